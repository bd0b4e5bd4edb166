"""告知申请人、利害关系人 (许可法 7, 36, 47)."""

from typing import Annotated, ClassVar

from pydantic import Field

from qiuhao.authority.values import DocumentNumber, Party, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, Substantive, TextRecord
from qiuhao.ledger.kinds import FileRef, register


@register
class InterestNotice(Substantive, TextRecord):
    """What is about to be decided, told to whom it touches, with the right to be heard and, if so, to a hearing."""

    kind = "casefile.licence_interest_notice"
    title = "行政许可权利告知书"
    stage = "审核决定"
    act = "notify-interested"
    fills = ("notified", "interested-told", "text-record")
    new_facts: ClassVar[str] = ""
    limitation_basis: ClassVar[str] = ""

    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    recipients: tuple[Party, ...] = field("告知对象", group=PEOPLE, min_length=1, help="申请人、利害关系人")
    statement_days: Annotated[int, Field(ge=1, le=60)] | None = field(
        "陈述意见期限（工作日）", None, group=MATTER, help="法律没有规定天数；本机关在告知书中写明的天数"
    )
    hearing_offered: bool = field("已告知听证权利", False, group=MATTER, help="直接涉及重大利益关系的，应当告知")
    contact: Words = field("联系人和联系方式", "", group=MATTER)
    document: FileRef | None = field("告知书", None, widget="rendered")
