"""听证的时间、地点应当提前通知 (处罚法 64(2)).

The days come from the duty ``notify-hearing`` (counted back, full days between). Bound to the
notice it judges the date that is being set; bound to the hearing, the notice that was given: by
the day of its service where one is on file (the latest addressee), else by its own day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from qiuhao.law.gates import _notices
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.periods import due


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("hearing-notified"):
        yield from _too_late(ask, ask.body.held_on, ask.day, "held_on")
        return
    notice = ask.history.last("hearing-notified")
    if notice is None:
        yield Shut("没有通知听证的时间、地点", "请先通知当事人和有关人员", "notify-hearing")
        return
    held = notice.body.held_on
    if ask.day < held:
        yield Shut(
            f"通知的听证日期是{said(held)}，还没有到", "请按通知的日期举行；改期的，请重新通知", "notify-hearing"
        )
    elif ask.fills("hearing-held") and ask.day > held:
        yield Shut(
            f"通知的听证日期是{said(held)}，与举行日期{said(ask.day)}不同",
            "改期举行的，请先重新通知；日期有误的，请改正",
            "notify-hearing",
        )
    told = _notices.served_on(ask.history, notice.number) or notice.day
    yield from _too_late(ask, held, told, "")


def _too_late(ask: Ask, held: date, told: date, field: str) -> Iterable[Shut]:
    last = None
    for sourced in ask.rules.duty_lines("notify-hearing", ask.procedure, held):
        end = due(sourced.line.period.period(), _notices.noon(held), ask.calendar)
        if end.day is not None:
            last = end.day if last is None else min(last, end.day)
    if last is not None and told > last:
        yield Shut(
            f"听证定于{said(held)}举行，最迟应当在{said(last)}通知，{said(told)}通知已经晚了",
            "请另定听证日期并重新通知",
            "notify-hearing",
            field,
        )


gate = Gate("hearing-notice-in-time", "提前通知听证", NoParams, shut)
