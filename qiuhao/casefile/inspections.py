"""How often a party has been inspected: a row per inspection and party, and the questions asked of them.

counted(authority, party, matter, on, but)     inspections of this year that count towards the yearly number
known(authority, stream, plan, day)            the plan with what the platform knows about it filled in
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from qiuhao.authority.reading import matter as matter_of_list
from qiuhao.authority.reading import sort_of
from qiuhao.authority.values import Party
from qiuhao.casefile.kinds.inspection.plan import InspectionPlan
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.models import Inspected
from qiuhao.casefile.setting import setting_of
from qiuhao.law.facts import Fact, History
from qiuhao.ledger import clock, projections
from qiuhao.ledger.append import earlier
from qiuhao.ledger.kinds import Kind

NOT_COUNTED = "inspection.not-counted"
"""The parameter that lists the grounds that no yearly number limits."""
STAGES = {
    "planned": "已申请", "begun": "检查中", "concluded": "已有结果", "closed": "已办结", "cancelled": "已取消",
}  # fmt: skip


def identity(party: Party) -> str:
    """By what a party is told from others: its number, else its name."""
    return party.identity or party.name


def of_party(authority: str, party: str, year: int) -> QuerySet[Inspected]:
    """Inspections of a party by an authority in a year, the latest first; the cancelled ones too."""
    found = Inspected.objects.filter(authority=authority, party=party, on__year=year)
    return found.order_by("-on", "stream")


def name_of(authority: str, party: str) -> str:
    """What a party was called at its latest inspection; its number where there was none."""
    latest = Inspected.objects.filter(authority=authority, party=party).order_by("-on", "stream").first()
    return latest.name if latest is not None else party


def of_year(year: int, text: str = "") -> QuerySet[Inspected]:
    """All inspections of a year, the latest first; `text`: part of a name, or a whole number. Callers
    filter by rights."""
    found = Inspected.objects.filter(on__year=year).order_by("-on", "key")
    return found.filter(Q(name__contains=text) | Q(party=text)) if text else found


def of_draw(stream: str) -> dict[str, Inspected]:
    """Inspections that went on from a draw, by party."""
    return {row.party: row for row in Inspected.objects.filter(draw=stream)}


def counted(
    authority: str, party: str, matter: str, on: date, but: str = "", not_counted: Sequence[str] = ()
) -> QuerySet[Inspected]:
    """Inspections of this party in this matter in the year of `on` that count towards the yearly number."""
    found = of_party(authority, party, on.year).filter(matter=matter).exclude(stage="cancelled")
    return found.exclude(stream=but).exclude(ground__in=list(not_counted))


def known(opened: Opened, stream: str, plan: InspectionPlan, day: date) -> InspectionPlan:
    """The plan as the register and the rows of earlier inspections complete it. Whoever plans cannot say otherwise."""
    listed = matter_of_list(opened.authority, plan.matter)
    on = plan.planned_on or day
    exempt = setting_of(opened).rules.parameter(NOT_COUNTED, day, []) or []
    counts = [
        counted(opened.authority, identity(party), plan.matter, on, stream, exempt).count() for party in plan.parties
    ]
    return plan.model_copy(
        update={
            "matter_listed": listed is not None and listed.sort == "inspection" and not listed.closed,
            "counted_before": max(counts),
            "cap": listed.inspection_cap if listed is not None else None,
            "cap_basis": listed.inspection_cap_basis if listed is not None else "",
        }
    )


def looked_up(body: Kind, opened: Opened, stream: str, by: Sequence[str], day: date, key: str | None = None) -> Kind:
    """A plan reported from elsewhere, about which nobody says what the register knows: with what it knows, so that one
    inspection too many is found beside it. What somebody says stands; any other body as it is."""
    if not isinstance(body, InspectionPlan) or body.matter_listed is not None or body.counted_before is not None:
        return body
    return completed(body, opened, stream, by, key, day) if sort_of(opened.authority) else body


def completed(
    body: Kind, opened: Opened, stream: str, by: Sequence[str], key: str | None = None, day: date | None = None
) -> Kind:
    """A plan as it is about to be sealed here; any other body as it is. A retry finds what the first try knew."""
    if not isinstance(body, InspectionPlan):
        return body
    for done in earlier(by[0], key) if key else ():
        if _same_but_known(body, done.fact.body):
            return done.fact.body  # type: ignore[no-any-return]
    return known(opened, stream, body, day or clock.today())


def _same_but_known(plan: InspectionPlan, first: Any) -> bool:
    own = {"matter_listed", "counted_before", "cap", "cap_basis"}
    return isinstance(first, InspectionPlan) and first.model_dump(exclude=own) == plan.model_dump(exclude=own)


def project(context: projections.Context) -> None:
    """Rows of one inspection; other streams are left alone."""
    opened = context.facts[0].body
    if not isinstance(opened, Opened) or opened.procedure != "inspection":
        return
    history = History(context.facts, context.stream)
    Inspected.objects.filter(stream=context.stream).delete()
    planned = history.last("inspection-planned")
    if planned is not None:
        Inspected.objects.bulk_create(_rows(opened, history, planned))


def _rows(opened: Opened, history: History, planned: Fact) -> list[Inspected]:
    plan, acted, result = planned.body, history.first("officers"), history.last("inspection-result")
    return [
        Inspected(
            key=f"{history.stream}|{number}",
            stream=history.stream,
            authority=opened.authority,
            party=identity(party)[:300],
            name=party.name,
            matter=plan.matter,
            cause=plan.cause,
            ground=plan.ground,
            on=acted.day if acted is not None else plan.planned_on or planned.day,
            stage=_stage(history),
            result=result.body.result if result is not None else "",
            draw=plan.draw,
        )
        for number, party in enumerate(plan.parties, 1)
    ]


def _stage(history: History) -> str:
    for view, stage in (
        ("inspection-cancelled", "cancelled"), ("inspection-closed", "closed"), ("inspection-result", "concluded"),
        ("officers", "begun"),
    ):  # fmt: skip
        if history.of(view):
            return stage
    return "planned"


def start() -> None:
    """Register with the ledger; called when Django is ready."""
    projections.register("case", project, (Inspected,))
