"""A retry finds what the first try recorded; the same key for something else finds nothing and is told.

For acts that make their drafts anew on each try (a number, a rendered sheet): their bytes cannot be compared, so a
retry is known by the case and the kind of record. `ledger.append` compares whole drafts wherever it can.
"""

from __future__ import annotations

from collections.abc import Sequence

from qiuhao.ledger.append import Appended, earlier
from qiuhao.ledger.kinds import Kind
from qiuhao.ledger.problems import KeyReused


def recorded(case: str, body: Kind, by: Sequence[str], key: str | None) -> Appended | None:
    """What this key recorded before; None if nothing. KeyReused if it stands in another case, or is of another kind."""
    before = earlier(by[0], key) if key else []
    if not before:
        return None
    if before[0].stream != case or before[0].fact.kind != body.kind:
        raise KeyReused(key or "")
    return before[0]
