"""行政诉讼答辩状 (行政诉讼法 67)."""

from qiuhao.authority.values import DocumentNumber, Line, Number, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class ClaimAnswer(TextRecord):
    """The authority's answer to a claim, with the evidence and the norms the decision rests on."""

    kind = "casefile.claim_answer"
    title = "行政诉讼答辩状"
    stage = "送达执行"
    act = "answer-claim"
    fills = ("claim-answered", "text-record")

    about: Number = field("关于起诉（记录号）", group=MATTER, widget="fact:claim-received")
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    request: Words = field("答辩请求", "", group=MATTER, help="例如：请求驳回原告的诉讼请求", widget="long")
    facts_found: Text = field("决定的事实和程序", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("所依据的规范性文件", (), group=MATTER)
    reasons: Text = field("对诉讼请求和理由的答辩意见", group=MATTER, widget="long")
    materials: tuple[Line, ...] = field("提交的证据、依据和其他材料", group=MATTER, min_length=1)
    agents: tuple[Line, ...] = field("委托代理人", (), group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
