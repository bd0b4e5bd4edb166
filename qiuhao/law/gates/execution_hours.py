"""不得在夜间或者法定节假日强制执行 (强制法 43 ¶1), save in urgency.

Hours are those of legal time; holidays the days off of the State Council's notice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from pydantic import Field

from qiuhao.law.facts import SHANGHAI
from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``night_from``, ``night_until``: full hours between which it is night."""

    night_from: int = Field(ge=12, le=23)
    night_until: int = Field(ge=0, le=11)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not (ask.fills("execution-ordered") or ask.fills("executing")) or not blank(ask.body.urgent_because):
        return
    if ask.fills("executing"):
        start, end, name = ask.body.began_at, ask.body.ended_at, "began_at"
    else:
        start = end = ask.body.planned_at
        name = "planned_at"
    if start is None:
        return
    if _at_night(start, end, params):
        text = f"在夜间（{params.night_from} 时至次日 {params.night_until} 时）强制执行"
        yield Shut(text, "请改在白天；情况紧急的写明理由", field=name)
    if holiday := _holiday(ask, start, end):
        yield Shut(f"在法定节假日（{holiday}）强制执行", "请改在节假日之后；情况紧急的写明理由", field=name)


def _at_night(start: datetime, end: datetime, params: Params) -> bool:
    first, last = start.astimezone(SHANGHAI), end.astimezone(SHANGHAI)
    if first.date() != last.date():
        return True
    early = first.hour < params.night_until
    return early or first.hour >= params.night_from or (last.hour, last.minute, last.second) > (params.night_from, 0, 0)


def _holiday(ask: Ask, start: datetime, end: datetime) -> str:
    """The first day of the stretch that is a holiday of the notice, in words; plain weekends are none."""
    day, last = start.astimezone(SHANGHAI).date(), end.astimezone(SHANGHAI).date()
    while day <= last:
        year = ask.calendar.years.get(day.year)
        if year is not None and day in year.days_off:
            return f"{year.days_off[day]}，{said(day)}"
        day += timedelta(days=1)
    return ""


gate = Gate("execution-hours", "不在夜间和节假日执行", Params, shut, ("execution-ordered", "executing"))
