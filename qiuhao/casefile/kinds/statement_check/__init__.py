"""陈述、申辩的复核 (处罚法 45; xuecheng/record/14-2)."""

from typing import Literal

from qiuhao.authority.values import Number, Short, Text, Value, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


class Point(Value):
    """One point of the statement and what was made of it."""

    point: Short = field("意见")
    adopted: bool = field("采纳")
    reason: Words = field("理由", "")


@register
class StatementCheck(TextRecord):
    """Facts, reasons and evidence of the statement checked; each point adopted or not."""

    kind = "casefile.statement_check"
    title = "陈述申辩复核意见书"
    stage = "审核决定"
    act = "check-statement"
    fills = ("statement-checked", "text-record")

    about: Number = field("关于陈述申辩（记录号）", group=MATTER, widget="fact:statement")
    adopted: Literal["all", "part", "none"] = field(
        "采纳情况", group=MATTER, labels={"all": "全部采纳", "part": "部分采纳", "none": "不予采纳"}
    )
    points: tuple[Point, ...] = field("逐条处理", (), group=MATTER)
    reasons: Text = field("复核情况和理由", group=MATTER, widget="long")
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
