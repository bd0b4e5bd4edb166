"""收到起诉状副本 (行政诉讼法 67)."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register

INSTANCES = {"first": "一审", "second": "二审", "retrial": "再审"}


@register
class ClaimNotice(TextRecord):
    """The court served the copy of a claim; happens on the day of its receipt."""

    kind = "casefile.claim_notice"
    title = "应诉通知"
    stage = "送达执行"
    act = "receive-claim"
    fills = ("remedy-opened", "claim-received", "text-record")
    route: ClassVar[str] = "lawsuit"

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered|demolition-announced")
    body: Line = field("人民法院", group=MATTER)
    instance: Literal["first", "second", "retrial"] = field("审级", "first", group=MATTER, labels=INSTANCES)
    number: Short = field("案号", "", group=MATTER)
    accepted_on: date | None = field("立案日期", None, group=MATTER)
    plaintiff: Line = field("原告", group=PEOPLE, mask="name", of="party")
    claims: Words = field("诉讼请求和理由", "", group=MATTER, widget="long")
