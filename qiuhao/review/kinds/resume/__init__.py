"""审核期限恢复."""

from qiuhao.authority.values import Actor, Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.ledger.kinds import Kind, register


@register
class Resume(Kind):
    """The pause is over; `about` is the pause, which ends when this happens."""

    kind = "review.resume"
    title = "审核期限恢复"
    stage = "审核决定"
    act = "resume-review"
    fills = ("resumed",)

    about: Number = field("关于暂停（记录号）", group=MATTER, widget="fact:review-paused")
    words: Words = field("恢复的情况", "", group=MATTER)
    resumed_by: Actor = field("恢复人", "", group=PEOPLE, widget="person")
