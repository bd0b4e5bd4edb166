"""决定书的内容 (处罚法 59; anhui/disclosure/10.2): fields of the list ``decision-content`` are not empty.

How and by when to perform (``performance_text``) is asked only of a decision that imposes a penalty.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _contents
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.body is None:
        return
    missing = _contents.lacking(ask, "decision-content", ask.body)
    if ask.fills("decided") and ask.body.proposal.outcome != "penalty":
        missing = (item for item in missing if item.more.get("field") != "performance_text")
    yield from _contents.shut_for(missing, "决定书没有写明{label}", "请补写{label}")


gate = Gate("decision-contents", "决定书的内容", NoParams, shut)
