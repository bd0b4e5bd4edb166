"""What the review desk asks: which submissions wait for me, by clock; one review with everything beside it.

Every list begins with the rights of whoever looks. Whoever handles a case, or declared an interest in it, sees why he
does not review it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading as cases
from qiuhao.casefile.finding import Ask, find
from qiuhao.law.duties.reckoning import Owed
from qiuhao.law.facts import Fact, History
from qiuhao.law.gates import _persons
from qiuhao.law.lines import ItemLine
from qiuhao.law.rules import Rules
from qiuhao.ledger import clock
from qiuhao.review import standing
from qiuhao.review.materials import Material, materials
from qiuhao.review.standing import Step, path

UNDER_REVIEW = "reviewing"
"""State of a case whose submission waits for an opinion."""


@dataclass(frozen=True, slots=True)
class Item:
    """One submission on the reviewer's list. `complete`: the materials were confirmed; `paused`: the clock stands;
    `not_mine`: why this viewer does not review it, ''."""

    case: str
    case_name: str
    submission: int
    submitted_at: datetime
    submitted_by: str
    round: int
    complete: bool
    paused: bool
    due: date | None
    due_at: datetime | None
    provisional: bool
    late: bool
    not_mine: str


def waiting(who: Viewer, before: str = "", limit: int = 200) -> tuple[list[Item], str]:
    """Submissions under review in the cases this viewer may see, the case changed last first, and the cursor of what
    is older, '' at the end. One reading of each case's facts, which are kept in memory. By clock: `owing.earliest`."""
    found = find(who, Ask(states=(UNDER_REVIEW,)), before, limit)
    due = cases.duty_days("review", [row.stream for row in found.rows])
    items = [item for row in found.rows if (item := _item(who, row, due)) is not None]
    return items, found.older


def _item(who: Viewer, row: Any, due: Mapping[tuple[str, int], Any]) -> Item | None:
    history = cases.history(row.stream)
    fact = standing.latest(history)
    if fact is None:
        return None
    owed = due.get((row.stream, fact.number))
    at = owed.due_at if owed is not None else None
    paused = bool(standing.open_pauses(history, fact.number))
    return Item(
        case=row.stream,
        case_name=row.name,
        submission=fact.number,
        submitted_at=fact.happened_at,
        submitted_by=fact.body.submitted_by,
        round=len(history.of("submitted")),
        complete=bool(history.about("materials-complete", fact.number)),
        paused=paused,
        due=owed.day if owed is not None else None,
        due_at=at,
        provisional=bool(owed is not None and owed.provisional),
        late=at is not None and at < clock.now() and not paused,
        not_mine=not_mine(who.person, history),
    )


def not_mine(person: str, history: History) -> str:
    """Why this person does not review the case: he handles it, or declared an interest; '' if nothing does."""
    taken = _persons.handlers(history)
    if person in taken:
        return f"您是{taken[person]}，不能审核本案"
    if any(person in fact.body.interested for fact in history.of("interest-declared")):
        return "您已申报与本案有直接利害关系，不审核本案"
    return ""


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the checklist with its answer in the opinion, '' if there is none. `wrong`: the answer that means
    trouble; `open_ended`: it may stay empty."""

    id: str
    label: str
    clause: str
    wrong: str
    open_ended: bool
    answer: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Type:
    """A type of opinion of the place, with its effect and the grounds it may rest on."""

    id: str
    label: str
    clause: str
    effect: str
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A field that differs from the round before, in words."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Round:
    """A submission of the case, with its opinion."""

    submission: Fact
    opinion: Fact | None
    effect: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One review, for its page. `clock`: the duty with its reckonings, pauses and explanation, None where the texts
    set no period; `rounds`: oldest first; `changes`: what this round changed against the one before."""

    submission: Fact
    opinion: Fact | None
    passes: bool
    papers: tuple[Fact, ...]
    materials: tuple[Material, ...]
    checklist: tuple[Point, ...]
    types: tuple[Type, ...]
    clock: Owed | None
    pauses: tuple[Fact, ...]
    causes: tuple[tuple[str, str], ...]
    rounds: tuple[Round, ...]
    changes: tuple[Change, ...]
    path: tuple[Step, ...]
    declared: tuple[Fact, ...]
    not_mine: str


