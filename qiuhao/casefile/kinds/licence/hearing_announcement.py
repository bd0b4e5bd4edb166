"""许可听证公告 (许可法 46): a hearing that the authority must hold, or finds needed, without anybody's request."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import DocumentNumber, Line, Short, Text, field
from qiuhao.casefile.kinds.base import MATTER, WHERE, TextRecord
from qiuhao.ledger.kinds import FileRef, register

GROUNDS = {
    "by-law": "法律、法规、规章规定应当听证",
    "public-interest": "涉及公共利益的重大许可事项，本机关认为需要听证",
}


@register
class HearingAnnouncement(TextRecord):
    """What will be heard, announced to society with the way to take part."""

    kind = "casefile.licence_hearing_announcement"
    title = "行政许可听证公告"
    stage = "审核决定"
    act = "announce-hearing"
    fills = ("hearing-announced", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    ground: Literal["by-law", "public-interest"] = field("听证的原因", group=MATTER, labels=GROUNDS)
    basis: Short = field("规定听证的条款", "", group=MATTER)
    matter: Text = field("听证事项", group=MATTER, widget="long")
    taking_part: Text = field("报名和参加办法", group=MATTER, widget="long")
    where: Line = field("公告载体", group=WHERE, help="例如：政府门户网站、公告栏、报纸")
    announced_on: date | None = field("公告日期", None, group=WHERE)
    contact: Short = field("联系人", "", group=MATTER)
    document: FileRef | None = field("公告", None, widget="rendered")

    @property
    def dated(self) -> date | None:
        """The day on the paper."""
        return self.announced_on
