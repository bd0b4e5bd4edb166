"""收到行政复议申请书副本 (复议法 48, 54, 62)."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register

COURSES = {"ordinary": "普通程序", "simplified": "简易程序"}


@register
class ReconsiderationNotice(TextRecord):
    """The reconsideration body sent the copy of an application; happens on the day of its receipt."""

    kind = "casefile.reconsideration_notice"
    title = "行政复议答复通知"
    stage = "送达执行"
    act = "receive-reconsideration"
    fills = ("remedy-opened", "reconsideration-received", "text-record")
    route: ClassVar[str] = "reconsideration"

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered|demolition-announced")
    body: Line = field("行政复议机关", group=MATTER)
    course: Literal["ordinary", "simplified"] = field("审理程序", "ordinary", group=MATTER, labels=COURSES)
    number: Short = field("通知书文号", "", group=MATTER)
    accepted_on: date | None = field("受理日期", None, group=MATTER, help="复议机关受理申请之日；审理期限由此起算")
    applicant: Line = field("申请人", group=PEOPLE, mask="name", of="party")
    claims: Words = field("复议请求和理由", "", group=MATTER, widget="long")
