"""放弃听证 (处罚法 63, 64)."""

from qiuhao.authority.values import Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord, WithSignatures
from qiuhao.ledger.kinds import register


@register
class HearingWaiver(TextRecord, WithSignatures):
    """The party expressly waives the hearing, or withdraws from it without leave."""

    kind = "casefile.hearing_waiver"
    title = "放弃听证声明"
    stage = "审核决定"
    act = "waive-hearing"
    fills = ("hearing-waived", "text-record")

    about: Number = field("关于告知书（记录号）", group=MATTER, widget="fact:notified")
    words: Words = field("声明内容", "", group=MATTER, widget="long")
