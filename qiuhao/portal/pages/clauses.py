"""One clause, for the quiet marks: as a fragment for the drawer, as a page without JavaScript."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.disclosure import reading
from qiuhao.portal.shell import gone, page, public


@public
def clause(request: HttpRequest, clause: str) -> HttpResponse:
    """What the clause asks, in plain words, and which document it stands in."""
    found = reading.clause(clause)
    if found is None:
        return gone(request, "没有这一条", "条款编号可能有误。")
    if request.headers.get("HX-Request"):
        return render(request, "portal/clause_text.html", {"c": found})
    return page(request, "portal/clause.html", {"c": found})
