"""当场处罚的形式 (处罚法 45, 52): certificate shown, numbered form, statement heard, handed over or refusal noted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict

Item = Literal["certificate", "number", "statement", "handed-over"]


class Params(Strict):
    """``items``: what the clause asks of the decision (处罚法 52 says nothing of the statement, 45 of nothing else)."""

    items: list[Item] = ["certificate", "number", "statement", "handed-over"]


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("on-the-spot"):
        return
    body, items = ask.body, params.items
    if "certificate" in items and not body.certificates_shown:
        yield Shut("没有记载出示执法证件", "请出示执法证件并记载", field="certificates_shown")
    if "number" in items and blank(body.number_text):
        yield Shut("当场处罚决定书没有编号", "请使用编有号码的决定书", field="number_text")
    if "statement" in items and not body.statement_heard:
        yield Shut("没有记载听取当事人的陈述、申辩", "请告知当事人并听取陈述、申辩后记载", field="statement_heard")
    if "handed-over" in items and not body.handed_over and blank(body.refusal):
        yield Shut(
            "没有记载当场交付决定书，也没有注明拒绝签收", "请当场交付；当事人拒绝签收的，请注明", field="handed_over"
        )


gate = Gate("on-the-spot-form", "当场处罚的形式", Params, shut, ("on-the-spot",))
