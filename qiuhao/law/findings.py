"""Findings: what the machine observes beside the facts. Never a verdict, never deleted.

Two sorts. A gate that was shut when a fact happened (one officer, no review) gives a finding
beside that fact; a duty not done in time gives one beside what started it. Later knowledge
can *answer* a finding (the late entry shows that it was in time after all; a person explains,
clears or confirms it), but what was once found stays found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from qiuhao.law import apart
from qiuhao.law.clause import Source
from qiuhao.law.duties.catalogue import NO_BREACH
from qiuhao.law.duties.reckoning import MODIFYING, Owed, Setting, at_knowledge, modified, owed
from qiuhao.law.facts import Fact, History
from qiuhao.law.gates.base import Ask, Shut
from qiuhao.law.procedure import judged_as
from qiuhao.law.rules import BoundGate


@dataclass(frozen=True, slots=True)
class Finding:
    """``id`` is stable; ``fact`` the number of the fact beside which it stands; ``sources``
    every clause that says so, highest rank first; ``status``: open, explained, cleared,
    confirmed, or answered (a later record showed otherwise); ``answered_by`` that record."""

    id: str
    sort: str
    fact: int
    text: str
    sources: tuple[Source, ...]
    since: datetime
    severity: str = "refuse"
    status: str = "open"
    answered_by: int = 0
    remedy: str = ""

    @property
    def clause(self) -> str:
        return self.sources[0].clause

    def as_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "sort": self.sort,
            "fact": self.fact,
            "text": self.text,
            "clauses": [{"clause": s.clause, "rank": s.rank.value, "checked": s.checked} for s in self.sources],
            "since": self.since.isoformat(),
            "severity": self.severity,
            "status": self.status,
            "answered_by": self.answered_by,
            "remedy": self.remedy,
        }


def findings(history: History, duties: Sequence[Owed], setting: Setting) -> list[Finding]:
    """Every finding that the facts give, or ever gave, as known now."""
    found = _at_gates(history, setting)
    for duty in duties:
        late = _lateness(duty, setting, history)
        if late is not None:
            found[late.id] = late
    for past, successor in _earlier_knowledge(history):
        for old in _as_seen(past, successor, setting):
            if old.id not in found:
                found[old.id] = replace(old, status="answered", answered_by=successor.number)
    answered = with_answers(found.values(), history)
    return sorted(answered, key=lambda f: (f.since, f.id))


def _as_seen(past: History, successor: Fact, setting: Setting) -> Iterable[Finding]:
    """What was found while only ``past`` was known: until just before the successor's entry."""
    then = replace(setting, now=successor.recorded_at - timedelta(microseconds=1))
    yield from _at_gates(past, then).values()
    for duty in owed(past, then):
        late = _lateness(duty, then, past)
        if late is not None:
            yield late


def _at_gates(history: History, setting: Setting) -> dict[str, Finding]:
    found: dict[str, Finding] = {}
    for fact in history:
        act = getattr(fact.body, "act", "")
        for new in _beside(fact, act, history, setting) if act else ():
            before = found.get(new.id)
            found[new.id] = new if before is None else _together(before, new)
    return found


def _together(first: Finding, again: Finding) -> Finding:
    """One shortcoming that several steps ask about: found at the first, cited by all."""
    sources = sorted(dict.fromkeys((*first.sources, *again.sources)), key=lambda s: -s.rank.height)
    severity = "refuse" if "refuse" in (first.severity, again.severity) else "warn"
    return replace(first, sources=tuple(sources), severity=severity)


def _beside(fact: Fact, act: str, history: History, setting: Setting) -> Iterable[Finding]:
    procedure = judged_as(fact.body, setting.procedure)
    gates = setting.rules.gates(act, procedure, fact.day)
    if not gates:
        return
    asks = [
        Ask(side.history, act, fact.body, fact.happened_at, fact.people, setting.rules, setting.calendar, procedure)
        for side in apart.sides(history.until(fact), fact.body)
    ]
    shut: dict[str, tuple[Shut, list[tuple[Source, str]]]] = {}
    for bound in gates:
        reasons = _reasons(bound, asks)
        if not reasons:
            continue
        marks: Counter[tuple[int, str]] = Counter()
        for reason in reasons:
            beside = reason.about or fact.number
            marks[beside, reason.field] += 1
            again = f"#{marks[beside, reason.field]}" if marks[beside, reason.field] > 1 else ""
            key = f"{bound.gate.name}@{beside}:{reason.field}{again}"
            source = setting.rules.cited(bound, reason.item)
            shut.setdefault(key, (reason, []))[1].append((source, bound.line.severity))
    for key, (reason, cited) in shut.items():
        yield _gate_finding(key, reason, cited, fact)


