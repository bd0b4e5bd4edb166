"""颁发许可证件 (许可法 39, 44)."""

from datetime import date

from qiuhao.authority.values import Line, Number, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord, WithSignatures
from qiuhao.ledger.kinds import FileRef, register


@register
class LicenceCertificate(TextRecord, WithSignatures):
    """The certificate was made, and given to the applicant unless it is served afterwards."""

    kind = "casefile.licence_certificate"
    title = "许可证件颁发登记表"
    stage = "送达执行"
    act = "issue-certificate"
    fills = ("licence-issued", "text-record")

    about: Number = field("关于许可决定（记录号）", group=MATTER, widget="fact:decided|renewed-by-law")
    name: Line = field("证件名称", group=MATTER)
    number: Line = field("证件编号", group=MATTER)
    valid_from: date | None = field("有效期自", None, group=MATTER)
    valid_until: date | None = field("有效期至", None, group=MATTER)
    made_on: date | None = field("制证日期", None, group=MATTER)
    handed_over: bool = field("已当面颁发", True, group=MATTER, help="另行送达的不勾选，送达后登记送达回证")
    received_by: Short = field("领取人", "", group=PEOPLE, mask="name", of="party")
    note: Words = field("说明", "", group=MATTER)
    document: FileRef | None = field("证件扫描件", None, group=MATTER, widget="rendered")
