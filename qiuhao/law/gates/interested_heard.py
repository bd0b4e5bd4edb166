"""直接关系他人重大利益的，告知利害关系人，听取申请人、利害关系人的意见 (许可法 36).

Asked of the latest examination: every interested person it names must have been told by a notice that was served, and
each notice needs a statement or an express waiver about it, a hearing held after it, or the end of the days that it
gives, counted in workdays from its service. No law sets a number of days; silence alone never opens the decision.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.law.facts import Fact
from qiuhao.law.gates import _notices
from qiuhao.law.gates._words import listed, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    examined = ask.history.last("examined")
    if examined is None or not examined.body.interested:
        return
    notices = ask.history.of("interested-told")
    told = {_who(person) for notice in notices for person in notice.body.recipients}
    missing = [person.name for person in examined.body.interested if _who(person) not in told]
    if missing:
        yield Shut(
            f"许可直接关系{listed(missing)}的重大利益，还没有告知", "请告知利害关系人并听取意见", "notify-interested"
        )
    for notice in notices:
        yield from _waiting(ask, notice)


def _who(person: Any) -> tuple[str, str]:
    return person.name, getattr(person, "identity", "")


def _waiting(ask: Ask, notice: Fact) -> Iterable[Shut]:
    served = _notices.served_on(ask.history, notice.number)
    if served is None or served > ask.day:
        yield Shut(f"{said(notice.day)}的告知书还没有送达", "请送达告知书，再听取意见", "serve")
        return
    if ask.history.about("statement", notice.number) or _notices.since(ask.history, "hearing-held", notice):
        return
    days = notice.body.statement_days
    last = ask.calendar.workdays_after(served, days) if days else None
    if last is None or ask.day <= last:
        until = f"，告知书给的期限到{said(last)}为止" if last else "；告知书没有写明期限"
        yield Shut(
            f"{said(notice.day)}告知后，还没有听取意见{until}",
            "请记载陈述意见或者明确放弃的情况",
            "hear-statement",
        )


gate = Gate("interested-heard", "听取利害关系人意见", NoParams, shut)
