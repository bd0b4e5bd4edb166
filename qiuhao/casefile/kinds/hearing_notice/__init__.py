"""听证通知 (处罚法 64(2)–(4); anhui/record/8.10; xuecheng/record/15)."""

from datetime import date

from qiuhao.authority.values import Actor, DocumentNumber, Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, WHERE, TextRecord
from qiuhao.ledger.kinds import FileRef, register


@register
class HearingNotice(TextRecord):
    """When and where the hearing takes place and who presides."""

    kind = "casefile.hearing_notice"
    title = "听证通知书"
    stage = "审核决定"
    act = "notify-hearing"
    fills = ("hearing-notified", "text-record")

    about: Number = field("关于听证申请（记录号）", group=MATTER, widget="fact:hearing-asked|hearing-announced")
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    held_on: date = field("听证日期", group=WHERE)
    held_time: Short = field("听证时刻", "", group=WHERE, help="例如：上午九时三十分")
    place: Line = field("听证地点", group=WHERE)
    public: bool = field("公开举行", True, group=MATTER)
    closed_because: Words = field("不公开的理由", "", group=MATTER)
    chair: Actor = field("听证主持人", group=PEOPLE, widget="person", min_length=1)
    chair_name: Short = field("主持人姓名", "", group=PEOPLE, of="officer")
    members: Short = field("听证员", "", group=PEOPLE, of="officer")
    clerk: Short = field("记录员", "", group=PEOPLE, of="officer")
    document: FileRef | None = field("通知书", None, widget="rendered")
