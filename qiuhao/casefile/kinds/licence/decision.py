"""许可决定 (许可法 37, 38): granted or refused, with reasons and remedies where it is refused."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import Actor, DocumentNumber, Line, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, Substantive, TextRecord
from qiuhao.casefile.kinds.public_words import DecidedInPublic, first_to_second
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger.kinds import FileRef, register


@register
class LicenceDecision(DecidedInPublic, Substantive, TextRecord):
    """The decision on an application. `number_text` is reserved by the act, `document` the paper made with it."""

    kind = "casefile.licence_decision"
    version = 2
    upcasters = {1: first_to_second}
    title = "行政许可决定书"
    stage = "审核决定"
    act = "decide"
    of_procedures = ("licence",)
    fills = ("decided", "text-record")
    on_the_spot: ClassVar[bool] = False
    surcharge_stated: ClassVar[bool] = False
    performance_text: ClassVar[str] = ""
    limitation_basis: ClassVar[str] = ""
    facts_narrower: ClassVar[bool] = False
    fined_before: ClassVar[str] = ""

    procedure: Literal["licence"] = field("适用程序", "licence", widget="computed", labels=PROCEDURES)
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    decided_on: date | None = field("决定日期", None, group=MATTER)
    authority_name: Line = field("行政机关名称", group=MATTER)
    authority_code: Short = field("行政机关统一社会信用代码", "", group=MATTER)
    decided_by: Actor = field("作出决定的负责人", group=PEOPLE, widget="person", min_length=1)
    heard: Words = field("听取意见、听证情况", "", group=MATTER, widget="long")
    remedy_text: Words = field("救济途径和期限", "", group=MATTER, widget="long")
    sealed_paper: bool = field("决定书盖有行政机关印章", True, group=MATTER)
    document: FileRef | None = field("决定书", None, widget="rendered")