def sheet(who: Viewer, stream: str, number: int | None = None) -> Sheet | None:
    """The review of a submission (the latest, if no number is given); NoSuchCase if the viewer may not see the case;
    None if nothing was submitted."""
    cases.case(who, stream)
    history, setting = cases.history(stream), cases.setting(stream)
    fact = history.number(number) if number is not None else standing.latest(history)
    if fact is None or "submitted" not in fact.body.fills:
        return None
    rules, procedure = setting.rules, setting.procedure.name
    opinion = standing.opinion_on(history, fact.number)
    return Sheet(
        submission=fact,
        opinion=opinion,
        passes=opinion is not None and standing.effect(rules, opinion) == "pass",
        papers=tuple(paper for ref in fact.body.evidence if (paper := history.number(ref.number)) is not None),
        materials=tuple(materials(rules, fact.day, procedure, history, fact.body)),
        checklist=_points(rules, fact.day, procedure, opinion),
        types=_types(rules, fact.day, procedure),
        clock=_clock(stream, fact.number),
        pauses=tuple(history.about("review-paused", fact.number)),
        causes=_causes(rules, fact.day, procedure),
        rounds=_rounds(rules, history),
        changes=_changes(history, fact),
        path=tuple(path(rules, procedure, history, opinion)) if opinion is not None else (),
        declared=tuple(history.about("interest-declared", fact.number)),
        not_mine=not_mine(who.person, history),
    )


def _points(rules: Rules, on: date, procedure: str, opinion: Fact | None) -> tuple[Point, ...]:
    given = opinion.body.checklist if opinion is not None else {}
    reasons = opinion.body.checklist_reasons if opinion is not None else {}
    return tuple(
        Point(
            item.id,
            item.label,
            item.clause,
            str(item.more.get("wrong", "no")),
            bool(item.more.get("open_ended")),
            given.get(item.id, ""),
            reasons.get(item.id, ""),
        )  # fmt: skip
        for item in rules.items("checklist", on, procedure)
    )


def _types(rules: Rules, on: date, procedure: str) -> tuple[Type, ...]:
    return tuple(
        Type(item.id, item.label, item.clause, str(item.more.get("effect", "")), _grounds(item))
        for item in rules.items("opinion", on, procedure)
    )


def _grounds(item: ItemLine) -> tuple[str, ...]:
    return tuple(item.more.get("grounds") or ())


def _causes(rules: Rules, on: date, procedure: str) -> tuple[tuple[str, str], ...]:
    """Causes that stop the clock, by the lines on the clock themselves."""
    labels = {item.id: item.label for item in rules.items("pause-cause", on, procedure)}
    lines = standing.clock_lines(rules, procedure, on)
    return tuple(dict.fromkeys((cause, labels.get(cause, cause)) for line in lines for cause in line.line.pauses))


def _clock(stream: str, submission: int) -> Owed | None:
    duties = cases.answer(stream).duties
    return next((d for d in duties if d.duty.name == "review" and d.subject == submission), None)


def _rounds(rules: Rules, history: History) -> tuple[Round, ...]:
    found = []
    for fact in history.of("submitted"):
        opinion = standing.opinion_on(history, fact.number)
        found.append(Round(fact, opinion, standing.effect(rules, opinion) if opinion is not None else ""))
    return tuple(found)


def _changes(history: History, fact: Fact) -> tuple[Change, ...]:
    """What this submission says otherwise than the one before it."""
    earlier = [f for f in history.of("submitted") if f.number < fact.number]
    if not earlier:
        return ()
    before, after = earlier[-1].body, fact.body
    pairs = [
        ("当事人", _parties(before), _parties(after)),
        ("认定的事实", before.facts_found, after.facts_found),
        ("法律依据", "\n".join(before.basis), "\n".join(after.basis)),
        ("处理内容", _penalties(before), _penalties(after)),
        ("理由", before.reasons, after.reasons),
        ("证据材料", _papers(before), _papers(after)),
    ]
    return tuple(Change(title, old, new) for title, old, new in pairs if old != new)


def _parties(body: Any) -> str:
    return "、".join(party.name for party in body.parties)


def _penalties(body: Any) -> str:
    from qiuhao.review.opinion_sheet import proposed

    return proposed(body.proposal)


def _papers(body: Any) -> str:
    rows: Sequence[Any] = sorted(body.evidence, key=lambda paper: paper.number)
    return "\n".join(f"第 {paper.number} 号 {paper.title}" for paper in rows)
