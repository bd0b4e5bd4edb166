"""Measures that stand, and their last day."""

from __future__ import annotations

from collections.abc import Sequence

from qiuhao.law.duties.reckoning import Owed, Setting, owed
from qiuhao.law.facts import Fact, History
from qiuhao.law.gates.base import Ask
from qiuhao.law.lines import DutyLine


def standing(history: History) -> list[Fact]:
    """Measures that were neither lifted nor dealt with."""
    return [fact for fact in history.of("measure-taken") if not history.about("measure-ended", fact.number)]


def term(ask: Ask, number: int) -> Owed | None:
    """The measure's term as it stands at the moment of the act; None where no line gives one."""
    setting = Setting(ask.rules, ask.calendar, ask.procedure, matter(ask.history), ask.at)
    found = (one for one in owed(ask.history, setting) if one.duty.name == "end-measure" and one.subject == number)
    return next(found, None)


def matter(history: History) -> str:
    """The matter under which the case was opened."""
    filed = history.first("filed")
    return str(filed.body.matter) if filed else ""


def lines(ask: Ask, sort: str) -> Sequence[DutyLine]:
    """Lines about the term of a measure of this sort."""
    found = ask.rules.duty_lines("end-measure", ask.procedure, ask.day)
    return [s.line for s in found if not s.line.outcomes or sort in s.line.outcomes]
