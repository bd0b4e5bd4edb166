"""随机抽取: the lists before the draw, sealed, and what was drawn from them (双随机、一公开)."""

from typing import Self

from pydantic import model_validator

from qiuhao.authority.values import Actor, CreditCode, Line, Number, Officer, Short, Value, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


class LotObject(Value):
    """Somebody who may be inspected: one line of the list of objects (检查对象名录库)."""

    name: Line = field("名称", mask="name", of="party")
    credit_code: CreditCode = field("统一社会信用代码", "")
    address: Short = field("地址", "")

    @property
    def identity(self) -> str:
        """By what it is told from others, and drawn."""
        return self.credit_code or self.name


class Lot(Value):
    """One object that was drawn, with the officers drawn for it."""

    object: LotObject = field("检查对象")
    officers: tuple[Officer, ...] = field("检查人员")


@register
class LotPool(Kind):
    """The two lists and how many are to be drawn. Its seal is the seed: whoever sealed it could not know it."""

    kind = "casefile.lot_pool"
    title = "随机抽取名单"
    stage = "启动"
    fills = ("lot-pool",)

    authority: Actor = field("执法机关", group=PEOPLE, min_length=1)
    unit: Actor = field("承办机构", "", group=PEOPLE, widget="unit")
    cause: Line = field("抽查名称", group=MATTER)
    matter: Line = field("检查事项", group=MATTER, widget="matter")
    plan: Words = field("抽查计划和依据", "", group=MATTER, widget="long")
    objects: tuple[LotObject, ...] = field("检查对象名单", group=MATTER, min_length=1, max_length=20_000)
    officers: tuple[Officer, ...] = field("检查人员名单", group=PEOPLE, widget="officers", min_length=1)
    excluded: Words = field("没有列入的对象、回避的人员及理由", "", group=MATTER, widget="long")
    count: Number = field("抽取对象数", group=MATTER)
    each: Number = field("每个对象抽取检查人员数", 2, group=MATTER)

    @model_validator(mode="after")
    def _enough(self) -> Self:
        names = [one.identity for one in self.objects]
        twice = sorted({name for name in names if names.count(name) > 1}) if len(set(names)) < len(names) else []
        if twice:
            raise ValueError(f"检查对象名单中“{twice[0]}”出现了不止一次。请删去重复的。")
        if self.count > len(names):
            raise ValueError(f"名单只有 {len(names)} 个对象，不能抽取 {self.count} 个。请改抽取对象数。")
        if self.each > len({officer.person for officer in self.officers}):
            raise ValueError(f"检查人员名单不足 {self.each} 人。请增加人员，或者改每个对象的人数。")
        if helper := next((officer.name for officer in self.officers if officer.auxiliary), ""):
            raise ValueError(f"{helper}是辅助人员，不能实施检查。请从检查人员名单中删去。")
        return self


@register
class LotDrawn(Kind):
    """What was drawn. With the lists and the seed anybody draws the same (`law.lots`)."""

    kind = "casefile.lot_drawn"
    title = "随机抽取结果"
    stage = "启动"
    fills = ("lot-drawn",)

    about: Number = field("关于名单（记录号）", group=MATTER, widget="fact:lot-pool")
    seed: str = field("种子（名单记录的封印）", group=MATTER, pattern=r"^[0-9a-f]{64}$")
    lots: tuple[Lot, ...] = field("抽取结果", group=MATTER, min_length=1)
