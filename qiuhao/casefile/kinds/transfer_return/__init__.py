"""移送的案件被退回 (处罚法 27; 移送规定 8–10)."""

from typing import Literal

from qiuhao.authority.values import Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.ledger.kinds import register


@register
class TransferReturn(TextRecord):
    """The other body did not take the case, or has ended it and handed it back: it goes on here."""

    kind = "casefile.transfer_return"
    title = "移送案件退回"
    stage = "调查取证"
    act = "receive-transfer-return"
    fills = ("transfer-returned", "text-record")

    about: Number = field("关于移送（记录号）", group=MATTER, widget="fact:transferred")
    result: Literal["不予受理", "不予立案", "撤销案件", "不起诉", "免予刑事处罚", "其他"] = field("结果", group=MATTER)
    body: Line = field("作出机关", group=MATTER)
    number: Short = field("文书号", "", group=MATTER)
    content: Words = field("主要内容", "", group=MATTER, widget="long")
