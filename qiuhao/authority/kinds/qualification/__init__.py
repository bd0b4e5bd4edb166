"""法律职业资格 (nat/cf/58; xuecheng/review/3-2)."""

from datetime import date

from qiuhao.authority.values import Line, field
from qiuhao.ledger.kinds import Kind, register


@register
class Qualification(Kind):
    """The legal qualification by the national unified examination."""

    kind = "authority.qualification"
    title = "法律职业资格登记"
    act = "register-qualification"
    fills = ("qualification",)

    number: Line = field("资格证号")
    obtained_on: date = field("取得日期")
    reviewed_before: bool = field("此前已从事处罚决定法制审核", False)
