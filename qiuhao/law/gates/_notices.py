"""The notice that stands, its service, and the time in which a hearing may be asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from qiuhao.law.facts import SHANGHAI, Fact, History
from qiuhao.law.gates.base import Ask
from qiuhao.law.periods import Due, due


def noon(day: date) -> datetime:
    """A moment inside a legal day, for what is known only by its day."""
    return datetime.combine(day, time(12), SHANGHAI)


def served_on(history: History, number: int) -> date | None:
    """The day on which the service of a fact took effect; with several addressees the last one."""
    days = [fact.body.effective_on for fact in history.about("served", number)]
    return max(days) if days else None


def since(history: History, view: str, fact: Fact) -> Sequence[Fact]:
    """Facts of a view that happened after a fact."""
    start = (fact.happened_at, fact.number)
    return [f for f in history.of(view) if (f.happened_at, f.number) > start]


def asked(history: History, notice: Fact) -> Sequence[Fact]:
    """Requests for a hearing on a notice."""
    return history.about("hearing-asked", notice.number)


def waived_after(history: History, notice: Fact, request: Fact | None) -> bool:
    """Whether the hearing was given up, expressly or by staying away, after the request (or at all)."""
    start = (request.happened_at, request.number) if request else None
    return any(
        start is None or (fact.happened_at, fact.number) > start
        for fact in history.about("hearing-waived", notice.number)
    )


def asking_ends(ask: Ask, served: date) -> Due | None:
    """The end of the time for asking for a hearing, from the duty ``ask-hearing``.

    Of several lines the longest holds: the period is the party's (NATIONAL G 1). None when no line
    gives a number, so that nothing but a request or a waiver ends the waiting.
    """
    ends = []
    for sourced in ask.rules.duty_lines("ask-hearing", ask.procedure, served):
        end = due(sourced.line.period.period(), noon(served), ask.calendar)
        if end.at is not None:
            ends.append(end)
    return max(ends, key=lambda end: end.at or end.start) if ends else None


def standing_request(ask: Ask, notice: Fact) -> Fact | None:
    """The request that obliges to hold a hearing: made in time and not given up since."""
    requests = asked(ask.history, notice)
    if not requests:
        return None
    served = served_on(ask.history, notice.number)
    end = asking_ends(ask, served) if served else None
    for request in requests:
        late = end is not None and end.at is not None and request.happened_at > end.at
        if not late and not waived_after(ask.history, notice, request):
            return request
    return None
