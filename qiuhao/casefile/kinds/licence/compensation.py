"""补偿、赔偿 (许可法 8, 69): what the licensee got for a licence that was changed, recalled or revoked."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Amount, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register


@register
class LicenceCompensation(TextRecord):
    """Money or another settlement reached the licensee. Without money the amount is 0.00 and the words say what."""

    kind = "casefile.licence_compensation"
    title = "补偿、赔偿登记表"
    stage = "送达执行"
    act = "pay-compensation"
    fills = ("compensated", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided")
    sort: Literal["compensation", "damages"] = field(
        "性质", group=MATTER, labels={"compensation": "补偿（变更、撤回）", "damages": "赔偿（撤销）"}
    )
    amount: Amount = field("金额（元）", "0.00", group=MATTER)
    settled_on: date | None = field("给付日期", None, group=MATTER)
    payee: Short = field("收款人", "", group=PEOPLE, mask="name", of="party")
    words: Words = field("协议、决定和凭证", "", group=MATTER, widget="long")
