"""Inspections as lines of a page, and a firm's count against the yearly number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from qiuhao.authority import reading as authority
from qiuhao.authority.rights import Viewer
from qiuhao.casefile import inspections
from qiuhao.casefile.reading import cases
from qiuhao.desk.access import case_key
from qiuhao.law.views import INSPECTION_GROUNDS, INSPECTION_RESULTS
from qiuhao.library.packs import rules

MOST = 100
"""Lines of one page; more are found by searching."""


@dataclass(frozen=True, slots=True)
class Line:
    """One inspection of one party."""

    href: str
    firm: str
    name: str
    cause: str
    matter: str
    ground: str
    on: Any
    stage: str
    result: str
    counted: bool


def visible(who: Viewer, found: Any) -> Any:
    """Of these, the inspections this viewer may open."""
    return found.filter(stream__in=cases(who).values("stream"))


def lines(found: Iterable[Any], exempt: Iterable[str]) -> list[Line]:
    """As the table shows them."""
    out, named = [], Names()
    for row in found:
        out.append(
            Line(
                reverse("desk:case", args=[case_key(row.stream)]), firm_address(row.authority, row.party), row.name,
                row.cause, named.matter(row.authority, row.matter), INSPECTION_GROUNDS.get(row.ground, row.ground),
                row.on, inspections.STAGES[row.stage], INSPECTION_RESULTS.get(row.result, ""),
                row.stage != "cancelled" and row.ground not in exempt,
            )
        )  # fmt: skip
    return out


class Names:
    """Matters by their names, each asked for once."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], Any] = {}

    def row(self, body: str, matter: str) -> Any:
        """The matter as listed, None if it is not."""
        if (body, matter) not in self._held:
            self._held[body, matter] = authority.matter(body, matter)
        return self._held[body, matter]

    def matter(self, body: str, matter: str) -> str:
        """What the matter is called."""
        found = self.row(body, matter)
        return str(found.name) if found is not None else matter


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a firm was inspected in one matter this year, and how often it may be."""

    matter: str
    counted: int
    cap: int | None
    basis: str

    @property
    def lamp(self) -> str:
        """grey: not set; red: reached or over; amber: one more is the last; green."""
        if self.cap is None:
            return "not_begun"
        return "late" if self.counted >= self.cap else "close" if self.counted + 1 == self.cap else "in_time"

    @property
    def word(self) -> str:
        """In words, beside the lamp."""
        if self.cap is None:
            return "没有设定上限"
        return "已达上限" if self.counted >= self.cap else f"还可以 {self.cap - self.counted} 次"


def frequencies(found: Iterable[Any], exempt: Iterable[str]) -> list[Frequency]:
    """By matter, the most inspected first; every inspection of the authority counts, also those others handle."""
    named, exempt = Names(), set(exempt)
    counts: Counter[tuple[str, str]] = Counter()
    for row in found:
        counts[row.authority, row.matter] += row.stage != "cancelled" and row.ground not in exempt
    out = []
    for (body, matter), count in counts.most_common():
        listed = named.row(body, matter)
        cap = listed.inspection_cap if listed is not None else None
        basis = listed.inspection_cap_basis if listed is not None else ""
        out.append(Frequency(named.matter(body, matter), count, cap, basis))
    return out


def exempt_grounds(body: str, on: Any) -> list[str]:
    """Grounds that do not count for this authority's place."""
    found = rules(authority.authority(body).place).parameter(inspections.NOT_COUNTED, on, [])
    return list(found or [])


@dataclass(frozen=True, slots=True)
class Exceptions:
    """What no yearly number limits, in the words and on the clause of the rule; none where no rule says so."""

    words: str
    source: Any


def exceptions(body: str, on: Any) -> Exceptions | None:
    """Grounds that do not count for this authority's place, as the page says them."""
    found = rules(authority.authority(body).place).sourced_parameter(inspections.NOT_COUNTED, on)
    if found is None or not found.line.value:
        return None
    words = "、".join(INSPECTION_GROUNDS[name] for name in found.line.value)
    return Exceptions(words, found.source)


def firm_address(body: str, party: str) -> str:
    """The page of one firm."""
    from urllib.parse import urlencode

    return f"{reverse('desk:inspected-firm')}?{urlencode({'authority': body, 'party': party})}"
