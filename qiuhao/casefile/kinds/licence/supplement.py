"""接收补正材料 (许可法 32(4), (5); xuecheng/record/7)."""

from qiuhao.authority.values import Actor, Moment, Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, WHERE, TextRecord
from qiuhao.casefile.kinds.licence.application import HandedIn
from qiuhao.ledger.kinds import register


@register
class Supplement(TextRecord):
    """What the applicant handed in after the notice."""

    kind = "casefile.licence_supplement"
    title = "补正材料收件登记表"
    stage = "启动"
    act = "receive-supplement"
    fills = ("supplement-received", "text-record")

    about: Number = field("关于补正告知书（记录号）", group=MATTER, widget="fact:supplement-told")
    materials: tuple[HandedIn, ...] = field("补正的材料", group=MATTER, min_length=1)
    received_at: Moment = field("收件时间", group=WHERE, widget="moment")
    received_by: Actor = field("收件人", group=PEOPLE, widget="person", min_length=1)
    complete: bool = field("已按要求全部补正", True, group=MATTER)
    note: Words = field("说明", "", group=MATTER, widget="long")
