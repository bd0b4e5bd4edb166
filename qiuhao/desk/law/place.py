"""One place's pack as a page: its documents, values, periods and the register of its clauses."""

from __future__ import annotations

from typing import Any

from qiuhao.desk.clauses import HOW
from qiuhao.desk.templatetags.look.of_law import UNITS
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.lines import PeriodLine
from qiuhao.law.pack import Pack
from qiuhao.law.parameters import PARAMETERS
from qiuhao.ledger import clock


def place_page(book: Pack, text: str = "") -> dict[str, Any]:
    """Everything the pack says today; `text` narrows the clauses."""
    today = clock.today()
    periods = [
        {
            "title": DUTIES[line.duty].title,
            "period": words(line.period),
            "clause": book.source(line),
            "reading": line.reading,
        }
        for line in book.duties
        if line.holds(today)
    ]
    values = [
        {"title": PARAMETERS[line.name].title, "value": value(line.value), "clause": book.source(line)}
        for line in book.parameters
        if line.holds(today)
    ]
    rows = [
        row
        for row in book.clauses.values()
        if not text or text in row.term or text in row.summary or text in row.clause
    ]
    return {
        "pack": book, "documents": book.documents.values(), "periods": periods, "parameters": values, "q": text,
        "clauses": [{"id": row.clause, "term": row.term, "how": HOW.get(row.how, row.how)} for row in rows],
    }  # fmt: skip


def words(period: PeriodLine) -> str:
    """10 个工作日; 及时."""
    unit = UNITS.get(period.unit, "")
    if not unit:
        return "及时" if period.unit == "promptly" else str(period.unit)
    return f"{period.count} {unit}{'前' if getattr(period, 'back', False) else ''}"


def value(found: Any) -> str:
    """A parameter's value in words."""
    if isinstance(found, bool):
        return "是" if found else "否"
    return "、".join(map(str, found)) if isinstance(found, list | tuple) else str(found)
