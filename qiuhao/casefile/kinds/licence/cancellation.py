"""注销 (许可法 70): the case arises, and the registration is cancelled."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Line, Number, Short, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register

GROUNDS = {
    "not-renewed": "有效期届满未延续",
    "person-gone": "公民死亡或者丧失行为能力",
    "organisation-ended": "法人或者其他组织依法终止",
    "revoked": "许可依法被撤销、撤回，或者证件依法被吊销",
    "impossible": "因不可抗力导致许可事项无法实施",
    "by-law": "法律、法规规定的其他情形",
}


@register
class CancellationGround(TextRecord):
    """One of the six cases in which a licence is cancelled has arisen."""

    kind = "casefile.licence_cancellation_ground"
    title = "应当注销许可的情形登记表"
    stage = "送达执行"
    act = "report-cancellation-ground"
    fills = ("cancellation-ground", "text-record")

    about: Number = field("关于许可决定（记录号）", group=MATTER, widget="fact:decided|renewed-by-law")
    ground: Literal["not-renewed", "person-gone", "organisation-ended", "revoked", "impossible", "by-law"] = field(
        "情形", group=MATTER, labels=GROUNDS
    )
    facts: Text = field("具体情况和依据", group=MATTER, widget="long")
    known_on: date | None = field("得知日期", None, group=MATTER)


@register
class Cancellation(TextRecord):
    """The licence is cancelled and struck from the register."""

    kind = "casefile.licence_cancellation"
    title = "注销许可登记表"
    stage = "送达执行"
    act = "cancel-licence"
    fills = ("licence-cancelled", "text-record")

    about: Number = field(
        "关于注销情形（记录号）",
        group=MATTER,
        widget="fact:cancellation-ground|decided",
        help="撤销、撤回许可的，选择该决定",
    )
    certificate: Line = field("证件名称和编号", group=MATTER)
    cancelled_on: date | None = field("注销日期", None, group=MATTER)
    certificate_returned: Short = field("证件收回情况", "", group=MATTER)
    announced: Words = field("公告情况", "", group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
