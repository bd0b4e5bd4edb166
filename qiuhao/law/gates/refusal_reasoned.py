"""不予行政许可的，应当说明理由 (许可法 38)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("decided") and ask.body.proposal.outcome == "refuse" and blank(ask.body.proposal.reasons):
        yield Shut("不予许可，但没有说明理由", "请写明不符合哪一项法定条件、标准", field="proposal")


gate = Gate("refusal-reasoned", "不予许可的理由", NoParams, shut, ("decided",))
