"""重新处理: a ruling orders the decision to be made anew, or sets it aside (处罚法 48; 复议法 64)."""

from qiuhao.authority.values import Number, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class Reopening(TextRecord):
    """The case goes back to the investigation because of a ruling; `about` is the ruling."""

    kind = "casefile.reopening"
    title = "重新处理审批表"
    stage = "调查取证"
    act = "reopen-case"
    fills = ("reopened", "text-record")

    about: Number = field("依据的文书（记录号）", group=MATTER, widget="fact:ruling")
    reason: Text = field("重新处理的理由", group=MATTER, widget="long")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
