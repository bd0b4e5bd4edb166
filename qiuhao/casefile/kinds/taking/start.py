"""征收征用启动 (anhui/record/7.1, 7.2)."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import Actor, DocumentNumber, Line, Officer, Party, Short, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class TakingStart(TextRecord):
    """A levy or an expropriation is begun: source, reason, whom it concerns, and signed opinions."""

    kind = "casefile.taking_start"
    title = "征收征用启动审批表"
    stage = "启动"
    act = "file-case"
    of_procedures = ("levy", "expropriation")
    fills = ("filed", "text-record")
    act_ended_on: ClassVar[date | None] = None
    discovered_on: ClassVar[date | None] = None
    long_limitation: ClassVar[bool] = False
    limitation_basis: ClassVar[str] = ""

    mode: Literal["ex-officio", "application"] = field(
        "启动方式", "ex-officio", group=MATTER, labels={"ex-officio": "依职权", "application": "依申请"}
    )
    number_text: DocumentNumber = field("编号", "", group=MATTER)
    cause: Line = field("事由", group=MATTER, help="例如：征收某某费；征用某某物资")
    matter: Line = field("执法事项", group=MATTER, widget="matter", help="权责清单中的事项")
    source: Short = field("来源", "", group=MATTER)
    reason: Words = field("启动原因", "", group=MATTER, widget="long")
    basic_facts: Text = field("基本情况", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("依据", (), group=MATTER)
    parties: tuple[Party, ...] = field("相对人基本情况", group=PEOPLE, widget="parties", min_length=1)
    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers")
    unit: Actor = field("承办机构", "", group=PEOPLE, widget="unit")
    handler_opinion: Voice | None = field("承办人意见", None, group=VOICES)
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)

    @property
    def approved_by(self) -> str:
        """Who approved the start; empty if nobody has."""
        return self.head_opinion.person if self.head_opinion and self.head_opinion.agreed else ""
