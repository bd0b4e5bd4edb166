"""退回送审 (材料不齐)."""

from qiuhao.authority.values import Actor, Line, Number, Text, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class Return(Kind):
    """The submission goes back: which materials are missing and why. This review is over."""

    kind = "review.return"
    title = "退回送审"
    stage = "审核决定"
    act = "return-submission"
    fills = ("submission-returned",)

    about: Number = field("关于送审（记录号）", group=MATTER, widget="fact:submitted")
    missing: tuple[Line, ...] = field("缺少的材料", (), group=MATTER, widget="list:material")
    reason: Text = field("退回的理由", group=MATTER, widget="long")
    returned_by: Actor = field("退回人", "", group=PEOPLE, widget="person")
