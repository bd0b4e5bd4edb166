"""陈述、申辩或者放弃 (处罚法 45; xuecheng/record/14-2; anhui/record/8.9)."""

from typing import Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Number, Person, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord, WithSignatures
from qiuhao.ledger.kinds import register


@register
class Statement(TextRecord, WithSignatures):
    """What the party said about a notice, or that it expressly waived."""

    kind = "casefile.statement"
    title = "陈述申辩笔录"
    stage = "审核决定"
    act = "hear-statement"
    fills = ("statement", "text-record")

    about: Number = field("关于告知书（记录号）", group=MATTER, widget="fact:notified")
    waived: bool = field("当事人明确放弃陈述、申辩", False, group=MATTER)
    manner: Literal["书面", "口头", "电子"] = field("提出方式", "书面", group=MATTER)
    made_by: Person | None = field("陈述申辩人", None, group=PEOPLE, help="不是当事人本人时填写")
    recorder: Short = field("记录人", "", group=PEOPLE, of="officer")
    content: Words = field("陈述、申辩的内容", "", group=MATTER, widget="long")
    new_facts: Words = field("提出的新事实、理由或者证据", "", group=MATTER, widget="long")

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.waived and not self.content:
            raise ValueError("没有填写陈述、申辩的内容，也没有注明放弃。请填写内容，或者选择放弃。")
        return self
