"""The words of a case in the internal index, written with the case's row inside the transaction that appends.

Marks of a case are what its lists filter by: authority, unit, handlers, procedure, state. They spare the search the
candidates that the viewer's rights take out; the rights themselves are asked of the case's row (`finding`).

The index serves everybody who sees the case, so it has no words of records that only named persons may open
(`secrecy`): a search would tell what they say. A changed mark writes the case's words anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from qiuhao.casefile import secrecy
from qiuhao.casefile.models import Case, CaseText
from qiuhao.law.facts import Fact
from qiuhao.ledger import projections
from qiuhao.ledger.search.index import Index, mark
from qiuhao.ledger.search.terms import index_words
from qiuhao.ledger.search.texts import text_of

INDEX = Index(CaseText)


def write(row: Case, context: projections.Context) -> None:
    """Add the words of the new facts; write all anew where all are new (opening, rebuilding, destruction), and where
    a record has become secret or is so no longer."""
    anew = len(context.new) == len(context.facts) or any(secrecy.marked_anew(fact) for fact in context.new)
    kept = secrecy.kept(context.facts)
    added = context.facts if anew else context.new
    pieces = (index_words(text_of(fact.body)) for fact in added if fact.number not in kept)
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
