"""机关负责人审批 (处罚法 57; anhui/record/9.4; xuecheng/record/13, 16)."""

from qiuhao.authority.values import Moment, Number, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, Substantive, TextRecord
from qiuhao.ledger.kinds import register


@register
class Approval(Substantive, TextRecord):
    """The head's opinion and the time of signing, about exactly this substance."""

    kind = "casefile.approval"
    title = "行政执法决定审批表"
    stage = "审核决定"
    act = "approve"
    fills = ("approved", "text-record")

    head_opinion: Voice = field("机关负责人意见", group=VOICES)
    signed_at: Moment | None = field("签发时间", None, group=VOICES, widget="moment")
    review: Number | None = field("法制审核意见（记录号）", None, group=MATTER, widget="fact:opinion")
    review_not_needed: Words = field("不经法制审核的理由和依据", "", group=MATTER)
    expert_meeting: Words = field("专家论证情况", "", group=MATTER, widget="long")
    discussion: Number | None = field("集体讨论（记录号）", None, group=MATTER, widget="fact:discussed")
    discussion_not_needed: Words = field("不经集体讨论的理由", "", group=MATTER)

    @property
    def agreed(self) -> bool:
        """Whether the head agreed."""
        return self.head_opinion.agreed

    @property
    def approved_by(self) -> str:
        """The head's id."""
        return self.head_opinion.person
