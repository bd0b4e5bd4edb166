"""线索登记 (处罚法 54; yangquan/record/4; xuecheng/record/9; anhui/record/7.1)."""

from typing import Literal

from qiuhao.authority.values import Moment, Party, Person, Short, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.casefile.kinds.objects import Target
from qiuhao.ledger.kinds import register


@register
class Clue(TextRecord):
    """Where a case comes from."""

    kind = "casefile.clue"
    title = "线索登记"
    stage = "启动"
    act = "register-clue"
    fills = ("clue", "text-record")

    source: Literal["检查发现", "投诉举报", "上级交办", "其他机关移送", "媒体报道", "自动监测", "其他"] = field(
        "案件来源", group=MATTER
    )
    content: Text = field("线索内容", group=MATTER, widget="long")
    received_at: Moment | None = field("收到时间", None, group=MATTER, widget="moment")
    place: Short = field("涉及地点", "", group=MATTER)
    signed_complaint: bool = field("实名投诉举报", False, group=PEOPLE)
    complainant: Person | None = field("投诉举报人", None, group=PEOPLE, help="匿名的不填")
    suspects: tuple[Party, ...] = field("涉嫌当事人", (), group=PEOPLE, widget="parties")
    objects: tuple[Target, ...] = field("对象（当事人不明时）", (), group=PEOPLE, help="身份不明的人、车辆或者场所")
    recorder: Short = field("记录人", "", group=PEOPLE, of="officer")
    handling: Words = field("处理情况", "", group=MATTER, widget="long")
