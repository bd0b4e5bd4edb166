"""当事人提出的事实、理由和证据应当复核 (处罚法 45; xuecheng/record/14-2). Every statement, not only the last."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import listed, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    statements = [fact for fact in ask.history.of("statement") if not fact.body.waived]
    if not statements:
        return
    checked = {fact.body.about for fact in ask.history.of("statement-checked")}
    open_ones = [fact for fact in statements if fact.number not in checked]
    if open_ones:
        days = listed(dict.fromkeys(said(fact.day) for fact in open_ones))
        yield Shut(f"当事人{days}的陈述、申辩还没有复核", "请复核并记载是否采纳和理由", "check-statement")


gate = Gate("statement-checked", "陈述申辩复核", NoParams, shut)