def _reasons(bound: BoundGate, asks: Sequence[Ask]) -> list[Shut]:
    """Why the gate was shut; what it says of several sides alike, it says once."""
    reasons = list(bound.gate.shut(asks[0], bound.params))
    for ask in asks[1:]:
        reasons += [reason for reason in bound.gate.shut(ask, bound.params) if reason not in reasons]
    return reasons


def _gate_finding(key: str, reason: Shut, cited: list[tuple[Source, str]], fact: Fact) -> Finding:
    sources = sorted((source for source, _ in cited), key=lambda s: -s.rank.height)
    severity = "refuse" if any(how == "refuse" for _, how in cited) else "warn"
    return Finding(
        key, "gate", reason.about or fact.number, reason.text, tuple(dict.fromkeys(sources)),
        fact.happened_at, severity, remedy=reason.remedy,
    )  # fmt: skip


def _earlier_knowledge(history: History) -> Iterable[tuple[History, Fact]]:
    """The history as it stood before each late entry or correction, with that entry.

    Entries in the order of their happening change nothing that came before; then there is
    nothing earlier to look at, which is nearly always so.
    """
    recorded = sorted(history.as_recorded, key=lambda f: (f.recorded_at, f.number))
    latest: datetime | None = None
    for place, fact in enumerate(recorded):
        late = latest is not None and fact.happened_at < latest
        if (late or "correction" in fact.body.fills) and place:
            before = [f for f in recorded[:place] if f.recorded_at < fact.recorded_at]
            if before:
                yield History(before, history.stream), fact
        latest = fact.happened_at if latest is None else max(latest, fact.happened_at)


def _lateness(duty: Owed, setting: Setting, history: History) -> Finding | None:
    if duty.duty.whose in NO_BREACH:
        return None
    if duty.at is not None and duty.late(setting.now):
        return _late_finding(duty, duty.at, setting.now)
    unchanging = not modified(history)
    for moment, successor in _knowledge_steps(duty, setting, history):
        if unchanging and (duty.at is None or duty.at >= successor.recorded_at):
            # Nothing has moved its date, so it was the same date then, and not yet past.
            continue
        then = at_knowledge(duty, moment, setting, history)
        at = then.at
        if then.ended is None and at is not None and at < successor.recorded_at:
            found = _late_finding(then, at, successor.recorded_at)
            return replace(found, status="answered", answered_by=successor.number)
    return None


def _knowledge_steps(duty: Owed, setting: Setting, history: History) -> Iterable[tuple[datetime, Fact]]:
    """Moments after which a late-known end, pause or extension changed what was known."""
    later = [f for f in _changing(duty, history) if f.recorded_at <= setting.now]
    later.sort(key=lambda f: (f.recorded_at, f.number))
    known = duty.started.fact.recorded_at
    for fact in later:
        if fact.recorded_at > known:
            yield known, fact
            known = fact.recorded_at


def _changing(duty: Owed, history: History) -> Iterable[Fact]:
    if duty.ended is not None:
        yield duty.ended.fact
    for view in MODIFYING if modified(history) else ():
        yield from history.of(view)


def _late_finding(duty: Owed, at: datetime, now: datetime) -> Finding:
    sources = sorted(
        (r.source for r in duty.reckonings if r.due.at and _ended_after(duty, r.due.at, now)),
        key=lambda s: -s.rank.height,
    )
    done = duty.ended is not None
    text = f"{duty.duty.title}：最迟 {_words(at)}，" + (
        f"实际 {_words(duty.ended.at)}，逾期" if done and duty.ended else "尚未完成，已逾期"
    )
    if duty.governing.line.lapse:
        text += f"。法律后果：{duty.governing.line.lapse}"
    return Finding(
        f"late:{duty.key}", "duty", duty.started.fact.number, text, tuple(sources), at,
    )  # fmt: skip


def _ended_after(duty: Owed, at: datetime, now: datetime) -> bool:
    return (duty.ended.at if duty.ended else now) > at


def _words(moment: datetime) -> str:
    from qiuhao.law.facts import SHANGHAI

    local = moment.astimezone(SHANGHAI)
    day = f"{local.year}年{local.month}月{local.day}日"
    whole = (local.hour, local.minute) in ((23, 59), (0, 0), (12, 0))
    return day if whole else f"{day} {local:%H:%M}"


def with_answers(found: Iterable[Finding], history: History) -> Iterable[Finding]:
    """A person's answer is a named fact; the latest counts."""
    answers = {fact.body.finding: fact for fact in history.of("finding-answered")}
    for finding in found:
        answer = answers.get(finding.id)
        if answer is not None:
            finding = replace(finding, status=answer.body.answer, answered_by=answer.number)
        yield finding
