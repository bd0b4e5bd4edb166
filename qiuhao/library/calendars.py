"""The calendars of this installation: one TOML file per year, with the State Council's notice.

    year = 2026
    notice = "国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）"
    [[holiday]]
    name = "春节"
    off = ["2026-02-15", …]                 # every day off the notice names
    work = ["2026-02-14", "2026-02-28"]     # make-up workdays (调休上班)

A new year is a new file and nothing else. What is wrong is said with file, holiday and day.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from time import monotonic

from pydantic import BaseModel, ConfigDict, ValidationError

from qiuhao.law.words import in_words
from qiuhao.law.workdays import Calendar, CalendarProblem, Year
from qiuhao.library.folders import Stamp, calendars_folders, stamp


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Holiday(_Strict):
    """One holiday of a notice."""

    name: str
    off: list[date]
    work: list[date] = []


class YearFile(_Strict):
    """A whole file."""

    year: int
    notice: str
    holiday: list[Holiday]


_cache: dict[Stamp, Calendar] = {}
_looked: list[tuple[float, tuple[Path, ...], Calendar]] = []
LOOK_AGAIN = 1.0
"""Seconds after which the disk is looked at again."""


def calendar() -> Calendar:
    """All published years on disk. Read again only when a file changes, appears or goes."""
    folders = calendars_folders()
    if _looked and _looked[0][1] == folders and monotonic() - _looked[0][0] < LOOK_AGAIN:
        return _looked[0][2]
    files = calendar_files()
    key = stamp(files)
    held = _cache.get(key)
    if held is None:
        held = Calendar.of(read_year(file) for file in files)
        _cache.clear()
        _cache[key] = held
    _looked[:] = [(monotonic(), folders, held)]
    return held


def calendar_files() -> list[Path]:
    """Files of all years; an earlier folder's year hides a later folder's."""
    found: dict[str, Path] = {}
    for folder in calendars_folders():
        for file in sorted(folder.glob("*.toml")):
            found.setdefault(file.name, file)
    return [found[name] for name in sorted(found)]


def read_year(file: Path) -> Year:
    """One year from its file, or :class:`CalendarProblem` naming the file and the day."""
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CalendarProblem(f"{file.name}：不是有效的 TOML（{error}）。请按提示的行列改正") from error
    try:
        read = YearFile.model_validate(table)
    except ValidationError as error:
        raise CalendarProblem(_sentence(file, error)) from error
    if file.stem != str(read.year):
        raise CalendarProblem(f"{file.name}：year 是 {read.year}，与文件名不一致。请改成一致")
    try:
        return Year(read.year, read.notice, _days(read, "off"), _days(read, "work"))
    except CalendarProblem as error:
        raise CalendarProblem(f"{file.name}：{error}。请对照通知改正") from error


def _sentence(file: Path, error: ValidationError) -> str:
    detail = error.errors()[0]
    where = ".".join(str(part) for part in detail["loc"])
    problem, remedy = in_words(detail, YearFile)
    return f"{file.name}：{where}：{problem}。{remedy}"


def _days(read: YearFile, which: str) -> dict[date, str]:
    found: dict[date, str] = {}
    for holiday in read.holiday:
        for day in getattr(holiday, which):
            if day in found:
                raise CalendarProblem(f"{day} 在{found[day]}和{holiday.name}中重复")
            found[day] = holiday.name
    return found
