"""Reckoning duties: which lines bind, when each ends, which governs, and how it stands.

Every duty keeps every line that speaks of it (place and nation both show). For an
authority's duty the earliest date governs; for a party's period the latest, since a place
may not shorten what a higher rule gives the party (NATIONAL G 1, 3).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from qiuhao.law import remedies
from qiuhao.law.clause import Rank, Source
from qiuhao.law.duties.beginning import possible
from qiuhao.law.duties.catalogue import DUTIES, Duty
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.duties.occurring import Occurrence
from qiuhao.law.facts import SHANGHAI, Fact, History, legal_date
from qiuhao.law.lines import DutyLine
from qiuhao.law.periods import Due, Pause, Period, Unit, due
from qiuhao.law.views import PROCEDURES
from qiuhao.law.workdays import Calendar

if TYPE_CHECKING:
    from qiuhao.law.rules import Override, Rules, Sourced


REMEDY = "remedy"
"""The cause by which a line says that its clock stands still while a remedy is pending."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """One line's answer: its due date, and what changed it."""

    source: Source
    line: DutyLine
    due: Due
    override: Override | None = None
    extensions: tuple[int, ...] = ()
    start: Occurrence | None = None
    """What set this line's clock going, in a history: lines of one duty may start from different events."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty as it stands: who owes what about which fact, by when, done or not.

    ``reckonings`` are all lines that speak, ``governing`` the one whose date counts.
    ``ended`` is the fulfilment or excuse; ``excused`` tells them apart.
    """

    duty: Duty
    subject: int
    started: Occurrence
    reckonings: tuple[Reckoned, ...]
    governing: Reckoned
    ended: Occurrence | None
    excused: bool

    @property
    def key(self) -> str:
        return f"{self.duty.name}:{self.subject}"

    @property
    def at(self) -> datetime | None:
        return self.governing.due.at

    def late(self, now: datetime) -> bool:
        """Not done in time, judged now."""
        at = self.governing.due.at
        if at is None or self.excused:
            return False
        return (self.ended.at if self.ended else now) > at

    def status(self, now: datetime) -> str:
        """One word: done, done-late, excused, paused, promptly, overdue, running."""
        if self.ended is not None:
            if self.excused:
                return "excused"
            return "done-late" if self.late(now) else "done"
        if self.governing.due.paused:
            return "paused"
        if self.governing.due.at is None:
            return "promptly"
        return "overdue" if self.late(now) else "running"


@dataclass(frozen=True, slots=True)
class Setting:
    """What reckoning needs besides the history."""

    rules: Rules
    calendar: Calendar
    procedure: str
    matter: str
    now: datetime


def owed(history: History, setting: Setting) -> list[Owed]:
    """Every duty that the facts have started, in order of their governing dates."""
    found: list[Owed] = []
    events: dict[str, list[Occurrence]] = {}
    begun = possible(history, setting.rules)
    if _let_lapse(begun, history, setting, events):
        begun = possible(history, setting.rules, events)
    for duty in begun:
        found.extend(_of_duty(duty, history, setting, events))
    found.sort(key=_order)
    return found


def timeless(history: History, setting: Setting) -> bool:
    """Whether what is owed is the same whenever it is asked: no clock may stand still, and no date that passes makes
    anything happen."""
    return not modified(history) and not any(duty.lapses for duty in possible(history, setting.rules))


def about(name: str, subject: int, history: History, setting: Setting) -> Owed | None:
    """One duty about one fact; None if nothing has started it."""
    return next((one for one in _of_duty(DUTIES[name], history, setting, {}) if one.subject == subject), None)


def _let_lapse(begun: Iterable[Duty], history: History, setting: Setting, events: dict[str, list[Occurrence]]) -> bool:
    """What the law itself makes happen when a date passes undone stands before what anybody records. Did any?"""
    some = False
    for duty in begun:
        for past in lapsed(duty.name, history, setting, events) if duty.lapses else ():
            happened = occurrences(past.duty.lapses, history, events)
            happened.insert(0, Occurrence(past.subject, past.started.at, past.started.fact))
            some = True
    return some


