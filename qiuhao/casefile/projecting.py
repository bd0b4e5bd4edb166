"""The case tables, computed from the facts inside the transaction that appends them.

However long the case is, some six statements beyond the append itself: the authority's own rules, the case's row, who
handles it, its due dates as they stand, those that changed, those that are gone. Where this process wrote the record
before (`written`), only what changed. Its words follow (`indexing`).
"""

from __future__ import annotations

import hashlib
import logging
import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F

from qiuhao.casefile import catching_up, indexing, secrecy, written
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.models import Case, CaseText, DueDate, Handling, Unindexed
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.setting import Setting, setting_of
from qiuhao.casefile.standing_still import standing
from qiuhao.law import apart
from qiuhao.law.answer import matter_of
from qiuhao.law.duties.catalogue import NO_BREACH
from qiuhao.law.duties.reckoning import Owed, owed, timeless
from qiuhao.law.duties.reckoning import Setting as Reckoning
from qiuhao.law.facts import Fact, History
from qiuhao.law.pack import PackProblems
from qiuhao.law.resting import Watched
from qiuhao.law.rules import Rules
from qiuhao.law.workdays import Calendar
from qiuhao.ledger import clock, projections, statements
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import UnknownPack, rules

log = logging.getLogger(__name__)

DUE_FIELDS = [f.attname for f in DueDate._meta.concrete_fields if not f.primary_key]


def project(context: projections.Context) -> None:
    """Row, due dates and words of one case stream; streams that do not begin as a case are left alone."""
    before = written.before(context.stream, context.facts, context.new)
    row = write(context.stream, context.facts, before, context.new)
    if row is not None:
        indexing.follow(row, context)


def write(
    stream: str, facts: Sequence[Fact], before: written.Rows | None = None, new: Sequence[Fact] = ()
) -> Case | None:
    """Write what the facts of a case say now, and return its row; None for what does not begin as a case.

    `before`: the rows that this process wrote before the `new` facts were added, if it did.
    """
    opened = facts[0].body
    if not isinstance(opened, Opened):
        return None
    setting = _setting(opened)
    row = case_row(stream, opened, History(facts, stream))
    row.written = secrets.token_hex(8)
    dues = _dues(row, setting, facts, before, new)
    was = before if before is not None and written.moved(row, before[0]) else None
    if was is None:
        if before is not None:
            # Somebody else was here: nothing is taken as it was left.
            dues = _dues(row, setting, facts)
        statements.insert(Case, [row], replacing=["stream"])
    _write_handling(row, was[0] if was is not None else None)
    if dues is not None:
        _write_dues(row, dues, was[1] if was is not None else None)
    written.keep(row, dues, facts)
    return row


def _dues(
    row: Case,
    setting: Setting | None,
    facts: Sequence[Fact],
    before: written.Rows | None = None,
    new: Sequence[Fact] = (),
) -> written.Dues | None:
    """The due dates of a case, their next and their mark in its row; None where its rules cannot be read."""
    if setting is None:
        return None
    held = before[1] if before is not None else None
    basis = (setting.rules.packs, setting.rules.overrides, setting.calendar)
    if held is None or not held.stand(basis, new):
        held = _reckoned(row, setting, Watched(facts, row.stream), basis)
    row.next_due_at, row.reckoned_with = held.next_at, held.mark
    return held


def _reckoned(row: Case, setting: Setting, history: Watched, basis: tuple[object, ...]) -> written.Dues:
    asked = Reckoning(setting.rules, setting.calendar, setting.procedure.name, matter_of(history), clock.now())
    duties = owed(history, asked)
    rest = history.rest if timeless(history, asked) else None
    rows = {row.key: row for row in (due_row(row, duty) for duty in duties)}
    return written.Dues(rows, next_due(duties), mark(setting.rules, setting.calendar), rest, basis)


