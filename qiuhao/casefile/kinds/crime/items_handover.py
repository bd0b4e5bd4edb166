"""向公安机关移交涉案物品和材料 (移送规定 12)."""

from typing import Self

from pydantic import model_validator

from qiuhao.authority.values import Line, Number, Short, Thing, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, OnDuty
from qiuhao.ledger.kinds import register


@register
class ItemsHandover(OnDuty):
    """Things and papers of the case are handed to the police that filed it."""

    kind = "casefile.items_handover"
    title = "涉案物品和材料移交清单"
    stage = "送达执行"
    act = "hand-over-items"
    fills = ("items-handed-over", "officers", "text-record")

    about: Number = field("关于立案通知（记录号）", group=MATTER, widget="fact:transfer-answered")
    to: Line = field("接收机关", group=MATTER)
    things: tuple[Thing, ...] = field("移交的物品", (), group=MATTER, widget="things")
    materials: tuple[Line, ...] = field("移交的材料", (), group=MATTER)
    none_because: Words = field("没有物品和材料需要移交的说明", "", group=MATTER)
    received_by: Short = field("签收人", "", group=PEOPLE)

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not (self.things or self.materials or self.none_because):
            raise ValueError("没有写移交了什么。请填写移交的物品或者材料；没有需要移交的，请说明。")
        return self
