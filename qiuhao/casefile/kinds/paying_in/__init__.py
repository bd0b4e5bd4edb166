"""罚款缴付指定银行 (处罚法 71)."""

from qiuhao.authority.values import Amount, Number, Short, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.ledger.kinds import register


@register
class PayingIn(TextRecord):
    """The authority pays collected money into the bank; `about` is the payment."""

    kind = "casefile.paying_in"
    title = "罚款缴付银行记录"
    stage = "送达执行"
    act = "pay-in"
    fills = ("paid-in", "text-record")

    about: Number = field("关于收款（记录号）", group=MATTER, widget="fact:paid")
    amount: Amount = field("金额（元）", group=MATTER)
    bank: Short = field("银行", "", group=MATTER)
    slip_number: Short = field("缴款凭证号", "", group=MATTER)
