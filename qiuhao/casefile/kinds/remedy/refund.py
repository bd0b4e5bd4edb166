"""退还款项：退款通知 (国家赔偿法 36)."""

from datetime import date

from qiuhao.authority.values import Amount, DocumentNumber, Line, Number, Short, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class Refund(TextRecord):
    """Money that was paid on a decision goes back to the party: how much, why, on which day."""

    kind = "casefile.refund"
    title = "退款通知书"
    stage = "送达执行"
    act = "refund"
    fills = ("refunded", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered")
    ruling: Number | None = field("依据的文书（记录号）", None, group=MATTER, widget="fact:ruling")
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    amount: Amount = field("退还金额（元）", group=MATTER)
    ground: Text = field("退还的理由", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("依据", (), group=MATTER)
    payee: Line = field("收款人", group=PEOPLE, mask="name", of="party")
    paid_on: date = field("退还日期", group=MATTER)
    receipt_number: Short = field("退库或者付款凭证号", "", group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
