"""The rows of a case as this process wrote them last, so that the next record writes only what it changes.

Kept under the seal of the record up to which they were written: whatever became of the case in another process, or of a
transaction that was rolled back, has another seal. Some of it can change without a record: content is destroyed, due
dates are reckoned anew (`chores`). So whoever writes the rows of a case leaves a word of his own in its row. The
statement that writes asks for the word that was left here, and writes nothing where it finds another; then the rows are
written whole.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from qiuhao.casefile.models import Case, DueDate
from qiuhao.law.facts import Fact
from qiuhao.law.resting import Rest
from qiuhao.ledger import statements

KEEP = 1_000
"""Rows kept in memory per process; the least recently written give way."""
FIELDS = [field.attname for field in Case._meta.concrete_fields if not field.primary_key]


@dataclass(frozen=True, slots=True)
class Dues:
    """The due dates of a case as they were reckoned."""

    rows: Mapping[str, DueDate]
    """By key."""
    next_at: datetime | None
    mark: str
    """A digest of the data that they were reckoned with."""
    rest: Rest | None
    """On what of the history they rest; None: they may be others whenever they are asked for."""
    basis: tuple[object, ...]
    """That data: rules and calendars."""

    def stand(self, basis: tuple[object, ...], new: Sequence[Fact]) -> bool:
        """Whether they are still the same with these facts."""
        return self.rest is not None and self.basis == basis and not self.rest.moved_by(new)


Rows = tuple[Case, Dues | None]
"""The row of a case and its due dates (None: they could not be reckoned, and were left as they were)."""
_kept: OrderedDict[str, tuple[str, Rows]] = OrderedDict()
_guard = threading.Lock()


def before(stream: str, facts: Sequence[Fact], new: Sequence[Fact]) -> Rows | None:
    """The rows as they were written up to the record before the new ones, if this process wrote them."""
    number = len(facts) - len(new)
    with _guard:
        seal, rows = _kept.get(stream, ("", None))
    return rows if number and facts[number - 1].seal == seal else None


def moved(row: Case, before: Case) -> bool:
    """Write what changed; False, and nothing is written, if the row is not as it was left here."""
    changed = [name for name in FIELDS if getattr(row, name) != getattr(before, name)]
    return statements.update(row, changed, {"stream": before.stream, "written": before.written})


def keep(row: Case, dues: Dues | None, facts: Sequence[Fact]) -> None:
    """Remember the rows that stand in the tables now."""
    with _guard:
        _kept[row.stream] = (facts[-1].seal, (row, dues))
        _kept.move_to_end(row.stream)
        while len(_kept) > KEEP:
            _kept.popitem(last=False)


def forget() -> None:
    """Drop everything kept in memory (tests)."""
    with _guard:
        _kept.clear()
