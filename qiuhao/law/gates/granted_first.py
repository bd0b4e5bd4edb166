"""依准予许可的决定颁发许可证件 (许可法 44): a certificate rests on a decision that grants or changes the licence, or on
a renewal by law (许可法 50)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    number = ask.body.about if ask.fills("licence-issued") else None
    decision = ask.history.number(number) if number else ask.history.last("decided")
    decided = decision is not None and "decided" in decision.body.fills
    if decision is not None and "renewed-by-law" in decision.body.fills:
        return
    if decision is None or not decided or decision.body.proposal.outcome not in ("grant", "change"):
        yield Shut("没有准予行政许可的决定，不能颁发许可证件", "请先作出准予许可的决定", "decide", "about")


gate = Gate("granted-first", "依决定颁发证件", NoParams, shut)
