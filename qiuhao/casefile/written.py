"""The row of a case as this process wrote it last, so that the next record writes only the columns that it changes.

Kept under the seal of the record up to which it was written: whatever became of the case in another process, or of a
transaction that was rolled back, has another seal. Some of a row can change without a record: content is destroyed, due
dates are reckoned anew (`chores`). So the statement that writes asks for the whole row as it was, and writes nothing
where anything differs; then the row is written whole.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence

from qiuhao.casefile.models import Case
from qiuhao.law.facts import Fact
from qiuhao.ledger import statements

KEEP = 2_000
"""Rows kept in memory per process; the least recently written give way."""
FIELDS = [field.attname for field in Case._meta.concrete_fields if not field.primary_key]

_kept: OrderedDict[str, tuple[str, Case]] = OrderedDict()
_guard = threading.Lock()


def before(stream: str, facts: Sequence[Fact], new: Sequence[Fact]) -> Case | None:
    """The row as it was written up to the record before the new ones, if this process wrote it."""
    number = len(facts) - len(new)
    with _guard:
        seal, row = _kept.get(stream, ("", None))
    return row if number and facts[number - 1].seal == seal else None


def moved(row: Case, before: Case) -> bool:
    """Write what changed; False, and nothing is written, if the tables do not hold what was written before."""
    changed = [name for name in FIELDS if getattr(row, name) != getattr(before, name)] or ["head"]
    return statements.update(row, changed, {name: getattr(before, name) for name in ("stream", *FIELDS)})


def keep(row: Case, facts: Sequence[Fact]) -> None:
    """Remember the row that stands in the table now."""
    with _guard:
        _kept[row.stream] = (facts[-1].seal, row)
        _kept.move_to_end(row.stream)
        while len(_kept) > KEEP:
            _kept.popitem(last=False)


def forget() -> None:
    """Drop everything kept in memory (tests)."""
    with _guard:
        _kept.clear()
