"""撤下公示 (处罚法 48)."""

from qiuhao.authority.values import Actor, Line, Number, Text, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class Withdrawn(Kind):
    """The decision leaves the shelf; in its place stands the explanation."""

    kind = "disclosure.withdrawn"
    title = "撤下公示"
    stage = "送达执行"
    act = "withdraw"
    fills = ("withdrawn",)

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered")
    ruling: Number | None = field("依据的文书（记录号）", None, group=MATTER, widget="fact:ruling")
    cause: Line = field("原因", group=MATTER)
    explanation: Text = field("公开说明", group=MATTER, widget="long")
    withdrawn_by: Actor = field("撤下人", "", group=PEOPLE, widget="person")
