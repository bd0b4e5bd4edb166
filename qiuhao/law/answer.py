"""The one question: facts + packs + calendar + now -> what may be done, is owed, was breached.

Pages, interface, import, worker, command line and tests all ask here, so that the same facts
have the same answer everywhere. Every part of the answer cites its clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from qiuhao.law import apart
from qiuhao.law.clause import Rank, Source
from qiuhao.law.duties.reckoning import Owed, Reckoned, Setting, owed
from qiuhao.law.facts import DECISIONS, History, legal_date
from qiuhao.law.findings import Finding, findings
from qiuhao.law.gates.base import Ask, Shut
from qiuhao.law.procedure import Procedure, Row, judged_as
from qiuhao.law.refusal import Refusal
from qiuhao.law.rules import BoundGate, Rules
from qiuhao.law.workdays import Calendar


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the procedure: open, or shut with every reason."""

    act: str
    title: str
    owner: str
    stage: str
    refusals: tuple[Refusal, ...]
    _said: list[dict[str, Any]] = field(init=False, repr=False, compare=False, default_factory=list)

    @property
    def open(self) -> bool:
        return not any(r.severity == "refuse" for r in self.refusals)

    def as_dict(self) -> dict[str, Any]:
        """Plain values, to be read only: acts that stand alike in many cases are one object."""
        if not self._said:
            self._said.append({
                "act": self.act,
                "title": self.title,
                "owner": self.owner,
                "stage": self.stage,
                "open": self.open,
                "refusals": [r.as_dict() for r in self.refusals],
            })  # fmt: skip
        return self._said[0]


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole answer about one stream."""

    state: str
    acts: tuple[Act, ...]
    duties: tuple[Owed, ...]
    findings: tuple[Finding, ...]
    now: datetime

    @property
    def breached(self) -> bool:
        """Whether any finding stands open or confirmed."""
        return any(f.status in ("open", "confirmed") and f.severity == "refuse" for f in self.findings)

    def as_dict(self) -> dict[str, Any]:
        return {
            "state": self.state,
            "at": self.now.isoformat(),
            "permitted": [act.as_dict() for act in self.acts],
            "owed": [owed_as_dict(duty, self.now) for duty in self.duties],
            "breached": [finding.as_dict() for finding in self.findings],
        }


def answer(
    history: History,
    rules: Rules,
    calendar: Calendar,
    now: datetime,
    procedure: Procedure,
) -> Answer:
    """What may be done, what is owed by when, what has been breached: as known by ``now``."""
    if any(fact.recorded_at > now for fact in history.as_recorded):
        history = history.known_at(now)
    setting = Setting(rules, calendar, procedure.name, matter_of(history), now)
    duties = owed(history, setting)
    return Answer(
        procedure.state(history),
        permitted(history, rules, calendar, now, procedure),
        tuple(duties),
        tuple(findings(history, duties, setting)),
        now,
    )


def permitted(
    history: History, rules: Rules, calendar: Calendar, now: datetime, procedure: Procedure
) -> tuple[Act, ...]:
    """Every act of the procedure, open or with every reason why not."""
    sides = apart.sides(history)
    if len(sides) == 1:
        return _permitted(sides[0].history, rules, calendar, now, procedure, procedure.state(history))
    whole = _permitted(history, rules, calendar, now, procedure, procedure.state(history))
    each = [_permitted(side.history, rules, calendar, now, procedure, procedure.state(side.history)) for side in sides]
    return tuple(
        _of_sides(sides, [acts[place] for acts in each]) if row.apart else whole[place]
        for place, row in enumerate(procedure.rows)
    )


def _permitted(
    history: History, rules: Rules, calendar: Calendar, now: datetime, procedure: Procedure, state: str
) -> tuple[Act, ...]:
    done = {getattr(fact.body, "act", "") for fact in history}
    made = frozenset(view for view in DECISIONS if history.of(view))
    acts = list(_table(state, made, procedure, rules))
    for place, row in _once_only(procedure, rules):
        if row.act in done:
            acts[place] = _by_table(row, state, done, made, procedure, rules)
    for place, row, bounds in _gated(procedure, rules, legal_date(now)):
        reasons = _through(Ask(history, row.act, None, now, (), rules, calendar, procedure.name), bounds)
        if reasons:
            acts[place] = replace(acts[place], refusals=(*acts[place].refusals, *reasons))
    return tuple(acts)


def _table(state: str, made: frozenset[str], procedure: Procedure, rules: Rules) -> tuple[Act, ...]:
    """Every act as the table alone has it for a case in this state, nothing of it done yet; made once."""

    def asked() -> tuple[Act, ...]:
        return tuple(_by_table(row, state, set(), made, procedure, rules) for row in procedure.rows)

    return rules.once(("table", procedure.name, state, made), asked)


def _once_only(procedure: Procedure, rules: Rules) -> Sequence[tuple[int, Row]]:
    """The rows, with their places, that forbid a second time."""
    rows = enumerate(procedure.rows)
    return rules.once(("once-only", procedure.name), lambda: [(place, row) for place, row in rows if row.once])


def _gated(procedure: Procedure, rules: Rules, day: date) -> Sequence[tuple[int, Row, tuple[BoundGate, ...]]]:
    """The rows, with their places, whose acts on a day any gate binds that reads the history and not only a body."""

    def asked() -> list[tuple[int, Row, tuple[BoundGate, ...]]]:
        found = []
        for place, row in enumerate(procedure.rows):
            bounds = rules.gates(row.act, procedure.name, day)
            if looking := tuple(bound for bound in bounds if not bound.gate.looks_at):
                found.append((place, row, looking))
        return found

    return rules.once(("gated", procedure.name, rules.since(day)), asked)


def _of_sides(sides: Sequence[apart.Side], acts: Sequence[Act]) -> Act:
    """An act that each party may be at by itself: open if it is for any of them, else every side's reasons."""
    openly = next((act for act in acts if act.open), None)
    if openly is not None:
        return openly
    reasons = [_to(side, act.refusals) for side, act in zip(sides, acts, strict=True)]
    return replace(acts[0], refusals=_once(reasons))