def _write_handling(row: Case, before: Case | None) -> None:
    people = row.people
    if before is not None:
        there = before.people
    else:
        there = [held.person for held in statements.select(Handling, "case_id = %s ORDER BY id", [row.stream])]
    if there != people:
        if there:
            Handling.objects.filter(case=row.stream).delete()
        statements.insert(Handling, [Handling(case_id=row.stream, person=person) for person in people])


def _setting(opened: Opened) -> Setting | None:
    """None if the place's data cannot be read: facts are sealed all the same, and due dates follow when they can."""
    try:
        return setting_of(opened)
    except (UnknownPack, PackProblems) as error:
        log.error("The rules of %s cannot be read; due dates are left as they are: %s", opened.place, error)
        return None


def case_row(stream: str, opened: Opened, history: History) -> Case:
    """The row without its due dates."""
    filed, decided = history.first("filed"), _decision(opened, history)
    facts = history.as_recorded
    # The row stands in lists of everybody who sees the case: what only named persons may open is not in it.
    known = secrecy.common(history)
    named, told = known.first("filed"), _decision(opened, known)
    parties = _parties(named, known)
    number = getattr(filed.body, "number_text", "") if filed and "decided" not in filed.body.fills else ""
    accepted = history.last("receipt")
    number = number or (accepted.body.number_text if accepted else "")
    decision_number = decided.body.number_text if decided else ""
    cause = named.body.cause if named else ""
    return statements.new(
        Case,
        stream=stream,
        authority=opened.authority,
        place=opened.place,
        unit=_unit(opened, filed),
        handlers=_handlers(opened, history),
        procedure=opened.procedure,
        matter=matter_of(history),
        cause=cause,
        parties=parties[:1000],
        clue=_clue(known),
        number=number,
        decision_number=decision_number,
        outcome=_outcome(told, known),
        state=PROCEDURES[opened.procedure].state(history),
        opened_on=facts[0].day,
        filed_on=filed.day if filed else None,
        decided_on=decided.day if decided else None,
        closed_on=_day(history, "closed"),
        archived_on=_day(history, "archived"),
        head=facts[-1].number,
        changed_at=facts[-1].recorded_at,
        fen=_fen(told, known),
    )


def _decision(opened: Opened, history: History) -> Fact | None:
    """The decision of the case: where coercion is the case, its latest order."""
    own = opened.procedure.startswith("coercive-")
    return history.last("ordered") if own else history.last("decided")


def _day(history: History, view: str) -> date | None:
    fact = history.last(view)
    return fact.day if fact else None


def _standing(decided: Fact, history: History) -> list[Fact]:
    """The decision of the case; where parties were decided apart, the latest of each of them."""
    if "decided" not in decided.body.fills or not apart.parties(history):
        return [decided]
    return list({fact.number: fact for fact in apart.decisions_by_party(history) if fact is not None}.values())


def _outcome(decided: Fact | None, history: History) -> str:
    """What was decided; of parties decided apart, a penalty if any of them was penalised."""
    if decided is None:
        return ""
    found = [fact.body.proposal.outcome for fact in _standing(decided, history)]
    return "penalty" if "penalty" in found else str(decided.body.proposal.outcome)


def _fen(decided: Fact | None, history: History) -> int | None:
    if decided is None:
        return None
    return sum(
        int(Decimal(penalty.amount) * 100)
        for fact in _standing(decided, history)
        for penalty in getattr(fact.body, "penalties", ())
    )


def _unit(opened: Opened, filed: Fact | None) -> str:
    return (getattr(filed.body, "unit", "") if filed else "") or opened.unit


def _parties(filed: Fact | None, history: History) -> str:
    if filed is not None:
        return "、".join(party.name for party in filed.body.parties)
    clue = history.first("clue")
    return "、".join(party.name for party in getattr(clue.body, "suspects", ())) if clue else ""


def _clue(history: History) -> str:
    """How the clue begins, on one line."""
    clue = history.first("clue")
    return " ".join(getattr(clue.body, "content", "").split())[:300] if clue else ""


