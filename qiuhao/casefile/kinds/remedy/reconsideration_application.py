"""当事人通过本机关提交行政复议申请 (复议法 32)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Line, Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import register


@register
class ReconsiderationApplication(TextRecord):
    """An application handed to the authority itself; it either puts the decision right or passes it on in time."""

    kind = "casefile.reconsideration_application"
    title = "收到当事人提交的行政复议申请"
    stage = "送达执行"
    act = "lodge-reconsideration"
    fills = ("reconsideration-lodged", "text-record")

    about: Number = field("关于决定（记录号）", group=MATTER, widget="fact:decided|ordered|demolition-announced")
    applicant: Line = field("申请人", group=PEOPLE, mask="name", of="party")
    because: Literal["on-the-spot", "device", "other"] = field(
        "提交理由",
        "on-the-spot",
        group=MATTER,
        labels={
            "on-the-spot": "对当场作出的处罚决定不服",
            "device": "对依据电子技术监控设备记录作出的处罚决定不服",
            "other": "其他",
        },
    )
    dated_on: date | None = field("申请书日期", None, group=MATTER)
    claims: Words = field("复议请求和理由", "", group=MATTER, widget="long")
