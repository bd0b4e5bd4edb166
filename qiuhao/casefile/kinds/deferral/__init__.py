"""延期或者分期缴纳罚款 (处罚法 66, 72)."""

from datetime import date

from qiuhao.authority.values import Amount, Number, Value, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


class Instalment(Value):
    """One part of a fine."""

    due: date = field("缴纳期限")
    amount: Amount = field("金额（元）")


@register
class Deferral(TextRecord):
    """Granted on the party's request; `until` is the last day, and other windows start at its end."""

    kind = "casefile.deferral"
    title = "延期（分期）缴纳罚款审批"
    stage = "送达执行"
    act = "defer-payment"
    fills = ("deferred", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided")
    until: date = field("缴纳期限延至", group=MATTER)
    instalments: tuple[Instalment, ...] = field("分期", (), group=MATTER)
    request: Words = field("当事人申请的理由", "", group=MATTER, widget="long")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
