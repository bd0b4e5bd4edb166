"""行政复议答复书 (复议法 48, 54)."""

from qiuhao.authority.values import Line, Number, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER
from qiuhao.casefile.kinds.remedy.written_answer import WrittenAnswer
from qiuhao.ledger.kinds import register


@register
class ReconsiderationAnswer(WrittenAnswer):
    """The authority's written answer, with evidence and bases, sent to the reconsideration body."""

    kind = "casefile.reconsideration_answer"
    title = "行政复议答复书"
    act = "answer-reconsideration"
    fills = ("reconsideration-answered", "text-record")

    about: Number = field("关于复议申请（记录号）", group=MATTER, widget="fact:reconsideration-received")
    request: Words = field("答复请求", "", group=MATTER, help="例如：请求维持本机关作出的决定", widget="long")
    basis: tuple[Line, ...] = field("依据", (), group=MATTER)
    reasons: Text = field("对复议请求和理由的答复意见", group=MATTER, widget="long")
