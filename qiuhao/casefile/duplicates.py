"""The same case twice: cases of an authority that bear the same number, or are about the same party, day and matter.

Whoever asks is told only of cases that he may see. What is found is a question to a person, never a refusal by law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from qiuhao.authority.rights import Viewer, sees
from qiuhao.casefile.catching_up import still_waiting
from qiuhao.casefile.indexing import INDEX, TRAY
from qiuhao.casefile.models import Case
from qiuhao.ledger.search.index import mark
from qiuhao.ledger.search.terms import Term, index_words
from qiuhao.ledger.statements import marks, select

LOOKED_AT = 200
"""Cases of one party that are compared; the newest."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a case that is about to be entered."""

    authority: str
    numbers: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    day: date | None = None
    matter: str = ""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A case that may be the same one, and why."""

    stream: str
    name: str
    number: str
    why: str


def duplicates(known: Known, who: Viewer | None = None) -> list[Duplicate]:
    """Cases with the same number; with the same party, filing day and matter. `who` None: whoever runs the platform."""
    found: dict[str, Duplicate] = {}
    for number in filter(None, known.numbers):
        for row in _allowed(select(Case, _NUMBERED, [known.authority, number] * 2), who):
            found.setdefault(row.stream, _said(row, f"文号相同（{number}）"))
    if known.day is not None:
        for name in known.parties:
            asked = [known.authority, known.day, known.matter, f"%{_LIKE.sub(_PLAIN, name)}%"]
            for row in _allowed(select(Case, _OF_THE_DAY, asked), who):
                if name in row.parties.split("、"):
                    found.setdefault(row.stream, _said(row, "当事人、立案日期和执法事项都相同"))
    return list(found.values())


_NUMBERED = (
    "(authority = %s AND number = %s) OR (authority = %s AND decision_number = %s) "
    f"ORDER BY changed_at DESC, stream LIMIT {LOOKED_AT}"
)
# The rows themselves: what a file brought a moment ago has not reached the index, and an import does not wait for it.
_OF_THE_DAY = (
    "authority = %s AND filed_on = %s AND matter = %s AND parties LIKE %s ESCAPE '!' "
    f"ORDER BY changed_at DESC, stream LIMIT {LOOKED_AT}"
)
_LIKE, _PLAIN = re.compile("[!%_]"), r"!\g<0>"


def _allowed(rows: Sequence[Case], who: Viewer | None) -> list[Case]:
    return [row for row in rows if who is None or sees(who, row)]


def of_the_same_parties(authority: str, parties: Iterable[str], who: Viewer, limit: int = 5) -> list[Duplicate]:
    """The latest cases of these parties that the viewer may see: for whoever registers a clue about them."""
    rows = _of_parties(Known(authority, parties=tuple(parties)), who)
    return [_said(row, "当事人相同") for row in rows[:limit]]


def _of_parties(known: Known, who: Viewer | None) -> Sequence[Case]:
    streams: dict[str, None] = {}
    for name in known.parties:
        words = tuple(index_words(name).split())
        if words:
            asked = [Term(words)]
            # What waits comes first: asked the other way round, what is written meanwhile would be in neither.
            streams.update(dict.fromkeys(_not_indexed(known.authority, name)))
            candidates = INDEX.newest(asked, [[mark("authority", known.authority)]], None, LOOKED_AT)
            streams.update(dict.fromkeys(one.document for one in candidates))
    if not streams:
        return []
    where = f"authority = %s AND stream IN ({marks(len(streams))}) ORDER BY changed_at DESC, stream"
    rows = _allowed(select(Case, where, [known.authority, *streams]), who)
    return [row for row in rows if set(known.parties) & set(row.parties.split("、"))]


def _not_indexed(authority: str, name: str) -> Sequence[str]:
    """Cases whose words wait: their rows have the party."""
    if TRAY.is_empty():
        return ()
    found = still_waiting(Q(authority=authority, parties__contains=name))
    return list(found.order_by("-changed_at").values_list("stream", flat=True)[:LOOKED_AT])


def _said(row: Case, why: str) -> Duplicate:
    return Duplicate(row.stream, row.name, row.decision_number or row.number, why)