def _handlers(opened: Opened, history: History) -> str:
    """Who handles the case: named at the opening, in the filing, at the end of the investigation, on the spot."""
    people = [officer.person for officer in opened.handlers]
    for view in ("filed", "investigation-ended"):
        for fact in history.of(view):
            people += [officer.person for officer in getattr(fact.body, "handlers", ())]
    for fact in history.of("on-the-spot"):
        people += [officer.person for officer in fact.body.officers]
    return "|" + "".join(f"{person}|" for person in dict.fromkeys(people))


def next_due(duties: Sequence[Owed]) -> Any:
    """The earliest date of the authority's running duties; while a clock stands, its date is not known."""
    open_ones = [standing(d) for d in duties if d.ended is None and d.duty.whose not in NO_BREACH]
    return min((due.at for _, due in open_ones if due.at is not None and not due.paused), default=None)


def _write_dues(case: Case, dues: written.Dues, before: written.Dues | None) -> None:
    """Write the due dates that differ from those of before (None: from those in the table)."""
    if dues is before:
        return
    rows = dues.rows
    there = before.rows if before is not None else _standing_dues(case)
    changed = [row for key, row in rows.items() if key not in there or _differs(row, there[key])]
    statements.insert(DueDate, changed, replacing=["key"])
    gone = set(there) - set(rows)
    if gone:
        DueDate.objects.filter(key__in=gone).delete()


def _standing_dues(case: Case) -> Mapping[str, DueDate]:
    return {row.key: row for row in statements.select(DueDate, "case_id = %s", [case.stream])}


def due_row(case: Case, duty: Owed) -> DueDate:
    """One duty as a row: what its facts say, on whatever day they are read."""
    source, due = standing(duty)
    return statements.new(
        DueDate,
        key=f"{case.stream}|{duty.key}",
        case_id=case.stream,
        authority=case.authority,
        unit=case.unit,
        duty=duty.duty.name,
        subject=duty.subject,
        whose=duty.duty.whose,
        started_at=duty.started.at,
        due_at=due.at,
        day=due.day,
        clause=source.clause,
        provisional=due.provisional,
        paused=due.paused,
        fulfilled_at=duty.ended.at if duty.ended else None,
        excused=duty.excused,
    )


def _differs(one: DueDate, other: DueDate) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in DUE_FIELDS)


def mark(rules: Rules, days: Calendar) -> str:
    """A digest of the data that due dates are reckoned with: the duties of the place's packs, and the calendars."""
    duties = rules.once("casefile.duties-digest", lambda: _digest([pack.duties for pack in rules.packs]))
    return hashlib.sha256(f"{duties}|{_of_calendar(days)}".encode()).hexdigest()


_calendars: list[tuple[Calendar, str]] = []


def _of_calendar(days: Calendar) -> str:
    """The digest of the calendars, computed once as long as they stay the same."""
    held = _calendars[0] if _calendars else None
    if held is None or held[0] is not days:
        held = (days, _digest(sorted(days.years.items())))
        _calendars[:] = [held]
    return held[1]


def _digest(data: Any) -> str:
    return hashlib.sha256(repr(data).encode()).hexdigest()


def stale(limit: int = 200) -> list[str]:
    """Cases whose due dates were reckoned with other packs or calendars than those of today, oldest change first."""
    found: list[str] = []
    for place in Case.objects.values_list("place", flat=True).distinct():
        try:
            now = mark(rules(place), calendar())
        except (UnknownPack, PackProblems):
            continue
        rows = Case.objects.filter(place=place).exclude(reckoned_with=now).order_by(F("changed_at").asc())
        found += rows.values_list("stream", flat=True)[: limit - len(found)]
        if len(found) >= limit:
            break
    return found


def start() -> None:
    """Register with the ledger; called when Django is ready."""
    projections.register("case", project, (Case, Handling, DueDate, CaseText, Unindexed), catching_up.whole)
