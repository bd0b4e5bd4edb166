"""案件台账: the cases opened in a period, as they stand now."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from qiuhao.authority.reading import names, unit_names
from qiuhao.authority.rights import Viewer
from qiuhao.casefile.finding import Ask, find
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.wording import outcome_word
from qiuhao.law.facts import legal_date
from qiuhao.oversight.rolls.roll import PAGE, Page, Period, Roll, Row

COLUMNS = (
    ("立案号", 24), ("决定书文号", 24), ("当事人", 30), ("案由", 30), ("程序", 12), ("承办机构", 18), ("承办人", 18),
    ("状态", 14), ("建立日期", 12), ("立案日期", 12), ("决定日期", 12), ("处理结果", 14), ("决定的金额（元）", 16),
    ("结案日期", 12), ("归档日期", 12), ("最近期限", 12),
)  # fmt: skip


def _page(who: Viewer, period: Period, before: str) -> Page:
    found = find(who, Ask(opened_since=period.since, opened_until=period.until), before, PAGE)
    return Page(tuple(_rows(found.rows)), found.older)


def _rows(cases: Iterable[Any]) -> list[Row]:
    cases = list(cases)
    people = names({person for case in cases for person in case.people})
    units = unit_names({(case.authority, case.unit) for case in cases})
    return [
        Row(case.stream, (
            case.number, case.decision_number, case.parties or None, case.cause or case.name,
            PROCEDURES[case.procedure].title, units.get((case.authority, case.unit), case.unit),
            "、".join(people.get(person, person) for person in case.people),
            PROCEDURES[case.procedure].states.get(case.state, case.state), case.opened_on, case.filed_on,
            case.decided_on, outcome_word(case.procedure, case.outcome),
            None if case.fen is None else Decimal(case.fen) / 100, case.closed_on, case.archived_on,
            legal_date(case.next_due_at) if case.next_due_at else None,
        ))
        for case in cases
    ]  # fmt: skip


CASES = Roll("cases", "案件台账", "建立日期", COLUMNS, _page)
