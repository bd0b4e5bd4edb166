"""当场收缴的罚款交至机关 (处罚法 71)."""

from qiuhao.authority.values import Amount, Number, Short, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register


@register
class HandingIn(TextRecord):
    """The officer hands the collected money to the authority; `about` is the payment."""

    kind = "casefile.handing_in"
    title = "当场收缴罚款交款记录"
    stage = "送达执行"
    act = "hand-in"
    fills = ("handed-in", "text-record")

    about: Number = field("关于收款（记录号）", group=MATTER, widget="fact:paid")
    amount: Amount = field("金额（元）", group=MATTER)
    received_by: Short = field("收款人", "", group=PEOPLE, of="officer")
