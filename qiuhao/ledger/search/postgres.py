"""The newest rows of an index on PostgreSQL, which has no index for "these words, and in this order of time".

Left to itself the planner takes words to be independent of each other: it collects every row that has a common word,
or walks the whole table after words that never meet. So the newest rows are walked first, and further where the words
prove to be common there; what is rare the index of lexemes collects.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from qiuhao.ledger.search.terms import Term

PROBE = 240
"""Rows that are walked beyond those wanted, before anything is known of the words."""
WALK = 6_000
"""Rows that are walked at most after that. Where it would take more, fewer than one row in fifty has the words, and
collecting them costs less."""
TOP = (1 << 63) - 1
Found = tuple[int, str, bool]


def newest(
    table: str, behind: str, asked: Sequence[Term], marks: Sequence[Sequence[str]], before: int | None, limit: int
) -> list[Found]:
    """Place and document of at most `limit` rows, and whether `behind` holds. One statement for words that are common,
    two or three for others."""
    ask, size = _Ask(table, behind, asked, marks), PROBE + limit
    found, place = ask.walked(TOP if before is None else before, size, limit)
    missing = limit - len(found)
    # Twice as far as it would take if the words went on as they began.
    further = 2 * missing * size // len(found) if found else WALK + 1
    if missing and place is not None and further <= WALK:
        more, place = ask.walked(place, further, missing)
        found, missing = found + more, missing - len(more)
    if missing and place is not None:
        found += ask.collected(place, missing)
    return found


class _Ask:
    """What is asked, as conditions. Names of tables are the platform's own; what was typed stands in the values."""

    def __init__(self, table: str, behind: str, asked: Sequence[Term], marks: Sequence[Sequence[str]]) -> None:
        parts = ["(" + " | ".join(f"'{one}'" for one in group) + ")" for group in marks]
        order: list[str] = []
        for term in asked:
            parts.append(" & ".join(f"'{word}'" for word in term.words) + (":*" if term.beginning else ""))
            if len(term.words) > 1:
                # The lexemes say that all words are there; that they stand in this order the text says.
                order.append(f"% {' '.join(term.words)}{'%' if term.beginning else ' %'}")
        self.table, self.behind = table, behind
        self.words = " & ".join(parts)
        self.in_order = "".join(" AND (words LIKE %s OR marks LIKE %s)" for _ in order)
        self.orders = [one for one in order for _ in range(2)]

    def walked(self, before: int, size: int, limit: int) -> tuple[list[Found], int | None]:
        """Of the `size` newest rows those that have it, read until there are enough; and where to go on.

        None: there is nothing behind them. If none has it, it is where this walk began.
        """
        text = (
            f"SELECT id, document, {self.behind}, "  # noqa: S608
            f"(SELECT id FROM {self.table} WHERE id < %s ORDER BY id DESC OFFSET %s LIMIT 1) AS further "
            f"FROM (SELECT * FROM {self.table} WHERE id < %s ORDER BY id DESC LIMIT %s) AS newest "
            f"WHERE lexemes @@ %s::tsquery{self.in_order} ORDER BY id DESC LIMIT %s"
        )
        rows = _rows(text, [before, size, before, size, self.words, *self.orders, limit])
        further = rows[0][3] + 1 if rows and rows[0][3] is not None else None
        return [row[:3] for row in rows], further if rows else before

    def collected(self, before: int, limit: int) -> list[Found]:
        """Of all rows that have the words the newest; their order in the text is read only as far as it is needed."""
        text = (
            f"WITH there AS MATERIALIZED (SELECT id FROM {self.table} WHERE lexemes @@ %s::tsquery AND id < %s) "  # noqa: S608
            f"SELECT row.id, row.document, {self.behind} "
            "FROM (SELECT id FROM there ORDER BY id DESC OFFSET 0) AS newest "
            f"CROSS JOIN LATERAL (SELECT * FROM {self.table} WHERE id = newest.id OFFSET 0) AS row "
            f"WHERE true{self.in_order} ORDER BY newest.id DESC LIMIT %s"
        )
        return _rows(text, [self.words, before, *self.orders, limit])


def _rows(text: str, values: Sequence[object]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(text, values)
        return list(cursor.fetchall())
