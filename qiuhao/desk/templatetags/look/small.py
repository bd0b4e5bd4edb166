"""Small parts: lamp with its day-by-day account, person, figure, icon, proof line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from qiuhao.desk.templatetags.look.values import as_date, get

LAMPS = {
    "not_begun": "未开始",
    "in_time": "期内",
    "close": "临期",
    "late": "逾期",
    "paused": "已暂停",
    "provisional": "暂定",
    "done": "已办",
    "done_late": "已办（逾期）",
}
"""Every state a lamp can have, with its word."""

FOLD_FROM = 4
"""Runs of plain counted days longer than this are folded to their two ends."""


def icon(name: str, label: str = "") -> SafeString:
    """A drawing of ``desk/icons.svg``; without a label it is decoration for a word beside it."""
    address = f"{static('desk/icons.svg')}#{name}"
    if label:
        return format_html('<svg class="icon" role="img" aria-label="{}"><use href="{}"/></svg>', label, address)
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"/></svg>', address)


def lamp(state: str, word: str = "", why: Any = None, provisional: bool = False) -> dict[str, Any]:
    """Shape, word and colour of a clock. An unknown state raises ValueError."""
    if state not in LAMPS:
        raise ValueError(f"unknown lamp state: {state!r}")
    hatched = provisional or state == "provisional"
    shown = word or LAMPS[state]
    if provisional and state != "provisional" and "暂定" not in shown:
        shown += " · 暂定"
    return {
        "state": state,
        "word": shown,
        "hatched": hatched,
        "why": why,
        "days": why_days(get(why, "days", ())) if why else (),
    }


def why_days(days: Iterable[Any]) -> list[dict[str, Any]]:
    """Day notes as lines: {day, counted, number, why, folded, last}.

    A long run of days that simply count becomes first, one folded line, last.
    """
    lines = [_line(note) for note in days]
    if lines:
        lines[-1]["last"] = True
    out: list[dict[str, Any]] = []
    run: list[dict[str, Any]] = []
    for line in lines:
        if line["counted"] and not line["last"]:
            run.append(line)
            continue
        out += _folded(run)
        run = []
        out.append(line)
    return out + _folded(run)


def _line(note: Any) -> dict[str, Any]:
    return {
        "day": as_date(get(note, "day")),
        "counted": bool(get(note, "counted", False)),
        "number": get(note, "number", 0),
        "why": get(note, "why"),
        "folded": 0,
        "last": False,
    }


def _folded(run: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    if len(run) <= FOLD_FROM:
        return list(run)
    middle = {**run[1], "folded": len(run) - 2, "until": run[-2]["day"], "upto": run[-2]["number"]}
    return [run[0], middle, run[-1]]


def person_chip(person: Any) -> dict[str, Any]:
    """A person by name, post and certificate; a bare string is a name."""
    return {"person": {"name": person} if isinstance(person, str) else person}


def figure(value: Any, label: str, href: str = "", unit: str = "", note: str = "", state: str = "") -> dict[str, Any]:
    """A number that opens what it counts."""
    shown = f"{value:,}" if isinstance(value, int) else value
    return {
        "value": shown,
        "label": label,
        "href": href,
        "unit": unit,
        "note": note,
        "state": state,
    }


def log_proof_line(proof: Any) -> dict[str, Any]:
    """One quiet line: where the thing stands in the public log, and how to verify it."""
    return {
        "proof": proof,
        "waiting": get(proof, "state", "logged") == "waiting",
        "leaf": str(get(proof, "leaf"))[:16],
    }
