"""Workdays of the State Council's calendar, with make-up days (调休).

A year is either published (every day off and every make-up day is listed with its notice)
or it is not (years to come, and years before the first on file), and then every answer that
reaches into it is provisional: it assumes plain weekends off and says so. Source: the yearly
notice of 国务院办公厅; years lie in ``calendars/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta


class CalendarProblem(ValueError):
    """A calendar file that cannot be used; the message says which day and why."""


@dataclass(frozen=True, slots=True)
class Year:
    """One year's notice: days off that are weekdays or weekends of a holiday, and make-up days.

    ``days_off`` maps a day to the holiday's name; ``make_up`` holds weekend days that are worked,
    with the holiday for which they make up.
    """

    year: int
    notice: str
    days_off: Mapping[date, str]
    make_up: Mapping[date, str]

    def __post_init__(self) -> None:
        for day in (*self.days_off, *self.make_up):
            if day.year != self.year:
                raise CalendarProblem(f"{day} 不属于 {self.year} 年的通知")
        for day in self.make_up:
            if day.weekday() < 5:
                raise CalendarProblem(f"{day} 是工作日，不能列为调休上班日")
            if day in self.days_off:
                raise CalendarProblem(f"{day} 同时列为放假日和调休上班日")


@dataclass(frozen=True)
class Calendar:
    """All published years. Days are counted by table look-up, never by walking; before and behind the table every
    weekday counts, so a record of any year can be reckoned."""

    years: Mapping[int, Year]
    _start: date = field(init=False, repr=False)
    _end: date = field(init=False, repr=False)
    _before: list[int] = field(init=False, repr=False)
    _days: list[date] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        first = min(self.years, default=2019) - 1
        last = max(self.years, default=2019) + 1
        start, end = date(first, 1, 1), date(last, 12, 31)
        before: list[int] = []
        days: list[date] = []
        for offset in range((end - start).days + 1):
            day = start + timedelta(days=offset)
            if self._works(day):
                days.append(day)
            before.append(len(days))
        object.__setattr__(self, "_start", start)
        object.__setattr__(self, "_end", end)
        object.__setattr__(self, "_before", before)
        object.__setattr__(self, "_days", days)

    @classmethod
    def of(cls, years: Iterable[Year]) -> Calendar:
        """A calendar from yearly notices; a year given twice is refused."""
        table: dict[int, Year] = {}
        for year in years:
            if year.year in table:
                raise CalendarProblem(f"{year.year} 年的通知给了两份")
            table[year.year] = year
        return cls(table)

    def published(self, day: date) -> bool:
        """Whether the notice for the day's year is known."""
        return day.year in self.years

    def unknown(self, year: int) -> str:
        """Why a year's notice is not known: it is still to come, or it lies before the years that are held."""
        said = "尚未公布" if year > max(self.years, default=0) else "没有载入"
        return f"{year} 年放假安排{said}"

    def is_workday(self, day: date) -> bool:
        return self._works(day)

    def count_until(self, day: date) -> int:
        """Number of workdays from the beginning of the table up to and including ``day``; negative before it."""
        if day < self._start:
            return _weekdays(day) - _weekdays(self._start) + (self._start.weekday() < 5)
        if day > self._end:
            return len(self._days) + _weekdays(day) - _weekdays(self._end)
        return self._before[(day - self._start).days]

    def workdays_after(self, day: date, count: int) -> date:
        """The ``count``-th workday after ``day`` (``count`` >= 1); ``day`` itself is not counted."""
        return self._at(self.count_until(day) + count - 1)

    def workdays_before(self, day: date, count: int) -> date:
        """The ``count``-th workday before ``day``; ``day`` itself is not counted."""
        return self._at(self.count_until(within(day.toordinal() - 1)) - count)

    def next_workday(self, day: date) -> date:
        """``day`` if it is worked, else the first workday after it."""
        return day if self._works(day) else self.workdays_after(day, 1)

    def previous_workday(self, day: date) -> date:
        """``day`` if it is worked, else the last workday before it."""
        if self._works(day):
            return day
        return self.workdays_before(day, 1)

    def workdays_between(self, after: date, until: date) -> int:
        """Workdays d with ``after`` < d <= ``until``."""
        return max(0, self.count_until(until) - self.count_until(after))

    def why(self, day: date) -> str:
        """Plain words for what a day is: 工作日, 周六, 国庆节, 调休上班（国庆节）."""
        year = self.years.get(day.year)
        if year is not None and day in year.make_up:
            return f"调休上班（{year.make_up[day]}）"
        if year is not None and day in year.days_off:
            return year.days_off[day]
        if day.weekday() >= 5:
            return "周六" if day.weekday() == 5 else "周日"
        return "工作日"

    def _works(self, day: date) -> bool:
        year = self.years.get(day.year)
        if year is not None:
            if day in year.make_up:
                return True
            if day in year.days_off:
                return False
        return day.weekday() < 5

    def _at(self, place: int) -> date:
        """The workday that has `place` workdays of the table before it, as far as dates reach."""
        if 0 <= place < len(self._days):
            return self._days[place]
        if place < 0:
            number = _weekdays(self._start) + (self._start.weekday() >= 5) + place
        else:
            number = _weekdays(self._end) + place - len(self._days) + 1
        weeks, rest = divmod(number - 1, 5)
        return within(weeks * 7 + rest + 1)


FIRST, LAST = date(1, 1, 2), date(9999, 12, 30)
"""As far as dates reach, with a day to spare for what a zone takes off or adds. 9999-12-31 is written for 长期."""


def within(ordinal: int) -> date:
    """The day of this ordinal; where dates end, the last."""
    return date.fromordinal(max(FIRST.toordinal(), min(ordinal, LAST.toordinal())))


def _weekdays(day: date) -> int:
    """Weekdays from Monday, 1 January of the year 1, up to and including `day`."""
    weeks, rest = divmod(day.toordinal(), 7)
    return weeks * 5 + min(rest, 5)
