"""Asking a duty's date without a case: from one event's date to the due date, with reasons.

This is what ``qiuhao due`` and the API ask. It uses the same lines, the same selection and the
same counting as the answer about a case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from qiuhao.law.duties import remarks
from qiuhao.law.duties.catalogue import DUTIES, Duty
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.duties.naming import duty_name, other_duty_s_event, unknown_choice, unknown_duty, unknown_outcome
from qiuhao.law.duties.reckoning import Reckoned, govern, most_particular
from qiuhao.law.duties.remarks import starts
from qiuhao.law.facts import SHANGHAI, legal_date
from qiuhao.law.lines import DutyLine, UnsetLine
from qiuhao.law.periods import Pause, Unit, due
from qiuhao.law.workdays import Calendar, CalendarProblem

if TYPE_CHECKING:
    from qiuhao.law.rules import Rules, Sourced

YEAR_BEGAN = "year-began"
SAME_DAY = {"remedies-open": "decision-served"}
"""Events that happen with an other one: what must be performed is served with the decision."""


class NoSuchDuty(LookupError):
    """The place's packs do not speak of this duty; the message says what they speak of."""


@dataclass(frozen=True, slots=True)
class Asked:
    """``reckonings``: every line that speaks; ``governing``: whose date counts (None where
    nothing is set); ``unset``: what the text leaves open; ``notes``: what was assumed."""

    duty: Duty
    start_event: str
    reckonings: tuple[Reckoned, ...]
    governing: Reckoned | None
    unset: tuple[UnsetLine, ...]
    notes: tuple[str, ...]


def ask(
    rules: Rules,
    calendar: Calendar,
    name: str,
    start: datetime,
    procedure: str = "",
    pauses: Sequence[tuple[str, datetime, datetime]] = (),
    extended: bool = False,
    event: str = "",
    outcome: str = "",
) -> Asked:
    """When the duty ``name`` is due if its period starts with an event at ``start``.

    ``pauses`` are (cause, from, to); an empty cause stands for any cause that the line names,
    and a line that names none is not stopped. Raises :class:`NoSuchDuty` for a name that is not
    known, :class:`CalendarProblem` for a date that cannot be counted from.
    """
    wrong = unknown_choice(procedure, event)
    if wrong:
        raise NoSuchDuty(wrong)
    asking = _Asking(rules, calendar, start, procedure, tuple(pauses), extended, event, outcome)
    try:
        return asking.answer(name)
    except CalendarProblem:
        raise
    except (OverflowError, ValueError) as error:
        raise CalendarProblem(f"从 {start.date()} 起算超出历法范围，请改正起算日期") from error


@dataclass(frozen=True, slots=True)
class _Asking:
    """One question, as it was put."""

    rules: Rules
    calendar: Calendar
    start: datetime
    procedure: str
    pauses: tuple[tuple[str, datetime, datetime], ...]
    extended: bool
    event: str
    outcome: str

    def answer(self, said: str) -> Asked:
        duty = DUTIES.get(duty_name(said))
        unset = tuple(u for pack in self.rules.packs for u in pack.unset if duty is not None and u.subject == duty.name)
        if duty is None or (duty.name not in self.rules.duty_names and not unset):
            raise NoSuchDuty(unknown_duty(self.rules, said))
        if other_duty_s_event(duty, self.event):
            raise NoSuchDuty(other_duty_s_event(duty, self.event))
        if duty.starts == (YEAR_BEGAN,) and self.start != _new_year(self.start, 0):
            return self._yearly(duty)
        lines = self.rules.duty_lines(duty.name, self.procedure, legal_date(self.start))
        known = dict.fromkeys(o for s in lines for o in s.line.outcomes)
        notes = remarks.out_of_force(self.rules, duty, legal_date(self.start))
        if self.outcome and lines and self.outcome not in known:
            standing = remarks.standing(self.rules, duty, self.outcome, legal_date(self.start))
            if not standing:
                raise NoSuchDuty(unknown_outcome(duty.title, self.outcome, known))
            return Asked(duty, duty.starts[0], (), None, unset, (*notes, standing))
        chosen = _chosen(duty, lines, self.procedure, self.event, self.outcome)
        if not chosen:
            return Asked(duty, self.event or duty.starts[0], (), None, unset, tuple(notes))
        if not self.procedure:
            notes += remarks.without_procedure(duty, lines, chosen, self.event, self.outcome)
        if not self.event:
            fitting = _of_procedure(lines) if self.procedure else lines
            notes += remarks.other_starts(duty, fitting, chosen, self.procedure)
        if not self.outcome and any(s.line.outcomes for s in chosen):
            picked = next(s.line.outcomes[0] for s in reversed(chosen) if s.line.outcomes)
            notes.append(f"没有指明情形，按 {picked} 计算；可指明：{'、'.join(known)}")
        reckonings = tuple(self._reckon(s, duty, notes) for s in chosen)
        governing = govern(duty, reckonings)
        # What the base leaves open matters only where the place leaves it open too.
        unset = tuple(u for u in unset if u in self.rules.place.unset)
        return Asked(duty, starts(governing.line, duty), reckonings, governing, unset, tuple(dict.fromkeys(notes)))

    def _reckon(self, sourced: Sourced[DutyLine], duty: Duty, notes: list[str]) -> Reckoned:
        line = sourced.line
        period = line.period.period()
        if self.extended and line.extension is None:
            notes.append(f"{line.clause} 没有规定延长，未予延长")
        if self.extended and line.extension is not None:
            period = period.longer(line.extension.count * line.extension.times)
        stops = []
        for said, low, high in self.pauses:
            name, words = remarks.cause(self.rules, said, line, legal_date(low))
            if name in line.pauses:
                stops.append(Pause(words, low, high))
            else:
                notes.append(remarks.not_paused(self.rules, said, line, legal_date(low)))
        start = self._after(line, duty, notes)
        return Reckoned(sourced.source, line, due(period, start, self.calendar, stops))

    def _after(self, line: DutyLine, duty: Duty, notes: list[str]) -> datetime:
        """Where the line waits for other periods to end: the last day of those that start with the same event."""
        event, start = starts(line, duty), self.start
        for name in line.after:
            waited = DUTIES[name]
            with_it = SAME_DAY.get(event, event)
            if with_it not in waited.starts:
                notes.append(f"{line.clause}：没有加上“{waited.title}”的期限，其届满较晚的，自届满之日起算")
                continue
            first = replace(self, event=with_it, outcome="", pauses=(), extended=False).answer(name)
            if first.governing is not None and first.governing.due.at is not None:
                ends = first.governing.due.at
                start = max(start, ends)
                notes.append(f"{line.clause}：“{waited.title}”的期限至 {legal_date(ends)} 届满，届满后起算")
        return start

    def _yearly(self, duty: Duty) -> Asked:
        """A date that comes round every year: this year's, by the lines of its beginning; once it is past, the next."""
        today = legal_date(self.start)
        this = replace(self, start=_new_year(self.start, 0)).answer(duty.name)
        last = this.governing.due.day if this.governing is not None else None
        if last is None or last >= today:
            return this
        following = replace(self, start=_new_year(self.start, 1)).answer(duty.name)
        passed = f"{today.year} 年的日期（{last}）已经过去，所列为 {today.year + 1} 年的日期"
        return replace(following, notes=(passed, *following.notes))