def lapsed(
    name: str, history: History, setting: Setting, events: dict[str, list[Occurrence]] | None = None
) -> list[Owed]:
    """Duties of this name whose date has passed undone with the consequence that the law attaches to it."""
    if not DUTIES[name].lapses:
        return []
    found = _of_duty(DUTIES[name], history, setting, {} if events is None else events)
    return [owed for owed in found if owed.governing.line.lapse and owed.late(setting.now)]


def occurrences(name: str, history: History, cache: dict[str, list[Occurrence]]) -> list[Occurrence]:
    """Occurrences of an event, found once per history."""
    found = cache.get(name)
    if found is None:
        found = cache[name] = list(EVENTS[name].find(history))
    return found


def _of_duty(duty: Duty, history: History, setting: Setting, events: dict[str, list[Occurrence]]) -> Iterable[Owed]:
    starts: dict[int, dict[str, Occurrence]] = {}
    for name in duty.starts:
        for occurrence in occurrences(name, history, events):
            # The first counts: what is confirmed twice was confirmed the first time.
            starts.setdefault(occurrence.subject, {}).setdefault(name, occurrence)
    for subject, by_event in starts.items():
        answer = _for_subject(duty, subject, by_event, history, setting, events)
        if answer is not None:
            yield answer


def _for_subject(
    duty: Duty,
    subject: int,
    by_event: dict[str, Occurrence],
    history: History,
    setting: Setting,
    events: dict[str, list[Occurrence]],
) -> Owed | None:
    chosen = _lines(duty, by_event, setting)
    if not chosen:
        return None
    ended, excused = _ended(duty, subject, _since(chosen, by_event), chosen, history, events)
    chosen = [(sourced, _delayed(sourced.line, start, history, setting, events)) for sourced, start in chosen]
    modifiers = _modifiers(duty, subject, history)
    reckonings = tuple(reckon(sourced, start, setting, modifiers) for sourced, start in chosen)
    governing = govern(duty, reckonings)
    return Owed(duty, subject, governing.start or chosen[0][1], reckonings, governing, ended, excused)


def _lines(duty: Duty, by_event: dict[str, Occurrence], setting: Setting) -> list[tuple[Sourced[DutyLine], Occurrence]]:
    """Lines that bind, one per pack and start; a later start of the same pack displaces."""
    chosen: dict[str, tuple[Sourced[DutyLine], Occurrence]] = {}
    for event in duty.starts:
        start = by_event.get(event)
        if start is None:
            continue
        procedure = start.outcome if start.outcome in PROCEDURES else setting.procedure
        lines = setting.rules.duty_lines(duty.name, procedure, legal_date(start.at))
        fitting = [
            s
            for s in lines
            if (s.line.starts or duty.starts[0]) == event and (not s.line.outcomes or start.outcome in s.line.outcomes)
        ]
        for sourced in most_particular(fitting):
            chosen[sourced.source.pack] = (sourced, start)
    return list(chosen.values())


def most_particular(
    lines: Sequence[Sourced[DutyLine]],
) -> Iterable[Sourced[DutyLine]]:
    """Of each pack the line that names this procedure or result before the general one."""
    best: dict[str, Sourced[DutyLine]] = {}
    for sourced in lines:
        held = best.get(sourced.source.pack)
        if held is None or _particularity(sourced.line) > _particularity(held.line):
            best[sourced.source.pack] = sourced
    return best.values()


def _particularity(line: DutyLine) -> tuple[bool, bool, bool]:
    """A numbered line beats 及时; one that names the procedure beats the general one."""
    return bool(line.outcomes), bool(line.procedures), line.period.unit is not Unit.PROMPTLY


def _ended(
    duty: Duty,
    subject: int,
    since: datetime,
    chosen: Sequence[tuple[Sourced[DutyLine], Occurrence]],
    history: History,
    events: dict[str, list[Occurrence]],
) -> tuple[Occurrence | None, bool]:
    """The first fulfilment or excuse after the start (before it, where the period runs back)."""
    back = any(s.line.period.back for s, _ in chosen)
    ends = [
        (occurrence, name in duty.excuses)
        for name in (*duty.ends, *duty.excuses)
        for occurrence in occurrences(name, history, events)
        if occurrence.subject == subject and (back or occurrence.at >= since)
    ]
    if not ends:
        return None, False
    return min(ends, key=lambda end: end[0].at)


