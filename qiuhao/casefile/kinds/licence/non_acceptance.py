"""不予受理 (许可法 32(1), (2), ¶2; xuecheng/record/7)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import DocumentNumber, Line, Short, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import FileRef, register


@register
class NonAcceptance(TextRecord):
    """The application is not accepted: why, and whom to turn to."""

    kind = "casefile.licence_non_acceptance"
    title = "不予受理决定书"
    stage = "启动"
    act = "refuse-application"
    fills = ("not-accepted", "receipt", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    refused_on: date | None = field("决定日期", None, group=MATTER)
    ground: Literal["no-licence-needed", "not-ours", "not-supplemented", "other"] = field(
        "不予受理的情形",
        group=MATTER,
        labels={
            "no-licence-needed": "依法不需要取得行政许可",
            "not-ours": "不属于本机关职权范围",
            "not-supplemented": "没有按要求补正",
            "other": "其他",
        },
    )
    reasons: Text = field("理由", group=MATTER, widget="long")
    other_body: Short = field("有关行政机关", "", group=MATTER, help="不属于本机关职权的，告知向哪个机关申请")
    sealed_paper: bool = field("已加盖本机关专用印章", True, group=MATTER)
    handed_to: Line = field("交给", group=PEOPLE, help="申请人或者代理人", mask="name", of="party")
    remedy_text: Words = field("救济途径和期限", "", group=MATTER, widget="long")
    document: FileRef | None = field("不予受理决定书", None, widget="rendered")

    @property
    def dated(self) -> date | None:
        """The day on the paper."""
        return self.refused_on
