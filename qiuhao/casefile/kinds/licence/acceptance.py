"""受理 (许可法 32, 42 ¶2, 43; xuecheng/record/7; anhui/record/7.2)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Actor, DocumentNumber, Line, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import FileRef, register

HANDLING = {"ordinary": "本机关决定", "joint": "统一、联合、集中办理", "lower": "审查后报上级机关决定"}


@register
class Acceptance(TextRecord):
    """The application is accepted; the paper with date and seal goes to the applicant.

    Where nobody answered in time, the law accepted it on the day of receipt, and `accepted_on` is that day."""

    kind = "casefile.licence_acceptance"
    title = "受理通知书"
    stage = "启动"
    act = "accept-application"
    fills = ("accepted", "receipt", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    accepted_on: date | None = field("受理日期", None, group=MATTER, help="逾期没有告知的，为收到申请材料之日")
    handling: Literal["ordinary", "joint", "lower"] = field("办理方式", "ordinary", group=MATTER, labels=HANDLING)
    superior: Short = field("决定机关", "", group=MATTER, help="报上级机关决定的填写")
    accepted_by: Actor = field("受理人", group=PEOPLE, widget="person", min_length=1)
    sealed_paper: bool = field("已加盖本机关专用印章", True, group=MATTER)
    handed_to: Line = field("交给", group=PEOPLE, help="申请人或者代理人", mask="name", of="party")
    note: Words = field("告知事项", "", group=MATTER, widget="long")
    document: FileRef | None = field("受理通知书", None, widget="rendered")

    @property
    def dated(self) -> date | None:
        """The day on the paper."""
        return self.accepted_on