def _new_year(day: datetime, later: int) -> datetime:
    return datetime(legal_date(day).year + later, 1, 1, tzinfo=SHANGHAI)


def _chosen(
    duty: Duty, found: Sequence[Sourced[DutyLine]], procedure: str, event: str, outcome: str
) -> list[Sourced[DutyLine]]:
    lines = [
        s
        for s in found
        if (not event or starts(s.line, duty) == event)
        and (not outcome or not s.line.outcomes or outcome in s.line.outcomes)
    ]
    if not procedure:
        lines = _without_procedure(lines)
    else:
        lines = _of_procedure(lines)
    if not outcome:
        lines = _without_outcome(lines)
    if not event:
        lines = _ordinary(lines, duty)
    best = list(most_particular(lines))
    # One date is asked from: lines that count from an other event than the place's own do not fit it.
    return [s for s in best if starts(s.line, duty) == starts(best[-1].line, duty)]


def _without_procedure(lines: list[Sourced[DutyLine]]) -> list[Sourced[DutyLine]]:
    """The general lines (or those for 其他执法); only where no pack has one, the particular ones."""
    general = [s for s in lines if not s.line.procedures or "other" in s.line.procedures]
    return general or lines


def _of_procedure(lines: list[Sourced[DutyLine]]) -> list[Sourced[DutyLine]]:
    """Where a clause has a line for this procedure and a general one, the former (a licence has no execution)."""
    own = {(s.source.pack, s.line.clause) for s in lines if s.line.procedures}
    return [s for s in lines if s.line.procedures or (s.source.pack, s.line.clause) not in own]


def _without_outcome(lines: list[Sourced[DutyLine]]) -> list[Sourced[DutyLine]]:
    """Of each pack the general lines before those of a particular result (简易程序, 冻结)."""
    general = {s.source.pack for s in lines if not s.line.outcomes}
    return [s for s in lines if not s.line.outcomes or s.source.pack not in general]


def _ordinary(lines: list[Sourced[DutyLine]], duty: Duty) -> list[Sourced[DutyLine]]:
    """Of each pack the lines of its ordinary start: one with a number, that waits for nothing, in the duty's order."""
    kept: list[Sourced[DutyLine]] = []
    for pack in dict.fromkeys(s.source.pack for s in lines):
        own = [s for s in lines if s.source.pack == pack]
        own = [s for s in own if s.line.period.unit is not Unit.PROMPTLY] or own
        own = [s for s in own if not s.line.after] or own
        first = min(own, key=lambda s: duty.starts.index(starts(s.line, duty)))
        kept.extend(s for s in own if starts(s.line, duty) == starts(first.line, duty))
    return kept


def start_title(event: str) -> str:
    """The event in words: 作出决定, 送审材料齐全 …"""
    return EVENTS[event].title
