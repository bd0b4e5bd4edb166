"""Values of the gallery: read from ``case.toml`` and ``parts.toml``, days counted here. All invented."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.urls import reverse

from qiuhao.law.facts import SHANGHAI

TODAY = date(2026, 9, 23)
HOLIDAYS = {
    **{date(2026, 9, day): "中秋节" for day in (25, 26, 27)},
    **{date(2026, 10, day): "国庆节" for day in range(1, 8)},
}
MAKE_UP = {date(2026, 9, 20): "调休上班", date(2026, 10, 10): "调休上班"}
OWED = {
    TODAY: [("late", "公示处罚决定"), ("close", "移交音像记录")],
    date(2026, 9, 24): [("close", "出具审核意见")],
    date(2026, 9, 30): [("in_time", "送达决定书"), ("paused", "鉴定结论"), ("in_time", "归档"), ("in_time", "催告")],
    date(2026, 10, 8): [("in_time", "答复更正申请")],
}
COUNTS: dict[str, tuple[int, ...]] = {
    "农业执法大队": (3, 5, 4, 8, 6, 7),
    "市场监管所": (12, 9, 14, 11, 16, 13),
    "": (1, 0, 2, 1, 0, 4),
    "应急管理局": (0, 0, 0, 0, 0, 0),
    "文旅局": (),
}
"""Counts by unit; the unit without a name gets the long one."""


@cache
def read(name: str) -> dict[str, Any]:
    """A file of samples as it stands."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


def filled(value: Any, key: str = "") -> Any:
    """Samples with their clause labels made into clauses, and "@why" into the account of days."""
    if isinstance(value, dict):
        return {name: filled(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [filled(inner, key) for inner in value]
    if key in ("clause", "clauses"):
        return clause(value)
    return why() if value == "@why" else value


def clause(label: str, title: str = "") -> dict[str, Any]:
    """A mark that opens the gallery's invented clause; a star means not checked."""
    bare = label.rstrip("*")
    return {
        "id": bare,
        "label": bare,
        "title": title,
        "checked": bare == label,
        "href": reverse("desk:look-clause"),
    }


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment in legal time."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=SHANGHAI)


def works(day: date) -> bool:
    """Whether the invented calendar works on a day."""
    return day in MAKE_UP or (day.weekday() < 5 and day not in HOLIDAYS)


def why() -> dict[str, Any]:
    """Ten workdays across two holidays, day by day, with a pause."""
    days: list[dict[str, Any]] = [{"day": TODAY, "counted": False, "number": 0, "why": "材料齐全之日，不计入"}]
    day, number = TODAY, 0
    while number < 10:
        day += timedelta(days=1)
        counted = works(day) and day != date(2026, 10, 9)
        number += counted
        reason = MAKE_UP.get(day, "工作日") if counted else HOLIDAYS.get(day, "周末")
        if day == date(2026, 10, 9):
            reason = "不计入：补充材料"
        days.append({"day": day, "counted": counted, "number": number, "why": reason})
    return {
        "rule": "自材料齐全之日起 10 个工作日内出具审核意见。",
        "clause": clause("示例·审核·五"),
        "days": days,
        "pauses": [{"cause": "补充材料", "start": at(date(2026, 10, 8)), "until": at(date(2026, 10, 9), 17)}],
        "notes": ["次日起算，最后一日为工作日。"],
    }


def days(first: date, count: int) -> list[dict[str, Any]]:
    """Calendar cells with a few duties."""
    return [_day(first + timedelta(days=offset)) for offset in range(count)]


def _day(day: date) -> dict[str, Any]:
    return {
        "date": day,
        "workday": works(day),
        "today": day == TODAY,
        "label": HOLIDAYS.get(day) or MAKE_UP.get(day, ""),
        "provisional": day.year > 2026,
        "href": "#" if day in OWED else "",
        "duties": [{"title": title, "href": "#", "state": state} for state, title in OWED.get(day, ())],
    }


def cells(long_name: str) -> list[dict[str, Any]]:
    """Units with half a year of counts each: one empty, one with a long name and lateness."""
    out = []
    for title, values in COUNTS.items():
        late = "" if title else "late"
        points = [(f"{month}月", value) for month, value in enumerate(values, start=4)]
        note = "4 件逾期" if late else ""
        out.append({"title": title or long_name, "points": points, "href": "#", "state": late, "note": note})
    return out


def parts() -> dict[str, Any]:
    """Context of the gallery for small parts, acts, lists, calendars and pictures."""
    found = filled(read("parts"))
    return {
        **found,
        "chart": {"nodes": found["nodes"], "edges": found["edges"]},
        "cells": cells(found["long_name"]),
        "why": why(),
        "clause": clause("示例·审核·五", "十个工作日内出具意见"),
        "unchecked": clause("国家·处罚·五十八*"),
        "strip": days(TODAY - timedelta(days=2), 14),
        "month": days(date(2026, 9, 1), 30),
        "unpublished": days(date(2027, 1, 1), 31),
        "today": TODAY,
        "now": at(TODAY, 14, 5),
        "proof": {"number": "10482", "href": "#", "time": at(TODAY, 14, 5), "leaf": "9f2c41d07ab3e6558c10"},
        "proof_waiting": {"state": "waiting"},
    }


def case() -> dict[str, Any]:
    """Context of the gallery for the parts of a case."""
    skipped = {"title": "送达执行", "skipped": True}
    return {
        **filled(read("case")),
        "stages": ["启动", {"title": "调查取证", "count": 4, "href": "#"}, "审核决定", skipped, "归档"],
        "meta": [
            ("当事人", "示例县青禾农产品有限公司"),
            ("文号", "示农罚立〔2026〕18 号"),
            ("承办", "农业执法大队 王一苇"),
        ],
        "shut": {"title": "作出处罚决定", "refusals": filled(read("parts"))["refusals"][:2]},
        "status": {"state": "close", "word": "临期 · 9月24日"},
    }
