"""复议或者诉讼终结，决定仍然有效 (复议法 68, 69; 行政诉讼法 69; 处罚法 73)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.law.views import REMEDY_RESULTS
from qiuhao.ledger.kinds import register


@register
class RemedyEnd(TextRecord):
    """A remedy ended and the decision stands; a ruling that changes it is a `casefile.ruling`."""

    kind = "casefile.remedy_end"
    title = "复议、诉讼结果（决定仍然有效）"
    stage = "送达执行"
    act = "end-remedy"
    fills = ("remedy-ended", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered|demolition-announced")
    remedy: Number = field("关于复议或者诉讼（记录号）", group=MATTER, widget="fact:remedy-opened")
    result: Literal["upheld", "dismissed", "withdrawn", "not-accepted", "settled"] = field(
        "结果", "upheld", group=MATTER, labels=REMEDY_RESULTS
    )
    body: Line = field("作出机关", group=MATTER)
    number: Short = field("文书号", "", group=MATTER)
    effective_on: date | None = field("生效日期", None, group=MATTER)
    content: Words = field("主要内容", "", group=MATTER, widget="long")
