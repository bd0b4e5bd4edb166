"""复议听取意见、听证，法院开庭."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Line, Number, Officer, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register


@register
class RemedyHearing(TextRecord):
    """The authority was heard, or appeared before the court."""

    kind = "casefile.remedy_hearing"
    title = "复议审理、出庭应诉记录"
    stage = "送达执行"
    act = "attend-remedy-hearing"
    fills = ("remedy-heard", "text-record")

    about: Number = field("关于复议或者诉讼（记录号）", group=MATTER, widget="fact:remedy-opened")
    sort: Literal["heard", "hearing", "trial"] = field(
        "方式", "trial", group=MATTER, labels={"heard": "听取意见", "hearing": "复议听证", "trial": "开庭审理"}
    )
    held_on: date = field("日期", group=MATTER)
    place: Short = field("地点", "", group=MATTER)
    attended_by: tuple[Officer, ...] = field("出席人员", (), group=PEOPLE, widget="officers")
    head_attended: bool | None = field("机关负责人出席", None, group=PEOPLE)
    agents: tuple[Line, ...] = field("委托代理人", (), group=PEOPLE)
    content: Words = field("主要情况", "", group=MATTER, widget="long")
