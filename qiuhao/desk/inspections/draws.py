"""双随机抽取: the form that seals two lists and draws, and the page of one draw that anybody can draw again."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from qiuhao.authority import reading as authority
from qiuhao.authority.rights import Held, Viewer
from qiuhao.authority.values import Officer
from qiuhao.casefile import lots
from qiuhao.casefile.inspections import STAGES, of_draw
from qiuhao.casefile.kinds.inspection.draw import LotPool
from qiuhao.desk.access import Missing, NotYours, case_key, page, whole
from qiuhao.desk.people.cards import own_authorities
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock
from qiuhao.ledger.ids import new_id
from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent, LedgerProblem, UnknownStream

CODE = re.compile(r"\b[0-9A-Z]{18}\b")
MOST = 20_000


@page
def new_draw(request: HttpRequest, who: Viewer) -> HttpResponse:
    """The two lists and the numbers; posted, they are sealed and drawn at once."""
    post = next((held for held in who.posts if held.post in ("handler", "unit-head")), None)
    if post is None:
        raise NotYours("随机抽取由执法人员或者承办机构负责人办理，您今天没有这一岗位。")
    problems: list[str] = []
    if request.method == "POST":
        try:
            pool: Any = make(LotPool.kind, _content(request, post))
            stream = lots.draw(pool, [who.person], key=request.POST.get("_key") or None)
        except InvalidContent as error:
            problems = [f"{p.title}：{p.problem}。{p.remedy}。" if p.title else f"{p.remedy}。" for p in error.problems]
        except Refused as error:
            problems = [reason.text for reason in error.refusals]
        except LedgerProblem as error:
            problems = [str(error)]
        else:
            messages.success(request, "名单已封存，抽取完成。任何人用名单和种子重新计算，结果都相同。")
            return redirect("desk:lots", stream.split("/", 1)[1])
    context = _form(request, post) | {"problems": problems}
    return render(request, "desk/inspections/draw.html", context, status=422 if problems else 200)


def _content(request: HttpRequest, post: Held) -> dict[str, Any]:
    said = request.POST
    chosen = {o.person: o for o in authority.officers(post.authority, clock.today())}
    objects = [one for line in said.get("objects", "").splitlines()[:MOST] if (one := listed(line))]
    officers = [chosen[p].model_dump(mode="json") for p in said.getlist("officers") if p in chosen]
    return {
        "authority": post.authority, "unit": post.unit, "cause": said.get("cause", ""),
        "matter": said.get("matter", ""),
        "plan": said.get("plan", ""), "objects": objects, "officers": officers, "excluded": said.get("excluded", ""),
        "count": said.get("count", ""), "each": said.get("each", ""),
    }  # fmt: skip


def listed(line: str) -> dict[str, str]:
    """One line of the list: a name, with the credit code and the address where they are given."""
    code = CODE.search(line)
    rest = line.replace(code.group(), " ") if code else line
    parts = [part.strip() for part in re.split(r"[\t,，;；]| {2,}", rest.strip()) if part.strip()]
    if not parts:
        return {}
    return {"name": parts[0], "credit_code": code.group() if code else "", "address": " ".join(parts[1:])}


def _form(request: HttpRequest, post: Held) -> dict[str, Any]:
    said = request.POST
    chosen = said.getlist("officers") if request.method == "POST" else None
    officers = [o for o in authority.officers(post.authority, clock.today()) if _may_inspect(o)]
    return {
        "matters": authority.matters(post.authority, "inspection"), "said": said,
        "officers": [{"o": o, "on": chosen is None or o.person in chosen} for o in officers],
        "idempotency": said.get("_key") or new_id("form"), "each": said.get("each", "2"),
    }  # fmt: skip


def _may_inspect(officer: Officer) -> bool:
    """Whether an officer belongs on the list: no auxiliary, with a certificate that is valid today."""
    if officer.auxiliary or not officer.certificate:
        return False
    return officer.valid_until is None or officer.valid_until >= clock.today()


@page
def draw(request: HttpRequest, who: Viewer, draw: str) -> HttpResponse:
    """One draw: lists, seed, result, whether it comes out the same; and the inspections that go on from it."""
    found = _found(who, draw)
    body: Any = found.pool.body
    begun = of_draw(found.stream)
    result: Any = found.result.body if found.result is not None else None
    drawn = [
        {"place": place, "lot": one, **_inspection(begun.get(one.object.identity), draw, place)}
        for place, one in enumerate(result.lots if result is not None else (), 1)
    ]
    context = {
        "pool": body, "found": found, "drawn": drawn, "sealed": found.pool.recorded_at,
        "matter": getattr(authority.matter(body.authority, body.matter), "name", body.matter),
        "may_open": who.owns("handler", body.authority),
    }  # fmt: skip
    return render(request, "desk/inspections/lots.html", context)


def _inspection(row: Any, draw: str, place: int) -> dict[str, str]:
    if row is not None:
        return {"href": reverse("desk:case", args=[case_key(row.stream)]), "state": STAGES[row.stage]}
    return {"open": f"{reverse('desk:open-case')}?procedure=inspection&draw={draw}&place={place}"}


def _found(who: Viewer, draw: str) -> lots.Lots:
    try:
        found = lots.lots(f"{lots.STREAM}/{draw}")
    except (UnknownStream, ValueError, StopIteration):
        found = None
    if found is None or found.pool.body.authority not in own_authorities(who):
        raise Missing("没有这次抽取，或者您不能查阅该机关的抽取。请从检查页面选择。")
    return found


def prefilled(draw: str, place: str, body: str) -> dict[str, Any]:
    """What the request for an inspection begins with that was drawn by lot; {} for anything that was not."""
    try:
        found = lots.lots(f"{lots.STREAM}/{draw}")
    except (UnknownStream, ValueError, StopIteration):
        return {}
    pool, result = found.pool.body, found.result
    number = whole(place) or 0
    if result is None or pool.authority != body or not 0 < number <= len(result.body.lots):
        return {}
    one = result.body.lots[number - 1]
    party = {"sort": "organisation", "name": one.object.name, "credit_code": one.object.credit_code,
             "address": one.object.address or None}  # fmt: skip
    return {
        "cause": pool.cause, "ground": "random", "matter": pool.matter, "parties": [party], "handlers": one.officers,
        "reason": pool.plan or "双随机抽取。", "place": one.object.address, "draw": found.stream,
        "draw_place": number,
    }  # fmt: skip
