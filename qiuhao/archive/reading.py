"""What the archivist asks: which cases are to be bound by when, which volumes stand, what a volume would hold.

Every list begins with the rights of whoever looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from qiuhao.archive import binding
from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading as cases
from qiuhao.casefile.finding import Ask, find
from qiuhao.casefile.verb import asked
from qiuhao.law.facts import Fact
from qiuhao.ledger import clock


@dataclass(frozen=True, slots=True)
class Item:
    """A case to be bound, or bound. `due` is the day by which it must be, None where nothing is counted yet."""

    case: str
    case_name: str
    number: str
    closed_on: date | None
    archived_on: date | None
    due: date | None
    due_at: datetime | None
    provisional: bool
    late: bool


def to_bind(who: Viewer, before: str = "", limit: int = 200) -> tuple[list[Item], str]:
    """Cases that may be bound or must be, those changed last first, and the cursor of what is older: those closed or
    refused, and those whose clock runs though they are not closed yet. By clock: `owing.earliest`."""
    found = find(who, Ask(states=("closed", "not-filed"), or_owes="archive"), before, limit)
    return _items(found.rows), found.older


def bound(who: Viewer, before: str = "", limit: int = 50) -> tuple[list[Item], str]:
    """Volumes, those changed last first, and the cursor of what is older."""
    found = find(who, Ask(states=("archived",)), before, limit)
    return _items(found.rows), found.older


def _items(rows: Sequence[Any]) -> list[Item]:
    due = {key[0]: row for key, row in cases.duty_days("archive", [row.stream for row in rows]).items()}
    return [_item(row, due.get(row.stream)) for row in rows]


def _item(row: Any, due: Any) -> Item:
    at = due.due_at if due is not None else None
    return Item(
        case=row.stream,
        case_name=row.name,
        number=row.decision_number or row.number,
        closed_on=row.closed_on,
        archived_on=row.archived_on,
        due=due.day if due is not None else None,
        due_at=at,
        provisional=bool(due is not None and due.provisional),
        late=row.archived_on is None and at is not None and at < clock.now(),
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a volume's contents, with the page on which it begins."""

    fact: Fact | None
    name: str
    on: date | None
    pages: int
    page: int


@dataclass(frozen=True, slots=True)
class Volume:
    """The volume as it was bound (`record`), or as it would be bound now (`record` None), by part."""

    record: Fact | None
    parts: tuple[tuple[str, tuple[Line, ...]], ...]
    left_out: tuple[Fact, ...]


def volume(who: Viewer, stream: str) -> Volume:
    """The volume of a case; NoSuchCase if the viewer may not see it. `left_out`: records made after the binding."""
    cases.case(who, stream)
    here = asked(stream, [who.person])
    record = here.history.last("archived")
    entries = [entry.model_dump() for entry in record.body.entries] if record is not None else binding.entries(here)
    inside = {entry["fact"] for entry in entries}
    left = [f for f in here.history if f.number not in inside and getattr(f.body, "act", "") and f is not record]
    parts = []
    for part, title in binding.PARTS.items():
        lines, page = [], 1
        for entry in (e for e in entries if e["part"] == part):
            fact = here.history.number(entry["fact"])
            lines.append(Line(fact, entry["name"], entry["on"], entry["pages"], page))
            page += max(entry["pages"], 1)
        if lines:
            parts.append((title, tuple(lines)))
    return Volume(record, tuple(parts), tuple(left) if record is not None else ())
