"""收到罚没款 (处罚法 67–70)."""

from typing import Literal

from qiuhao.authority.values import Amount, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.law.views import COLLECTION_GROUNDS
from qiuhao.ledger.kinds import register


@register
class Payment(TextRecord):
    """Money received about a decision, through the bank or, on a statutory ground, by an officer."""

    kind = "casefile.payment"
    title = "缴款记录"
    stage = "送达执行"
    act = "receive-payment"
    fills = ("paid", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided")
    amount: Amount = field("金额（元）", group=MATTER)
    sort: Literal["fine", "gains", "surcharge", "levy"] = field(
        "款项",
        "fine",
        group=MATTER,
        labels={"fine": "罚款", "gains": "没收违法所得", "surcharge": "加处罚款", "levy": "征收款"},
    )
    collected_by_officer: bool = field("执法人员当场收缴", False, group=MATTER)
    ground: Literal["", "small-fine", "hard-to-execute", "remote"] = field(
        "当场收缴的依据", "", group=MATTER, labels=COLLECTION_GROUNDS
    )
    ground_words: Words = field("当场收缴的说明", "", group=MATTER)
    collector: Short = field("收缴人", "", group=PEOPLE, of="officer")
    receipt_number: Short = field("专用票据号码", "", group=MATTER)
    bank: Short = field("收款银行", "", group=MATTER)
