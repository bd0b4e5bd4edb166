"""One place's pack as a page: its documents, values, periods and the register of its clauses."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from qiuhao.desk.clauses import HOW
from qiuhao.desk.templatetags.look.of_law import UNITS
from qiuhao.desk.templatetags.look.values import cn_date
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.lines import PeriodLine
from qiuhao.law.pack import Pack
from qiuhao.law.parameters import PARAMETERS
from qiuhao.law.periods import Unit
from qiuhao.ledger import clock

SHARES = frozenset({"review.reviewer-ratio", "surcharge.daily"})
"""Parameters that are shares of something."""


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
    carriers = {line.id: line.label for line in book.items if line.list == "carrier"}
    values = [
        {"title": PARAMETERS[line.name].title, "value": _shown(line, carriers), "clause": book.source(line)}
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
    """10 个工作日; 及时; 每年1月31日."""
    if period.unit is Unit.FIXED:
        return cn_date(period.on) if period.on is not None else f"每年{period.month}月{period.day}日"
    unit = UNITS.get(period.unit, "")
    return f"{period.count} {unit}{'前' if period.back else ''}" if unit else "及时"


def _shown(line: Any, carriers: Mapping[str, str]) -> str:
    """The value; a share as a percentage."""
    if line.name in SHARES:
        return f"{(Decimal(line.value) * 100).normalize():f}%"
    return value(line.value, carriers)


def value(found: Any, carriers: Mapping[str, str]) -> str:
    """A parameter's value in words; carriers as the place calls them."""
    if isinstance(found, bool):
        return "是" if found else "否"
    if isinstance(found, list | tuple):
        return "、".join(value(one, carriers) for one in found)
    return carriers.get(str(found)) or SAID.get(str(found), str(found))


SAID = {
    "all-ordinary": "普通程序的全部处罚", "major": "重大处罚", "dispensed": "不另出", "required": "须另出",
    "unsaid": "没有规定", "no": "不公开",
    "handling-unit": "承办机构", "review-body": "法制审核机构", "told": "告知", "written": "书面答复",
    "anyone": "任何人", "anyone-with-evidence": "任何人，须有证据", "concerned-with-evidence": "有关的人，须有证据",
    "summary": "摘要", "full": "全文", "licence": "行政许可", "penalty": "行政处罚",
    "revoked": "撤销", "unlawful": "确认违法", "void": "确认无效", "remake": "责令重新作出",
    "start": "启动", "investigation": "调查取证", "decision": "审核决定", "service": "送达执行", "archive": "归档",
    "closed": "结案", "execution-ended": "执行终结", "complaint": "投诉举报", "case": "办理案件",
    "next-day": "次日起算", "event-day": "当日起算",
}  # fmt: skip
"""Words of the catalogue of parameters -> as people say them."""
