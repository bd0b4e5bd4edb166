"""对先行登记保存的物品作出处理决定 (处罚法 56)."""

from typing import Literal

from qiuhao.authority.values import DocumentNumber, Number, Thing, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class PreservationDecision(TextRecord):
    """What becomes of the things preserved: released, tested, impounded, transferred, confiscated by decision."""

    kind = "casefile.preservation_decision"
    title = "先行登记保存物品处理决定"
    stage = "调查取证"
    act = "decide-preservation"
    fills = ("preservation-decided", "text-record")

    about: Number = field("关于先行登记保存（记录号）", group=MATTER, widget="fact:preserved")
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    handling: Literal["解除", "复制留存后返还", "送交检验检测鉴定", "查封扣押", "移送有关部门", "依法没收", "其他"] = (
        field("处理方式", group=MATTER)
    )
    things: tuple[Thing, ...] = field("物品清单", (), group=MATTER, widget="things")
    reason: Words = field("理由", "", group=MATTER, widget="long")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
