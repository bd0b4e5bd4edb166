"""Begin a case by one of the doors: with its first record, or not at all."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from qiuhao.authority.posts import POSTS
from qiuhao.authority.reading import matter_record, units
from qiuhao.authority.rights import Held, Viewer
from qiuhao.casefile.acting import Act, offer
from qiuhao.casefile.acts.open_case import open_case as begin
from qiuhao.casefile.acts.open_case import opened
from qiuhao.casefile.doing import opening
from qiuhao.casefile.duplicates import of_the_same_parties
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.setting import setting_of
from qiuhao.desk import drafts
from qiuhao.desk.access import NotYours, case_key, page
from qiuhao.desk.cases.doors import DOORS, Door
from qiuhao.desk.forms.build import Builder, Drawn, blame
from qiuhao.desk.forms.gather import Posted, content
from qiuhao.desk.forms.known import Known
from qiuhao.desk.forms.prefill import prefill
from qiuhao.desk.forms.spread import plain, spread
from qiuhao.desk.inspections.draws import prefilled
from qiuhao.law.facts import History
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock
from qiuhao.ledger.ids import new_id
from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent, LedgerProblem


@page
def open_case(request: HttpRequest, who: Viewer) -> HttpResponse:
    """The form that begins a case; posted, the case and its first record stand or fall together."""
    door, post = _door(request, who)
    # Whoever only receives an application at the window does not handle it.
    first = opened(post.authority, door.procedure, post.unit, [who.person] if post.post != "window" else [])
    known = Known(who, post.authority, door.procedure, setting_of(first).rules, History(()), clock.today())
    act = offer(door.act, door.procedure)
    assert act is not None  # noqa: S101  the kinds of the room casefile are always there
    if request.method == "POST":
        return _posted(request, who, first, act, known, door)
    chosen = request.GET.get("matter", "")
    if door.by_matter and not chosen and (choices := known.options("matter", "")):
        return render(request, "desk/cases/matters.html", {"door": door, "choices": choices})
    known_now = prefill(act, "", known, first) | of_matter(act.cls, post.authority, chosen)
    drawn, draft = _drawn(request, first), drafts.find(who.person, drafts.place(door.procedure, request.GET), door.act)
    data = drafts.posted(draft) if draft else spread(act.cls, plain(known_now | drawn))
    context = _page(request, data, _draw(data, known, act, door), door, who, act, first)
    return render(request, "desk/cases/open.html", context | {"saved_at": draft.saved_at if draft else None})


@page
@require_POST
def keep_draft(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Save what is typed so far; 204, or a sentence as text."""
    door, _ = _door(request, who)
    return drafts.answer(who.person, drafts.place(door.procedure, request.GET), door.act, request.POST, 0)


