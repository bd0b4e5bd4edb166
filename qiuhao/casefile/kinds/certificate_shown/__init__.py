"""出示执法证件 (处罚法 55; anhui/record/8.1)."""

from qiuhao.authority.values import Moment, Short, field
from qiuhao.casefile.kinds.base import WHERE, OnDuty
from qiuhao.ledger.kinds import register


@register
class CertificateShown(OnDuty):
    """Certificates were shown, when, where and to whom: `shown_to`."""

    kind = "casefile.certificate_shown"
    title = "出示执法证件记录"
    stage = "调查取证"
    act = "show-certificate"
    fills = ("officers", "certificate-shown")

    shown_at: Moment | None = field("出示时间", None, group=WHERE, widget="moment")
    place: Short = field("地点", "", group=WHERE)
    by_code: bool = field("以二维码亮证", False, group=WHERE)
