"""Every pack's scenarios run by themselves: ``packs/<place>/scenarios/*.toml``.

A ``[[due]]`` gives a start and the day that the clause named must come to; ``expect = ""``
is 及时 (a duty without a date). Whoever writes a pack adds stories there, not tests here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qiuhao.config.commands.due import moment
from qiuhao.law.duties.asking import ask
from qiuhao.library import packs
from qiuhao.library.calendars import calendar

KNOWN = {
    "duty",
    "clause",
    "procedure",
    "start",
    "expect",
    "pauses",
    "extended",
    "provisional",
    "event",
    "outcome",
    "why",
}


def stories() -> Iterator[Any]:
    for place in packs.pack_ids():
        for file in packs.scenarios(place):
            table = tomllib.loads(file.read_text("utf-8"))
            for number, story in enumerate(table.get("due", []), 1):
                clause = story.get("clause") or table["clause"]
                ids = [clause] if isinstance(clause, str) else clause
                name = f"{place}/{file.stem}-{number}-{story['duty']}-{story['start']}"
                yield pytest.param(place, file, story, id=name, marks=pytest.mark.clause(*ids))


@pytest.mark.parametrize(("place", "file", "story"), list(stories()))
def test_due(place: str, file: Path, story: dict[str, Any]) -> None:
    assert set(story) <= KNOWN, f"{file.name}: unknown keys {set(story) - KNOWN}"
    pauses = [(cause, moment(low), moment(high)) for cause, low, high in story.get("pauses", [])]
    asked = ask(
        packs.rules(place), calendar(), story["duty"], moment(str(story["start"])), story.get("procedure", ""),
        pauses, story.get("extended", False), story.get("event", ""), story.get("outcome", ""),
    )  # fmt: skip
    spoken = {r.source.clause: r.due for r in asked.reckonings}
    clause = story.get("clause", "")
    assert clause in spoken or not clause, f"{clause} does not speak; {sorted(spoken)} do"
    due = spoken[clause] if clause else asked.governing.due if asked.governing else None
    assert due is not None
    expected = str(story["expect"])
    if len(expected) > 10:
        assert due.at == moment(expected)
    else:
        assert (due.day.isoformat() if due.day else "") == expected
    assert due.provisional == story.get("provisional", False)
