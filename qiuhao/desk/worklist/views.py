"""工作清单: every running duty the viewer may see, mine, my unit's or all, by clock; for who answers, by person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from qiuhao.authority.reading import names, units
from qiuhao.authority.rights import WHOLE_AUTHORITY, Grant, Viewer
from qiuhao.casefile.owing import STAFF, Ground, earliest, own_grounds
from qiuhao.desk.access import case_key, page
from qiuhao.desk.today.board import card, grounds, is_mine
from qiuhao.law.facts import SHANGHAI
from qiuhao.ledger import clock

MOST = 500
"""Duties looked at; the page says when there are more."""
SCOPES = (("mine", "我的"), ("unit", "本机构的"), ("all", "我能看到的全部"))
CLOCKS = (("", "全部"), ("late", "已逾期"), ("week", "本周到期"), ("later", "本周以后"), ("promptly", "没有规定天数"))
ANSWERS = WHOLE_AUTHORITY | {"unit-head", "supervisor"}
"""Posts that see who in their cases is late."""


@page
def work(request: HttpRequest, who: Viewer) -> HttpResponse:
    """The list as asked for, with the numbers of late and of due this week; each number opens what it counts."""
    scope = _one_of(request.GET.get("scope", ""), SCOPES, "mine")
    chosen = _one_of(request.GET.get("clock", ""), CLOCKS, "")
    person = request.GET.get("person", "")
    dues = _dues(who, scope)
    rows = [due for due in dues if not person or person in due.case.people]
    shown = [due for due in rows if not chosen or lane(due) == chosen]
    kept = {"scope": scope, "clock": chosen, "person": person}
    called = names({one for due in dues for one in due.case.people})
    return render(request, "desk/worklist/list.html", {
        "rows": [_row(due, called) for due in shown], "more": len(dues) > MOST, "most": MOST,
        "filters": _filters(kept, who), "figures": _figures(rows, kept), "person": called.get(person, ""),
        "people": _people(dues, called, kept) if _answers(who) and scope != "mine" else [],
        "units": _units(dues, who) if _answers(who) and scope == "all" else [],
        "without_person": _address(kept, person=""),
    })  # fmt: skip


def lane(due: Any) -> str:
    """late, week (until Sunday), later, promptly; what is paused comes later."""
    if due.due_at is None:
        return "promptly"
    if due.paused:
        return "later"
    if due.due_at < clock.now():
        return "late"
    return "week" if due.due_at <= week_end(clock.today()) else "later"


def week_end(today: date) -> datetime:
    """The last moment of the legal week, Sunday."""
    sunday = today + timedelta(days=6 - today.weekday())
    return datetime.combine(sunday, time.max, SHANGHAI)


def _dues(who: Viewer, scope: str) -> list[Any]:
    found = earliest(who, _grounds(who, scope), STAFF, limit=MOST + 1)
    return [due for due in found if is_mine(who, due)] if scope == "mine" else found


def _grounds(who: Viewer, scope: str) -> Sequence[Ground]:
    if scope == "mine":
        return grounds(who)
    every = own_grounds(who)
    if scope == "all":
        return every
    own = {(held.authority, held.unit) for held in who.posts if held.unit}
    narrow = [Ground(Grant((authority,), unit=unit)) for authority, unit in sorted(own)]
    return [one for one in narrow if _within(one, every)]


def _within(one: Ground, every: Sequence[Ground]) -> bool:
    """A unit's cases are looked at only by who may see them all."""
    return any(
        set(one.grant.authorities) <= set(wide.grant.authorities)
        and not wide.grant.person
        and wide.grant.unit in (None, one.grant.unit)
        for wide in every
    )


def _answers(who: Viewer) -> bool:
    return any(held.post in ANSWERS for held in who.posts)


def _row(due: Any, called: dict[str, str]) -> dict[str, Any]:
    shown = card(due)
    return {
        **shown, "href": reverse("desk:case", args=[case_key(due.case_id)]), "case": due.case.name, "day": due.day,
        "people": "、".join(called[one] for one in due.case.people if one in called), "word": shown["left"],
    }  # fmt: skip


def _filters(kept: dict[str, str], who: Viewer) -> list[dict[str, Any]]:
    sorts = (("scope", "范围", SCOPES), ("clock", "期限", CLOCKS))
    return [
        {
            "title": title,
            "choices": [{"word": word, "href": _address(kept, **{name: value}), "on": kept[name] == value}
                        for value, word in choices],
        }
        for name, title, choices in sorts
    ]  # fmt: skip


def _figures(rows: Sequence[Any], kept: dict[str, str]) -> list[dict[str, Any]]:
    counted = Counter(lane(due) for due in rows)
    return [
        {
            "value": counted[name], "label": word, "href": _address(kept, clock=name),
            "state": "late" if name == "late" and counted[name] else "",
        }
        for name, word in CLOCKS[1:3]
    ]  # fmt: skip


def _people(dues: Sequence[Any], called: dict[str, str], kept: dict[str, str]) -> list[dict[str, Any]]:
    """Handlers with what is late, due this week, and running: the latest first."""
    late, week, running = Counter[str](), Counter[str](), Counter[str]()
    for due in dues:
        for one in due.case.people:
            running[one] += 1
            late[one] += lane(due) == "late"
            week[one] += lane(due) == "week"
    order = sorted(running, key=lambda one: (-late[one], -week[one], -running[one], called.get(one, one)))
    return [
        {"name": called.get(one, "其他机关人员"), "late": late[one], "week": week[one], "running": running[one],
         "href": _address(kept, person=one, clock="")}
        for one in order
    ]  # fmt: skip


def _units(dues: Sequence[Any], who: Viewer) -> list[dict[str, Any]]:
    """Units of the viewer's own authority with what is late and due this week."""
    named = {unit.unit: unit.name for unit in units(who.authority)} if who.authority else {}
    own = [due for due in dues if due.case.authority == who.authority]
    late, week = _count(own, "late"), _count(own, "week")
    running = Counter(due.case.unit for due in own)
    return [
        {"name": named.get(unit, "没有写明机构"), "late": late[unit], "week": week[unit], "running": running[unit]}
        for unit in sorted(running, key=lambda one: (-late[one], -week[one], one))
    ]


def _count(dues: Iterable[Any], name: str) -> Counter[str]:
    return Counter(due.case.unit for due in dues if lane(due) == name)


def _address(kept: dict[str, str], **changed: str) -> str:
    asked = {name: value for name, value in {**kept, **changed}.items() if value}
    return f"{reverse('desk:work')}?{urlencode(asked)}"


def _one_of(value: str, choices: Sequence[tuple[str, str]], otherwise: str) -> str:
    return value if value in dict(choices) else otherwise
