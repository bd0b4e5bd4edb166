"""The platform as a measurement needs it: a database of its own with the invented authority, and cases to read."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

MORNING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""A Monday, nine o'clock in legal time."""
LONG_AGO = datetime(2024, 1, 2, 1, 0, tzinfo=UTC)
NAMES = ["青禾", "白露", "山泉", "北麓", "东篱", "晚舟", "云溪", "石桥"]
_SUBSTANCE, _DRAFTED = (re.compile(f'"{name}":"[0-9a-f]{{64}}"') for name in ("substance", "digest"))
"""Digests of what a document says: whoever brings a case leaves them to be computed."""
_NUMBERED = re.compile(r"(〔\d{4}〕)(\d+)号")
_DAY = re.compile(r"\b(2026)-(\d\d)-(\d\d)\b")


def ready() -> None:
    """Tables, kinds and the invented authority, in the database of the settings."""
    connected()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    from qiuhao.ledger import clock
    from tests.casefile import world

    with clock.fixed(LONG_AGO):
        world.authority()


def connected() -> None:
    """Django with every kind, in a database that is ready (for a client of its own)."""
    from qiuhao.config.commands import start_django

    start_django()
    from qiuhao.config.kinds import load_kinds

    load_kinds()


def walked(places: int = 5) -> list[str]:
    """Cases walked under each place's rules, clean and faulty; the names of their streams."""
    from bench.walk import FAULTS, PLACES, Walk
    from qiuhao.ledger import clock
    from tests.casefile import world

    found = []
    for place in PLACES[:places]:
        with clock.fixed(LONG_AGO + timedelta(days=1)):
            world.register(place)
        for number, fault in enumerate(FAULTS):
            found.append(Walk(place, MORNING + timedelta(days=7 * number), NAMES[number], fault).whole())
    return found


def line_of(stream: str) -> str:
    """A case as a line of the exchange format."""
    from qiuhao.exchange.cases.format import Case, write_line
    from qiuhao.ledger import reading

    facts = reading.facts(stream)
    first: Any = facts[0].body
    return write_line(Case(first.place, first.authority, first.procedure, stream, tuple(facts)))


def another(line: str, number: int, name: str) -> str:
    """The same case of another party, with other numbers on its papers: as the cases of a file are."""
    line = _DRAFTED.sub('"digest":""', _SUBSTANCE.sub('"substance":""', line), count=1)
    moved = _NUMBERED.sub(lambda found: f"{found[1]}{found[2]}{number:05}号", later(line, 0, f"case/{name}-{number}"))
    return moved.replace("青禾", f"青禾{name}{number}")


def later(line: str, weeks: int, stream: str) -> str:
    """The same case, all its days moved by whole weeks, under another name."""

    def moved(found: re.Match[str]) -> str:
        day = date(int(found[1]), int(found[2]), int(found[3])) + timedelta(weeks=weeks)
        return day.isoformat()

    old = re.search(r'"stream":"([^"]+)"', line)
    assert old is not None
    return _DAY.sub(moved, line).replace(old[1], stream)