def _to(side: apart.Side, reasons: Sequence[Refusal]) -> list[Refusal]:
    """The reasons with the names of the parties whom they concern, where it is not everybody."""
    if not side.names:
        return list(reasons)
    return [replace(reason, text=f"对{'、'.join(side.names)}：{reason.text}") for reason in reasons]


def _once(reasons: Sequence[Sequence[Refusal]]) -> tuple[Refusal, ...]:
    return tuple(dict.fromkeys(reason for of_side in reasons for reason in of_side))


def _by_table(row: Row, state: str, done: set[str], made: frozenset[str], procedure: Procedure, rules: Rules) -> Act:
    """The act as the table alone has it; the same object for every case that stands in this state."""

    def asked() -> Act:
        reasons = _by_order(row, state, done, made, procedure, rules)
        return Act(row.act, row.title, row.owner, row.stage, tuple(reasons))

    return rules.once((procedure.name, row.act, state, row.once and row.act in done, row.anywhere(made)), asked)


def refusals(
    history: History,
    rules: Rules,
    calendar: Calendar,
    procedure: Procedure,
    act: str,
    body: Any,
    at: datetime,
    by: Sequence[str],
) -> tuple[Refusal, ...]:
    """Every reason why this act, with this content, may not be done now."""
    row = procedure.by_act.get(act)
    found = []
    for side in _asked_for(history, row, body):
        reasons = _in_order(row, act, side.history, history, procedure, rules)
        name = judged_as(body, procedure.name)
        reasons.extend(_by_gates(Ask(side.history, act, body, at, tuple(by), rules, calendar, name)))
        found.append(_to(side, reasons))
    if len(found) == 1:
        return tuple(found[0])
    free = [reasons for reasons in found if all(r.severity != "refuse" for r in reasons)]
    return _once(free[:1] if body is None and free else found)


