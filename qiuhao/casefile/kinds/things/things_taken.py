"""接收没收的财物 (处罚法 74; anhui/record/10.4)."""

from datetime import date

from qiuhao.authority.values import Line, Number, Short, Thing, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, OnDuty, WithSignatures
from qiuhao.ledger.kinds import register


@register
class ThingsTaken(OnDuty, WithSignatures):
    """Confiscated things come into the authority's keeping."""

    kind = "casefile.things_taken"
    title = "没收财物接收清单"
    stage = "送达执行"
    act = "take-things"
    fills = ("things-taken", "officers", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided")
    things: tuple[Thing, ...] = field("财物", group=MATTER, widget="things", min_length=1)
    taken_on: date = field("接收日期", group=MATTER)
    receipt_number: Short = field("罚没财物票据号码", "", group=MATTER)
    kept_where: Line = field("保管地点", group=MATTER)
    keeper: Line = field("保管人", group=PEOPLE)
