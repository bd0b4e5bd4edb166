"""要求听证 (处罚法 64(1); xuecheng/record/15)."""

from typing import Literal

from qiuhao.authority.values import Number, Person, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register


@register
class HearingRequest(TextRecord):
    """The party asks for a hearing about a notice."""

    kind = "casefile.hearing_request"
    title = "听证申请"
    stage = "审核决定"
    act = "ask-hearing"
    fills = ("hearing-asked", "text-record")

    about: Number = field("关于告知书（记录号）", group=MATTER, widget="fact:notified")
    manner: Literal["书面", "口头", "电子"] = field("提出方式", "书面", group=MATTER)
    agent: Person | None = field("委托代理人", None, group=PEOPLE)
    reason: Words = field("申请理由", "", group=MATTER, widget="long")
