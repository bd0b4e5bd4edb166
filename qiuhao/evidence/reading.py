"""What is asked about recordings: which wait to be stored, by when; what a case has of them; what is still unexplained.

Every list begins with the rights of whoever looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading as cases
from qiuhao.casefile.owing import earliest, own_grounds
from qiuhao.law.facts import Fact, History
from qiuhao.ledger import clock


@dataclass(frozen=True, slots=True)
class Waiting:
    """A recording that is not stored yet."""

    case: str
    case_name: str
    recording: int
    maker: str
    due: date | None
    due_at: datetime | None
    late: bool
    excused: str


def to_store(who: Viewer, limit: int = 200) -> list[Waiting]:
    """Recordings to be stored in the cases this viewer may see, the earliest due first."""
    found = []
    for due in earliest(who, own_grounds(who, frozenset({"store-recording"})), ("officer",), limit):
        history = cases.history(due.case_id)
        fact = history.number(due.subject)
        if fact is not None:
            found.append(_waiting(due, fact, history))
    return found


def _waiting(due: Any, fact: Fact, history: History) -> Waiting:
    excuses = history.about("storage-excused", fact.number)
    return Waiting(
        due.case_id, due.case.name, fact.number, fact.body.maker, due.day, due.due_at,
        due.due_at is not None and due.due_at < clock.now(), excuses[-1].body.situation if excuses else "",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A recording with the act it shows, where it is stored, and the explanations about that act."""

    recording: Fact
    act: Fact | None
    stored: Fact | None
    excused: Fact | None
    explained: tuple[Fact, ...]


def recordings(who: Viewer, stream: str) -> list[Shown]:
    """Recordings of a case in the order of their making; NoSuchCase if the viewer may not see it."""
    cases.case(who, stream)
    history = cases.history(stream)
    return [_shown(history, fact) for fact in history.of("recording")]


def _shown(history: History, fact: Fact) -> Shown:
    return Shown(
        fact,
        history.number(fact.body.about),
        _last(history, "recording-stored", fact.number),
        _last(history, "storage-excused", fact.number),
        tuple(history.about("recording-explained", fact.body.about)),
    )


def _last(history: History, view: str, about: int) -> Fact | None:
    found = history.about(view, about)
    return found[-1] if found else None
