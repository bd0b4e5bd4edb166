"""当场处罚的形式 (处罚法 52): certificate shown, numbered form, statement heard, handed over or refusal noted."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("on-the-spot"):
        return
    body = ask.body
    if not body.certificates_shown:
        yield Shut("没有记载出示执法证件", "请出示执法证件并记载", field="certificates_shown")
    if blank(body.number_text):
        yield Shut("当场处罚决定书没有编号", "请使用编有号码的决定书", field="number_text")
    if not body.statement_heard:
        yield Shut("没有记载听取当事人的陈述、申辩", "请告知当事人并听取陈述、申辩后记载", field="statement_heard")
    if not body.handed_over and blank(body.refusal):
        yield Shut(
            "没有记载当场交付决定书，也没有注明拒绝签收", "请当场交付；当事人拒绝签收的，请注明", field="handed_over"
        )


gate = Gate("on-the-spot-form", "当场处罚的形式", NoParams, shut, ("on-the-spot",))
