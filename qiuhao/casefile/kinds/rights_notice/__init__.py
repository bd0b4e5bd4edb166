"""事先告知 (处罚法 44, 62, 63; xuecheng/record/14; anhui/record/8.9)."""

from typing import Annotated

from pydantic import Field

from qiuhao.authority.values import DocumentNumber, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, Substantive, TextRecord
from qiuhao.ledger.kinds import FileRef, register


@register
class RightsNotice(Substantive, TextRecord):
    """What is proposed, on which facts, evidence and basis, and the rights to state, defend and be heard."""

    kind = "casefile.rights_notice"
    title = "行政处罚事先告知书"
    stage = "审核决定"
    act = "notify"
    fills = ("notified", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER)
    statement_right: bool = field("已载明陈述权、申辩权", True, group=MATTER)
    statement_days: Annotated[int, Field(ge=1, le=60)] | None = field(
        "陈述申辩期限（工作日）", None, group=MATTER, help="法律没有规定天数；本机关在告知书中写明的天数"
    )
    hearing_offered: bool = field("已告知听证权利", False, group=MATTER)
    recusal_right: bool = field("已载明申请回避权", False, group=MATTER)
    new_facts: Words = field(
        "再次告知的新事实", "", group=MATTER, help="此前已经告知、又发现新的事实时填写", widget="long"
    )
    limitation_basis: Short = field("追责期限另有规定的法律依据", "", group=MATTER)
    contact: Words = field("联系人和联系方式", "", group=MATTER)
    document: FileRef | None = field("告知书", None, widget="rendered")

    @property
    def content(self) -> str:
        """The proposed content in words: what xuecheng/record/14 calls 内容."""
        return "；".join(p.words or p.sort for p in self.proposal.penalties) or self.proposal.outcome
