"""法规: the packs of this installation, one place's parameters and periods, one clause (also beside the work)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority.rights import Viewer
from qiuhao.desk import clauses
from qiuhao.desk.access import Missing, page
from qiuhao.desk.law.place import place_page
from qiuhao.desk.law.texts import address, state
from qiuhao.law.pack import Pack
from qiuhao.ledger import clock
from qiuhao.library.packs import places
from qiuhao.library.reading import place_of, regulations


@page
def law(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Every place whose regulations are here, with its documents."""
    known = {book.id: book for book in clauses.packs()}
    held = {v.document: address(v) for v in regulations() if v.document}
    others = [
        {"version": v, "href": address(v), "state": state(v, clock.today())} for v in regulations() if not v.document
    ]
    rows = [{"place": found, "pack": book, "documents": _documents(book, held)} for found in places()
            for book in [known.get(found.id)]]  # fmt: skip
    base = [
        {"pack": book, "documents": _documents(book, held)} for book in known.values() if book.identity.axis != "place"
    ]
    return render(
        request, "desk/law/law.html", {"rows": rows, "base": base, "others": others, "any": bool(held or others)}
    )


def _documents(book: Pack | None, held: dict[str, str]) -> list[dict[str, Any]]:
    """The documents of a pack, each with the address of its text if that is here."""
    if book is None:
        return []
    prefix = book.identity.prefix or book.id
    return [{"it": it, "href": held.get(f"{prefix}/{it.id}", "")} for it in book.documents.values()]


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
    there = place_of(clause, clock.today())
    whole = address(there.version, there.node.path) if there is not None else ""
    return render(request, part, {"clause": found, "place": there, "whole": whole})
