"""Questions the pages and the supervisor ask about document numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from qiuhao.documents import models
from qiuhao.documents.numbering.series import RESERVED, USED, VOIDED, Number, gaps, numbers
from qiuhao.ledger import reading

__all__ = ["SeriesReport", "number_of", "numbers_of_case", "series_of", "series_report"]


@dataclass(frozen=True, slots=True)
class SeriesReport:
    """A whole series for a supervisor, read from the facts themselves and not from a projection.

    ``missing`` lists serials that have no fact; it is empty unless records were taken away.
    """

    stream: str
    numbers: tuple[Number, ...]
    missing: tuple[int, ...]
    reserved: int
    used: int
    voided: int

    @property
    def summary(self) -> str:
        """One sentence: 共编 12 号：已用 10、预留 1、作废 1，没有缺号。"""
        tail = f"缺 {'、'.join(map(str, self.missing))} 号" if self.missing else "没有缺号"
        count = len(self.numbers)
        return f"共编 {count} 号：已用 {self.used}、预留 {self.reserved}、作废 {self.voided}，{tail}。"


def series_report(stream: str) -> SeriesReport:
    """Every number of a series with its state, in order; UnknownStream if there is none of this name."""
    known = numbers(reading.facts(stream))
    count = Counter(number.state for number in known.values())
    rows = tuple(known[serial] for serial in sorted(known))
    return SeriesReport(stream, rows, tuple(gaps(known)), count[RESERVED], count[USED], count[VOIDED])


def series_of(authority: str, year: int | None = None, document: str = "") -> list[str]:
    """The streams of an authority's series (of one year, of one sort of paper), newest year first."""
    rows = models.Number.objects.filter(authority=authority)
    if year is not None:
        rows = rows.filter(year=year)
    if document:
        rows = rows.filter(document=document)
    return list(rows.order_by("-year", "series").values_list("stream", flat=True).distinct())


def numbers_of_case(case: str) -> list[models.Number]:
    """The numbers set aside for a case, in the order in which they were reserved."""
    return list(models.Number.objects.filter(case=case).order_by("reserved_at", "pk"))


def number_of(text: str) -> models.Number | None:
    """The number that is printed so, if the platform gave it out."""
    found: models.Number | None = models.Number.objects.filter(text=text).first()
    return found
