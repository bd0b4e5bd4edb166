"""代履行的条件 (强制法 51): the order served, one more demand some workdays before, an official there, a signed sheet.

Exempt: what must be cleared at once from roads, rivers, channels, public places (52), with its ground.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pydantic import Field

from qiuhao.law.gates import _notices
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``days``: full workdays between the demand and the performance."""

    days: int = Field(ge=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("executing") or ask.body.manner != "substitute":
        return
    if not ask.body.supervised:
        yield Shut("没有派员到场监督", "请由作出决定的机关派员到场监督", field="supervised")
    if not ask.body.signed:
        yield Shut("执行文书没有签名", "请由到场监督的人员、代履行人和当事人或者见证人签名", field="signatures")
    if not ask.body.immediate:
        yield from _prepared(ask, params)


def _prepared(ask: Ask, params: Params) -> Iterable[Shut]:
    order = ask.history.number(ask.body.order) if ask.body.order is not None else None
    if order is None or "execution-ordered" not in order.body.fills:
        yield Shut("没有代履行决定", "请先作出代履行决定并送达", "order-execution", "order")
        return
    if _notices.served_on(ask.history, order.number) is None:
        yield Shut("代履行决定书还没有送达", "请先送达", "serve", "order")
    served = [
        day
        for demand in ask.history.about("substitute-demanded", order.number)
        if (day := _notices.served_on(ask.history, demand.number)) is not None
    ]
    last = _latest(ask, params)
    if not served:
        yield Shut(
            f"代履行前没有再次催告，催告须在{said(last)}以前送达", "请催告，期满仍不履行再代履行", "demand-substitute"
        )
    elif min(served) > last:
        yield Shut(
            f"催告书{said(min(served))}送达，距代履行不足 {params.days} 个完整的工作日（最迟{said(last)}）",
            "请改期代履行",
            field="began_at",
        )


def _latest(ask: Ask, params: Params) -> date:
    return ask.calendar.workdays_before(ask.day, params.days + 1)


gate = Gate("substitute-ready", "代履行的条件", Params, shut, ("executing",))
