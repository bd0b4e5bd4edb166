"""Periods of law: workdays, natural days, hours, months, years; forward, back and fixed.

How days are counted (DESIGN 5; 民诉法 85 for the party's periods):

- the day of the event is not counted;
- a workday period ends with its last workday;
- hours run on through nights and holidays;
- whether the last day of a natural-day, month or year period runs on when it falls on a day
  off is a property of the period (``roll``), never of the platform;
- a pause from s to r skips the days d with s < d <= r; overlapping pauses count once;
- a date that reaches into an unpublished year is provisional and says so.

The result is the last lawful moment. Every result explains itself, day by day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from qiuhao.law.facts import SHANGHAI, legal_date
from qiuhao.law.workdays import FIRST, LAST, Calendar, within


class Unit(StrEnum):
    """Units of a period. ``PROMPTLY`` is 及时 and the like: owed, but without a number."""

    WORKDAY = "workday"
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"
    PROMPTLY = "promptly"
    FIXED = "fixed"


class Roll(StrEnum):
    """What happens when the last day is a day off."""

    NONE = "none"
    NEXT_WORKDAY = "next-workday"


@dataclass(frozen=True, slots=True)
class Period:
    """A period as a pack states it.

    ``count`` in ``unit``; ``back`` counts towards the past (七日前: full days lie between; no day
    back is 届满前: the day before at the latest);
    ``month``/``day`` give a date that comes round every year (``FIXED``), ``on`` one that does
    not: where the text names only a month, a pack writes its last day (2019-10 ends on 10-31).
    """

    unit: Unit
    count: int = 0
    roll: Roll = Roll.NONE
    back: bool = False
    month: int = 0
    day: int = 0
    on: date | None = None

    def longer(self, count: int) -> Period:
        """The period with an extension of ``count`` of its own unit."""
        return replace(self, count=self.count + count)


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch that does not count. ``until`` None means that it is still running.

    ``cause`` must be one that the period's clause names; the caller selects.
    """

    cause: str
    start: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class DayNote:
    """One line of an explanation: a day, whether it counted, which number it got, and why."""

    day: date
    counted: bool
    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Due:
    """The end of a period.

    ``at`` is the last lawful moment (None for 及时 and for an open pause without an end);
    ``day`` its legal day; ``provisional`` True when an unpublished year was needed; ``paused``
    True when a pause is open. ``period``, ``start`` and ``pauses`` allow the explanation.
    """

    period: Period
    start: datetime
    at: datetime | None
    pauses: tuple[Pause, ...] = ()
    provisional: bool = False
    paused: bool = False

    @property
    def day(self) -> date | None:
        return legal_date(self.at) if self.at else None


def due(
    period: Period,
    start: datetime,
    calendar: Calendar,
    pauses: Sequence[Pause] = (),
    now: datetime | None = None,
) -> Due:
    """When the period that starts with the event at ``start`` ends.

    An open pause is counted up to ``now`` (or leaves the date open when no ``now`` is given).
    """
    closed, paused = _closed(pauses, now)
    if period.unit is Unit.PROMPTLY or (paused and now is None):
        return Due(period, start, None, tuple(pauses), False, paused)
    if period.unit is Unit.HOUR:
        at = _hours(period, start, closed)
        return Due(period, start, at, tuple(pauses), False, paused)
    first = legal_date(start)
    last = _last_day(period, first, calendar, closed)
    provisional = _reaches_unpublished(period, first, last, calendar)
    return Due(period, start, _end_of(last), tuple(pauses), provisional, paused)


def _last_day(period: Period, first: date, calendar: Calendar, pauses: Sequence[tuple[datetime, datetime]]) -> date:
    last = _before_rolling(period, first, calendar, pauses)
    if period.roll is Roll.NEXT_WORKDAY:
        last = calendar.previous_workday(last) if period.back else calendar.next_workday(last)
    return last


def _before_rolling(
    period: Period, first: date, calendar: Calendar, pauses: Sequence[tuple[datetime, datetime]]
) -> date:
    """The day on which the count is complete, whatever sort of day it is."""
    if period.unit is Unit.FIXED:
        return _fixed(period, first)
    if period.unit is Unit.WORKDAY:
        return _workdays(period, first, calendar, pauses)
    if period.unit is Unit.DAY:
        return _days(period, first, pauses)
    months = period.count * (12 if period.unit is Unit.YEAR else 1)
    last = add_months(first, -months if period.back else months)
    return last if period.back else _skip_paused(first, last, pauses)


def _workdays(period: Period, first: date, calendar: Calendar, pauses: Sequence[tuple[datetime, datetime]]) -> date:
    if period.count == 0:
        return first
    if period.back:
        # Full days must lie between: seven workdays before the hearing means that the
        # seventh is still free, so the last lawful day lies one workday earlier.
        return calendar.workdays_before(first, period.count + 1)
    last = calendar.workdays_after(first, period.count)
    if not pauses:
        return last
    # Each paused workday inside the period pushes the end on by one workday, and what it is
    # pushed over may be paused again; the count settles when nothing more is skipped.
    while True:
        skipped = _paused_workdays(calendar, pauses, first, last)
        pushed = calendar.workdays_after(first, period.count + skipped)
        if pushed == last:
            return last
        last = pushed


