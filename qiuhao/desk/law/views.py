"""法规: the packs of this installation, one place's parameters and periods, one clause (also beside the work)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority.rights import Viewer
from qiuhao.desk import clauses
from qiuhao.desk.access import Missing, page
from qiuhao.desk.law.place import place_page
from qiuhao.library.packs import places


@page
def law(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Every place whose regulations are here, with its documents."""
    known = {book.id: book for book in clauses.packs()}
    rows = [{"place": found, "pack": known.get(found.id)} for found in places()]
    base = [book for book in known.values() if book.identity.axis != "place"]
    return render(request, "desk/law/law.html", {"rows": rows, "base": base})


@page
def place(request: HttpRequest, who: Viewer, place: str) -> HttpResponse:
    """One place: documents, parameters, periods, clauses."""
    book = next((book for book in clauses.packs() if book.id == place), None)
    if book is None:
        raise Missing("这里没有这个地方的法规包。")
    return render(request, "desk/law/place.html", place_page(book, request.GET.get("q", "").strip()))


@page
def clause(request: HttpRequest, who: Viewer, clause: str) -> HttpResponse:
    """One clause: a fragment for the drawer, a page otherwise."""
    found = clauses.read(clause)
    if found is None:
        raise Missing(f"没有登记编号为 {clause} 的条文。")
    part = "desk/law/clause_text.html" if request.headers.get("HX-Request") else "desk/law/clause.html"
    return render(request, part, {"clause": found})
