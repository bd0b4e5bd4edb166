"""申请检查 (国办发〔2024〕54号; yangquan/record/4-2; anhui/record/7.1; xuecheng/record/8)."""

from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Actor, Line, Number, Officer, Party, Short, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.law.views import INSPECTION_GROUNDS, THIRD_PARTY_ROLES
from qiuhao.ledger.kinds import register

Ground = Literal["plan", "random", "special", "complaint", "case", "recheck"]
ThirdPartyRole = Literal["none", "technical", "inspecting"]
FREQUENCY = "年度频次"


@register
class InspectionPlan(TextRecord):
    """Whom to inspect, on what ground, in what matter, by whom; the head allows it, or it goes first and he is told.

    What the platform knows when it is made here is computed: whether the matter stands in the list of inspections, how
    often the party has been inspected this year, and the number set for the matter.
    """

    kind = "casefile.inspection_plan"
    title = "行政检查审批表（申请）"
    stage = "启动"
    act = "plan-inspection"
    fills = ("filed", "inspection-planned", "text-record")
    act_ended_on: ClassVar[date | None] = None
    discovered_on: ClassVar[date | None] = None
    long_limitation: ClassVar[bool] = False
    approved_by: ClassVar[str] = ""

    cause: Line = field("检查名称", group=MATTER, help="例如：食品安全日常监督检查")
    ground: Ground = field("检查来源", group=MATTER, labels=INSPECTION_GROUNDS)
    reason: Words = field(
        "检查原因", "", group=MATTER, widget="long", help="计划、方案名称和文号，或者投诉、线索的情况"
    )
    matter: Line = field("检查事项", group=MATTER, widget="matter", help="行政检查事项清单中的事项")
    basis: tuple[Line, ...] = field("检查依据", (), group=MATTER)
    content: Text = field("检查内容", group=MATTER, widget="long")
    way: Literal["on-site", "off-site"] = field(
        "检查方式", "on-site", group=MATTER, labels={"on-site": "现场检查", "off-site": "非现场检查"}
    )
    place: Short = field("检查地点", "", group=MATTER)
    planned_on: date | None = field("拟检查日期", None, group=MATTER)
    parties: tuple[Party, ...] = field("被检查人", group=PEOPLE, widget="parties", min_length=1)
    handlers: tuple[Officer, ...] = field("检查人员", (), group=PEOPLE, widget="officers")
    unit: Actor = field("承办机构", "", group=PEOPLE, widget="unit")
    third_party_role: ThirdPartyRole = field("第三方参与情况", "none", group=PEOPLE, labels=THIRD_PARTY_ROLES)
    third_party: Short = field("参与的第三方", "", group=PEOPLE)
    licensee: bool = field("监督检查被许可人从事许可事项的活动", False, group=MATTER)
    urgent: bool = field("情况紧急，先行检查后补办审批", False, group=MATTER)
    urgent_reason: Words = field("紧急情况", "", group=MATTER)
    draw: Actor = field("所属随机抽取", "", group=MATTER, widget="computed")
    draw_place: Number | None = field("在抽取结果中的次序", None, group=MATTER, widget="computed")
    matter_listed: bool | None = field("检查事项已列入清单", None, group=FREQUENCY, widget="computed")
    counted_before: int | None = field("本年度已有的计入频次的检查", None, group=FREQUENCY, widget="computed", ge=0)
    cap: int | None = field("年度频次上限", None, group=FREQUENCY, widget="computed", ge=0)
    cap_basis: Short = field("频次上限的依据", "", group=FREQUENCY, widget="computed")
    over_cap_reason: Words = field("超过频次仍须检查的理由", "", group=FREQUENCY)
    handler_opinion: Voice | None = field("承办人意见", None, group=VOICES)
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)

    @model_validator(mode="after")
    def _why_urgent(self) -> Self:
        if self.urgent and not self.urgent_reason:
            raise ValueError("选择了情况紧急，没有写明紧急情况。请写明紧急情况，或者先报批准。")
        return self
