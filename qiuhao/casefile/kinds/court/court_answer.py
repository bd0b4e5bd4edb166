"""人民法院对强制执行申请的处理 (强制法 56–58)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.law.views import COURT_ANSWERS
from qiuhao.ledger.kinds import register


@register
class CourtAnswer(TextRecord):
    """The court took the application, did not take it, grants or refuses execution; happens on receipt."""

    kind = "casefile.court_answer"
    title = "人民法院裁定登记"
    stage = "送达执行"
    act = "receive-court-answer"
    fills = ("court-answered", "text-record")

    about: Number = field("关于申请（记录号）", group=MATTER, widget="fact:court-applied")
    result: Literal["accepted", "not-accepted", "granted", "refused"] = field(
        "结果", group=MATTER, labels=COURT_ANSWERS
    )
    body: Line = field("人民法院", group=MATTER)
    number: Short = field("案号或者裁定书号", "", group=MATTER)
    ruled_on: date | None = field("作出日期", None, group=MATTER)
    content: Words = field("主要内容和理由", "", group=MATTER, widget="long")
