"""办案期限延长 (处罚法 60; yangquan/record/4)."""

from typing import Annotated, ClassVar

from pydantic import Field

from qiuhao.authority.values import Short, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class CaseExtension(TextRecord):
    """The period of the case is extended, on the basis of a law, regulation or rule."""

    kind = "casefile.case_extension"
    title = "延长办案期限审批表"
    stage = "调查取证"
    act = "extend-case"
    fills = ("extended", "text-record")
    about: ClassVar[None] = None
    duty: ClassVar[str] = "decide-case"

    days: Annotated[int, Field(ge=1, le=400)] = field("延长的天数", group=MATTER)
    reason: Text = field("延长的理由", group=MATTER, widget="long")
    basis: Short = field("依据", group=MATTER, min_length=1)
    head_opinion: Voice = field("机关负责人意见", group=VOICES)

    @property
    def approved_by(self) -> str:
        """Who approved; empty if the head did not agree."""
        return self.head_opinion.person if self.head_opinion.agreed else ""
