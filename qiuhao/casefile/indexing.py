"""The words of a case in the internal index, written with the case's row inside the transaction that appends.

Marks of a case are what its lists filter by: authority, unit, handlers, procedure, state. They spare the search the
candidates that the viewer's rights take out; the rights themselves are asked of the case's row (`finding`).
"""

from __future__ import annotations

from collections.abc import Sequence

from qiuhao.casefile.models import Case, CaseText
from qiuhao.law.facts import Fact
from qiuhao.ledger import projections
from qiuhao.ledger.search.index import Index, mark
from qiuhao.ledger.search.terms import index_words
from qiuhao.ledger.search.texts import text_of

INDEX = Index(CaseText)


def write(row: Case, context: projections.Context) -> None:
    """Add the words of the new facts; write all anew where all are new (opening, rebuilding, destruction)."""
    anew = len(context.new) == len(context.facts)
    pieces = (index_words(text_of(fact.body)) for fact in context.new)
    INDEX.write(row.stream, row.changed_at, marks(row), pieces, anew=anew)


def write_missing(row: Case, facts: Sequence[Fact]) -> None:
    """Write the words of a case that has none yet (it was recorded before there was an index)."""
    if not CaseText.objects.filter(document=row.stream).exists():
        write(row, projections.Context(row.stream, facts, facts))


def marks(row: Case) -> str:
    """Marks, and the words by which everybody knows the case."""
    found = [mark("authority", row.authority), mark("procedure", row.procedure), mark("state", row.state)]
    found.append(unit_mark(row.authority, row.unit))
    found += [mark("handler", person) for person in row.people]
    known = " ".join((row.parties, row.cause, row.number, row.decision_number))
    return f"{' '.join(found)} {index_words(known)}".strip()


def unit_mark(authority: str, unit: str) -> str:
    """Units are numbered by their authorities."""
    return mark("unit", f"{authority} {unit}")
