"""申请法院强制执行的时间 (强制法 53; 处罚法 66, 72): after the party's time to ask for a remedy, and not too late.

The window is the duty ``apply-court-execution`` with its start put off to the end of the remedies or of a deferral.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law import remedies
from qiuhao.law.duties import windows
from qiuhao.law.facts import legal_date
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut

DUTY = "apply-court-execution"


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("court-applied"):
        return
    number = ask.body.about or 0
    gone = remedies.set_aside(ask.history, number)
    if gone is not None:
        yield Shut("决定已经被撤销、确认无效或者责令重新作出，不能申请执行", "请依照收到的文书办理", field="about")
        return
    if remedies.pending(ask.history, number) is not None or _used_elsewhere(ask, number):
        yield Shut("当事人已经申请复议或者提起诉讼，还没有终结", "请先登记复议、诉讼的结果", "end-remedy", "about")
        return
    window = windows.window(DUTY, number, ask.history, ask.rules, ask.calendar, ask.procedure, ask.at)
    if window is None:
        yield Shut("决定书还没有送达，或者没有须履行的义务，申请执行的期限没有开始", "请先送达决定书", "serve", "about")
        return
    opens, closes = legal_date(window.started.at), window.governing.due.day
    if ask.day <= opens:
        yield Shut(
            f"当事人申请复议、提起诉讼的期限（或者批准的暂缓、分期期限）到{said(opens)}为止",
            f"请在{said(opens)}后申请", field="applied_on",
        )  # fmt: skip
    elif closes is not None and ask.day > closes:
        yield Shut(
            f"申请执行的期限已于{said(closes)}届满，人民法院不再受理",
            "请查明原因，确有正当理由的在申请书中说明，作为已经发生的事项补录", field="applied_on",
        )  # fmt: skip


def _used_elsewhere(ask: Ask, number: int) -> bool:
    """Whether the registration of a decision made elsewhere says that a remedy was asked and has not ended."""
    fact = ask.history.number(number)
    if fact is None or "decision-elsewhere" not in fact.body.fills:
        return False
    return bool(fact.body.remedy_used) and fact.body.remedy_ended_on is None


gate = Gate("court-window", "申请法院执行的期限", NoParams, shut, ("court-applied",))
