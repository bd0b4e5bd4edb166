"""公安机关对移送案件的处理 (移送规定 8, 10)."""

from typing import Literal

from qiuhao.authority.values import Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.law.views import TRANSFER_ANSWERS
from qiuhao.ledger.kinds import register


@register
class TransferAnswer(TextRecord):
    """The police told whether they file the case; happens on the day of receipt."""

    kind = "casefile.transfer_answer"
    title = "公安机关立案或者不予立案通知登记"
    stage = "送达执行"
    act = "receive-transfer-answer"
    fills = ("transfer-answered", "text-record")

    about: Number = field("关于移送（记录号）", group=MATTER, widget="fact:transferred")
    result: Literal["filed", "not-filed", "passed-on", "returned"] = field(
        "结果", group=MATTER, labels=TRANSFER_ANSWERS
    )
    body: Line = field("作出机关", group=MATTER)
    number: Short = field("文书号", "", group=MATTER)
    content: Words = field("主要内容和理由", "", group=MATTER, widget="long")
    papers_returned: bool = field("案卷材料已经退回", False, group=MATTER)
