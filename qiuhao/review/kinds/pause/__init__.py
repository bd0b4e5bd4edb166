"""审核期限暂停 (补充材料、专家论证 and what else a place names)."""

from qiuhao.authority.values import Actor, Line, Moment, Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class Pause(Kind):
    """A stretch the review clock does not count, for a cause that the place names."""

    kind = "review.pause"
    title = "审核期限暂停"
    stage = "审核决定"
    act = "pause-review"
    fills = ("review-paused",)

    about: Number = field("关于送审（记录号）", group=MATTER, widget="fact:submitted")
    cause: Line = field("暂停原因", group=MATTER, widget="list:pause-cause")
    words: Words = field("需要补充或者论证的事项", "", group=MATTER, widget="long")
    ended_at: Moment | None = field("已经恢复的，恢复时间", None, group=MATTER, help="尚未恢复的不填，恢复时另行记录")
    paused_by: Actor = field("提出人", "", group=PEOPLE, widget="person")
