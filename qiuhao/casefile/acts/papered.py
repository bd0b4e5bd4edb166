"""Kinds whose act numbers and prints a paper while it records: one table for every door that does acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qiuhao.casefile.acts import coerce, licence
from qiuhao.casefile.acts.decide import decide, decide_on_the_spot, notify
from qiuhao.casefile.acts.inspect import conclude, notify_inspection
from qiuhao.casefile.acts.take import decide_taking, notify_taking
from qiuhao.ledger.append import Appended

PAPERED: Mapping[str, Callable[..., Appended]] = {
    "casefile.decision": decide,
    "casefile.on_the_spot_decision": decide_on_the_spot,
    "casefile.rights_notice": notify,
    "casefile.inspection_notice": notify_inspection,
    "casefile.inspection_result": conclude,
    "casefile.licence_decision": licence.decide,
    "casefile.levy_decision": decide_taking,
    "casefile.expropriation_decision": decide_taking,
    "casefile.taking_notice": notify_taking,
    **dict.fromkeys(licence.LETTERED, licence.letter),
    **dict.fromkeys(coerce.PAPERED, coerce.coerce),
}
"""Kind -> `act(case, body, by, happened_at, *, expected_head, key)`."""
