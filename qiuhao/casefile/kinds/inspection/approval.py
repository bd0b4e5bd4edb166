"""行政检查的审批 (国办发〔2024〕54号): before the inspection, or made up after an urgent one."""

from qiuhao.authority.values import Moment, Number, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


class HeadsWord(TextRecord):
    """The head's opinion on an inspection."""

    about: Number = field("关于检查申请（记录号）", group=MATTER, widget="fact:inspection-planned")
    head_opinion: Voice = field("机关负责人意见", group=VOICES)
    signed_at: Moment | None = field("签署时间", None, group=VOICES, widget="moment")

    @property
    def agreed(self) -> bool:
        """Whether the head agreed."""
        return self.head_opinion.agreed

    @property
    def approved_by(self) -> str:
        """The head's id."""
        return self.head_opinion.person


@register
class InspectionApproval(HeadsWord):
    """The head allows the inspection, or does not."""

    kind = "casefile.inspection_approval"
    title = "行政检查审批表（批准）"
    stage = "启动"
    act = "approve-inspection"
    fills = ("inspection-approved", "text-record")


@register
class UrgentApproval(HeadsWord):
    """The approval of an urgent inspection, made up after it began."""

    kind = "casefile.urgent_inspection_approval"
    title = "行政检查审批表（补办）"
    stage = "启动"
    act = "make-up-approval"
    fills = ("inspection-approved", "text-record")

    reported_at: Moment | None = field("向负责人报告的时间", None, group=MATTER, widget="moment")
