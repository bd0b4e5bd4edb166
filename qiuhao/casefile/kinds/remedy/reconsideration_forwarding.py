"""处理当事人提交的行政复议申请 (复议法 32)."""

from typing import Literal

from qiuhao.authority.values import Line, Number, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class ReconsiderationForwarding(TextRecord):
    """The authority upholds its decision and passes the application on, or says that it puts the decision right."""

    kind = "casefile.reconsideration_forwarding"
    title = "行政复议申请转送函"
    stage = "送达执行"
    act = "forward-reconsideration"
    fills = ("reconsideration-forwarded", "text-record")

    about: Number = field("关于申请（记录号）", group=MATTER, widget="fact:reconsideration-lodged")
    result: Literal["forwarded", "put-right"] = field(
        "处理",
        "forwarded",
        group=MATTER,
        labels={"forwarded": "认为应当维持，转送行政复议机关", "put-right": "自行纠正"},
    )
    body: Line = field("行政复议机关", group=MATTER)
    reason: Words = field("理由", "", group=MATTER, widget="long")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
