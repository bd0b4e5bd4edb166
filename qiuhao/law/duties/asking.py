"""Asking a duty's date without a case: from one event's date to the due date, with reasons.

This is what ``qiuhao due`` and the calendar page ask. It uses the same lines, the same
selection and the same counting as the answer about a case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from qiuhao.law.duties.catalogue import DUTIES, Duty
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.duties.reckoning import Reckoned, govern, most_particular
from qiuhao.law.facts import legal_date
from qiuhao.law.lines import DutyLine, UnsetLine
from qiuhao.law.periods import Pause, due
from qiuhao.law.views import PROCEDURES
from qiuhao.law.workdays import Calendar

if TYPE_CHECKING:
    from qiuhao.law.rules import Rules, Sourced


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
    and a line that names none is not stopped. Raises :class:`NoSuchDuty`.
    """
    duty = DUTIES.get(name)
    unset = tuple(u for pack in rules.packs for u in pack.unset if u.subject == name)
    if duty is None or (name not in rules.duty_names and not unset):
        raise NoSuchDuty(_speaks_of(rules, name))
    notes: list[str] = []
    if outcome:
        _known_outcome(rules, duty, legal_date(start), procedure, outcome)
    chosen = _chosen(duty, rules, start, procedure, event, outcome)
    if not chosen:
        return Asked(duty, event or duty.starts[0], (), None, unset, tuple(notes))
    if not procedure:
        notes += [_particular(s.line) for s in chosen if s.line.procedures and "other" not in s.line.procedures]
    if not outcome and any(s.line.outcomes for s in chosen):
        cases = dict.fromkeys(o for s in rules.duty_lines(name, procedure, legal_date(start)) for o in s.line.outcomes)
        notes.append(f"没有指明情形，按 {chosen[-1].line.outcomes[0]} 计算；可指明：{'、'.join(cases)}")
    reckonings = tuple(_reckon(s, start, calendar, pauses, extended, notes) for s in chosen)
    governing = govern(duty, reckonings)
    # What the base leaves open matters only where the place leaves it open too.
    unset = tuple(u for u in unset if u in rules.place.unset)
    return Asked(duty, _event(governing.line, duty), reckonings, governing, unset, tuple(notes))


def _known_outcome(rules: Rules, duty: Duty, on: date, procedure: str, outcome: str) -> None:
    known = dict.fromkeys(o for s in rules.duty_lines(duty.name, procedure, on) for o in s.line.outcomes)
    if outcome not in known:
        said = f"条文区分的情形有：{'、'.join(known)}" if known else "条文不区分情形，请去掉这一项"
        raise NoSuchDuty(f"“{duty.title}”没有“{outcome}”这一情形。{said}")


def _chosen(
    duty: Duty, rules: Rules, start: datetime, procedure: str, event: str, outcome: str
) -> list[Sourced[DutyLine]]:
    lines = [
        s
        for s in rules.duty_lines(duty.name, procedure, legal_date(start))
        if (not event or _event(s.line, duty) == event)
        and (not outcome or not s.line.outcomes or outcome in s.line.outcomes)
    ]
    if not procedure:
        lines = _without_procedure(lines)
    if not outcome:
        lines = _without_outcome(lines)
    if not event:
        lines = _ordinary(lines, duty)
    return list(most_particular(lines))


def _without_procedure(lines: list[Sourced[DutyLine]]) -> list[Sourced[DutyLine]]:
    """The general lines (or those for 其他执法); only where no pack has one, the particular ones."""
    general = [s for s in lines if not s.line.procedures or "other" in s.line.procedures]
    return general or lines


def _without_outcome(lines: list[Sourced[DutyLine]]) -> list[Sourced[DutyLine]]:
    """Of each pack the general lines before those of a particular result (简易程序, 冻结)."""
    general = {s.source.pack for s in lines if not s.line.outcomes}
    return [s for s in lines if not s.line.outcomes or s.source.pack not in general]


def _ordinary(lines: list[Sourced[DutyLine]], duty: Duty) -> list[Sourced[DutyLine]]:
    """Of each pack the lines of its ordinary start: the one with a number, in the duty's order."""
    kept: list[Sourced[DutyLine]] = []
    for pack in dict.fromkeys(s.source.pack for s in lines):
        own = [s for s in lines if s.source.pack == pack]
        numbered = [s for s in own if s.line.period.count or s.line.period.month or s.line.period.on]
        own = numbered or own
        first = min(own, key=lambda s: duty.starts.index(_event(s.line, duty)))
        kept.extend(s for s in own if _event(s.line, duty) == _event(first.line, duty))
    return kept


def _event(line: DutyLine, duty: Duty) -> str:
    return line.starts or duty.starts[0]


def _reckon(
    sourced: Sourced[DutyLine],
    start: datetime,
    calendar: Calendar,
    pauses: Sequence[tuple[str, datetime, datetime]],
    extended: bool,
    notes: list[str],
) -> Reckoned:
    line = sourced.line
    period = line.period.period()
    if extended and line.extension is None:
        notes.append(f"{line.clause} 没有规定延长，未予延长")
    if extended and line.extension is not None:
        period = period.longer(line.extension.count * line.extension.times)
    stops = []
    for cause, low, high in pauses:
        if cause in line.pauses or (not cause and line.pauses):
            stops.append(Pause(cause or "不计入的期间", low, high))
        else:
            notes.append(f"{line.clause} 没有把这段期间列为不计入期限，照常计算")
    return Reckoned(sourced.source, line, due(period, start, calendar, stops))


def _particular(line: DutyLine) -> str:
    named = "、".join(PROCEDURES[name] for name in line.procedures)
    return f"没有指明程序；{line.clause} 只适用于{named}"


def _speaks_of(rules: Rules, name: str) -> str:
    known = "、".join(sorted(rules.duty_names))
    return f"{rules.place.identity.name}的法规包没有名为 {name} 的职责。有：{known}"


def start_title(event: str) -> str:
    """The event in words: 作出决定, 送审材料齐全 …"""
    return EVENTS[event].title
