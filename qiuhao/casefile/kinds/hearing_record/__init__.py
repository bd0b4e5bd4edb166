"""听证笔录 (处罚法 64, 65; anhui/record/8.10; xuecheng/record/15)."""

from qiuhao.authority.values import Actor, Number, Person, Short, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, Timed, WithSignatures
from qiuhao.ledger.kinds import register


@register
class HearingRecord(Timed, WithSignatures):
    """Who was heard, what was said, and the chair's report. The decision follows this record."""

    kind = "casefile.hearing_record"
    title = "听证笔录"
    stage = "审核决定"
    act = "hold-hearing"
    fills = ("hearing-held", "officers", "text-record", "evidence-paper")

    about: Number = field("关于听证通知（记录号）", group=MATTER, widget="fact:hearing-notified")
    chair: Actor = field("听证主持人", group=PEOPLE, widget="person", min_length=1)
    chair_name: Short = field("主持人姓名", "", group=PEOPLE, of="officer")
    clerk: Short = field("记录员", "", group=PEOPLE, of="officer")
    participants: tuple[Person, ...] = field("参加人员", (), group=PEOPLE)
    public: bool = field("公开举行", True, group=MATTER)
    content: Text = field("听证的具体内容", group=MATTER, widget="long")
    chair_opinion: Words = field("主持人的意见", "", group=MATTER, widget="long")
    proves: Short = field("证明对象", "", group=MATTER)
