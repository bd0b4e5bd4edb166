"""作出处罚、征收、征用决定之前告知并听取意见 (处罚法 44, 45, 62).

The latest notice must be *served*; then the party has spoken, or expressly given up speaking, or
been heard at a hearing, or the days that the notice itself gives are over. No law sets a number of
days (NATIONAL F): a notice that names none waits for a statement or a waiver, and silence alone
never opens the decision. Days named in a notice are counted as workdays from its service, the
reading in the party's favour. Only what burdens the party (a penalty, a levy, an expropriation)
needs the notice; without a body the latest proposal on file is judged.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from qiuhao.law.gates import _notices, _proposals
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not _proposals.burdens(ask):
        return
    notice = ask.history.last("notified")
    if notice is None:
        yield Shut("没有事先告知当事人拟作出的决定内容及事实、理由、依据和权利", "请先制作并送达事先告知书", "notify")
        return
    served = _notices.served_on(ask.history, notice.number)
    if served is None or served > ask.day:
        text = "事先告知书还没有送达" if served is None else f"事先告知书到{said(served)}才视为送达"
        yield Shut(text, "请送达告知书，再听取当事人的意见", "serve")
        return
    if ask.history.about("statement", notice.number) or _notices.since(ask.history, "hearing-held", notice):
        return
    yield from _silence(ask, notice.body.statement_days, served)


def _silence(ask: Ask, days: int | None, served: date) -> Iterable[Shut]:
    if days is None:
        yield Shut(
            "当事人还没有陈述、申辩，也没有明确放弃；告知书没有写明陈述申辩的期限",
            "请记载当事人的陈述、申辩或者明确放弃的情况",
            "hear-statement",
        )
        return
    last = ask.calendar.workdays_after(served, days) if days else served
    if ask.day <= last:
        yield Shut(
            f"告知书给当事人的 {days} 日陈述申辩期限到{said(last)}为止，当事人还没有陈述、申辩，也没有明确放弃",
            f"请等到{said(last)}之后，或者记载陈述、申辩或者明确放弃的情况",
            "hear-statement",
        )


gate = Gate("notice-before-decision", "事先告知", NoParams, shut)
