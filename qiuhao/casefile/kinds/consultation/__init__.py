"""法律顾问、公职律师研究 (lingchuan/plan/2.3.3.p2, p3; anze/review/7; yangquan/review/4)."""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Line, Text, Value, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


class Advice(Value):
    """What one adviser said, and what became of it."""

    name: Line = field("姓名", of="officer")
    sort: Literal["legal-adviser", "public-lawyer"] = field(
        "身份", "legal-adviser", labels={"legal-adviser": "法律顾问", "public-lawyer": "公职律师"}
    )
    opinion: Text = field("意见建议", widget="long")
    taken: bool = field("采纳", True)
    reason: Words = field("不采纳的理由", "")

    @model_validator(mode="after")
    def _answered(self) -> Self:
        if not self.taken and not self.reason:
            raise ValueError(f"没有采纳{self.name}的意见，也没有写明理由。请写明不采纳的理由。")
        return self


@register
class Consultation(TextRecord):
    """Legal advisers and government lawyers studied a difficult matter; each opinion is answered."""

    kind = "casefile.consultation"
    title = "法律顾问、公职律师研究记录"
    stage = "审核决定"
    act = "consult-advisers"
    fills = ("consulted", "text-record")

    held_on: date = field("研究日期", group=MATTER)
    question: Text = field("研究的问题", group=MATTER, widget="long")
    advice: tuple[Advice, ...] = field("参加人员和意见", group=VOICES, min_length=1)
    result: Text = field("研究结果", group=MATTER, widget="long")
