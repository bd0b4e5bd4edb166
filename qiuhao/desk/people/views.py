"""机构人员: the viewer's authorities, their people with posts and certificates; the viewer's own account."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority import reading
from qiuhao.authority.rights import Viewer
from qiuhao.desk.access import Missing, page, viewer_of
from qiuhao.desk.people import account
from qiuhao.desk.people.cards import own_authorities, person_page, roster
from qiuhao.ledger import clock
from qiuhao.review.staffing import of_all

SHOWN = 100
"""Authorities of one page; a supervisor of more looks at those whose area is the nearest."""


@page
def people(request: HttpRequest, who: Viewer) -> HttpResponse:
    """One authority: what it is, its units, its people with the lamps of their certificates."""
    allowed = own_authorities(who)
    if not allowed:
        raise Missing("您今天没有在任岗位，看不到机构人员。请本单位机构人员管理员核对岗位。")
    chosen = request.GET.get("authority", "")
    here = next((a for a in allowed if a == chosen), allowed[0])
    choices = [{"id": a, "name": reading.authority(a).name, "on": a == here} for a in allowed[:50]]
    return render(request, "desk/people/people.html", {**roster(here), "choices": choices})


@page
def staffing(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Each authority of the viewer: who is first responsible, and whether it has the reviewers its rules ask for."""
    allowed = own_authorities(who)[:SHOWN]
    rows = of_all(allowed, clock.today())
    return render(request, "desk/people/staffing.html", {"rows": rows, "most": SHOWN})


@page
def person(request: HttpRequest, who: Viewer, person: str) -> HttpResponse:
    """One person of an authority the viewer may look into."""
    found = person_page(who, person)
    if found is None:
        raise Missing("没有这个人员，或者他不在您可以查阅的机关。")
    return render(request, "desk/people/person.html", found)


@login_required
def me(request: HttpRequest) -> HttpResponse:
    """The account: whom it acts for, the posts held today, password and second factor."""
    return account.page_of(request, viewer_of(request))
