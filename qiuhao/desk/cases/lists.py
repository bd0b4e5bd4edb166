"""The list of cases: filters, search by two characters, newest first, no totals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.desk.access import case_key
from qiuhao.desk.cases.steps import STAGE_OF
from qiuhao.ledger import clock

PAGE = 25
STATES = {name: title for procedure in PROCEDURES.values() for name, title in procedure.states.items()}
STAGES = ("启动", "调查取证", "审核决定", "送达执行", "归档")


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


def lines(who: Viewer, asked: QueryDict) -> tuple[list[Line], dict[str, str]]:
    """The cases asked for, and the addresses of the older and newer pages."""
    start = max(int(asked.get("from", "0") or 0), 0) if (asked.get("from", "0") or "0").isdigit() else 0
    found = list(
        reading.cases(who, within=_within(who, asked), text=asked.get("q", "").strip())[start : start + PAGE + 1]
    )
    pager = {}
    if len(found) > PAGE:
        pager["older"] = _page(asked, start + PAGE)
    if start:
        pager["newer"] = _page(asked, max(start - PAGE, 0))
    return [line(case) for case in found[:PAGE]], pager


def _page(asked: QueryDict, start: int) -> str:
    kept = {name: asked[name] for name in ("q", "stage", "whose", "clock") if asked.get(name)}
    return f"{reverse('desk:cases')}?{urlencode(kept | {'from': start})}"


def _within(who: Viewer, asked: QueryDict) -> Q:
    found = Q()
    if asked.get("stage") in STAGES:
        found &= Q(state__in=[state for state, stage in STAGE_OF.items() if stage == asked["stage"]])
    if asked.get("whose") == "mine":
        found &= Q(handlers__contains=f"|{who.person}|")
    elif asked.get("whose") == "unit":
        found &= Q(unit=who.unit)
    if asked.get("clock") == "late":
        found &= Q(next_due_at__lt=clock.now())
    elif asked.get("clock") == "open":
        found &= Q(next_due_at__isnull=False)
    return found


def line(case: Any) -> Line:
    """A case as one line."""
    return Line(
        reverse("desk:case", args=[case_key(case.stream)]), case.name, case.decision_number or case.number,
        STATES.get(case.state, case.state), STAGE_OF.get(case.state, ""), case.opened_on, case.next_due_at,
        _lamp(case.next_due_at),
    )  # fmt: skip


def _lamp(due: datetime | None) -> str:
    if due is None:
        return ""
    left = due - clock.now()
    return "late" if left.total_seconds() < 0 else ("close" if left.days < 3 else "in_time")


FILTERS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("whose", "范围", (("", "全部"), ("mine", "我承办的"), ("unit", "本机构的"))),
    ("stage", "阶段", (("", "全部"), *((stage, stage) for stage in STAGES))),
    ("clock", "期限", (("", "全部"), ("late", "已逾期"), ("open", "有未办期限"))),
)


def filters(asked: QueryDict) -> list[dict[str, Any]]:
    """The filters, each choice as it now stands."""
    return [
        {
            "name": name, "title": title,
            "choices": [{"value": v, "word": w, "on": asked.get(name, "") == v} for v, w in choices],
        }
        for name, title, choices in FILTERS
    ]  # fmt: skip
