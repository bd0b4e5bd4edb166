"""Calendars: the coming two weeks, and one month."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.desk.templatetags.look.small import LAMPS
from qiuhao.desk.templatetags.look.values import WEEKDAYS, as_date, cn_date, get

SHOWN = 3
"""Duties shown in one cell; the rest becomes a number."""


def calendar_strip(days: Iterable[Any]) -> dict[str, Any]:
    """Days in a row, beginning where the caller begins; aligned in weeks on a narrow screen."""
    listed = [day_cell(day) for day in days]
    first = listed[0]["date"].weekday() if listed else 0
    names = [WEEKDAYS[(first + offset) % 7] for offset in range(7)]
    return {"days": listed, "names": names, "provisional": _any_provisional(listed)}


def calendar_month(days: Iterable[Any], older: str = "", newer: str = "") -> dict[str, Any]:
    """The days of one month, weeks from Monday. Raises ValueError when days span two months."""
    listed = [day_cell(day) for day in days]
    months = {(cell["date"].year, cell["date"].month) for cell in listed}
    if len(months) != 1:
        raise ValueError(f"calendar_month needs the days of one month, got {len(months)}")
    year, month = months.pop()
    return {
        "title": f"{year}年{month}月",
        "days": listed,
        "blanks": range(listed[0]["date"].weekday()),
        "after": range(6 - listed[-1]["date"].weekday()),
        "names": list(WEEKDAYS),
        "older": older,
        "newer": newer,
        "provisional": _any_provisional(listed),
    }


def day_cell(day: Any) -> dict[str, Any]:
    """One day as a cell: {date, words for a screen reader, duties, more …}."""
    when = as_date(get(day, "date"))
    if when is None:
        raise ValueError("a calendar day needs a date")
    duties = list(get(day, "duties", ()))
    for duty in duties:
        if get(duty, "state") not in LAMPS:
            raise ValueError(f"unknown lamp state: {get(duty, 'state')!r}")
    works = bool(get(day, "workday", False))
    label = get(day, "label")
    return {
        "date": when,
        "wd": WEEKDAYS[when.weekday()],
        "number": when.day,
        "turn": when.day == 1,
        "workday": works,
        "makeup": works and when.weekday() >= 5,
        "label": label,
        "today": get(day, "today", False),
        "provisional": get(day, "provisional", False),
        "href": get(day, "href"),
        "duties": [{"it": d, "word": LAMPS[get(d, "state")]} for d in duties[:SHOWN]],
        "more": max(len(duties) - SHOWN, 0),
        "said": _said(cn_date(when), works, label, len(duties)),
    }


def _said(day: str, works: bool, label: str, duties: int) -> str:
    words = [day, label or ("工作日" if works else "休息日")]
    return "，".join([*words, f"{duties} 件到期" if duties else "无到期事项"])


def _any_provisional(cells: Iterable[dict[str, Any]]) -> bool:
    return any(cell["provisional"] for cell in cells)
