"""不得在夜间或者法定节假日强制执行 (强制法 43 ¶1), save in urgency.

Hours are those of legal time; holidays the days off of the State Council's notice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Self

from pydantic import Field, model_validator

from qiuhao.law.facts import SHANGHAI
from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``holidays``: the line speaks of holidays; ``night_from``, ``night_until``: full hours between which it is night,
    for a line that speaks of the night."""

    holidays: bool = False
    night_from: int | None = Field(None, ge=12, le=23)
    night_until: int | None = Field(None, ge=0, le=11)

    @model_validator(mode="after")
    def _both_hours(self) -> Self:
        if (self.night_from is None) != (self.night_until is None):
            raise ValueError("夜间的起止须同时写明")
        return self


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
    night_from, night_until = params.night_from, params.night_until
    if night_from is not None and night_until is not None and _at_night(start, end, night_from, night_until):
        text = f"在夜间（{night_from} 时至次日 {night_until} 时）强制执行"
        yield Shut(text, "请改在白天；情况紧急的写明理由", field=name)
    if params.holidays and (holiday := _holiday(ask, start, end)):
        yield Shut(f"在法定节假日（{holiday}）强制执行", "请改在节假日之后；情况紧急的写明理由", field=name)


def _at_night(start: datetime, end: datetime, night_from: int, night_until: int) -> bool:
    first, last = start.astimezone(SHANGHAI), end.astimezone(SHANGHAI)
    if first.date() != last.date():
        return True
    early = first.hour < night_until
    return early or first.hour >= night_from or (last.hour, last.minute, last.second) > (night_from, 0, 0)


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
