"""电子技术监控记录审核: a record is checked before it is used (处罚法 41 ¶2)."""

from qiuhao.authority.values import Line, Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.ledger.kinds import register


@register
class DeviceReview(TextRecord):
    """Whether a record is true, clear, complete and accurate. What fails one of the four is no evidence."""

    kind = "casefile.device_review"
    title = "电子技术监控记录审核"
    stage = "调查取证"
    act = "review-device-record"
    fills = ("device-review", "text-record")

    about: Number = field("关于监控记录（记录号）", group=MATTER, widget="fact:evidence-paper")
    authentic: bool = field("记录内容真实", False, group=MATTER)
    clear: bool = field("记录内容清晰", False, group=MATTER)
    complete: bool = field("记录内容完整", False, group=MATTER)
    accurate: bool = field("记录内容准确", False, group=MATTER)
    reviewer: Line = field("审核人", group=MATTER)
    reasons: Words = field(
        "审核意见", "", group=MATTER, widget="long", help="有一项不符合的，写明理由；该记录不作为证据"
    )

    @property
    def admitted(self) -> bool:
        """Whether the record may be used as evidence."""
        return self.authentic and self.clear and self.complete and self.accurate