def _asked_for(history: History, row: Row | None, body: Any) -> Sequence[apart.Side]:
    """The sides that the content concerns; without content, those of an act that each party may be at by itself."""
    if body is not None or (row is not None and row.apart):
        return apart.sides(history, body)
    return (apart.Side((), history),)


def _in_order(
    row: Row | None, act: str, side: History, whole: History, procedure: Procedure, rules: Rules
) -> list[Refusal]:
    if row is None:
        source = Source("", Rank.OWN, rules.place.id)
        return [Refusal("procedure", f"{procedure.title}没有这一步骤（{act}）", source)]
    here = side if row.apart else whole
    done = {getattr(fact.body, "act", "") for fact in here}
    made = frozenset(view for view in DECISIONS if here.of(view))
    return _by_order(row, procedure.state(here), done, made, procedure, rules)


def matter_of(history: History) -> str:
    """The matter (执法事项) under which the case was opened."""
    filed = history.first("filed")
    return filed.body.matter if filed else ""


def _by_order(
    row: Row, state: str, done: set[str], made: frozenset[str], procedure: Procedure, rules: Rules
) -> list[Refusal]:
    if row.once and row.act in done:
        return [Refusal("once", f"{row.title}已经完成", rules.source_of(row.clause))]
    if row.possible(state, made):
        return []
    return [Refusal("order", procedure.out_of_order(row, state), rules.source_of(row.clause))]


def _by_gates(ask: Ask) -> list[Refusal]:
    return _through(ask, ask.rules.gates(ask.act, ask.procedure, ask.day))


def _through(ask: Ask, bounds: Sequence[BoundGate]) -> list[Refusal]:
    """What these gates say."""
    reasons = []
    for bound in bounds:
        for shut in bound.gate.shut(ask, bound.params):
            source = ask.rules.cited(bound, shut.item)
            if source is bound.source or not speaks_itself(bound.gate.name, source, bounds):
                reasons.append(_refusal(bound, shut, source))
    return reasons


def speaks_itself(gate: str, source: Source, bounds: Sequence[BoundGate]) -> bool:
    """Whether the pack whose entry asks binds the same gate itself: then its own line says so."""
    return any(bound.gate.name == gate and bound.source.pack == source.pack for bound in bounds)


def _refusal(bound: BoundGate, shut: Shut, source: Source) -> Refusal:
    return Refusal(
        bound.gate.name, shut.text, source, shut.remedy, shut.act, shut.field,
        bound.line.severity,
    )  # fmt: skip


def owed_as_dict(duty: Owed, now: datetime) -> dict[str, Any]:
    """A duty as plain values; ``sources`` shows every line that speaks."""
    due = duty.governing.due
    return {
        "duty": duty.duty.name,
        "title": duty.duty.title,
        "whose": duty.duty.whose,
        "subject": duty.subject,
        "started": duty.started.at.isoformat(),
        "due": due.at.isoformat() if due.at else None,
        "due_date": due.day.isoformat() if due.day else None,
        "clause": duty.governing.source.clause,
        "provisional": due.provisional,
        "status": duty.status(now),
        "ended": duty.ended.at.isoformat() if duty.ended else None,
        "sources": [reckoned_as_dict(r) for r in duty.reckonings],
    }


def reckoned_as_dict(reckoned: Reckoned) -> dict[str, Any]:
    due = reckoned.due
    return {
        "clause": reckoned.source.clause,
        "rank": reckoned.source.rank.value,
        "checked": reckoned.source.checked,
        "due": due.at.isoformat() if due.at else None,
        "unit": due.period.unit.value,
        "count": due.period.count,
        "override": reckoned.override.basis if reckoned.override else None,
        "extended_by": list(reckoned.extensions),
        "reading": reckoned.line.reading,
    }
