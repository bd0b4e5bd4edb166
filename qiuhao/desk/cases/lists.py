"""The list of cases: filters, words, newest first, no totals; and the filters a person has kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from qiuhao.authority.rights import Viewer
from qiuhao.casefile.finding import find
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.desk.access import case_key
from qiuhao.desk.cases import filters
from qiuhao.desk.cases.filters import STATES
from qiuhao.desk.cases.steps import STAGE_OF
from qiuhao.desk.models import SavedFilter
from qiuhao.ledger import clock

MOST_SAVED = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One case of the list."""

    href: str
    name: str
    number: str
    state: str
    stage: str
    opened_on: Any
    due: Any
    lamp: str


def lines(who: Viewer, asked: QueryDict) -> dict[str, Any]:
    """Everything the page shows: the cases asked for, the filters as they stand, the older page and the newest."""
    form = filters.MoreForm(who, asked)
    found = find(who, filters.ask_of(who, asked, form), asked.get("before", "")[:200])
    kept = filters.kept(asked, form)
    address, query = reverse("desk:cases"), urlencode(kept)
    pager = {"older": f"{address}?{urlencode(kept | {'before': found.older})}"} if found.older else {}
    if asked.get("before"):
        pager["newest"] = f"{address}?{query}"
    return {
        "lines": [line(case) for case in found.rows], "pager": pager, "more": found.more, "waiting": found.waiting,
        "q": kept.get("q", ""),
        "filters": filters.quick(asked), "form": form, "folded": any(name in kept for name in form.fields),
        "asked": bool(kept), "query": query, "saved": saved(who, query),
    }  # fmt: skip


def saved(who: Viewer, query: str = "") -> list[dict[str, Any]]:
    """The filters this person keeps, by name."""
    rows = SavedFilter.objects.filter(person=who.person).order_by("name")[:MOST_SAVED]
    return [
        {"id": row.pk, "name": row.name, "href": f"{reverse('desk:cases')}?{row.query}", "on": row.query == query}
        for row in rows
    ]


def _state(case: Any) -> str:
    """The state in the words of the case's own procedure."""
    table = PROCEDURES.get(case.procedure)
    return (table.states if table is not None else STATES).get(case.state, str(case.state))


def line(case: Any) -> Line:
    """A case as one line."""
    return Line(
        reverse("desk:case", args=[case_key(case.stream)]), case.name, case.decision_number or case.number,
        _state(case), STAGE_OF.get(case.state, ""), case.opened_on, case.next_due_at,
        _lamp(case.next_due_at),
    )  # fmt: skip


def _lamp(due: datetime | None) -> str:
    if due is None:
        return ""
    left = due - clock.now()
    return "late" if left.total_seconds() < 0 else ("close" if left.days < 3 else "in_time")
