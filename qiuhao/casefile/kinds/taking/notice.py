"""征收征用事先告知 (anhui/record/8.9; anhui/disclosure/10.4)."""

from typing import Annotated, ClassVar

from pydantic import Field

from qiuhao.authority.values import DocumentNumber, Words, field
from qiuhao.casefile.kinds.base import MATTER, Substantive, TextRecord
from qiuhao.casefile.wording import conclusion
from qiuhao.ledger.kinds import FileRef, register


@register
class TakingNotice(Substantive, TextRecord):
    """What is proposed, on which facts and basis, and the rights to state, to defend and, where due, to be heard."""

    kind = "casefile.taking_notice"
    title = "征收征用事先告知书"
    stage = "审核决定"
    act = "notify"
    of_procedures = ("levy", "expropriation")
    fills = ("notified", "text-record")
    limitation_basis: ClassVar[str] = ""

    number_text: DocumentNumber = field("文号", "", group=MATTER)
    statement_right: bool = field("已载明陈述权、申辩权", True, group=MATTER)
    statement_days: Annotated[int, Field(ge=1, le=60)] | None = field(
        "陈述申辩期限（工作日）", None, group=MATTER, help="本机关在告知书中写明的天数"
    )
    hearing_offered: bool = field("已告知听证权利", False, group=MATTER)
    recusal_right: bool = field("已载明申请回避权", False, group=MATTER)
    new_facts: Words = field("再次告知的新事实", "", group=MATTER, widget="long")
    contact: Words = field("联系人和联系方式", "", group=MATTER)
    document: FileRef | None = field("告知书", None, widget="rendered")

    @property
    def content(self) -> str:
        """The proposed content in words."""
        return conclusion(self.proposal)
