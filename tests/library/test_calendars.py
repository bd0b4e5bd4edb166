"""Calendars on disk: every day against an independent source, and what bad files say."""

from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import pytest

from qiuhao.law.workdays import CalendarProblem
from qiuhao.library import calendars, folders

FIRST, LAST = date(2019, 1, 1), date(2026, 12, 31)


def test_every_day_agrees_with_an_independent_calendar() -> None:
    held = calendars.calendar()
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    wrong = [day for day in days if held.is_workday(day) != chinese_calendar.is_workday(day)]
    assert wrong == []
    assert {day.year for day in days} == set(held.years)


def test_lengthened_spring_festival_of_2020() -> None:
    held = calendars.calendar()
    assert not held.is_workday(date(2020, 1, 31))
    assert not held.is_workday(date(2020, 2, 1))  # no longer a make-up day
    assert held.is_workday(date(2020, 2, 3))
    assert held.why(date(2020, 1, 31)) == "春节"
    assert held.why(date(2020, 1, 19)) == "调休上班（春节）"


def test_a_year_without_notice_is_not_published() -> None:
    held = calendars.calendar()
    assert held.published(date(2026, 12, 31))
    assert not held.published(date(2027, 1, 1))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(folders, "BESIDE", tmp_path / "nothing-here")
    monkeypatch.setattr(calendars, "LOOK_AGAIN", 0.0)
    monkeypatch.setenv("QIUHAO_CALENDARS", str(tmp_path))
    return tmp_path


def _write(folder: Path, year: int, body: str) -> None:
    (folder / f"{year}.toml").write_text(f'year = {year}\nnotice = "通知"\n{body}', "utf-8")


def test_a_new_file_is_seen_without_restart(folder: Path) -> None:
    _write(folder, 2030, "holiday = []\n")
    assert calendars.calendar().is_workday(date(2030, 10, 1))
    _write(folder, 2030, '[[holiday]]\nname = "国庆节"\noff = ["2030-10-01"]\n')
    assert not calendars.calendar().is_workday(date(2030, 10, 1))
    _write(folder, 2031, "holiday = []\n")
    assert calendars.calendar().published(date(2031, 5, 1))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('[[holiday]]\nname = "国庆节"\noff = ["2031-10-01"]\n', "2030.toml：2031-10-01 不属于 2030 年"),
        ('[[holiday]]\nname = "甲"\noff = []\nwork = ["2030-10-01"]\n', "2030.toml：2030-10-01 是工作日"),
        ('[[holiday]]\nname = "甲"\noff = ["2030-10-05"]\nwork = ["2030-10-05"]\n', "同时列为"),
        ('[[holiday]]\nname = "甲"\noff = ["2030-10-01", "2030-10-01"]\n', "重复"),
        ('[[holiday]]\nname = "甲"\noff = ["十月一日"]\n', "2030.toml：holiday.0.off.0"),
        ("[[holiday]\n", "2030.toml：不是有效的 TOML"),
    ],
)
def test_a_bad_file_says_what_is_wrong_and_where(folder: Path, body: str, words: str) -> None:
    _write(folder, 2030, body)
    with pytest.raises(CalendarProblem, match=words):
        calendars.calendar()


def test_the_file_name_is_the_year(folder: Path) -> None:
    (folder / "2030.toml").write_text('year = 2029\nnotice = "通知"\nholiday = []\n', "utf-8")
    with pytest.raises(CalendarProblem, match="与文件名不一致"):
        calendars.calendar()
