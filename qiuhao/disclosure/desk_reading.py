"""What the publication desk asks: what must be public by when, what is being drafted or reviewed, what was withheld.

Every list begins with the rights of whoever looks. The portal does not read here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading as cases
from qiuhao.casefile.public import summary_names
from qiuhao.casefile.verb import asked
from qiuhao.disclosure.masking import forbidden, id_numbers, search
from qiuhao.disclosure.models import Decision, Request
from qiuhao.disclosure.public_page import PublicPage, page_of
from qiuhao.disclosure.publications import progress
from qiuhao.law.facts import Fact, is_decision
from qiuhao.ledger import clock

WAITING = {"drafting": "待拟稿", "drafted": "待审核", "failed": "审核未通过，待修改", "passed": "待公示"}
"""Stages at which the desk still owes something, in order."""
SETTLED = {
    "published": "已公示", "elsewhere": "已在其他载体公示", "withheld": "不予公开", "withdrawn": "已撤下",
    "annulled": "决定已失效",
}  # fmt: skip
STAGES: Mapping[str, str] = {**WAITING, **SETTLED}


@dataclass(frozen=True, slots=True)
class Item:
    """One decision on the desk's list. `due` is the day by which it must be public, None where nothing is counted;
    `late` says that the day is over and it is neither public nor withheld."""

    case: str
    case_name: str
    decision: int
    number: str
    decided_on: date
    stage: str
    word: str
    draft: int
    due: date | None
    due_at: datetime | None
    provisional: bool
    late: bool
    shelf: str
    key: str

    @property
    def place(self) -> tuple[date, str]:
        """Where it stands in the list."""
        return (self.decided_on, self.key)


def items(who: Viewer, *stages: str, after: tuple[date, str] | None = None, limit: int = 200) -> list[Item]:
    """Decisions in the cases this viewer may see, at these stages (all that wait, if none is named), the earliest
    decided first; `after`: behind the `place` of the last one shown. Three statements."""
    rows = _visible(who).filter(stage__in=list(stages) or list(WAITING))
    if after is not None:
        rows = rows.filter(Q(decided_on__gt=after[0]) | Q(decided_on=after[0], key__gt=after[1]))
    rows = rows.order_by("decided_on", "key")[:limit]
    names = {row.stream: row.name for row in cases.cases(who).filter(stream__in={r.case for r in rows})}
    due = cases.duty_days("publish-decision", [row.case for row in rows])
    return [_item(row, names, due.get((row.case, row.fact))) for row in rows]


def counts(who: Viewer) -> dict[str, int]:
    """How many decisions stand at each stage, for the cases this viewer may see."""
    found = dict.fromkeys(STAGES, 0)
    for stage in _visible(who).values_list("stage", flat=True):
        found[stage] += 1
    return found


def requests(who: Viewer, *, answered: bool | None = False) -> list[Request]:
    """Requests for correction in the cases this viewer may see, the oldest first; `answered` None: all of them."""
    rows = Request.objects.filter(case__in=cases.cases(who).values("stream"))
    if answered is not None:
        rows = rows.filter(answered_at__isnull=not answered)
    return list(rows.order_by("asked_at", "key"))


def to_look_at_again(who: Viewer, by: date | None = None) -> list[Decision]:
    """Withheld decisions whose day of looking again has come."""
    rows = _visible(who).filter(stage="withheld", look_again_on__lte=by or clock.today())
    return list(rows.order_by("look_again_on", "key"))


@dataclass(frozen=True, slots=True)
class Marked:
    """A forbidden value that stands in the public words: its class in the place's words, its clause."""

    label: str
    clause: str
    value: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One decision's publication, for the page of the desk: the decision, its latest draft with its review, the page as
    the public would read it now, and what on it must not be there."""

    decision: Fact
    stage: str
    draft: Fact | None
    review: Fact | None
    page: PublicPage | None
    marked: tuple[Marked, ...]
    labels: Mapping[str, str]


def sheet(who: Viewer, stream: str, decision: int) -> Sheet | None:
    """The publication of one decision; NoSuchCase if the viewer may not see the case; None if there is no such
    decision in it."""
    cases.case(who, stream)
    here = asked(stream, [who.person])
    fact = here.history.number(decision)
    if fact is None or not is_decision(fact):
        return None
    state = progress(here.history, fact)
    rules = here.setting.rules
    reviews = here.history.about("publication-reviewed", state.draft.number) if state.draft is not None else []
    page = page_of(rules, here.day, fact, state.draft.body) if state.draft is not None else None
    labels = summary_names(rules, here.day, here.procedure)
    return Sheet(fact, state.stage, state.draft, reviews[-1] if reviews else None, page, _marked(here, page), labels)


def _marked(here: Any, page: PublicPage | None) -> tuple[Marked, ...]:
    if page is None:
        return ()
    words = page.words()
    found = search(words, forbidden(here.setting.rules, here.history, here.day, here.procedure))
    known = tuple(Marked(item.label, item.source.clause, item.value) for item in found)
    return known + tuple(
        Marked("身份证号码", "", number) for number in id_numbers(words) if number not in {m.value for m in known}
    )


def _visible(who: Viewer) -> QuerySet[Decision]:
    return Decision.objects.filter(case__in=cases.cases(who).order_by().values("stream"))


def _item(row: Decision, names: Mapping[str, str], due: Any) -> Item:
    at = due.due_at if due is not None else None
    waits = row.stage in WAITING
    return Item(
        case=row.case,
        case_name=names.get(row.case, ""),
        decision=row.fact,
        number=row.number,
        decided_on=row.decided_on,
        stage=row.stage,
        word=STAGES[row.stage],
        draft=row.draft,
        due=due.day if due is not None else None,
        due_at=at,
        provisional=bool(due is not None and due.provisional),
        late=waits and at is not None and at < clock.now(),
        shelf=row.shelf,
        key=row.key,
    )
