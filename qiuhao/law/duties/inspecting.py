"""Events of an inspection, read from its facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from qiuhao.law.duties.occurring import Occurrence
from qiuhao.law.facts import Fact, History


def ended(history: History) -> Iterable[Occurrence]:
    """The inspection ends with its result. Where a test was waited for, the receipt of the test result counts."""
    if history.of("test-result"):
        return
    for fact in history.of("inspection-result"):
        if fact.body.result != "not-possible":
            yield Occurrence(fact.number, fact.happened_at, fact)


def told(history: History) -> Iterable[Occurrence]:
    """Every telling ends the duty for the result it is about, and for each test result received before it."""
    for fact, at, about in _tellings(history):
        yield Occurrence(about, at, fact)
        for test in history.of("test-result"):
            if test.happened_at <= at:
                yield Occurrence(test.number, at, fact)


def _tellings(history: History) -> Iterable[tuple[Fact, datetime, int]]:
    for fact in history.of("inspection-result"):
        if fact.body.told_at is not None:
            # Told before the record was made: the telling ends the duty when the duty begins, not before.
            yield fact, max(fact.body.told_at, fact.happened_at), fact.number
    for fact in history.of("inspection-result-told"):
        yield fact, fact.happened_at, fact.body.about or 0


def urgent(history: History) -> Iterable[Occurrence]:
    """The first on-site act of an inspection that was planned as urgent and not approved before."""
    planned, approved = history.first("inspection-planned"), history.first("inspection-approved")
    if planned is None or not planned.body.urgent:
        return
    acted = history.first("officers")
    if acted is not None and (approved is None or _order(approved) > _order(acted)):
        yield Occurrence(0, acted.happened_at, acted)


def _order(fact: Fact) -> tuple[datetime, int]:
    return fact.happened_at, fact.number


def approved(history: History) -> Iterable[Occurrence]:
    """The head's word, the case as a whole being the subject."""
    return [Occurrence(0, f.happened_at, f) for f in history.of("inspection-approved")]


def random_ended(history: History) -> Iterable[Occurrence]:
    """The result of an inspection that was drawn by lot."""
    planned = history.last("inspection-planned")
    if planned is None or planned.body.ground != "random":
        return
    for fact in history.of("inspection-result"):
        yield Occurrence(fact.number, fact.happened_at, fact, "random-inspection")
