"""机关负责人批准 (处罚法 56, 57; 强制法 18).

A body with a substance (a decision) needs the latest approval to agree to exactly this substance.
Another body (登记保存, 延期) must itself name who approved it. Without a body only the decision is
judged: has the head approved at all.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    substance = getattr(ask.body, "substance", None)
    if ask.body is None:
        if ask.act == "decide":
            yield from _approval(ask, None)
    elif substance is not None:
        yield from _approval(ask, substance)
    elif blank(getattr(ask.body, "approved_by", "")):
        yield Shut("没有写明批准的机关负责人", "请先经机关负责人批准，并写明批准人", field="approved_by")


def _approval(ask: Ask, substance: str | None) -> Iterable[Shut]:
    approval = ask.history.last("approved")
    if approval is None or blank(approval.body.approved_by):
        yield Shut("没有机关负责人的批准", "请报机关负责人批准", "approve")
    elif not approval.body.agreed:
        yield Shut(f"机关负责人于{said(approval.day)}没有批准", "请按负责人的意见处理后重新报批", "approve")
    elif substance is not None and approval.body.substance != substance:
        yield Shut("内容与机关负责人批准时不同", "请就改动后的内容重新报批", "approve")


gate = Gate("approved-by-head", "机关负责人批准", NoParams, shut)
