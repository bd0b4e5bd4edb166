"""人民法院强制执行结果 (xuecheng/record/25; anhui/record/10.3)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Amount, Line, Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.ledger.kinds import register


@register
class CourtResult(TextRecord):
    """What came of the court's execution."""

    kind = "casefile.court_result"
    title = "人民法院强制执行结果"
    stage = "送达执行"
    act = "record-court-result"
    fills = ("court-executed", "text-record")

    about: Number = field("关于申请（记录号）", group=MATTER, widget="fact:court-applied")
    result: Literal["executed", "partly", "settled", "terminated"] = field(
        "结果",
        "executed",
        group=MATTER,
        labels={
            "executed": "执行完毕",
            "partly": "部分执行",
            "settled": "执行和解",
            "terminated": "终结执行",
        },
    )
    body: Line = field("人民法院", group=MATTER)
    ended_on: date | None = field("执行日期", None, group=MATTER)
    amount: Amount = field("执行到位金额（元）", "0.00", group=MATTER)
    content: Words = field("主要情况", "", group=MATTER, widget="long")
