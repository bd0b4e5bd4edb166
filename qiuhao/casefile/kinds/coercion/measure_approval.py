"""机关负责人批准强制措施，或者事后补办批准 (强制法 18(1), 19, 20)."""

from qiuhao.authority.values import Moment, Number, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class MeasureApproval(TextRecord):
    """Before the measure about the request; after an urgent one about the measure itself. A refusal ends it at once."""

    kind = "casefile.measure_approval"
    title = "行政强制措施批准意见"
    stage = "调查取证"
    act = "approve-measure"
    fills = ("measure-approved", "text-record")

    about: Number = field("关于审批表或者紧急措施（记录号）", group=MATTER, widget="fact:measure-asked|measure-taken")
    reported_at: Moment | None = field("收到报告的时间", None, group=MATTER, widget="moment")
    head_opinion: Voice = field("机关负责人意见", group=VOICES)

    @property
    def agreed(self) -> bool:
        """Whether the head agreed."""
        return self.head_opinion.agreed

    @property
    def approved_by(self) -> str:
        """The head's id."""
        return self.head_opinion.person
