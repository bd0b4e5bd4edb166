"""The work list, and what the desks of publication, review and archive show: the same readings, the same rights."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from qiuhao.archive import reading as archive
from qiuhao.authority import reading as authority
from qiuhao.casefile.owing import STAFF, dated
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.disclosure import desk_reading
from qiuhao.exchange.api.access import caller, router
from qiuhao.exchange.api.problems import BadCursor, Missing
from qiuhao.exchange.api.shapes import DueList, DueRow, Listed
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.ledger import clock
from qiuhao.review import reading as review

PAGE, MOST = 50, 200


@router.get("/duties", response=DueList, summary="工作清单：应办事项，最早到期的在前")
def duties(request: HttpRequest, late: bool = False, after: str = "", limit: int = PAGE) -> DueList:
    """Running duties in the cases that the person may see; `late`: only what is overdue now."""
    limit = max(1, min(limit, MOST))
    place = _cursor(after) if after else None
    rows = dated(caller(request, "read").viewer, STAFF, place, late=late, limit=limit + 1)
    following = ""
    if len(rows) > limit:
        last = rows[limit - 1]
        asked = {"late": str(late).lower(), "limit": limit, "after": f"{last.due_at.isoformat()}|{last.key}"}
        following = "/api/duties?" + urlencode(asked)
    return DueList(duties=[_due(row) for row in rows[:limit]], next=following)


@router.get("/publications", response=Listed, summary="公示：各份决定公示到了哪一步")
def publications(request: HttpRequest, stage: str = "") -> Listed:
    """Decisions that wait for publication; `stage` names another stage."""
    who = caller(request, "read").viewer
    if stage and stage not in desk_reading.STAGES:
        raise Missing(f"没有“{stage}”这一进度。进度：{'、'.join(desk_reading.STAGES)}。")
    return _listed(asdict(item) for item in desk_reading.items(who, *([stage] if stage else []), limit=MOST + 1))


@router.get("/reviews", response=Listed, summary="法制审核：等待审核的送审")
def reviews(request: HttpRequest) -> Listed:
    """Submissions under review."""
    return _listed(asdict(item) for item in review.waiting(caller(request, "read").viewer, MOST + 1))


@router.get("/archives", response=Listed, summary="归档：等待归档的案件；bound=true 为已经归档的")
def archives(request: HttpRequest, bound: bool = False) -> Listed:
    """What is to be bound by when, or what is bound."""
    who = caller(request, "read").viewer
    found = archive.bound(who, MOST + 1) if bound else archive.to_bind(who, MOST + 1)
    return _listed(asdict(item) for item in found)


@router.get("/procedures", response=list[dict[str, Any]], auth=None, summary="全部程序：状态和步骤")
def procedures(request: HttpRequest) -> list[dict[str, Any]]:
    """The state tables: which act from which states, whose, by which clause."""
    return [
        {
            "procedure": table.name, "title": table.title, "states": dict(table.states), "start": table.start,
            "acts": [
                {"act": row.act, "title": row.title, "from": list(row.from_states), "to": row.to, "owner": row.owner,
                 "stage": row.stage, "clause": row.clause, "once": row.once,
                 "once_ordered": row.ordered}
                for row in table.rows
            ],
        }
        for table in PROCEDURES.values()
    ]  # fmt: skip


@router.get("/registers/authorities", response=Listed, summary="名册：可以查阅内部资料的机关")
def authorities(request: HttpRequest) -> Listed:
    """Authorities whose registers the person may read."""
    found = authority.readable(caller(request, "read").viewer)
    return _listed(
        {"authority": row.id, "name": row.name, "place": row.place, "level": row.level, "area_code": row.area_code}
        for row in found
    )


@router.get("/registers/authorities/{of}/{which}", response=Listed, summary="名册：机构、人员、执法事项")
def register(request: HttpRequest, of: str, which: str) -> Listed:
    """units · officers · matters of an authority whose inner data the person may see."""
    who = caller(request, "read").viewer
    if not authority.readable(who, of):
        raise Missing("没有这个机关，或者您没有查阅它的名册的权限。")
    if which not in REGISTERS:
        raise Missing(f"没有“{which}”这一名册。名册：{'、'.join(REGISTERS)}。")
    return _listed(REGISTERS[which](of))


def _units(of: str) -> Iterable[dict[str, Any]]:
    return ({"unit": row.unit, "name": row.name, "sort": row.sort} for row in authority.units(of))


def _officers(of: str) -> Iterable[dict[str, Any]]:
    return (found.model_dump(mode="json") for found in authority.officers(of, clock.today()))


def _matters(of: str) -> Iterable[dict[str, Any]]:
    return (
        {"matter": row.matter, "name": row.name, "sort": row.sort, "unit": row.unit, "major": row.major}
        for row in authority.matters(of)
    )


REGISTERS = {"units": _units, "officers": _officers, "matters": _matters}


def _listed(found: Iterable[dict[str, Any]]) -> Listed:
    items = [_plain(item) for item in islice(found, MOST + 1)]
    return Listed(items=items[:MOST], more=len(items) > MOST)


def _plain(item: dict[str, Any]) -> dict[str, Any]:
    named = {name: value.isoformat() if isinstance(value, date) else value for name, value in item.items()}
    if "case" in named:
        named["case"] = str(named["case"]).removeprefix("case/")
    return named


def _due(row: Any) -> DueRow:
    duty = DUTIES.get(row.duty)
    return DueRow(
        key=row.key, duty=row.duty, title=duty.title if duty is not None else row.duty,
        case=row.case_id.removeprefix("case/"), case_name=row.case.name, authority=row.case.authority, whose=row.whose,
        due_at=row.due_at, day=row.day, clause=row.clause, late=bool(row.due_at < clock.now() and not row.paused),
        provisional=row.provisional, paused=row.paused,
    )  # fmt: skip


def _cursor(text: str) -> tuple[datetime, str]:
    moment, _, key = text.partition("|")
    try:
        at = datetime.fromisoformat(moment.replace(" ", "+"))
    except ValueError:
        raise BadCursor() from None
    if at.tzinfo is None:
        raise BadCursor()
    return at, key
