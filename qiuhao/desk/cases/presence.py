"""Two people on one case see each other: who has it open now, and what they are filling in.

A page that is open asks every twenty seconds; who has not asked for a minute is gone. Supervisors see others and are
not shown themselves. Nothing of the case stands in the answer, so it is no reading of the case.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority.reading import names
from qiuhao.authority.rights import Viewer, only_supervises
from qiuhao.casefile import reading
from qiuhao.casefile.acting import offer
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.desk.access import case_stream, page, unattended
from qiuhao.desk.models import Presence
from qiuhao.ledger import clock

GONE = timedelta(seconds=60)


@unattended
@page
def here(request: HttpRequest, who: Viewer, key: str) -> HttpResponse:
    """Note that this person is here, and say who else is."""
    row = reading.case(who, case_stream(key))
    asked = request.GET.get("act", "")
    act = asked if offer(asked, row.procedure) is not None else ""
    if not only_supervises(who, row.authority):
        note(who.person, row.stream, act)
    return render(request, "desk/cases/here.html", {"others": others(who.person, row), "key": key})


def note(person: str, case: str, act: str = "") -> None:
    """This person has the case open now."""
    Presence.objects.update_or_create(case=case, person=person, defaults={"act": act, "seen_at": clock.now()})


def others(person: str, row: Any) -> list[dict[str, str]]:
    """Everybody else who has the case open, by name, with the step that is being filled in."""
    since = clock.now() - GONE
    there = list(Presence.objects.filter(case=row.stream, seen_at__gt=since).exclude(person=person).order_by("person"))
    called = names({one.person for one in there})
    steps = PROCEDURES[row.procedure].by_act
    return [
        {"name": called.get(one.person, ""), "act": steps[one.act].title if one.act in steps else ""} for one in there
    ]
