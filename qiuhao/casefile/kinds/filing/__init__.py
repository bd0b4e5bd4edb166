"""立案 (处罚法 54; anhui/record/7.1; xuecheng/record/8)."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import (
    Actor,
    DocumentNumber,
    Line,
    Officer,
    Party,
    Short,
    Text,
    Voice,
    Words,
    field,
)
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class Filing(TextRecord):
    """The case is filed: source, reason, party, facts so far, and three signed opinions."""

    kind = "casefile.filing"
    title = "立案审批表"
    stage = "启动"
    act = "file-case"
    fills = ("filed", "text-record")
    apart: ClassVar[bool] = True

    mode: Literal["ex-officio", "application"] = field(
        "启动方式", "ex-officio", group=MATTER, labels={"ex-officio": "依职权", "application": "依申请"}
    )
    number_text: DocumentNumber = field("立案号", "", group=MATTER)
    cause: Line = field("案由", group=MATTER)
    matter: Line = field("执法事项", group=MATTER, widget="matter", help="权责清单中的事项")
    source: Short = field("案件来源", "", group=MATTER)
    reason: Words = field("启动原因", "", group=MATTER, widget="long")
    basic_facts: Text = field("基本案情", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("立案依据", (), group=MATTER)
    place: Short = field("违法行为发生地", "", group=MATTER)
    act_ended_on: date | None = field("违法行为终了之日", None, group=MATTER, help="连续或者继续状态的，填终了之日")
    discovered_on: date | None = field("发现之日", None, group=MATTER)
    long_limitation: bool = field(
        "适用较长的追责期限", False, group=MATTER, help="涉及公民生命健康安全、金融安全且有危害后果的"
    )
    limitation_basis: Short = field("期限另有规定的法律依据", "", group=MATTER)
    parties: tuple[Party, ...] = field("当事人基本情况", group=PEOPLE, widget="parties", min_length=1)
    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers")
    unit: Actor = field("承办机构", "", group=PEOPLE, widget="unit")
    handler_opinion: Voice | None = field("承办人意见", None, group=VOICES)
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)

    @property
    def approved_by(self) -> str:
        """Who approved the filing; empty if nobody has."""
        return self.head_opinion.person if self.head_opinion and self.head_opinion.agreed else ""
