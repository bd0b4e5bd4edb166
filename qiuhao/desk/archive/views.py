"""归档: closed cases that wait for binding, by clock, and the volumes bound last."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading
from qiuhao.desk.access import page
from qiuhao.desk.cases.lists import line
from qiuhao.desk.today.board import card


@page
def archives(request: HttpRequest, who: Viewer) -> HttpResponse:
    """What to bind by when, and what is bound."""
    cards = [card(due) for due in reading.dues(who).filter(duty__in=("archive", "file-text-record"))[:40]]
    owed = {c["about"]["href"] for c in cards}
    closed = [line(case) for case in reading.cases(who, within=Q(state__in=("closed", "not-filed")))[:25]]
    bound = [line(case) for case in reading.cases(who, within=Q(state="archived"))[:25]]
    waiting = [case for case in closed if case.href not in owed]
    return render(request, "desk/archive/list.html", {"cards": cards, "waiting": waiting, "bound": bound})
