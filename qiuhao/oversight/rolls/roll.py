"""What every roll has: a name, columns, pages for the screen and rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from qiuhao.authority.rights import Viewer
from qiuhao.law.facts import SHANGHAI
from qiuhao.ledger.problems import LedgerProblem

PAGE = 50
MOST = 20_000
"""Rows of one spreadsheet; more are asked for by shorter periods."""


class TooMany(LedgerProblem):
    """The period holds more rows than one spreadsheet takes."""

    def __init__(self) -> None:
        super().__init__(f"这段期间的记录超过 {MOST} 行，没有导出。请缩短期间，分几次导出。")


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both included."""

    since: date
    until: date

    def moments(self) -> tuple[datetime, datetime]:
        """Its first and its last moment in legal time."""
        first = datetime.combine(self.since, time.min, SHANGHAI)
        return first, datetime.combine(self.until, time.max, SHANGHAI)


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `stream` is the case it is about; cells are texts, dates, amounts or numbers, None where empty."""

    stream: str
    cells: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """`older`: the cursor of the next page, '' at the end."""

    rows: tuple[Row, ...]
    older: str = ""


@dataclass(frozen=True, slots=True)
class Roll:
    """`dated`: by which day rows fall into a period; `columns`: words and widths."""

    name: str
    title: str
    dated: str
    columns: Sequence[tuple[str, int]]
    page: Callable[[Viewer, Period, str], Page]

    def rows(self, who: Viewer, period: Period) -> Iterator[Row]:
        """Every row of the period, newest first, page by page. TooMany after `MOST`."""
        before, count = "", 0
        while True:
            page = self.page(who, period, before)
            count += len(page.rows)
            if count > MOST:
                raise TooMany()
            yield from page.rows
            if not page.older:
                return
            before = page.older
