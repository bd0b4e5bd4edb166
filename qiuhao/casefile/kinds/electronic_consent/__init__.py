"""电子送达确认书 (处罚法 61; 民诉法 90)."""

from typing import Literal

from qiuhao.authority.values import Line, Short, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord, WithSignatures
from qiuhao.ledger.kinds import register


@register
class ElectronicConsent(TextRecord, WithSignatures):
    """The party's signed consent to electronic service, and the address it chose."""

    kind = "casefile.electronic_consent"
    title = "送达地址确认书（电子送达）"
    stage = "送达执行"
    act = "consent-electronic"
    fills = ("electronic-consent", "text-record")

    party: Line = field("受送达人", group=PEOPLE, mask="name", of="party")
    means: Literal["电子邮件", "传真", "手机短信", "即时通信", "政务服务平台"] = field("送达方式", group=MATTER)
    address: Line = field("送达地址", group=MATTER, mask="contact", of="party")
    paper_on_request: bool = field("已告知可以要求纸质文书", True, group=MATTER)
    scope: Short = field("适用范围", "本案全部文书", group=MATTER)
