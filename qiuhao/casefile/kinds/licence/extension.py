"""延长许可期限 (许可法 42): approved by the head, the reasons told to the applicant."""

from typing import Annotated, ClassVar

from pydantic import Field

from qiuhao.authority.values import DocumentNumber, Line, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.ledger.kinds import FileRef, register


@register
class LicenceExtension(TextRecord):
    """The period for the decision is lengthened once, by what the rule says."""

    kind = "casefile.licence_extension"
    title = "延长许可期限告知书"
    stage = "审核决定"
    act = "extend-licence"
    fills = ("extended", "told-in-writing", "text-record")
    about: ClassVar[None] = None
    duty: ClassVar[str] = "decide-case"

    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    days: Annotated[int, Field(ge=1, le=60)] = field("延长的天数（工作日）", group=MATTER)
    reason: Text = field("延长的理由", group=MATTER, widget="long")
    told: bool = field("已将理由告知申请人", False, group=MATTER)
    told_to: Line = field("告知对象", group=PEOPLE, mask="name", of="party")
    head_opinion: Voice = field("机关负责人意见", group=VOICES)
    document: FileRef | None = field("告知书", None, widget="rendered")

    @property
    def approved_by(self) -> str:
        """Who approved; empty if the head did not agree."""
        return self.head_opinion.person if self.head_opinion.agreed else ""
