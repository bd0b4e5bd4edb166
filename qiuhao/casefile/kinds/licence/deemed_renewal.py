"""视为准予延续 (许可法 50 ¶2): nobody decided before the licence ended, so the law renewed it; put into words."""

from datetime import date
from typing import Self

from pydantic import model_validator

from qiuhao.authority.values import Actor, DocumentNumber, Line, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.ledger.kinds import FileRef, register


@register
class DeemedRenewal(TextRecord):
    """The paper that says so to the licensee. The law gives no new term: it comes from what set the old one."""

    kind = "casefile.licence_deemed_renewal"
    title = "视为准予延续确认书"
    stage = "送达执行"
    act = "confirm-renewal"
    fills = ("renewed-by-law", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    name: Line = field("许可证件名称", group=MATTER)
    number: Short = field("许可证件编号", "", group=MATTER)
    expired_on: date | None = field("原有效期截止日", None, group=MATTER)
    valid_from: date | None = field("延续后有效期自", None, group=MATTER, help="原有效期届满的次日")
    valid_until: date | None = field(
        "延续后有效期至", None, group=MATTER, help="本法没有规定延续多久；按设定该许可的规定填写，没有规定的不填"
    )
    term_basis: Short = field("延续期限的依据", "", group=MATTER, help="填写截止日的，写明依据")
    confirmed_by: Actor = field("确认人", group=PEOPLE, widget="person", min_length=1)
    handed_to: Line = field("交给", group=PEOPLE, help="被许可人或者代理人", mask="name", of="party")
    note: Words = field("说明", "", group=MATTER, widget="long")
    document: FileRef | None = field("确认书", None, widget="rendered")

    @model_validator(mode="after")
    def _founded(self) -> Self:
        if self.valid_until and not self.term_basis.strip():
            raise ValueError("填写了延续后的截止日，没有写明依据。请写明规定期限的条款，没有规定的不要填写截止日。")
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("延续后有效期的止日早于起日。请核对两个日期。")
        return self
