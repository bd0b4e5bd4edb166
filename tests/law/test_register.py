"""The packs against the register of clauses: every clause is there, every number stands, none is invented.

The register lies beside the checkout (`../shared/clauses/<place>.csv`, or the folder named by QIUHAO_REGISTER).
Where it is absent these tests are skipped; the packs' own pointers are tested all the same.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from qiuhao.law.lines import DutyLine
from qiuhao.law.pack import Pack
from qiuhao.law.periods import Unit
from qiuhao.library import packs

REGISTER = Path(os.environ.get("QIUHAO_REGISTER") or Path(__file__).parents[3] / "shared" / "clauses")
PLACES = ("anze", "xuecheng", "lingchuan", "anhui", "yangquan")
DATED = ("deadline", "report", "retention", "gate", "role")
COUNTED = re.compile(r"(\d+) (workday|day|hour|month|year)s?\b")
YEARLY = re.compile(r"\b(?:every year (?:by )?|by )(\d\d)-(\d\d)\b")
NAMED_DAY = re.compile(r"every year (\d+) January")
ONCE = re.compile(r"by end of (\d{4})")
RATIO = re.compile(r"(\d+)%")
# A clause whose number stands in another clause of the same place; the line's reading says so.
BORROWED = {
    "lingchuan/plan/2.1.4.p6": "lingchuan/plan/2.1.4.p5",
    "xuecheng/disclosure/6": "xuecheng/disclosure/12",
}
Row = dict[str, str]
Number = tuple[str, str]


def register(place: str) -> list[Row]:
    file = REGISTER / f"{place}.csv"
    if not file.is_file():
        pytest.skip(f"the register of {place} is not beside this checkout ({file.name})")
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def own(place: str, row: Row) -> str:
    """The parameters without what they say about another clause of the same place."""
    parts = row["parameters"].split(";")
    return ";".join(part for part in parts if not re.search(rf"\b{place}/\w+/\S", part))


def numbers(words: str) -> Iterator[Number]:
    """Periods, yearly dates, fixed dates and ratios that the parameters state."""
    words = re.sub(r"\(calendar\)\s*", "", words)
    for count, unit in COUNTED.findall(words):
        yield unit, count
    for month, day in YEARLY.findall(words):
        yield "yearly", f"{int(month)}-{int(day)}"
    for day in NAMED_DAY.findall(words):
        yield "yearly", f"1-{int(day)}"
    for year in ONCE.findall(words):
        yield "once", f"{year}-12-31"
    for percent in RATIO.findall(words):
        yield "ratio", f"0.{int(percent):02d}"


def periods(line: DutyLine) -> Iterator[Number]:
    """The numbers of a duty line: its period, and its extension in the same unit."""
    period = line.period
    if period.unit is Unit.FIXED:
        yield ("once", period.on.isoformat()) if period.on else ("yearly", f"{period.month}-{period.day}")
    elif period.unit is not Unit.PROMPTLY:
        yield period.unit.value, str(period.count)
        if line.extension is not None:
            yield period.unit.value, str(line.extension.count)


def stated(pack: Pack) -> set[tuple[str, str, str]]:
    """(clause, sort, number) of everything numeric that the pack says."""
    found = {(line.clause, *number) for line in pack.duties for number in periods(line)}
    for parameter in pack.parameters:
        if parameter.name.endswith("ratio"):
            found.add((parameter.clause, "ratio", str(parameter.value)))
    return found


@pytest.mark.parametrize("place", PLACES)
def test_every_clause_of_the_register_is_in_the_pack(place: str) -> None:
    rows = {row["clause"]: row["term"] for row in register(place)}
    held = packs.pack(place).clauses
    assert sorted(set(rows) - set(held)) == []
    assert sorted(set(held) - set(rows)) == []
    differing = [clause for clause in rows if held[clause].term != rows[clause]]
    assert differing == []


@pytest.mark.parametrize("place", PLACES)
def test_every_number_of_the_register_is_in_the_pack(place: str) -> None:
    held = stated(packs.pack(place))
    missing = [
        (row["clause"], *number)
        for row in register(place)
        if row["kind"] in DATED
        for number in numbers(own(place, row))
        if (row["clause"], *number) not in held
    ]
    assert missing == []


@pytest.mark.parametrize("place", PLACES)
def test_no_number_of_the_pack_is_invented(place: str) -> None:
    said = {row["clause"]: row["parameters"] for row in register(place)}
    invented = []
    for clause, sort, number in sorted(stated(packs.pack(place))):
        words = said[BORROWED.get(clause, clause)]
        dates = set(re.findall(r"\d{4}-\d{2}-\d{2}", words))
        if (sort, number) not in set(numbers(words)) and number not in dates:
            invented.append((clause, sort, number))
    assert invented == []
    borrowing = [line for line in packs.pack(place).duties if line.clause in BORROWED]
    assert all(line.reading for line in borrowing)


@pytest.mark.parametrize("place", PLACES)
def test_summaries_are_sentences_and_pointers_say_where(place: str) -> None:
    for row in packs.pack(place).clauses.values():
        assert row.summary.endswith("。"), row.clause
        assert "\n" not in row.summary, row.clause
        assert row.where or row.how in ("none", "not-yet"), row.clause


def test_the_register_is_read_as_it_is_written() -> None:
    """The patterns of this test, against the ways the register writes numbers."""
    assert list(numbers("30 days (calendar) from the day")) == [("day", "30")]
    assert list(numbers("24 hours from completion")) == [("hour", "24")]
    assert list(numbers("due every year 01-31 for the previous year")) == [("yearly", "1-31")]
    assert list(numbers("every year 20 January, data of previous year")) == [("yearly", "1-20")]
    assert list(numbers("reviewers >= 5% of all")) == [("ratio", "0.05")]
    row = {"parameters": "take down within 3 workdays; again under anhui/disclosure/11-2 (7/20 workdays)"}
    assert list(numbers(own("anhui", row))) == [("workday", "3")]
