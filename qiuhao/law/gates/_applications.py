"""The application that stands, and what the law has made of it."""

from __future__ import annotations

from datetime import date

from qiuhao.law.duties.reckoning import Owed, Setting, lapsed, owed
from qiuhao.law.gates.base import Ask


def _setting(ask: Ask) -> Setting:
    return Setting(ask.rules, ask.calendar, ask.procedure, "", ask.at)


def deemed(ask: Ask) -> date | None:
    """The day as of which the application counts as accepted because nobody answered in time (许可法 32(4))."""
    found = lapsed("answer-application", ask.history, _setting(ask))
    return found[0].started.fact.day if found else None


def running(ask: Ask, duty: str) -> Owed | None:
    """The duty of this name as it stands at the moment of the act."""
    return next((found for found in owed(ask.history, _setting(ask)) if found.duty.name == duty), None)


def renewed_by_law(ask: Ask) -> date | None:
    """The last day of the licence that the law has renewed because nobody decided before it ended (许可法 50 ¶2)."""
    found = lapsed("decide-renewal", ask.history, _setting(ask))
    return found[0].started.fact.body.expires_on if found else None
