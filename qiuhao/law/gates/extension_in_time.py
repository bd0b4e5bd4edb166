"""期限届满以后不能再延长 (许可法 42): an extension lengthens a period that still runs, no further than its line."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _applications
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``times``: how often it may be extended."""

    times: int = 1


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("extended"):
        return
    before = [fact for fact in ask.history.of("extended") if fact.body.duty == ask.body.duty]
    if len(before) >= params.times:
        yield Shut(f"{said(before[-1].day)}已经延长过，只能延长 {params.times} 次", "请在已经延长的期限内作出决定")
        return
    owed = _applications.running(ask, ask.body.duty)
    if owed is None:
        yield Shut("期限还没有起算，不能延长", "请先受理")
    elif owed.at is not None and ask.at > owed.at:
        day = owed.governing.due.day
        assert day is not None  # noqa: S101  a moment has its day
        yield Shut(f"期限已于{said(day)}届满，不能再延长", "请尽快作出决定，并说明逾期的原因", "decide")
    else:
        allowed = [r.line.extension.count for r in owed.reckonings if r.line.extension is not None]
        if allowed and ask.body.days > min(allowed):
            yield Shut(
                f"延长 {ask.body.days} 日，超过规定的 {min(allowed)} 日",
                f"请改为不超过 {min(allowed)} 日",
                field="days",
            )


gate = Gate("extension-in-time", "届满前延长", Params, shut, ("extended",))