def _since(chosen: Sequence[tuple[Sourced[DutyLine], Occurrence]], by_event: dict[str, Occurrence]) -> datetime:
    """From when an end counts. Where a period waits for others to pass, what is done before it begins ends it too."""
    waits = any(s.line.after for s, _ in chosen)
    return min(start.at for start in (by_event.values() if waits else [start for _, start in chosen]))


def _delayed(
    line: DutyLine, start: Occurrence, history: History, setting: Setting, events: dict[str, list[Occurrence]]
) -> Occurrence:
    """The start, put off to the last day of every duty about the same subject that the line waits for."""
    if not line.after:
        return start
    waited = [one for name in line.after for one in _of_duty(DUTIES[name], history, setting, events)]
    ends = [one.at for one in waited if one.subject == start.subject and one.at is not None]
    return start._replace(at=max([start.at, *ends]))


@dataclass(frozen=True, slots=True)
class Modifiers:
    """Facts that change a clock: pauses (with the fact that ended each) and extensions that the head approved."""

    pauses: tuple[tuple[Pause, Fact], ...]
    extensions: tuple[Fact, ...]


MODIFYING = frozenset({
    "review-paused", "suspended", "resumed", "extended", "remedy-opened", "remedy-ended", "measure-tested",
})  # fmt: skip
"""Views of the facts that can change a clock after it has started; most cases have none."""


def modified(history: History) -> bool:
    """Whether anything in the history may have changed a clock."""
    return not history.filled.isdisjoint(MODIFYING)


def _modifiers(duty: Duty, subject: int, history: History) -> Modifiers:
    if not modified(history):
        return Modifiers((), ())
    pauses = []
    for view, any_subject in (("review-paused", False), ("suspended", True)):
        for fact in history.of(view):
            if any_subject or fact.body.about == subject:
                pauses.append((_pause(fact, history), fact))
    pauses += [(_asked(fact, history), fact) for fact in remedies.opened(history, subject)]
    extensions = tuple(
        fact
        for fact in history.of("extended")
        if fact.body.duty == duty.name and fact.body.approved_by and fact.body.about in (None, subject)
    )
    pauses += [(_tested(fact, history), fact) for fact in history.about("measure-tested", subject) if fact.body.told]
    return Modifiers(tuple(pauses), extensions)


def _tested(fact: Fact, history: History) -> Pause:
    """Testing is not counted on the days of its term, from the day on which the party was told in writing, and no
    longer than until its result is there (强制法 25 ¶3)."""
    first = max(fact.body.from_on, fact.day) - timedelta(days=1)
    results = history.about("appraised", fact.body.commission) if fact.body.commission else []
    last = min([fact.body.until_on, *(result.day for result in results)])
    return Pause("appraisal", _midnight(first), _midnight(max(last, first)))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0, 0), SHANGHAI)


def _pause(fact: Fact, history: History) -> Pause:
    resumed = history.about("resumed", fact.number)
    # What was stated as its end is its end at the latest; it may go on earlier.
    ends = [end for end in (fact.body.ended_at, resumed[0].happened_at if resumed else None) if end is not None]
    until = min(ends, default=None)
    return Pause(fact.body.cause, fact.happened_at, until)


def _asked(remedy: Fact, history: History) -> Pause:
    """A remedy stops the clocks that name it, until it is ended."""
    ending = remedies.end_of(history, remedy)
    return Pause(REMEDY, remedy.happened_at, ending.happened_at if ending is not None else None)


