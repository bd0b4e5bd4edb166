"""What a case is judged by: its procedure, the rules of its place and authority, the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from qiuhao.authority.reading import overrides_of
from qiuhao.casefile import citing
from qiuhao.casefile.arrivals import arrivals
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.law.answer import Answer, answer
from qiuhao.law.facts import Fact, History
from qiuhao.law.procedure import Procedure
from qiuhao.law.rules import Rules
from qiuhao.law.workdays import Calendar
from qiuhao.ledger.problems import LedgerProblem, UnknownStream
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import rules as rules_of_place


class NotACase(LedgerProblem):
    """The stream does not begin as a case does."""

    def __init__(self, stream: str) -> None:
        super().__init__(f"“{stream}”不是案件：第一条记录没有写明执法机关和适用程序。请核对编号。")


@dataclass(frozen=True, slots=True)
class Setting:
    """Rules, calendar and procedure of one case."""

    opened: Opened
    procedure: Procedure
    rules: Rules
    calendar: Calendar

    def answer(self, history: History, now: datetime) -> Answer:
        """The law's answer about the case, as known at `now`, with what the library says of its citations and what the
        register said when records came in from the field."""
        found = answer(history, self.rules, self.calendar, now, self.procedure)
        more = [
            *citing.observations(self.rules, self.procedure.name, history, now),
            *arrivals(self.rules, history, now),
        ]
        if not more:
            return found
        return replace(found, findings=tuple(sorted((*found.findings, *more), key=lambda f: (f.since, f.id))))


def opened_of(stream: str, facts: Sequence[Fact]) -> Opened:
    """The record that opened the case; NotACase for any other stream."""
    first = facts[0].body if facts else None
    if not isinstance(first, Opened):
        raise NotACase(stream)
    return first


def setting_of(opened: Opened) -> Setting:
    """The setting of a case, one statement; UnknownPack or PackProblems if its place's data are missing or wrong."""
    return Setting(opened, PROCEDURES[opened.procedure], _rules(opened), calendar())


def _rules(opened: Opened) -> Rules:
    book = rules_of_place(opened.place)
    try:
        overrides = overrides_of(opened.authority)
    except UnknownStream:
        # An imported case of an authority that is not registered here has its place's rules alone.
        return book
    return book.with_overrides(overrides) if overrides else book
