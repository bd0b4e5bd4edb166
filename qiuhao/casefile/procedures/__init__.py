"""Procedures as state tables. A table says what may follow what and whose post does it; the rest is for gates."""

from collections.abc import Mapping

from qiuhao.casefile.procedures.coercion import COERCIVE_EXECUTION, COERCIVE_MEASURE
from qiuhao.casefile.procedures.inspection import INSPECTION
from qiuhao.casefile.procedures.licence import LICENCE
from qiuhao.casefile.procedures.on_the_spot import ON_THE_SPOT
from qiuhao.casefile.procedures.penalty import PENALTY
from qiuhao.casefile.procedures.taking import EXPROPRIATION, LEVY
from qiuhao.law.procedure import Procedure

TABLES = (
    PENALTY, ON_THE_SPOT, INSPECTION, LICENCE, COERCIVE_MEASURE, COERCIVE_EXECUTION, LEVY, EXPROPRIATION,
)  # fmt: skip

PROCEDURES: Mapping[str, Procedure] = {table.name: table for table in TABLES}
"""Name (as in `law.views.PROCEDURES`) -> table."""
