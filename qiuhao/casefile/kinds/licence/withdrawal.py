"""申请人撤回申请: the case ends without a decision (yangquan/record/8)."""

from typing import Literal

from qiuhao.authority.values import Person, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord, WithSignatures
from qiuhao.ledger.kinds import register


@register
class Withdrawal(TextRecord, WithSignatures):
    """The applicant no longer wants it."""

    kind = "casefile.licence_withdrawal"
    title = "撤回申请登记表"
    stage = "启动"
    act = "withdraw-application"
    fills = ("application-withdrawn", "text-record")

    manner: Literal["书面", "口头", "网上"] = field("提出方式", "书面", group=MATTER)
    agent: Person | None = field("委托代理人", None, group=PEOPLE)
    reason: Words = field("申请人说明的情况", "", group=MATTER, widget="long")
    returned: Words = field("材料退还情况", "", group=MATTER)
