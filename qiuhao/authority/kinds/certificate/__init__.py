"""执法证件 (anhui/disclosure/10.1; lingchuan/plan/2.1.3.p1; xuecheng/disclosure/7.1)."""

from datetime import date
from typing import Self

from pydantic import model_validator

from qiuhao.authority.values import Line, Short, field
from qiuhao.ledger.kinds import Kind, register


@register
class Certificate(Kind):
    """An enforcement certificate of this person, with its validity and where it was filed."""

    kind = "authority.certificate"
    title = "执法证件登记"
    act = "register-certificate"
    fills = ("certificate",)

    number: Line = field("执法证号")
    issuer: Line = field("发证机关")
    enforcement_kinds: Short = field("执法类别", "")
    valid_from: date = field("有效期自")
    valid_until: date = field("有效期至")
    filed_with: Short = field("备案机关", "", help="国务院部门颁发的证件须经本级司法行政机关备案的，填备案机关")
    filed_on: date | None = field("备案日期", None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.valid_until < self.valid_from:
            raise ValueError("有效期的截止日早于起始日。请核对证件上的有效期。")
        return self
