"""行政复议答复书 (复议法 48, 54)."""

from qiuhao.authority.values import DocumentNumber, Line, Number, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class ReconsiderationAnswer(TextRecord):
    """The authority's written answer, with evidence and bases, sent to the reconsideration body."""

    kind = "casefile.reconsideration_answer"
    title = "行政复议答复书"
    stage = "送达执行"
    act = "answer-reconsideration"
    fills = ("reconsideration-answered", "text-record")

    about: Number = field("关于复议申请（记录号）", group=MATTER, widget="fact:reconsideration-received")
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    request: Words = field("答复请求", "", group=MATTER, help="例如：请求维持本机关作出的决定", widget="long")
    facts_found: Text = field("决定的事实和程序", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("依据", (), group=MATTER)
    reasons: Text = field("对复议请求和理由的答复意见", group=MATTER, widget="long")
    materials: tuple[Line, ...] = field("提交的证据、依据和其他材料", group=MATTER, min_length=1)
    agents: tuple[Line, ...] = field("委托代理人", (), group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
