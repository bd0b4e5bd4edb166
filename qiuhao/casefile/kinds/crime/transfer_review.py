"""对不予立案的决定提请复议 (移送规定 9)."""

from typing import Literal

from qiuhao.authority.values import Line, Number, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class TransferReview(TextRecord):
    """The authority asks the police to look again, or the procuratorate to supervise the filing."""

    kind = "casefile.transfer_review"
    title = "提请复议（立案监督）"
    stage = "送达执行"
    act = "ask-transfer-review"
    fills = ("transfer-review-asked", "text-record")

    about: Number = field("关于不予立案通知（记录号）", group=MATTER, widget="fact:transfer-answered")
    sort: Literal["review", "supervision"] = field(
        "方式",
        "review",
        group=MATTER,
        labels={"review": "提请公安机关复议", "supervision": "建议人民检察院立案监督"},
    )
    body: Line = field("提请的机关", group=MATTER)
    reasons: Text = field("理由", group=MATTER, widget="long")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