def _paused_workdays(calendar: Calendar, pauses: Sequence[tuple[datetime, datetime]], first: date, last: date) -> int:
    total = 0
    for start, until in pauses:
        low = max(legal_date(start), first)
        high = min(legal_date(until), last)
        total += calendar.workdays_between(low, high)
    return total


def _days(period: Period, first: date, pauses: Sequence[tuple[datetime, datetime]]) -> date:
    if period.back:
        return later(first, -period.count - 1)
    return _skip_paused(first, later(first, period.count), pauses)


def _skip_paused(first: date, last: date, pauses: Sequence[tuple[datetime, datetime]]) -> date:
    """Push ``last`` on by every paused day, also those met while it is pushed."""
    for start, until in pauses:
        low = max(legal_date(start), first)
        high = legal_date(until)
        if low < last and high > low:
            last = later(last, (high - low).days)
    return last


def _hours(period: Period, start: datetime, pauses: Sequence[tuple[datetime, datetime]]) -> datetime:
    at = start + timedelta(hours=period.count)
    for low, high in pauses:
        low = max(low, start)
        if low < at and high > low:
            at += high - low
    return at


def _fixed(period: Period, first: date) -> date:
    if period.on is not None:
        return period.on
    this_year = date(first.year, period.month, period.day)
    return this_year if first <= this_year else date(first.year + 1, period.month, period.day)


def later(day: date, days: int) -> date:
    """The day so many days later (earlier, if negative), as far as dates reach."""
    return within(day.toordinal() + days)


def add_months(day: date, months: int) -> date:
    """The same day number ``months`` later, or the month's last day where there is none; as far as dates reach."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    if not FIRST.year <= year <= LAST.year:
        return FIRST if year < FIRST.year else LAST
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _closed(pauses: Sequence[Pause], now: datetime | None) -> tuple[list[tuple[datetime, datetime]], bool]:
    """Pauses as disjoint stretches in order, and whether one is still open."""
    if not pauses:
        return [], False
    spans: list[tuple[datetime, datetime]] = []
    still_open = False
    for pause in pauses:
        until = pause.until
        if until is None or (now is not None and until > now):
            still_open = still_open or pause.start <= (now or pause.start)
            until = until if until is not None else now
        if until is not None and until > pause.start:
            spans.append((pause.start, until))
    spans.sort()
    merged: list[tuple[datetime, datetime]] = []
    for start, until in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], until))
        else:
            merged.append((start, until))
    return merged, still_open


def _reaches_unpublished(period: Period, first: date, last: date, calendar: Calendar) -> bool:
    if period.unit is not Unit.WORKDAY and period.roll is Roll.NONE:
        return False
    low, high = (last, first) if last < first else (first, last)
    if period.unit is not Unit.WORKDAY:
        low = high = last  # only the last day's own nature was asked
    return any(year not in calendar.years for year in range(low.year, high.year + 1))


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), SHANGHAI)


def explain(result: Due, calendar: Calendar) -> Iterator[DayNote]:
    """Every day from the event to the end: counted with its number, or skipped and why. Days over which a
    last day off runs on are not counted: a period of 15 days has no 16th."""
    if result.at is None or result.period.unit in (Unit.HOUR, Unit.FIXED, Unit.PROMPTLY):
        return
    first, last = legal_date(result.start), legal_date(result.at)
    spans, _ = _closed(result.pauses, result.at)
    step = timedelta(days=-1 if last < first else 1)
    rolls = result.period.roll is Roll.NEXT_WORKDAY
    complete = _before_rolling(result.period, first, calendar, spans) if rolls else last
    yield DayNote(first, False, 0, "起算事由发生之日，不计入")
    number, day = 0, first
    while day != last:
        day += step
        skipped = _why_skipped(day, result, calendar, spans)
        if not skipped and (day - complete) * step.days > timedelta(0):
            skipped = _doubt(day, f"{calendar.why(day)}，最后一日是休息日，期限顺延", calendar)
        if skipped:
            yield DayNote(day, False, number, skipped)
            continue
        number += 1
        yield DayNote(day, True, number, _doubt(day, calendar.why(day), calendar))


def _why_skipped(day: date, result: Due, calendar: Calendar, spans: Sequence[tuple[datetime, datetime]]) -> str:
    if any(legal_date(start) < day <= legal_date(until) for start, until in spans):
        causes = {
            pause.cause
            for pause in result.pauses
            if legal_date(pause.start) < day and (pause.until is None or day <= legal_date(pause.until))
        }
        return "不计入：" + "、".join(sorted(causes))
    if result.period.unit is Unit.WORKDAY and not calendar.is_workday(day):
        return _doubt(day, calendar.why(day), calendar)
    return ""


def _doubt(day: date, words: str, calendar: Calendar) -> str:
    return words if calendar.published(day) else f"{words}（{calendar.unknown(day.year)}，暂按周末推算）"
