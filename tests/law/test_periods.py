"""Periods against a brute-force walk through the calendar, and the traps that the field knows."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qiuhao.law.facts import SHANGHAI, legal_date
from qiuhao.law.periods import Pause, Period, Roll, Unit, add_months, due, explain
from qiuhao.law.workdays import Calendar
from qiuhao.library.calendars import calendar

DAYS = calendar()

days = st.dates(date(2019, 1, 1), date(2026, 9, 30))
counts = st.integers(1, 40)


def at(day: date, hour: int = 10) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=SHANGHAI)


def works(day: date) -> bool:
    """Straight from the notices, without the table that the program counts with."""
    year = DAYS.years.get(day.year)
    if year and day in year.make_up:
        return True
    if year and day in year.days_off:
        return False
    return day.weekday() < 5


def walk(first: date, count: int, skip: set[date]) -> date:
    day = first
    while count:
        day += timedelta(days=1)
        if works(day) and day not in skip:
            count -= 1
    return day


def paused_days(pauses: list[Pause]) -> set[date]:
    found = set()
    for pause in pauses:
        day = legal_date(pause.start) + timedelta(days=1)
        while pause.until and day <= legal_date(pause.until):
            found.add(day)
            day += timedelta(days=1)
    return found


@st.composite
def some_pauses(draw: st.DrawFn, first: date) -> list[Pause]:
    found = []
    for _ in range(draw(st.integers(0, 3))):
        start = first + timedelta(days=draw(st.integers(-5, 40)))
        found.append(Pause("补充材料", at(start), at(start + timedelta(days=draw(st.integers(0, 20))))))
    return found


@given(days, counts)
def test_workdays_as_a_walk_counts_them(first: date, count: int) -> None:
    assert due(Period(Unit.WORKDAY, count), at(first), DAYS).day == walk(first, count, set())


@given(st.data(), days, counts)
def test_workdays_with_pauses_as_a_walk_counts_them(data: st.DataObject, first: date, count: int) -> None:
    pauses = data.draw(some_pauses(first))
    assert due(Period(Unit.WORKDAY, count), at(first), DAYS, pauses).day == walk(first, count, paused_days(pauses))


@given(st.data(), days, st.integers(1, 90))
def test_natural_days_with_pauses_as_a_walk_counts_them(data: st.DataObject, first: date, count: int) -> None:
    pauses = data.draw(some_pauses(first))
    skip, day, left = paused_days(pauses), first, count
    while left:
        day += timedelta(days=1)
        left -= day not in skip
    assert due(Period(Unit.DAY, count), at(first), DAYS, pauses).day == day


@given(st.data(), days, counts, st.sampled_from([Unit.WORKDAY, Unit.DAY, Unit.HOUR, Unit.MONTH]))
def test_a_pause_never_shortens(data: st.DataObject, first: date, count: int, unit: Unit) -> None:
    pauses = data.draw(some_pauses(first))
    plain = due(Period(unit, count), at(first), DAYS)
    paused = due(Period(unit, count), at(first), DAYS, pauses)
    assert paused.at is not None
    assert plain.at is not None
    assert paused.at >= plain.at


@given(days, counts)
def test_backwards_leaves_full_workdays_between(last: date, count: int) -> None:
    found = due(Period(Unit.WORKDAY, count, back=True), at(last), DAYS).day
    assert found is not None
    between = [found + timedelta(days=n) for n in range(1, (last - found).days)]
    assert sum(works(day) for day in between) == count
    assert works(found)


@given(days, st.integers(1, 60))
def test_a_party_s_last_day_runs_on_to_a_workday(first: date, count: int) -> None:
    found = due(Period(Unit.DAY, count, Roll.NEXT_WORKDAY), at(first), DAYS).day
    plain = first + timedelta(days=count)
    assert found is not None
    assert works(found)
    assert found >= plain
    assert not any(works(plain + timedelta(days=n)) for n in range((found - plain).days))


@given(days, st.integers(1, 60))
def test_a_limit_on_power_ends_on_its_calendar_day(first: date, count: int) -> None:
    assert due(Period(Unit.DAY, count), at(first), DAYS).day == first + timedelta(days=count)


@given(days, st.integers(1, 100), st.integers(0, 23))
def test_hours_run_through_nights_and_holidays(first: date, count: int, hour: int) -> None:
    start = at(first, hour)
    assert due(Period(Unit.HOUR, count), start, DAYS).at == start + timedelta(hours=count)


@given(st.data(), days, counts)
def test_the_explanation_counts_to_the_same_day(data: st.DataObject, first: date, count: int) -> None:
    pauses = data.draw(some_pauses(first))
    result = due(Period(Unit.WORKDAY, count), at(first), DAYS, pauses)
    notes = list(explain(result, DAYS))
    assert notes[0].day == first
    assert notes[-1].day == result.day
    assert notes[-1].number == count
    assert [n.day for n in notes] == [first + timedelta(days=k) for k in range(len(notes))]


@given(st.data(), days, counts)
def test_overlapping_pauses_count_once(data: st.DataObject, first: date, count: int) -> None:
    pauses = data.draw(some_pauses(first))
    assume(pauses)
    once = due(Period(Unit.WORKDAY, count), at(first), DAYS, pauses)
    twice = due(Period(Unit.WORKDAY, count), at(first), DAYS, pauses + pauses)
    assert once.at == twice.at


@pytest.mark.parametrize(
    ("first", "count", "expected"),
    [
        (date(2026, 9, 28), 7, date(2026, 10, 13)),  # 国庆 10-01..07, 10-10 made up
        (date(2026, 2, 13), 2, date(2026, 2, 24)),  # 02-14 made up, then 春节 until 02-23
        (date(2020, 1, 22), 1, date(2020, 1, 23)),
        (date(2020, 1, 23), 1, date(2020, 2, 3)),  # 2020 春节 prolonged to 02-02; 01-19 was made up
        (date(2025, 12, 31), 1, date(2026, 1, 4)),  # 元旦 01-01..03, Sunday 01-04 made up
    ],
)
def test_make_up_days_and_long_holidays(first: date, count: int, expected: date) -> None:
    assert due(Period(Unit.WORKDAY, count), at(first), DAYS).day == expected


def test_an_unpublished_year_is_provisional_and_says_so() -> None:
    result = due(Period(Unit.WORKDAY, 7), at(date(2026, 12, 28)), DAYS)
    assert result.provisional
    assert "尚未公布" in list(explain(result, DAYS))[-1].why
    inside = due(Period(Unit.WORKDAY, 3), at(date(2026, 12, 28)), DAYS)
    assert not inside.provisional


def test_a_loaded_notice_changes_the_provisional_date() -> None:
    from qiuhao.law.workdays import Year

    period, start = Period(Unit.WORKDAY, 7), at(date(2026, 12, 28))
    before = due(period, start, DAYS)
    off = {date(2027, 1, day): "元旦" for day in (1, 2, 3)}
    loaded = Calendar.of([*DAYS.years.values(), Year(2027, "试验用通知", off, {date(2027, 1, 9): "元旦"})])
    after = due(period, start, loaded)
    assert before.day == date(2027, 1, 6)
    assert before.provisional
    assert after.day == date(2027, 1, 7)
    assert not after.provisional


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_end_on_the_same_day_number_or_the_last(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


def test_promptly_has_no_date_and_an_open_pause_none_until_now_is_given() -> None:
    assert due(Period(Unit.PROMPTLY), at(date(2026, 3, 2)), DAYS).at is None
    opened = [Pause("专家论证", at(date(2026, 3, 4)))]
    assert due(Period(Unit.WORKDAY, 10), at(date(2026, 3, 2)), DAYS, opened).at is None
    now = due(Period(Unit.WORKDAY, 10), at(date(2026, 3, 2)), DAYS, opened, at(date(2026, 3, 11)))
    assert now.paused
    assert now.day == date(2026, 3, 23)


def test_a_fixed_date_does_not_move_for_a_holiday() -> None:
    yearly = Period(Unit.FIXED, month=1, day=31)
    assert due(yearly, at(date(2026, 1, 1)), DAYS).day == date(2026, 1, 31)  # a Saturday
    assert due(yearly, at(date(2025, 12, 31)), DAYS).day == date(2026, 1, 31)


def test_workdays_outside_the_table_are_weekdays() -> None:
    assert DAYS.workdays_after(date(2015, 1, 2), 1) == date(2015, 1, 5)  # a Friday
    assert DAYS.workdays_before(date(2015, 1, 5), 5) == date(2014, 12, 29)
    assert DAYS.workdays_between(date(2015, 1, 2), date(2015, 1, 12)) == 6
    assert DAYS.previous_workday(date(2085, 1, 7)) == date(2085, 1, 5)  # a Sunday
    assert DAYS.workdays_after(date(2085, 1, 5), 6) == date(2085, 1, 15)


def test_days_end_where_dates_end() -> None:
    far = datetime(9999, 12, 31, 12, tzinfo=SHANGHAI)
    for unit in (Unit.WORKDAY, Unit.DAY, Unit.MONTH, Unit.YEAR):
        assert due(Period(unit, 20, roll=Roll.NEXT_WORKDAY), far, DAYS).at is not None
    assert add_months(date(1, 2, 1), -12) == date(1, 1, 2)
