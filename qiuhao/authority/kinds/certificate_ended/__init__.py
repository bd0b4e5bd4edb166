"""执法证件注销、收缴、暂扣."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import Line, field
from qiuhao.ledger.kinds import Kind, register


@register
class CertificateEnded(Kind):
    """A certificate ceased to be valid before its date."""

    kind = "authority.certificate_ended"
    title = "执法证件停用"
    act = "end-certificate"
    fills = ("certificate-ended",)

    number: Line = field("执法证号")
    on: date = field("停用日期")
    how: Literal["cancelled", "collected", "suspended"] = field(
        "方式", "cancelled", labels={"cancelled": "注销", "collected": "收回", "suspended": "暂扣"}
    )
    reason: Line = field("原因")
