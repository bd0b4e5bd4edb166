"""Questions the pages and the supervisor ask about document numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, F, IntegerField, Max, QuerySet, When

from qiuhao.documents import models
from qiuhao.documents.numbering.series import RESERVED, USED, VOIDED, Number, gaps, numbers
from qiuhao.ledger import reading

__all__ = ["Open", "SeriesReport", "number_of", "numbers_of_case", "open_numbers", "series_of", "series_report"]


MISSING = "missing"
"""State of a serial below the highest that no fact speaks of."""


@dataclass(frozen=True, slots=True, order=True)
class Open:
    """A number that stands on no document: reserved, voided, or missing (its text is not known then)."""

    stream: str
    serial: int
    text: str
    state: str


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


def open_numbers(
    authority: str, year: int, documents: Sequence[str], after: tuple[str, int] = ("", 0), *, skip: int = 0, limit: int
) -> list[Open]:
    """Numbers that stand on no document, of the series that such papers are numbered in, in the order of series and
    serial: at most `limit` behind this place, after leaving out `skip`. Four statements, however many series.
    """
    ahead = [stream for stream in _series(authority, year, documents) if stream >= after[0]]
    within = models.Number.objects.filter(stream__in=ahead)
    gone = [one for one in _missing(within) if (one.stream, one.serial) > after]
    rows = within.exclude(state=USED).exclude(stream=after[0], serial__lte=after[1])
    if not ahead:
        return []
    # By their place in the list: databases differ in how they put letters in order.
    place = Case(*(When(stream=stream, then=n) for n, stream in enumerate(ahead)), output_field=IntegerField())
    # Where serials are missing they stand between the others, whose first ones are read to count them.
    first = 0 if gone else skip
    found = rows.order_by(place, "serial").values_list("stream", "serial", "text", "state")[first : skip + limit]
    return sorted([*gone, *(Open(*row) for row in found)])[skip - first :][:limit]


def count_open(authority: str, year: int, documents: Sequence[str]) -> int:
    """How many there are."""
    within = models.Number.objects.filter(stream__in=_series(authority, year, documents))
    return within.exclude(state=USED).count() + len(_missing(within))


def _series(authority: str, year: int, documents: Sequence[str]) -> list[str]:
    rows = models.Number.objects.filter(authority=authority, year=year, document__in=list(documents))
    return sorted(rows.order_by().values_list("stream", flat=True).distinct())


def _missing(within: QuerySet[models.Number]) -> list[Open]:
    """Serials that no row speaks of: asked of the series that have fewer rows than their highest serial."""
    counted = within.order_by().values("stream").annotate(there=Count("pk"), last=Max("serial"))
    short = {row["stream"]: row["last"] for row in counted.filter(there__lt=F("last"))}
    there = set(within.filter(stream__in=short).values_list("stream", "serial")) if short else set()
    return [
        Open(stream, serial, "", MISSING)
        for stream, last in short.items()
        for serial in range(1, last + 1)
        if (stream, serial) not in there
    ]


def numbers_of_case(case: str) -> list[models.Number]:
    """The numbers set aside for a case, in the order in which they were reserved."""
    return list(models.Number.objects.filter(case=case).order_by("reserved_at", "pk"))


def number_of(text: str) -> models.Number | None:
    """The number that is printed so, if the platform gave it out."""
    found: models.Number | None = models.Number.objects.filter(text=text).first()
    return found
