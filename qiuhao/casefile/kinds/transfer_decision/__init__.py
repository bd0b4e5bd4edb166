"""决定是否移送 (移送规定 5)."""

from qiuhao.authority.values import Number, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class TransferDecision(TextRecord):
    """The first in charge decides within three days; a refusal is reasoned on the file."""

    kind = "casefile.transfer_decision"
    title = "涉嫌犯罪案件移送审批表"
    stage = "审核决定"
    act = "decide-transfer"
    fills = ("transfer-decided", "text-record")

    about: Number = field("关于涉嫌犯罪报告（记录号）", group=MATTER, widget="fact:crime-suspected")
    approved: bool = field("批准移送", group=MATTER)
    reason: Words = field("不批准的理由", "", group=MATTER, widget="long")
    head_opinion: Voice = field("机关正职负责人或者主持工作的负责人意见", group=VOICES)
