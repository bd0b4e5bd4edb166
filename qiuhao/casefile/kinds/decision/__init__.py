"""处理决定 (处罚法 57, 59; 复议法 20; anhui/record/9, 11-3)."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import Actor, DocumentNumber, Line, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, Substantive, TextRecord
from qiuhao.casefile.kinds.public_words import DecidedInPublic, first_to_second
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger.kinds import FileRef, register


@register
class Decision(DecidedInPublic, Substantive, TextRecord):
    """A decision by the ordinary procedure: penalty, no penalty, no case, or transfer.

    `number_text` is reserved by the act; `document` is the rendered sheet, made before the record is sealed.
    """

    kind = "casefile.decision"
    version = 2
    upcasters = {1: first_to_second}
    title = "行政处罚决定"
    stage = "审核决定"
    act = "decide"
    fills = ("decided", "text-record")
    on_the_spot: ClassVar[bool] = False

    procedure: Literal["penalty"] = field("适用程序", "penalty", widget="computed", labels=PROCEDURES)
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    decided_on: date | None = field("决定日期", None, group=MATTER)
    authority_name: Line = field("行政机关名称", group=MATTER)
    authority_code: Short = field("行政机关统一社会信用代码", "", group=MATTER)
    decided_by: Actor = field("作出决定的负责人", group=PEOPLE, widget="person", min_length=1)
    heard: Words = field("告知和陈述申辩、听证情况", "", group=MATTER, widget="long")
    limitation_basis: Short = field("追责期限另有规定的法律依据", "", group=MATTER)
    facts_narrower: bool = field("事实表述与告知不同，但没有增加事实", False, group=MATTER)
    fined_before: Short = field("对同一违法行为已经罚款的决定文号", "", group=MATTER)
    performance_text: Words = field("履行方式和期限", "", group=MATTER, widget="long")
    surcharge_stated: bool = field("已载明逾期不缴纳罚款的加处", False, group=MATTER)
    remedy_text: Words = field("救济途径和期限", "", group=MATTER, widget="long")
    sealed_paper: bool = field("决定书盖有行政机关印章", True, group=MATTER)
    public_impact: bool | None = field("具有一定社会影响", None, group=MATTER, help="应当依法公开的判断")
    transfer_to: Short = field("移送机关", "", group=MATTER)
    document: FileRef | None = field("决定书", None, widget="rendered")
