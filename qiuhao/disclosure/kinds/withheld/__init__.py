"""不予公示."""

from datetime import date

from qiuhao.authority.values import Actor, Line, Number, Short, Text, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class Withheld(Kind):
    """Not published: the ground, its basis, the person who decided, the reason, and when it is looked at again."""

    kind = "disclosure.withheld"
    title = "不予公示审批"
    stage = "送达执行"
    act = "withhold"
    fills = ("withheld",)

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered")
    ground: Line = field("情形", group=MATTER, widget="list:withhold-ground")
    basis: Short = field("依据", "", group=MATTER)
    basis_rank: Short = field("依据的效力位阶", "", group=MATTER, widget="rank")
    reason: Text = field("理由", group=MATTER, widget="long")
    decided_by: Actor = field("决定人", group=PEOPLE, widget="person", min_length=1)
    look_again_on: date | None = field("再次评估日期", None, group=MATTER)
