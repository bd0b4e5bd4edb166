"""What was asked against a decision, from when to when: reconsideration and lawsuits read from the facts.

A remedy begins on the day it was accepted (unknown: the day its papers reached the authority) and ends with the
ruling that ends it, on the day that one takes effect. A ruling that names no remedy ends all that were open then.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from qiuhao.law.facts import Fact, History

STANDING = ("upheld", "dismissed", "withdrawn", "not-accepted", "settled")
"""Results after which the decision stands (`vocabulary.REMEDY_RESULTS`)."""
SET_ASIDE = ("revoked", "void", "remake")
"""Rulings after which there is nothing left to perform (`vocabulary.RULINGS`)."""


def opened(history: History, decision: int) -> list[Fact]:
    """Every remedy asked against a decision, oldest first."""
    return history.about("remedy-opened", decision)


def end_of(history: History, remedy: Fact) -> Fact | None:
    """The record that ends this remedy."""
    for fact in history.about("remedy-ended", remedy.body.about or 0):
        named = fact.body.remedy
        if named == remedy.number or (named is None and fact.happened_at >= remedy.happened_at):
            return fact
    return None


def begun_on(remedy: Fact) -> date:
    """The day from which it counts as asked."""
    day: date = remedy.body.accepted_on or remedy.day
    return day


def ended_on(ending: Fact) -> date:
    """The day on which the ruling took effect; unknown: its receipt."""
    day: date = ending.body.effective_on or ending.day
    return day


def pending(history: History, decision: int) -> Fact | None:
    """A remedy that nothing has ended yet."""
    return next((fact for fact in opened(history, decision) if end_of(history, fact) is None), None)


def spans(history: History, decision: int) -> Iterator[tuple[date, date | None]]:
    """First and last day of every remedy; None: it goes on."""
    for remedy in opened(history, decision):
        ending = end_of(history, remedy)
        yield begun_on(remedy), ended_on(ending) if ending is not None else None


def days_outside(history: History, decision: int, begins: date, ends: date) -> int:
    """Days from `begins` through `ends` on which no remedy was pending; both ends of a remedy belong to it."""
    asked = list(spans(history, decision))
    days = (begins + timedelta(days=step) for step in range((ends - begins).days + 1))
    return sum(1 for day in days if not any(low <= day and (high is None or day <= high) for low, high in asked))


def set_aside(history: History, decision: int) -> Fact | None:
    """The ruling that took the decision away."""
    return next((f for f in history.about("ruling", decision) if f.body.result in SET_ASIDE), None)
