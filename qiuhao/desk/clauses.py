"""Clauses as the desk shows them: the mark's label, and what the pack's register says of one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from qiuhao.desk.law.keeping import kept_by
from qiuhao.law.pack import Pack, PackProblems
from qiuhao.law.rules import Rules
from qiuhao.library.folders import packs_folders
from qiuhao.library.packs import LOOK_AGAIN, pack, pack_ids

HOW = {
    "rule": "由办案规则把关", "act": "由办理步骤落实", "kind": "由记录的内容落实", "page": "由页面落实",
    "list": "由清单落实", "report": "由报表落实", "law": "由法规的适用规则落实",
    "procedure": "由办理程序落实", "none": "没有需要平台办理的内容", "not-yet": "尚未落实",
}  # fmt: skip
"""How a clause is kept, in words."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its mark, its document, the key term, our own summary, how it is kept (and by what)."""

    id: str
    mark: str
    document: str
    term: str
    summary: str
    how: str
    where: tuple[str, ...]
    pack: Pack
    repealed: str
    kept: tuple[str, ...]


_held: list[tuple[tuple[Path, ...], float, list[Pack]]] = []
_compiled: dict[int, Rules] = {}


def packs() -> list[Pack]:
    """Every pack that can be read. The disk is looked at again after a second: a page has a hundred marks."""
    folders = packs_folders()
    if _held and _held[0][0] == folders and monotonic() - _held[0][1] < LOOK_AGAIN:
        return _held[0][2]
    _held[:] = [(folders, monotonic(), _read_packs())]
    return _held[0][2]


def _read_packs() -> list[Pack]:
    found = []
    for name in pack_ids():
        try:
            found.append(pack(name))
        except PackProblems:
            continue
    return found


def pack_of(clause: str) -> Pack | None:
    """The pack in which a clause stands, by the first part of its id."""
    first = clause.split("/")[0]
    return next((book for book in packs() if first == (book.identity.prefix or book.id)), None)


def label(clause: str) -> dict[str, str] | None:
    """{"label", "title"} for the mark of a clause; None when no pack knows it."""
    book = pack_of(clause)
    if book is None:
        return None
    row = book.clauses.get(clause)
    return {"label": _rules(book).mark(clause), "title": row.term if row else ""}


def _rules(book: Pack) -> Rules:
    """The rules of one pack alone, compiled once as long as it is the same."""
    held = _compiled.get(id(book))
    if held is None or held.packs[0] is not book:
        held = _compiled[id(book)] = Rules((book,))
    return held


def read(clause: str) -> Clause | None:
    """What is known of a clause; None when no pack knows it."""
    book = pack_of(clause)
    document = book.document_of(clause) if book is not None else None
    if book is None or document is None:
        return None
    row: Any = book.clauses.get(clause)
    until = f"有效期至 {document.until}" if document.until else ""
    where = tuple(row.where.split()) if row else ()
    return Clause(
        clause, _rules(book).mark(clause), document.title, row.term if row else "", row.summary if row else "",
        HOW.get(row.how, row.how) if row else "", where, book, until, tuple(kept_by(where)),
    )  # fmt: skip
