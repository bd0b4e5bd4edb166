"""回避决定 (处罚法 43)."""

from qiuhao.authority.values import Actor, Number, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class RecusalDecision(TextRecord):
    """The head's decision. When granted, the person does nothing more in the case."""

    kind = "casefile.recusal_decision"
    title = "回避决定"
    stage = "调查取证"
    act = "decide-recusal"
    fills = ("recusal-decided", "text-record")

    about: Number = field("关于回避申请（记录号）", group=MATTER, widget="fact:recusal-asked")
    person: Actor = field("人员", group=PEOPLE, widget="person", min_length=1)
    granted: bool = field("准许回避", group=MATTER)
    reason: Words = field("理由", "", group=MATTER, widget="long")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
