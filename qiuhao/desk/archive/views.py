"""归档: closed cases that wait for binding, by clock, and the volumes bound last."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority.rights import Viewer
from qiuhao.casefile.finding import Ask, newest
from qiuhao.casefile.owing import STAFF, earliest, own_grounds
from qiuhao.casefile.unclosed import unclosed
from qiuhao.desk.access import page
from qiuhao.desk.cases.lists import line
from qiuhao.desk.today.board import card

ARCHIVING = frozenset({"archive", "file-text-record"})


@page
def archives(request: HttpRequest, who: Viewer) -> HttpResponse:
    """What to bind by when, and what is bound."""
    cards = [card(due) for due in earliest(who, own_grounds(who, ARCHIVING), STAFF, 40)]
    owed = {c["about"]["href"] for c in cards}
    closed = [line(case) for case in newest(who, Ask(states=("closed", "not-filed")), limit=25)]
    bound = [line(case) for case in newest(who, Ask(states=("archived",)), limit=25)]
    executed = [line(case) for case in unclosed(who)]
    waiting = [case for case in closed if case.href not in owed]
    return render(
        request, "desk/archive/list.html", {"cards": cards, "waiting": waiting, "executed": executed, "bound": bound}
    )
