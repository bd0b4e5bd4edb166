"""征收决定、征用决定 (anhui/record/9; anhui/disclosure/10.4, 11)."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import Actor, DocumentNumber, Line, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, Substantive, TextRecord
from qiuhao.casefile.kinds.public_words import DecidedInPublic
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger.kinds import FileRef, register


class TakingDecision(DecidedInPublic, Substantive, TextRecord):
    """What both decisions have. `number_text` is reserved by the act, `document` the paper made with it."""

    fills = ("decided", "text-record")
    stage = "审核决定"
    act = "decide"
    on_the_spot: ClassVar[bool] = False
    surcharge_stated: ClassVar[bool] = False
    limitation_basis: ClassVar[str] = ""
    facts_narrower: ClassVar[bool] = False
    fined_before: ClassVar[str] = ""

    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    decided_on: date | None = field("决定日期", None, group=MATTER)
    authority_name: Line = field("行政机关名称", group=MATTER)
    authority_code: Short = field("行政机关统一社会信用代码", "", group=MATTER)
    decided_by: Actor = field("作出决定的负责人", group=PEOPLE, widget="person", min_length=1)
    heard: Words = field("告知和听取意见情况", "", group=MATTER, widget="long")
    performance_text: Words = field("履行方式和期限", "", group=MATTER, widget="long")
    remedy_text: Words = field("救济途径和期限", "", group=MATTER, widget="long")
    sealed_paper: bool = field("决定书盖有行政机关印章", True, group=MATTER)
    document: FileRef | None = field("决定书", None, widget="rendered")


@register
class LevyDecision(TakingDecision):
    """Money is levied, or it is decided that none is."""

    kind = "casefile.levy_decision"
    title = "行政征收决定书"
    of_procedures = ("levy",)

    procedure: Literal["levy"] = field("适用程序", "levy", widget="computed", labels=PROCEDURES)


@register
class ExpropriationDecision(TakingDecision):
    """Things or premises are taken for use, or it is decided that they are not."""

    kind = "casefile.expropriation_decision"
    title = "行政征用决定书"
    of_procedures = ("expropriation",)

    procedure: Literal["expropriation"] = field("适用程序", "expropriation", widget="computed", labels=PROCEDURES)
