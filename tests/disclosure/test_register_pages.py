"""The open register turns its pages over every number once, and asks for no more than it shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qiuhao.disclosure import reading
from qiuhao.disclosure.models import Decision
from qiuhao.disclosure.reading.numbers import PAGE
from qiuhao.documents.models import Number
from qiuhao.ledger import clock
from tests.casefile import world

pytestmark = pytest.mark.usefixtures("morning")


def numbers(series: str, states: dict[int, str], document: str = "penalty_decision") -> None:
    """A series as its row for each number says; a serial left out is missing."""
    Number.objects.bulk_create(
        Number(
            stream=f"register/numbers-{world.AUTHORITY}-{series}-2026", authority=world.AUTHORITY, series=series,
            year=2026, serial=serial, text=f"示{series}〔2026〕{serial}号", state=state, document=document,
            reserved_at=clock.now(),
        )
        for serial, state in states.items()
    )  # fmt: skip


def decisions(count: int) -> None:
    Decision.objects.bulk_create(
        Decision(
            key=f"case/{n}|2", case=f"case/{n}", fact=2, authority=world.AUTHORITY, place=world.PLACE,
            procedure="penalty", number=f"示市监罚〔2026〕{n}号", decided_on=date(2026, 3, 1), seal=f"{n:064d}",
            stage="drafting",
        )
        for n in range(1, count + 1)
    )  # fmt: skip


def pages() -> list[list[str]]:
    """The numbers of every page."""
    found, page = [], 0
    while True:
        register = reading.register(world.AUTHORITY, 2026, page)
        assert register is not None
        found.append([row.number for row in register.rows])
        if not register.older:
            return found
        page = register.older


@pytest.mark.parametrize(("open_ones", "decided"), [(0, 0), (3, 60), (50, 50), (60, 3), (120, 45)])
def test_every_number_stands_on_one_page(open_ones: int, decided: int) -> None:
    numbers("a", {serial: "reserved" if serial % 2 else "voided" for serial in range(1, open_ones + 1)})
    decisions(decided)
    found = pages()
    every = [number for page in found for number in page]
    assert len(every) == len(set(every)) == open_ones + decided
    assert all(len(page) == PAGE for page in found[:-1])
    parts, before = list[str](), ""
    while True:
        part = reading.part(world.AUTHORITY, 2026, before, 7)
        assert part is not None
        parts += [row.number for row in part.rows]
        before = part.older
        if not before:
            break
    assert parts == every, "the parts give the same in the same order"


def test_a_number_that_was_taken_away_is_missing_in_its_place() -> None:
    numbers("a", {1: "used", 2: "reserved", 5: "voided"})
    numbers("b", {2: "used"})
    numbers("letters", {3: "used", 7: "reserved"}, document="letter")
    register = reading.register(world.AUTHORITY, 2026)
    assert register is not None
    told = [(row.number, row.state) for row in register.rows]
    assert told == [
        ("示a〔2026〕2号", "reserved"), ("〔2026〕3号", "missing"), ("〔2026〕4号", "missing"),
        ("示a〔2026〕5号", "voided"), ("〔2026〕1号", "missing"),
    ]  # fmt: skip
    first = reading.part(world.AUTHORITY, 2026, "", 2)
    assert first is not None
    assert [row.state for row in first.rows] == ["reserved", "missing"]
    rest = reading.part(world.AUTHORITY, 2026, first.older, 9)
    assert rest is not None
    assert [row.number for row in (*first.rows, *rest.rows)] == [number for number, _ in told]


@pytest.mark.parametrize(
    "ask",
    [
        lambda: reading.register(world.AUTHORITY, 2026),
        lambda: reading.register(world.AUTHORITY, 2026, 1),
        lambda: reading.part(world.AUTHORITY, 2026),
    ],
)
def test_what_is_asked_does_not_grow_with_the_series(ask: Callable[[], Any]) -> None:
    decisions(60)
    counts = []
    for first, last in ((1, 3), (3, 15)):
        for n in range(first, last):
            numbers(f"s{n:02}", {1: "used", 2: "reserved", 4: "used"})
        with CaptureQueriesContext(connection) as asked:
            assert ask() is not None
        counts.append(len(asked))
    assert counts[0] == counts[1]
