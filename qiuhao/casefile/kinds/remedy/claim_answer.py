"""行政诉讼答辩状 (行政诉讼法 67)."""

from qiuhao.authority.values import Line, Number, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER
from qiuhao.casefile.kinds.remedy.written_answer import WrittenAnswer
from qiuhao.ledger.kinds import register


@register
class ClaimAnswer(WrittenAnswer):
    """The authority's answer to a claim, with the evidence and the norms the decision rests on."""

    kind = "casefile.claim_answer"
    title = "行政诉讼答辩状"
    act = "answer-claim"
    fills = ("claim-answered", "text-record")

    about: Number = field("关于起诉（记录号）", group=MATTER, widget="fact:claim-received")
    request: Words = field("答辩请求", "", group=MATTER, help="例如：请求驳回原告的诉讼请求", widget="long")
    basis: tuple[Line, ...] = field("所依据的规范性文件", (), group=MATTER)
    reasons: Text = field("对诉讼请求和理由的答辩意见", group=MATTER, widget="long")
