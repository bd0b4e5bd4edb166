"""许可台账: the licences of the cases opened in a period, each as it stands today."""

from __future__ import annotations

from typing import Any

from qiuhao.authority.rights import Viewer
from qiuhao.casefile.finding import Ask, find
from qiuhao.casefile.licences import licence
from qiuhao.oversight.rolls.roll import PAGE, Page, Period, Roll, Row

COLUMNS = (
    ("被许可人", 30), ("许可证件", 24), ("编号", 20), ("许可内容和范围", 30), ("有效期自", 12), ("有效期至", 12),
    ("现状", 24), ("决定书文号", 26), ("建立日期", 12),
)  # fmt: skip


def _page(who: Viewer, period: Period, before: str) -> Page:
    asked = Ask(procedure="licence", opened_since=period.since, opened_until=period.until)
    while True:
        found = find(who, asked, before, PAGE)
        rows = tuple(row for case in found.rows if (row := _row(case)) is not None)
        if rows or not found.older:
            return Page(rows, found.older)
        before = found.older


def _row(case: Any) -> Row | None:
    """None for an application that has not come to a licence."""
    held = licence(case.stream)
    if held is None:
        return None
    return Row(case.stream, (
        held.holder, held.name, held.number, held.content, held.since, held.until, held.word, case.decision_number,
        case.opened_on,
    ))  # fmt: skip


LICENCES = Roll("licences", "许可台账", "建立日期", COLUMNS, _page)
