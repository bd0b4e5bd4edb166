"""Occurrences of coercion: measures taken, approved, ended; executions suspended and resumed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, time

from qiuhao.law.duties.occurring import Occurrence
from qiuhao.law.facts import SHANGHAI, Fact, History

HELD = ("sealing", "impounding", "other")
"""Sorts of measures that hold things, which go back when they are lifted."""


def _at(subject: int, fact: Fact, outcome: str = "", at: datetime | None = None) -> Occurrence:
    return Occurrence(subject, at or fact.happened_at, fact, outcome)


def taken(history: History) -> Iterable[Occurrence]:
    """Every measure, by its sort."""
    return [_at(f.number, f, f.body.sort) for f in history.of("measure-taken")]


def urgent(history: History) -> Iterable[Occurrence]:
    """Measures taken on the spot before anybody approved."""
    return [_at(f.number, f, f.body.sort) for f in history.of("measure-taken") if f.body.urgent]


def of_sort(*sorts: str) -> Callable[[History], Iterable[Occurrence]]:
    """Measures of these sorts."""

    def find(history: History) -> Iterable[Occurrence]:
        return [_at(f.number, f, f.body.sort) for f in history.of("measure-taken") if f.body.sort in sorts]

    return find


def lifting_due(history: History) -> Iterable[Occurrence]:
    """The head refused the approval afterwards (19), or the case was decided while the measure stood (28 (3))."""
    for measure in history.of("measure-taken"):
        for word in history.about("measure-approved", measure.number):
            if not word.body.agreed:
                yield _at(measure.number, word, "refused")
        ends = [end.happened_at for end in history.about("measure-ended", measure.number)]
        for decision in history.of("decided"):
            # What had ended before the decision is not lifted again.
            if decision.happened_at >= measure.happened_at and not any(end < decision.happened_at for end in ends):
                yield _at(measure.number, decision, "decided")


def cases_decided(history: History) -> Iterable[Occurrence]:
    """The decision of the case in which a measure was taken; the measure is the subject."""
    for measure in history.of("measure-taken"):
        later = [d for d in history.of("decided") if d.happened_at >= measure.happened_at]
        if later:
            yield _at(measure.number, later[0], measure.body.procedure)


def lifted(history: History) -> Iterable[Occurrence]:
    """Measures on things that were lifted; the measure is the subject."""
    for fact in history.of("measure-ended"):
        measure = history.number(fact.body.about or 0)
        if fact.body.handling == "lifted" and measure is not None and getattr(measure.body, "sort", "") in HELD:
            yield _at(measure.number, fact)


def returned(history: History) -> Iterable[Occurrence]:
    """Things given back, on the sheet of lifting or on their own; a return before the lifting counts with it."""
    for fact in history.of("things-returned"):
        yield _at(fact.body.about or 0, fact)
    for fact in history.of("measure-ended"):
        if fact.body.returned_on is not None:
            day = datetime.combine(fact.body.returned_on, time(12, 0), SHANGHAI)
            yield _at(fact.body.about or 0, fact, at=max(day, fact.happened_at))


def family_told(history: History) -> Iterable[Occurrence]:
    """In a record of its own, or on the sheet of the measure."""
    for fact in history.of("family-told"):
        yield _at(fact.body.about or 0, fact)
    for fact in history.of("measure-taken"):
        if fact.body.family_told_at is not None:
            yield _at(fact.number, fact, at=max(fact.body.family_told_at, fact.happened_at))


def suspended(history: History) -> Iterable[Occurrence]:
    """Suspensions after whose term nothing is executed any more (39 ¶2)."""
    return [_at(f.number, f) for f in history.of("execution-suspended") if f.body.lapses]


def resumed(history: History) -> Iterable[Occurrence]:
    """Execution goes on, or has ended for good."""
    for fact in history.of("execution-resumed"):
        yield _at(fact.body.about or 0, fact)
    for suspension in history.of("execution-suspended"):
        for end in history.of("execution-ended"):
            yield _at(suspension.number, end)


def cleared(history: History) -> Iterable[Occurrence]:
    """Substitute performance at once while the party was away."""
    return [_at(f.number, f) for f in history.of("executing") if f.body.immediate and not f.body.party_present]
