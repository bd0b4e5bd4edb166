"""确认送审材料齐全: where a place counts the review from here."""

from qiuhao.authority.values import Actor, Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class MaterialsComplete(Kind):
    """The review body confirms that everything of the list is there."""

    kind = "review.materials_complete"
    title = "送审材料齐全确认"
    stage = "审核决定"
    act = "confirm-materials"
    fills = ("materials-complete",)

    about: Number = field("关于送审（记录号）", group=MATTER, widget="fact:submitted")
    confirmed_by: Actor = field("确认人", "", group=PEOPLE, widget="person")
    note: Words = field("备注", "", group=MATTER)
