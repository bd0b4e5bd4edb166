"""现场设备和监控设备: numbers of a lost device voided; monitoring devices listed, entered and changed."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from qiuhao.authority import reading as authority
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.monitor import Monitor
from qiuhao.authority.rights import Viewer
from qiuhao.desk.access import Missing, NotYours, page
from qiuhao.desk.devices.rows import PAPER, cards, kept, manages, standing
from qiuhao.desk.forms.build import Builder, blame
from qiuhao.desk.forms.gather import Posted, content
from qiuhao.desk.forms.known import Known
from qiuhao.desk.forms.spread import plain, spread
from qiuhao.desk.people.cards import own_authorities
from qiuhao.documents.numbering import NumberProblem
from qiuhao.documents.numbering.devices import find_again, lose
from qiuhao.law.facts import History
from qiuhao.ledger import clock
from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent


def _chosen(request: HttpRequest, who: Viewer) -> tuple[str, list[dict[str, Any]]]:
    """The authority that is looked at, and the choice among one's own."""
    allowed = own_authorities(who)
    if not allowed:
        return "", []
    said = request.GET.get("authority", "")
    here = said if said in allowed else allowed[0]
    names = authority.authority_names(set(allowed[:50]))
    return here, [{"id": a, "name": names.get(a, a), "on": a == here} for a in allowed[:50]]


@page
def devices(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Devices with the numbers they took along: every one for who keeps the register, else one's own."""
    here, choices = _chosen(request, who)
    found = cards(kept(who, here)) if here else []
    context = {"devices": found, "choices": choices, "authority": here, "all": bool(here) and manages(who, here)}
    return render(request, "desk/devices/devices.html", context)


@require_POST
@page
def device_lost(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Record that a device is lost (its unused numbers are voided), or that it is `found` again."""
    said = {name: request.POST.get(name, "") for name in ("authority", "holder", "device", "reason")}
    back = f"{reverse('desk:devices')}?{urlencode({'authority': said['authority']})}"
    here = said["authority"] if said["authority"] in own_authorities(who) else ""
    mine = next(
        (one for one in kept(who, here) if (one.holder, one.device) == (said["holder"], said["device"])), None
    ) if here else None  # fmt: skip
    if mine is None:
        messages.warning(request, "没有保存：没有这台设备，或者它不由您管理。请从列表中选择。")
        return redirect(reverse("desk:devices"))
    try:
        if "found" in request.POST:
            if not manages(who, here):
                raise NumberProblem("设备找回由承办机构负责人或者机构人员管理员登记。")
            find_again(here, mine.holder, mine.device, said["reason"], actors=[who.person])
            messages.success(request, "已登记找回。设备可以重新领用文号；已经作废的文号不再使用。")
        else:
            gone = lose(here, mine.holder, mine.device, said["reason"], document=PAPER, actors=[who.person])
            messages.success(request, f"已登记遗失，作废没有使用的文号 {len(gone)} 个。这台设备不能再领用文号。")
    except NumberProblem as error:
        messages.warning(request, f"没有保存：{error}")
    return redirect(back)


@page
def monitors(request: HttpRequest, who: Viewer) -> HttpResponse:
    """The register of monitoring devices: where, reviewed, made public, checked, and whether a record counts today."""
    here, choices = _chosen(request, who)
    today = clock.today()
    rows = [{"it": one, **standing(one, today)} for one in (authority.monitors(here) if here else [])]
    context = {"rows": rows, "choices": choices, "authority": here, "may": bool(here) and manages(who, here)}
    return render(request, "desk/devices/monitors.html", context)


@page
def monitor(request: HttpRequest, who: Viewer) -> HttpResponse:
    """The form of one device; `number` names the one that is changed. Each saving is a record; the latest counts."""
    body = next((a for a in own_authorities(who) if manages(who, a)), "")
    asked = request.GET.get("authority", "")
    body = asked if asked and manages(who, asked) else body
    if not body:
        raise NotYours("监控设备由承办机构负责人、机关负责人或者机构人员管理员登记，您今天没有这一岗位。")
    before = authority.monitor(body, request.GET.get("number", "")) if request.GET.get("number") else None
    if request.GET.get("number") and before is None:
        raise Missing("本机关没有登记这个编号的监控设备。请从列表中选择。")
    known = Known(who, body, "", authority.rules_for(body), History(()), clock.today())
    if request.method != "POST":
        data = spread(Monitor, plain(before.model_dump(mode="json") if before is not None else {}))
        drawn = Builder(data, known).draw(Monitor, Monitor.act)
        return render(request, "desk/devices/monitor.html", _form(drawn, before, body))
    return _saved(request, who, body, before, known)


def _saved(request: HttpRequest, who: Viewer, body: str, before: Monitor | None, known: Known) -> HttpResponse:
    data = request.POST.copy()
    posted = Posted(data, request.FILES, known)
    drawn = Builder(data, known).draw(Monitor, Monitor.act)
    try:
        made: Any = make(Monitor.kind, content(Monitor, posted))
        there = authority.monitor(body, made.number)
        if before is None and there is not None:
            sentence = f"编号“{made.number}”已经登记（{there.place}）。同一台设备请在列表中修改；另一台请另编号。"
            drawn.form.blame("number", sentence)
        elif before is not None and made.number != before.number:
            drawn.form.blame("number", f"修改时编号不变，仍为“{before.number}”。编号登记错误的，请停用后重新登记。")
        else:
            if made != there:
                enter(f"authority/{body}", [made], [who.person])
            messages.success(request, f"已登记监控设备 {made.number}。")
            return redirect(f"{reverse('desk:monitors')}?{urlencode({'authority': body})}")
    except InvalidContent as error:
        blame(drawn, error.problems, posted.places)
    return render(request, "desk/devices/monitor.html", _form(drawn, before, body), status=422)


def _form(drawn: Any, before: Monitor | None, body: str) -> dict[str, Any]:
    title = f"修改监控设备 {before.number}" if before is not None else "登记监控设备"
    return {"drawn": drawn, "title": title, "authority": authority.authority(body).name}
