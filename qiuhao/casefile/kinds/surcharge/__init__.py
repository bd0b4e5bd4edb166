"""加处罚款 (处罚法 72; 强制法 45)."""

from datetime import date

from qiuhao.authority.values import Amount, DocumentNumber, Number, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class Surcharge(TextRecord):
    """A surcharge for late payment, never above the fine."""

    kind = "casefile.surcharge"
    title = "加处罚款决定"
    stage = "送达执行"
    act = "add-surcharge"
    fills = ("surcharged", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided")
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    amount: Amount = field("加处罚款数额（元）", group=MATTER)
    begins_on: date = field("加处起算日", group=MATTER)
    ends_on: date | None = field("计算至", None, group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
