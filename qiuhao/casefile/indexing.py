"""The words of a case in the internal index. They follow the record: inside the transaction that appends, only a row in
an in-tray says that there are some; `catching_up` writes them, before the next search and by the worker.

Words that must vanish do so at once, with the record that makes them vanish: where content is destroyed, and where a
correction changes what is secret, the case is written anew inside the transaction.

Marks of a case are what its lists filter by: authority, unit, handlers, procedure, state. They spare the search the
candidates that the viewer's rights take out; the rights themselves are asked of the case's row (`finding`).

The index serves everybody who sees the case, so it has no words of records that only named persons may open
(`secrecy`): a search would tell what they say. A changed mark writes the case's words anew.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qiuhao.casefile import secrecy
from qiuhao.casefile.models import Case, CaseText, Unindexed
from qiuhao.law.facts import Fact
from qiuhao.ledger import projections
from qiuhao.ledger.search.index import Index, mark
from qiuhao.ledger.search.terms import index_words
from qiuhao.ledger.search.texts import text_of
from qiuhao.ledger.search.tray import Tray

INDEX = Index(CaseText, Unindexed)
TRAY = Tray(Unindexed)


def follow(row: Case, context: projections.Context) -> None:
    """Let the words of the new facts follow; write all anew now where some may have to vanish, and on rebuilding."""
    # Whoever runs the projections over everything again (destruction, rebuilding) gives the same list twice.
    again = context.new is context.facts
    if again or any(secrecy.marked_anew(fact) for fact in context.new):
        write(row, context.facts, 1)
        TRAY.out([row.stream])
    else:
        TRAY.put(row.stream, context.new[0].number)


def words_of(fact: Fact) -> str:
    """What the index keeps of a fact."""
    return index_words(text_of(fact.body))


def write(row: Case, facts: Sequence[Fact], since: int, words: Callable[[Fact], str] = words_of) -> None:
    """Add the words of the facts from this number on; from the first on all are written anew. The stream is locked."""
    kept = secrecy.kept(facts)
    pieces = (words(fact) for fact in facts[since - 1 :] if fact.number not in kept)
    INDEX.write(row.stream, row.changed_at, marks(row), pieces, anew=since == 1)


def follow_missing(row: Case) -> None:
    """Let the words of a case follow that has none yet (it was recorded before there was an index)."""
    if not there([row.stream]):
        TRAY.put(row.stream, 1)


def there(streams: Sequence[str]) -> set[str]:
    """Which of these cases have words in the index."""
    return set(CaseText.objects.filter(document__in=streams, block=0).values_list("document", flat=True))


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
