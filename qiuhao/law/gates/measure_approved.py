"""强制措施事前经负责人批准 (强制法 18(1), 19): the head's word on a request of this sort, before; save in urgency."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.views import MEASURES


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("measure-taken") or ask.body.urgent:
        return
    request = ask.history.number(ask.body.request) if ask.body.request is not None else None
    if request is None or "measure-asked" not in request.body.fills:
        yield Shut(
            "没有报机关负责人批准",
            "请先报批；情况紧急、当场实施的，写明理由并在规定的时间内补办",
            "ask-measure",
            "request",
        )
        return
    words = ask.history.about("measure-approved", request.number)
    if not words:
        yield Shut("机关负责人还没有批准", "请待批准后实施", "approve-measure", "request")
    elif not words[-1].body.agreed:
        yield Shut("机关负责人没有批准", "不得实施；情况有变化的，请重新报批", "ask-measure", "request")
    elif request.body.sort != ask.body.sort:
        text = f"批准的是{MEASURES[request.body.sort]}，不是{MEASURES[ask.body.sort]}"
        yield Shut(text, "请就这种措施报批", "ask-measure", "request")


gate = Gate("measure-approved", "强制措施事前批准", NoParams, shut, ("measure-taken",))
