"""检查: this year's inspections with their search, and the page of one firm."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import inspections, lots
from qiuhao.desk.access import Missing, page, whole
from qiuhao.desk.inspections.rows import MOST, exceptions, exempt_grounds, frequencies, lines, visible
from qiuhao.desk.people.cards import own_authorities
from qiuhao.ledger import clock


@page
def inspected(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Inspections of this year that the viewer may open, the latest first; draws beside them."""
    q = request.GET.get("q", "").strip()
    found = visible(who, inspections.of_year(clock.today().year, q))
    own = own_authorities(who)
    exempt = exempt_grounds(own[0], clock.today()) if own else []
    context: dict[str, Any] = {
        "q": q, "lines": lines(found[:MOST], exempt), "year": clock.today().year,
        "draws": lots.draws(own)[:10], "may_open": who.holds("handler", "unit-head"),
    }  # fmt: skip
    return render(request, "desk/inspections/list.html", context)


@page
def firm(request: HttpRequest, who: Viewer) -> HttpResponse:
    """One firm: how often it was inspected in a year, against the number set, and the inspections one may open."""
    body, party = request.GET.get("authority", ""), request.GET.get("party", "")
    if body not in own_authorities(who) or not party:
        raise Missing("没有这个被检查人的检查，或者您不能查阅该机关的检查。请从检查列表中选择。")
    year = _year(request.GET.get("year", ""))
    found = inspections.of_party(body, party, year)
    rows = list(found)
    exempt = exempt_grounds(body, clock.today())
    context: dict[str, Any] = {
        "name": rows[0].name if rows else inspections.name_of(body, party), "party": party,
        "authority": body, "year": year,
        "years": [year - 1, year + 1] if year < clock.today().year else [year - 1],
        "frequencies": frequencies(rows, exempt), "lines": lines(visible(who, found)[:MOST], exempt),
        "exceptions": exceptions(body, clock.today()),
        "hidden": len(rows) - visible(who, found).count(), "may_open": who.holds("handler", "unit-head"),
    }  # fmt: skip
    return render(request, "desk/inspections/firm.html", context)


def _year(said: str) -> int:
    now = clock.today().year
    year = whole(said)
    return year if year is not None and now - 20 <= year <= now else now
