"""An index over documents: what is written to it, and what is found in it, the latest changed first.

    index = Index(CaseText)
    index.write("case/01J…", moment, marks, pieces, anew=False)
    index.newest(terms("青禾 2000元"), marks=[["u-1", "u-2"]], before=None, limit=26)

No ranking and no counts. Whoever asks filters what was found by the rights of the viewer; marks only spare him the
candidates that those rights would take out again. Phrases are matched exactly, on both databases.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection

from qiuhao.ledger.search import postgres
from qiuhao.ledger.search.postgres import Found
from qiuhao.ledger.search.rows import IndexRow, TrayRow
from qiuhao.ledger.search.terms import Term
from qiuhao.ledger.statements import insert, run

BLOCK = 24_000
"""Characters of the words of one row: about eight thousand Chinese characters. A long document has several rows, so
that a record added to it costs the same however long it is; terms of one query are looked for in one row."""
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_SPREAD = 1 << 20
_ROOM = 256


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that has the words. `behind`: as it was found, the index had not caught up with the record."""

    place: int
    document: str
    behind: bool = False


def mark(sort: str, value: str) -> str:
    """One word for something a list filters by, made so that no text has it."""
    return "q" + hashlib.sha256(f"{sort} {value}".encode()).hexdigest()[:16]


class Index:
    """One index: a model derived from `IndexRow`; where it follows the record, with the model of its in-tray."""

    def __init__(self, model: type[IndexRow], tray: type[TrayRow] | None = None) -> None:
        self.model = model
        self.table = model._meta.db_table
        self._behind = f"EXISTS (SELECT 1 FROM {tray._meta.db_table})" if tray is not None else "false"  # noqa: S608
        near = "document = %s OR (id >= %s AND id < %s)"
        self._near = f"SELECT id, document, block, marks FROM {self.table} WHERE {near}"  # noqa: S608 (ours)

    def write(self, document: str, at: datetime, marks: str, pieces: Iterable[str], *, anew: bool) -> None:
        """Add pieces of words to a document, as changed at that moment; `anew` writes it from the beginning.

        Two statements, or three where its marks have changed and it has several rows.
        """
        marks, first = f" {marks} ", _place(at, document)
        there = run(f"{self._near} ORDER BY block", [document, first, first + _ROOM])
        mine = [row for row in there if row[1] == document]
        if anew and mine:
            run(f"DELETE FROM {self.table} WHERE document = %s", [document])  # noqa: S608 (ours)
            there, mine = [row for row in there if row[1] != document], []
        taken = {row[0] for row in there}
        if any(row[3] != marks for row in mine[:-1]):
            run(f"UPDATE {self.table} SET marks = %s WHERE document = %s", [marks, document])  # noqa: S608 (ours)
        last = mine[-1] if mine else None
        held = run(f"SELECT words FROM {self.table} WHERE id = %s", [last[0]])[0][0] if last else ""  # noqa: S608 (ours)
        full, open_block = _blocks(held, pieces)
        if last is not None:
            row = [_free(first, taken), marks, full[0] if full else open_block, last[0]]
            run(f"UPDATE {self.table} SET id = %s, marks = %s, words = %s WHERE id = %s", row)  # noqa: S608 (ours)
        new = [*full, open_block][1 if last is not None else 0 :]
        start = last[2] + 1 if last is not None else 0
        insert(
            self.model,
            [
                self.model(id=_free(first, taken), document=document, block=start + place, marks=marks, words=words)
                for place, words in enumerate(new)
            ],
        )

    def drop(self, documents: Sequence[str]) -> None:
        """Take documents out."""
        self.model._default_manager.filter(document__in=list(documents)).delete()

    def newest(
        self, asked: Sequence[Term], marks: Sequence[Sequence[str]] = (), before: int | None = None, limit: int = 100
    ) -> list[Candidate]:
        """Rows with all terms, and of each group of marks at least one. Nothing asked finds nothing.

        Whether the index is behind is asked with them; where nothing is found, ask the in-tray, and then look again.
        One statement; on PostgreSQL up to three.
        """
        if not asked and not marks:
            return []
        look = _sqlite if connection.vendor == "sqlite" else postgres.newest
        found = look(self.table, self._behind, asked, marks, before, limit)
        return [Candidate(place, document, bool(behind)) for place, document, behind in found]


def _place(at: datetime, document: str) -> int:
    """Milliseconds, and below them room for what changed in the same one."""
    moment = (at - _EPOCH).total_seconds()
    spread = int.from_bytes(hashlib.sha256(document.encode()).digest()[:3]) % (_SPREAD - _ROOM)
    return int(moment * 1000) * _SPREAD + spread


def _free(first: int, taken: set[int]) -> int:
    while first in taken:
        first += 1
    taken.add(first)
    return first


def _blocks(held: str, pieces: Iterable[str]) -> tuple[list[str], str]:
    """Full blocks and the one that is still open, the words that are there already first. Words between blanks."""
    full, now = [], held.strip()
    for piece in pieces:
        for part in _parts(piece):
            if now and len(now) + len(part) >= BLOCK:
                full.append(f" {now} ")
                now = ""
            now = f"{now} {part}" if now else part
    return full, f" {now} "


def _parts(piece: str) -> Iterable[str]:
    """A piece, cut between words where it is longer than a block."""
    while len(piece) > BLOCK:
        cut = piece.rfind(" ", 0, BLOCK)
        yield piece[:cut]
        piece = piece[cut + 1 :]
    if piece:
        yield piece


def _sqlite(
    table: str, behind: str, asked: Sequence[Term], marks: Sequence[Sequence[str]], before: int | None, limit: int
) -> list[Found]:
    parts = ["(" + " OR ".join(f'"{one}"' for one in group) + ")" for group in marks]
    parts += [f'"{" ".join(term.words)}"' + ("*" if term.beginning else "") for term in asked]
    later = "AND f.rowid < %s" if before is not None else ""
    text = (  # Names of tables are the platform's own; what was typed stands in the values.
        f"SELECT t.id, t.document, {behind} FROM {table}_fts f JOIN {table} t ON t.id = f.rowid "  # noqa: S608
        f"WHERE {table}_fts MATCH %s {later} ORDER BY f.rowid DESC LIMIT %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(text, [" AND ".join(parts), *([before] if before is not None else []), limit])
        return list(cursor.fetchall())
