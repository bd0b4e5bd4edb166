"""审核期限延长."""

from typing import Annotated, ClassVar

from pydantic import Field

from qiuhao.authority.values import Number, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES
from qiuhao.ledger.kinds import Kind, register


@register
class Extension(Kind):
    """The review period is extended with approval, for a complex case."""

    kind = "review.extension"
    title = "审核期限延长审批"
    stage = "审核决定"
    act = "extend-review"
    fills = ("extended",)
    duty: ClassVar[str] = "review"

    about: Number = field("关于送审（记录号）", group=MATTER, widget="fact:submitted")
    days: Annotated[int, Field(ge=1, le=60)] = field("延长的天数", group=MATTER)
    reason: Text = field("延长的理由", group=MATTER, widget="long")
    head_opinion: Voice = field("机关负责人意见", group=VOICES)

    @property
    def approved_by(self) -> str:
        """Who approved; empty if the head did not agree."""
        return self.head_opinion.person if self.head_opinion.agreed else ""
