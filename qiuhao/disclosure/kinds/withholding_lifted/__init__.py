"""解除不予公示 (信息公开条例 18)."""

from qiuhao.authority.values import Actor, Number, Text, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class WithholdingLifted(Kind):
    """The ground for not publishing has ceased: about the withholding, with the reason and the person who decided."""

    kind = "disclosure.withholding_lifted"
    title = "解除不予公示审批"
    stage = "送达执行"
    act = "lift-withholding"
    fills = ("withholding-lifted",)

    about: Number = field("关于不予公示（记录号）", group=MATTER, widget="fact:withheld")
    reason: Text = field("情形已经消失的理由", group=MATTER, widget="long")
    decided_by: Actor = field("决定人", group=PEOPLE, widget="person", min_length=1)
