"""实施强制执行: 强制拆除、代履行、其他方式 (强制法 42–44, 51, 52; anze/record/10.3, 10.4; xuecheng/record/24-2)."""

from typing import ClassVar, Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Amount, Line, Number, Short, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, RECORDING, Interest, Timed, WithSignatures
from qiuhao.casefile.kinds.coercion.parts import DONE, DUE, MANNER_LABELS
from qiuhao.law.views import INTERESTS
from qiuhao.ledger.kinds import register

FILLS = ("executing", "officers", "text-record")


class Executing(Timed, WithSignatures):
    """One day's execution on the spot. What lasts longer has a record for each day."""

    stage = "送达执行"

    on_site: bool = field("现场执法", True)
    interests: tuple[Interest, ...] = field("直接涉及的权益", ("property",), group=RECORDING, labels=INTERESTS)
    order: Number | None = field("强制执行决定（记录号）", None, group=MATTER, widget="fact:execution-ordered")
    urgent_because: Words = field("夜间或者法定节假日执行的紧急理由", "", group=DUE)
    cuts_supplies: bool = field("对居民生活停止供水、供电、供热、供燃气", False, group=DUE, help="不得采取")
    supervised: bool = field("本机关派员到场监督", False, group=DONE)
    performer: Short = field("实施人", "", group=DONE, help="代履行人或者受委托的施工单位")
    party_present: bool = field("当事人到场", True, group=DONE)
    attested_by: Short = field("见证人", "", group=DONE, mask="name")
    course: Text = field("实施经过和结果", group=MATTER, widget="long")
    completed: bool = field("已经执行完毕", False, group=MATTER)
    cost: Amount = field("费用（元）", "0.00", group=MATTER)


@register
class Demolition(Executing):
    """An unlawful building is taken down."""

    kind = "casefile.demolition"
    title = "强制拆除笔录"
    act = "demolish"
    fills = FILLS
    manner: ClassVar[str] = "demolition"
    immediate: ClassVar[bool] = False
    immediate_ground: ClassVar[str] = ""

    building: Line = field("建筑物、构筑物、设施", group=MATTER)


@register
class SubstitutePerformance(Executing):
    """Somebody else does what the party owes, at its cost; at once where a road or river must be cleared."""

    kind = "casefile.substitute_performance"
    title = "代履行执行文书"
    act = "substitute-performance"
    fills = (*FILLS, "substitute-performed")
    manner: ClassVar[str] = "substitute"

    immediate: bool = field("立即实施代履行", False, group=DUE)
    immediate_ground: Words = field(
        "立即实施的理由", "", group=DUE, help="道路、河道、航道、公共场所的遗洒物、障碍物、污染物，当事人不能清除的"
    )

    @model_validator(mode="after")
    def _ground(self) -> Self:
        if self.immediate and not self.immediate_ground:
            raise ValueError("选择了立即实施代履行，没有写明理由（强制法第五十二条）。请写明。")
        return self


@register
class OtherExecution(Executing):
    """A deposit transferred, things sold, a former state restored."""

    kind = "casefile.other_execution"
    title = "强制执行笔录"
    act = "execute"
    fills = FILLS
    immediate: ClassVar[bool] = False
    immediate_ground: ClassVar[str] = ""

    manner: Literal["transfer-deposit", "auction", "restore", "surcharge", "other"] = field(
        "执行方式", group=MATTER, labels=MANNER_LABELS
    )
    amount: Amount = field("执行到位的金额（元）", "0.00", group=MATTER)
    treasury: Short = field("上缴国库或者财政专户的凭证", "", group=MATTER)
