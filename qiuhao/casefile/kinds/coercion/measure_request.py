"""采取强制措施的报告 (强制法 18(1); anhui/record/8.8)."""

from qiuhao.authority.values import Line, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.casefile.kinds.coercion.parts import SORT_LABELS, Days, Sort
from qiuhao.ledger.kinds import register


@register
class MeasureRequest(TextRecord):
    """What the handlers ask the head to approve before anything is done."""

    kind = "casefile.measure_request"
    title = "行政强制措施审批表"
    stage = "调查取证"
    act = "ask-measure"
    fills = ("measure-asked", "text-record")

    sort: Sort = field("强制措施种类", group=MATTER, labels=SORT_LABELS)
    object: Text = field("对象", group=MATTER, help="拟查封、扣押的场所、设施、财物，或者拟冻结的账户和数额")
    ground: Text = field("理由", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("依据", group=MATTER, min_length=1)
    days: Days | None = field("拟采取的期限（日）", None, group=MATTER)
    milder: Words = field("为什么不能采用非强制手段", "", group=MATTER)
    handler_opinion: Voice | None = field("承办人意见", None, group=VOICES)
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
