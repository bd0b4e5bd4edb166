"""收件 (许可法 29–32, 50; yangquan/record/4-3; xuecheng/record/7; anhui/record/7.2)."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import (
    Actor,
    DocumentNumber,
    Line,
    Moment,
    Officer,
    Party,
    Person,
    Short,
    Value,
    Words,
    field,
)
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, WHERE, TextRecord
from qiuhao.ledger.kinds import register


class HandedIn(Value):
    """One material as it was handed in."""

    name: Line = field("材料名称")
    there: bool = field("已提交", True)
    copies: Short = field("份数和形式", "1 份", help="例如：原件 1 份、复印件 2 份、电子件")
    put_right: Short = field("当场更正的内容", "", help="有错误可以当场更正的，写明更正了什么")


@register
class Application(TextRecord):
    """Who applies for what, in which manner, with which materials. The case begins with it.

    `material_list` is the matter's list as it stood that day; the platform fills it in from the register."""

    kind = "casefile.licence_application"
    title = "申请材料收件登记表"
    stage = "启动"
    act = "receive-application"
    fills = ("application", "filed", "text-record")
    act_ended_on: ClassVar[date | None] = None
    discovered_on: ClassVar[date | None] = None
    long_limitation: ClassVar[bool] = False
    approved_by: ClassVar[str] = ""

    matter: Line = field("许可事项", group=MATTER, widget="matter", help="权责清单中的行政许可事项")
    cause: Line = field("申请内容", group=MATTER, help="例如：粮食收购备案变更、食品经营许可")
    sort: Literal["new", "change", "renewal"] = field(
        "申请种类", "new", group=MATTER, labels={"new": "首次申请", "change": "变更", "renewal": "延续"}
    )
    licence_number: Short = field("原许可证件编号", "", group=MATTER, help="变更、延续时填写")
    expires_on: date | None = field("原许可有效期截止日", None, group=MATTER, help="延续时填写")
    manner: Literal["written", "oral", "online", "mail"] = field(
        "提出方式",
        "written",
        group=MATTER,
        labels={"written": "窗口书面", "oral": "口头（已记入本表）", "online": "网上", "mail": "信函、传真"},
    )
    content: Words = field("申请的具体内容", "", group=MATTER, widget="long", help="口头申请的，把申请内容写在这里")
    parties: tuple[Party, ...] = field("申请人", group=PEOPLE, widget="parties", min_length=1)
    agent: Person | None = field("委托代理人", None, group=PEOPLE)
    received_at: Moment = field("收件时间", group=WHERE, widget="moment")
    received_by: Actor = field("收件人", group=PEOPLE, widget="person", min_length=1)
    materials: tuple[HandedIn, ...] = field("申请材料", (), group=MATTER)
    material_list: tuple[Line, ...] = field("本事项的申请材料目录", (), group=MATTER, widget="computed")
    truthful: bool = field("已告知申请人对材料的真实性负责", True, group=MATTER)
    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers", help="窗口收件时可以不填")
    unit: Actor = field("承办机构", "", group=PEOPLE, widget="unit")
    number_text: DocumentNumber = field("收件编号", "", group=MATTER)

    @property
    def lacking(self) -> tuple[str, ...]:
        """Materials of the list that were not handed in."""
        there = {one.name for one in self.materials if one.there}
        return tuple(name for name in self.material_list if name not in there)