@page
def drop_draft(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Throw the draft away and begin anew."""
    door, _ = _door(request, who)
    if request.method == "POST":
        drafts.drop(who.person, drafts.place(door.procedure, request.GET), door.act)
    return redirect(f"{reverse('desk:open-case')}?{request.GET.urlencode()}")


def _door(request: HttpRequest, who: Viewer) -> tuple[Door, Held]:
    """The door that the address names, and the post by which this viewer goes through; NotYours if he has none."""
    door = DOORS.get(request.GET.get("procedure", ""), DOORS["penalty"])
    post = door.post(who)
    if post is None:
        wanted = "、".join(POSTS[name] for name in door.posts)
        raise NotYours(f"“{door.press}”由{wanted}办理，您今天没有这一岗位。")
    return door, post


def of_matter(cls: Any, authority: str, matter: str) -> dict[str, Any]:
    """What the chosen matter says for the form: its code, its unit, and a line for each material of its list."""
    listed = matter_record(authority, matter) if matter else None
    if listed is None:
        return {}
    said = {
        "matter": listed.matter, "cause": listed.name, "unit": listed.unit,
        "materials": [{"name": name, "there": True} for name in listed.materials],
    }  # fmt: skip
    return {name: value for name, value in said.items() if name in cls.model_fields and value}


def _posted(request: HttpRequest, who: Viewer, first: Any, act: Act, known: Known, door: Door) -> HttpResponse:
    data, place = request.POST.copy(), drafts.place(door.procedure, request.GET)
    # Whoever presses a button means this page, whatever another device has kept.
    data["_over"] = "1"
    posted = Posted(data, request.FILES, known)
    raw = content(act.cls, posted)
    if lot := plain(_drawn(request, first)):
        # What was drawn is not for the form to change.
        raw |= {name: lot[name] for name in ("ground", "draw", "draw_place")}
    drawn = _draw(data, known, act, door, data.get("_add", ""))
    context = _page(request, data, drawn, door, who, act, first)
    if "_add" in data:
        return render(request, "desk/cases/open.html", context)
    if "_save" in data:
        if wrong := drafts.keep(who.person, place, door.act, data, 0):
            page = context | {"problem": f"草稿没有保存：{wrong}。"}
            return render(request, "desk/cases/open.html", page, status=422)
        messages.info(request, f"“{door.title}”的草稿已保存，只有您看得到，还没有建立案件。")
        return redirect("desk:today")
    try:
        body = make(act.cls.kind, raw)
        context["similar"] = [] if "_looked" in data else _similar(body, first.authority, who)
        if context["similar"]:
            context |= _kept(who, place, door, data)
            return render(request, "desk/cases/open.html", context)
        stream = begin(first, body, [who.person], key=data.get("_key") or None)
    except InvalidContent as error:
        blame(drawn, error.problems, posted.places)
    except Refused as error:
        context["refusals"] = list(error.refusals)
    except LedgerProblem as error:
        context["problem"] = str(error)
    else:
        drafts.drop(who.person, place, door.act)
        messages.success(request, door.said)
        key = case_key(stream)
        return redirect("desk:act", key, door.then) if door.then else redirect("desk:case", key)
    context |= _kept(who, place, door, data)
    return render(request, "desk/cases/open.html", context, status=422)


def _kept(who: Viewer, place: str, door: Door, data: Any) -> dict[str, Any]:
    """What was sent and not taken is kept as typed; the stamp by which the page knows it."""
    drafts.keep(who.person, place, door.act, data, 0)
    return {"draft_stamp": drafts.stamp(drafts.find(who.person, place, door.act))}


def _drawn(request: HttpRequest, first: Any) -> dict[str, Any]:
    """What a lot says, where the inspection was drawn: its address names the draw and the place in it."""
    if first.procedure != "inspection" or "draw" not in request.GET:
        return {}
    return prefilled(request.GET["draw"], request.GET.get("place", ""), first.authority)


def _similar(body: Any, authority: str, who: Viewer) -> list[dict[str, str]]:
    """Cases of the same parties, so that nobody begins one twice; only those that this person may see."""
    names = [party.name for party in getattr(body, "suspects", ())]
    return [
        {"href": reverse("desk:case", args=[case_key(one.stream)]), "name": one.name, "number": one.number}
        for one in of_the_same_parties(authority, names, who)
    ]


def _draw(data: Any, known: Known, act: Act, door: Door, grow: str = "") -> Drawn:
    return Builder(data, known, grow).draw(act.cls, act.name, only=door.shown)


def _page(
    request: HttpRequest, data: Any, drawn: Drawn, door: Door, who: Viewer, act: Act, first: Any
) -> dict[str, Any]:
    unit = next((u.name for u in units(first.authority) if u.unit == first.unit), "")
    asked = request.GET.urlencode()
    draft = drafts.find(who.person, drafts.place(door.procedure, request.GET), door.act)
    return {
        "draft_url": f"{reverse('desk:open-draft')}?{asked}", "drop_url": f"{reverse('desk:open-drop')}?{asked}",
        "draft_stamp": drafts.stamp(draft),
        "drawn": drawn, "door": door, "title": door.title, "idempotency": data.get("_key") or new_id("form"),
        "refusals": opening(setting_of(first), [who.person], act.name), "problem": "",
        "rows": [("程序", PROCEDURES[door.procedure].title), ("经办人", who.name), ("所在机构", unit)],
    }  # fmt: skip