def reckon(sourced: Sourced[DutyLine], start: Occurrence, setting: Setting, modifiers: Modifiers) -> Reckoned:
    """One line's due date with its own override, extension and pauses, and no others."""
    line = sourced.line
    period, override = period_of(line, setting, start)
    pauses = [pause for pause, _ in modifiers.pauses if pause.cause in line.pauses]
    stated = getattr(start.fact.body, DUTIES[line.duty].stated, None) if DUTIES[line.duty].stated else None
    if isinstance(stated, date):
        period = replace(period, unit=Unit.FIXED, on=stated)
    elif stated is not None and period.unit is Unit.DAY:
        period = replace(period, count=min(period.count, stated))
    used: tuple[int, ...] = ()
    if line.extension is not None and override is None:
        granted = modifiers.extensions[: line.extension.times]
        if DUTIES[line.duty].stated:
            granted = tuple(
                f for f in granted if _holds(f, due(period, start.at, setting.calendar, pauses, f.happened_at))
            )
        # As many days as were approved, and no more than the clause allows.
        more = sum(min(line.extension.count, fact.body.days) for fact in granted)
        used = tuple(fact.number for fact in granted)
        period = period.longer(more)
    result = due(period, start.at, setting.calendar, pauses, setting.now)
    return Reckoned(sourced.source, line, result, override, used, start)


def _holds(extension: Fact, before: Due) -> bool:
    """Whether an extension of a limit on power has effect: made before the limit was reached."""
    return before.at is None or extension.happened_at <= before.at


def period_of(line: DutyLine, setting: Setting, start: Occurrence) -> tuple[Period, Override | None]:
    """The line's period, or the one that an override of sufficient rank puts in its place."""
    if line.override and setting.rules.overrides:
        override = setting.rules.override(line.duty, setting.matter, setting.procedure, legal_date(start.at))
        if override is not None and rank_suffices(override.rank, line.override):
            return override.period.period(), override
    return line.period.period(), None


def rank_suffices(rank: Rank, words: Sequence[str]) -> bool:
    """Whether a basis of this rank is one that the clause names (法律、法规、规章 …)."""
    return any(rank in Rank.named(word) for word in words)


def govern(duty: Duty, reckonings: Sequence[Reckoned]) -> Reckoned:
    """The reckoning whose date counts; one with a date beats one without. Of equal dates the
    place's own line (the last) is named: it is the one its people work by."""
    dated = [r for r in reckonings if r.due.at is not None]
    nearest_first = list(reversed(dated or reckonings))
    if not dated:
        return nearest_first[0]
    pick = max if duty.whose == "party" else min
    return pick(nearest_first, key=lambda r: r.due.at or r.due.start)


def at_knowledge(owed_now: Owed, moment: datetime, setting: Setting, history: History) -> Owed:
    """The same duty as it stood when only what was recorded by ``moment`` was known."""
    known = _modifiers(owed_now.duty, owed_now.subject, history)
    modifiers = Modifiers(
        tuple(_as_known(pause, fact, moment, history) for pause, fact in known.pauses
              if fact.recorded_at <= moment),
        tuple(fact for fact in known.extensions if fact.recorded_at <= moment),
    )  # fmt: skip
    then = replace(setting, now=moment)
    from qiuhao.law.rules import Sourced

    reckonings = tuple(
        reckon(Sourced(r.line, r.source), r.start or owed_now.started, then, modifiers) for r in owed_now.reckonings
    )
    ended = owed_now.ended
    if ended is not None and ended.fact.recorded_at > moment:
        ended = None
    governing = govern(owed_now.duty, reckonings)
    return replace(
        owed_now, started=governing.start or owed_now.started, reckonings=reckonings, governing=governing, ended=ended,
        excused=owed_now.excused and ended is not None,
    )  # fmt: skip


def _as_known(pause: Pause, fact: Fact, moment: datetime, history: History) -> tuple[Pause, Fact]:
    """A pause whose end was not yet recorded was still open."""
    if pause.cause == REMEDY:
        ending = remedies.end_of(history, fact)
        return (replace(pause, until=None) if ending is not None and ending.recorded_at > moment else pause), fact
    resumed = history.about("resumed", fact.number)
    if getattr(fact.body, "ended_at", None) is None and resumed and resumed[0].recorded_at > moment:
        return replace(pause, until=None), fact
    return pause, fact


def _order(duty: Owed) -> tuple[bool, float, str]:
    at = duty.at
    return at is None, at.timestamp() if at else 0.0, duty.key
