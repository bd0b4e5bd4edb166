"""A regulation to read and to search: its own words, its versions, and which rule keeps each article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from qiuhao.authority.rights import Viewer
from qiuhao.desk import clauses
from qiuhao.desk.access import Missing, page
from qiuhao.desk.law.keeping import kept_by
from qiuhao.law.pack import Pack
from qiuhao.ledger import clock
from qiuhao.library import reading

DIVISIONS = ("part", "chapter", "section")


@dataclass(frozen=True, slots=True)
class Row:
    """One place on the page. ``kept``: how the platform keeps it; ``clauses``: marks of the clauses that stand here."""

    node: Any
    anchor: str
    depth: int
    kept: tuple[str, ...]
    how: str
    clause: str


@page
def regulation(request: HttpRequest, who: Viewer, regulation: str) -> HttpResponse:
    """One regulation in one version: the one in force today unless `v` names another; `q` narrows, `with` compares."""
    versions = reading.versions_of(f"regulation/{regulation}")
    if not versions:
        raise Missing("法规库里没有这部法规。系统管理员可以用 qiuhao library import 导入它的文本。")
    chosen = _numbered(versions, request.GET.get("v", "")) or reading.at(versions, clock.today())
    if chosen is None:
        raise Missing("法规库里没有这部法规的版本。")
    other = _numbered(versions, request.GET.get("with", ""))
    words = request.GET.get("q", "").strip()
    rows = _rows(chosen, words)
    return render(request, "desk/law/regulation.html", {
        "version": chosen, "state": state(chosen, clock.today()), "q": words, "rows": rows,
        "contents": [row for row in rows if row.node.sort in DIVISIONS] if not words else [],
        "versions": [_line(v, regulation, chosen) for v in versions] if len(versions) > 1 else [],
        "repeals": reading.repeals_of(chosen), "other": other,
        "differences": differences(other, chosen) if other is not None else [],
    })  # fmt: skip


@page
def find(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Words in all regulations that are held."""
    words = request.GET.get("q", "").strip()
    found = reading.search(words) if words else []
    called = reading.cited(found)
    lines = [
        {"node": row, "version": row.version, "place": called[row.pk], "href": address(row.version, row.path)}
        for row in found
    ]
    return render(request, "desk/law/find.html", {"q": words, "lines": lines, "most": reading.MOST_FOUND})


def state(version: Any, today: date) -> dict[str, str]:
    """The version's time in words, with its lamp."""
    if version.until and version.until < today:
        return {"state": "late", "word": "已失效"}
    if version.since and version.since > today:
        return {"state": "not_begun", "word": "尚未施行"}
    return {"state": "in_time", "word": "现行有效"}


def address(version: Any, path: str = "") -> str:
    """The page of a version, at one place of it."""
    page_of = reverse("desk:regulation", args=[version.stream.removeprefix("regulation/")])
    number = version.key.rpartition("|")[2]
    return f"{page_of}?v={number}" + (f"#{anchor(path)}" if path else "")


def anchor(path: str) -> str:
    """The id of a place on the page."""
    return "a" + path.replace(".", "_")


def _numbered(versions: Iterable[Any], number: str) -> Any:
    return next((v for v in versions if number and v.key.endswith(f"|{number}")), None)


def _line(version: Any, regulation: str, chosen: Any) -> dict[str, Any]:
    number, own = version.key.rpartition("|")[2], chosen.key.rpartition("|")[2]
    base = reverse("desk:regulation", args=[regulation])
    return {
        "version": version, "here": version.key == chosen.key, "href": f"{base}?v={number}",
        "compare": f"{base}?v={own}&with={number}" if version.key != chosen.key else "",
        "state": state(version, clock.today()),
    }  # fmt: skip


def _rows(version: Any, words: str) -> list[Row]:
    index = _index(version.document)
    return [_row(node, version.document, index) for node in reading.text_of(version, words)]


def _index(document: str) -> dict[str, Any]:
    book: Pack | None = clauses.pack_of(document) if document else None
    return dict(book.clauses) if book is not None else {}


def _row(node: Any, document: str, index: dict[str, Any]) -> Row:
    clause = f"{document}/{node.path}" if document else ""
    row = index.get(clause)
    parts = [r for name, r in index.items() if name.startswith(f"{clause}.p")] if clause else []
    kept = kept_by([pointer for r in (row, *parts) if r is not None for pointer in r.where.split()])
    depth = node.path.count(".") if node.sort not in DIVISIONS else 0
    how = clauses.HOW.get(row.how, "") if row is not None else ""
    return Row(node, anchor(node.path), depth, tuple(kept), how, clause if row is not None else "")


def differences(before: Any, after: Any) -> list[dict[str, Any]]:
    """Places whose words differ between two versions, with both; in the order of the later one."""
    old = {node.path: node for node in reading.text_of(before) if node.sort not in DIVISIONS}
    new = {node.path: node for node in reading.text_of(after) if node.sort not in DIVISIONS}
    paths = [*new, *(path for path in old if path not in new)]
    return [
        {"path": path, "before": old.get(path), "after": new.get(path)}
        for path in paths
        if _words(old.get(path)) != _words(new.get(path))
    ]


def _words(node: Any) -> str:
    return f"{node.heading}\n{node.text}" if node is not None else ""
