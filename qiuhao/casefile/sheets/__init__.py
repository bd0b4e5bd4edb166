"""From a record of the case to the paper that says the same: which template a kind has, and what is filled in.

`decisions.py` is for the acts that print while they record; the others print what is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qiuhao.casefile.sheets.closing import closing
from qiuhao.casefile.sheets.coercion import PAPERS as COERCION
from qiuhao.casefile.sheets.common import Ground
from qiuhao.casefile.sheets.following import (
    claim_answer,
    court_application,
    court_demand,
    disposal_list,
    reconsideration_answer,
    refund_notice,
)
from qiuhao.casefile.sheets.hearing import hearing_notice
from qiuhao.casefile.sheets.inspection import notice as inspection_notice
from qiuhao.casefile.sheets.inspection import result as inspection_result
from qiuhao.casefile.sheets.investigation import correction_order, examination, preservation, questioning
from qiuhao.casefile.sheets.service import service
from qiuhao.law.facts import Fact

__all__ = ["SHEETS", "Ground", "Said"]

Said = Callable[[Fact, Ground], dict[str, Any]]

SHEETS: Mapping[str, tuple[str, Said]] = {
    "casefile.service": ("service_receipt", service),
    "casefile.questioning": ("questioning_record", questioning),
    "casefile.examination": ("examination_record", examination),
    "casefile.correction_order": ("order_to_correct", correction_order),
    "casefile.hearing_notice": ("hearing_notice", hearing_notice),
    "casefile.preservation": ("advance_registration", preservation),
    "casefile.inspection_notice": ("inspection_notice", inspection_notice),
    "casefile.inspection_result": ("inspection_result", inspection_result),
    "casefile.closing": ("closing_report", closing),
    "casefile.reconsideration_answer": ("reconsideration_answer", reconsideration_answer),
    "casefile.claim_answer": ("claim_answer", claim_answer),
    "casefile.court_demand": ("court_demand", court_demand),
    "casefile.court_application": ("court_application", court_application),
    "casefile.refund": ("refund_notice", refund_notice),
    "casefile.things_disposed": ("disposal_list", disposal_list),
    **COERCION,
}
"""Kind of record -> its template, and the function that says what stands on it. Other kinds print as a plain sheet."""
