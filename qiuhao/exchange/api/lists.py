"""The work list, and what the desks of publication, review and archive show: the same readings, the same rights."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from django.http import HttpRequest

from qiuhao.archive import reading as archive
from qiuhao.authority import reading as authority
from qiuhao.casefile.owing import STAFF, dated
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.disclosure import desk_reading
from qiuhao.exchange.api import paging
from qiuhao.exchange.api.access import caller, router
from qiuhao.exchange.api.problems import Missing
from qiuhao.exchange.api.shapes import DueList, DueRow, Listed
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.ledger import clock
from qiuhao.review import reading as review


@router.get("/duties", response=DueList, summary="工作清单：应办事项，最早到期的在前")
def duties(
    request: HttpRequest, late: bool = False, duty: str = "", after: str = "", limit: int = paging.PAGE
) -> DueList:
    """Running duties with a date in the cases that the person may see; `late`: only what is overdue now; `duty`: only
    this one, `review` or `archive` for the clocks of those desks."""
    if duty and duty not in DUTIES:
        raise Missing(f"没有“{duty}”这一职责。职责的名称见 /api/duties 各行的 duty。")
    limit, place = paging.size(limit), paging.of_moment(after) if after else None
    wanted = frozenset({duty}) if duty else frozenset[str]()
    rows = dated(caller(request, "read").viewer, STAFF, place, late=late, duties=wanted, limit=limit + 1)
    more = f"{rows[limit - 1].due_at.isoformat()}|{rows[limit - 1].key}" if len(rows) > limit else ""
    following = paging.following("duties", {"late": late, "duty": duty, "limit": limit}, more)
    return DueList(duties=[_due(row) for row in rows[:limit]], next=following)


@router.get("/publications", response=Listed, summary="公示：各份决定公示到了哪一步，最早决定的在前")
def publications(request: HttpRequest, stage: str = "", after: str = "", limit: int = paging.PAGE) -> Listed:
    """Decisions that wait for publication; `stage` names another stage."""
    who, limit, place = caller(request, "read").viewer, paging.size(limit), paging.of_day(after)
    if stage and stage not in desk_reading.STAGES:
        raise Missing(f"没有“{stage}”这一进度。进度：{'、'.join(desk_reading.STAGES)}。")
    found = desk_reading.items(who, *([stage] if stage else []), after=place, limit=limit + 1)
    more = "{}|{}".format(*found[limit - 1].place) if len(found) > limit else ""
    return _listed("publications", map(asdict, found[:limit]), {"stage": stage, "limit": limit}, more)


@router.get("/reviews", response=Listed, summary="法制审核：等待审核的送审，最近变动的在前")
def reviews(request: HttpRequest, after: str = "", limit: int = paging.PAGE) -> Listed:
    """Submissions under review; by clock: `duties?duty=review`."""
    who, limit = caller(request, "read").viewer, paging.size(limit)
    found, older = review.waiting(who, paging.of_case(after), limit)
    return _listed("reviews", map(asdict, found), {"limit": limit}, older)


@router.get("/archives", response=Listed, summary="归档：等待归档的案件，bound=true 为已经归档的；最近变动的在前")
def archives(request: HttpRequest, bound: bool = False, after: str = "", limit: int = paging.PAGE) -> Listed:
    """What is to be bound by when, or what is bound; by clock: `duties?duty=archive`."""
    who, limit = caller(request, "read").viewer, paging.size(limit)
    found, older = (archive.bound if bound else archive.to_bind)(who, paging.of_case(after), limit)
    return _listed("archives", map(asdict, found), {"bound": bound, "limit": limit}, older)


@router.get("/procedures", response=list[dict[str, Any]], auth=None, summary="全部程序：状态和步骤")
def procedures(request: HttpRequest) -> list[dict[str, Any]]:
    """The state tables: which act from which states, whose, by which clause."""
    return [
        {
            "procedure": table.name, "title": table.title, "states": dict(table.states), "start": table.start,
            "acts": [
                {"act": row.act, "title": row.title, "from": list(row.from_states), "to": row.to, "owner": row.owner,
                 "stage": row.stage, "clause": row.clause, "once": row.once,
                 "once_ordered": row.ordered, "once_decided": row.standing}
                for row in table.rows
            ],
        }
        for table in PROCEDURES.values()
    ]  # fmt: skip


@router.get("/registers/authorities", response=Listed, summary="名册：可以查阅内部资料的机关，按编号排列")
def authorities(request: HttpRequest, after: str = "", limit: int = paging.PAGE) -> Listed:
    """Authorities whose registers the person may read."""
    who, limit = caller(request, "read").viewer, paging.size(limit)
    found = [
        {"authority": row.id, "name": row.name, "place": row.place, "level": row.level, "area_code": row.area_code}
        for row in authority.readable_from(who, paging.of_word(after), limit + 1)
    ]
    return _by_id("registers/authorities", found, limit)


@router.get(
    "/registers/authorities/{of}/{which}", response=Listed, summary="名册：机构、人员、执法事项，按编号排列"
)  # fmt: skip
def register(request: HttpRequest, of: str, which: str, after: str = "", limit: int = paging.PAGE) -> Listed:
    """units · officers · matters of an authority whose inner data the person may see."""
    who, limit = caller(request, "read").viewer, paging.size(limit)
    if not authority.readable(who, of):
        raise Missing("没有这个机关，或者您没有查阅它的名册的权限。")
    if which not in REGISTERS:
        raise Missing(f"没有“{which}”这一名册。名册：{'、'.join(REGISTERS)}。")
    return _by_id(f"registers/authorities/{of}/{which}", REGISTERS[which](of, paging.of_word(after), limit + 1), limit)


def _units(of: str, after: str, limit: int) -> list[dict[str, Any]]:
    found = authority.units(of, after, limit)
    return [{"unit": row.unit, "name": row.name, "sort": row.sort} for row in found]


def _officers(of: str, after: str, limit: int) -> list[dict[str, Any]]:
    return [found.model_dump(mode="json") for found in authority.officers_from(of, clock.today(), after, limit)]


def _matters(of: str, after: str, limit: int) -> list[dict[str, Any]]:
    return [
        {"matter": row.matter, "name": row.name, "sort": row.sort, "unit": row.unit, "major": row.major}
        for row in authority.matters(of, after=after, limit=limit)
    ]


REGISTERS = {"units": _units, "officers": _officers, "matters": _matters}


def _by_id(path: str, rows: list[dict[str, Any]], limit: int) -> Listed:
    """A page of a register; each row begins with its id."""
    more = str(next(iter(rows[limit - 1].values()))) if len(rows) > limit else ""
    return _listed(path, rows[:limit], {"limit": limit}, more)


def _listed(path: str, rows: Iterable[dict[str, Any]], asked: dict[str, Any], after: str) -> Listed:
    return Listed(items=[_plain(row) for row in rows], next=paging.following(path, asked, after))


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
