"""不计入期限的时间 (许可法 45): the clock stands still only if the applicant was told the time in writing."""

from datetime import date, datetime, time
from typing import Literal

from qiuhao.authority.values import DocumentNumber, Line, Text, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.law.facts import SHANGHAI
from qiuhao.ledger.kinds import FileRef, register

SORTS = {
    "hearing": "听证", "tender": "招标", "auction": "拍卖", "appraisal": "检验、检测、检疫、鉴定",
    "expert-review": "专家评审",
}  # fmt: skip
NOT_TOLD = "not-told"


@register
class ExcludedTime(TextRecord):
    """The time that a hearing, a test or experts need. It ends on the day that was told, or earlier."""

    kind = "casefile.licence_excluded_time"
    title = "许可期限不计入时间告知书"
    stage = "审核决定"
    act = "exclude-time"
    fills = ("suspended", "told-in-writing", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    sort: Literal["hearing", "tender", "auction", "appraisal", "expert-review"] = field(
        "不计入期限的事项", group=MATTER, labels=SORTS
    )
    until: date = field("所需时间至", group=MATTER, help="告知书上写明的日期；提前完成的，另行恢复办理")
    reason: Text = field("理由", group=MATTER, widget="long")
    told: bool = field("已书面告知申请人", False, group=MATTER)
    told_to: Line = field("告知对象", group=PEOPLE, mask="name", of="party")
    document: FileRef | None = field("告知书", None, widget="rendered")

    @property
    def cause(self) -> str:
        """The cause that a rule may name; without the notice no rule's cause, so that no clock stands still."""
        return self.sort if self.told else NOT_TOLD

    @property
    def ended_at(self) -> datetime:
        """The end of the day that was told."""
        return datetime.combine(self.until, time(23, 59, 59), SHANGHAI)
