"""What an event is, and the ways of finding its occurrences that several events share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from typing import NamedTuple

from qiuhao.law.facts import SHANGHAI, Fact, History, decisions


class Occurrence(NamedTuple):
    """One occurrence of an event. ``subject`` joins a duty's start to its end."""

    subject: int
    at: datetime
    fact: Fact
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """``find`` lists the occurrences in a history, oldest first."""

    name: str
    title: str
    find: Callable[[History], Iterable[Occurrence]]


def own(view: str) -> Callable[[History], Iterable[Occurrence]]:
    """Each fact of the view, its own subject."""

    def find(history: History) -> Iterable[Occurrence]:
        return [Occurrence(f.number, f.happened_at, f) for f in history.of(view)]

    return find


def about(view: str) -> Callable[[History], Iterable[Occurrence]]:
    """Each fact of the view, the subject being what it is about."""

    def find(history: History) -> Iterable[Occurrence]:
        return [Occurrence(f.body.about or 0, f.happened_at, f) for f in history.of(view)]

    return find


def case(view: str) -> Callable[[History], Iterable[Occurrence]]:
    """Each fact of the view, the case as a whole being the subject."""

    def find(history: History) -> Iterable[Occurrence]:
        return [Occurrence(0, f.happened_at, f) for f in history.of(view)]

    return find


def served(history: History) -> Iterable[Occurrence]:
    """Service takes effect on its effective day, not when the sheet is filled in."""
    return [Occurrence(f.body.about or 0, _at_end(f), f, f.body.method) for f in history.of("served")]


def decision_served(history: History) -> Iterable[Occurrence]:
    """Service of a decision (not of a notice): the party knows of the act from then on."""
    decisions = {f.number for f in history.of("decided")}
    return [o for o in served(history) if o.subject in decisions]


def order_served(history: History) -> Iterable[Occurrence]:
    """Service of any decision, orders of coercion included: from then on the party may turn to its remedies."""
    known = {f.number for f in decisions(history)}
    return [*(o for o in served(history) if o.subject in known), *elsewhere_served(history)]


def elsewhere_served(history: History) -> list[Occurrence]:
    """Service of a decision made elsewhere whose execution by the court is prepared here; its registration is the
    subject. An authority that executes by itself (强制法 34) prepares none, and no window of the court runs for it."""
    return [
        Occurrence(f.number, datetime.combine(f.body.served_on, time(12, 0), SHANGHAI), f)
        for f in history.of("decision-elsewhere")
        if f.body.served_on is not None and history.about("court-demanded", f.number)
    ]


def _at_end(fact: Fact) -> datetime:
    """When a service took effect. A later day of which no hour is known begins at its midnight, so that
    what the party does on that very day comes after it."""
    day = fact.body.effective_on
    if day <= fact.day:
        return fact.happened_at
    return datetime.combine(day, time(0, 0), SHANGHAI)


def paid_whole(history: History) -> Iterable[Occurrence]:
    owed = {
        f.number: sum((Decimal(p.amount) for p in f.body.proposal.penalties if p.sort == "fine"), Decimal(0))
        for f in history.of("decided")
    }
    got: dict[int, Decimal] = {}
    whole: list[Occurrence] = []
    for fact in history.of("paid"):
        if fact.body.sort != "fine":
            continue
        subject = fact.body.about or 0
        got[subject] = got.get(subject, Decimal(0)) + Decimal(fact.body.amount)
        if subject in owed and got[subject] >= owed[subject]:
            whole.append(Occurrence(subject, fact.happened_at, fact))
            owed.pop(subject)
    return whole
