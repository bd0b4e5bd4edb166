"""当场处罚决定 (处罚法 51, 52; 复议法 23)."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import Actor, DocumentNumber, Line, Moment, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, WHERE, OnDuty, Substantive, WithSignatures
from qiuhao.casefile.kinds.public_words import DecidedInPublic, first_to_second
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger.kinds import FileRef, register


@register
class OnTheSpotDecision(DecidedInPublic, Substantive, OnDuty, WithSignatures):
    """A penalty decided and handed over on the spot. It files itself; the head and the review are not asked."""

    kind = "casefile.on_the_spot_decision"
    version = 2
    upcasters = {1: first_to_second}
    title = "当场行政处罚决定书"
    stage = "审核决定"
    act = "decide-on-the-spot"
    fills = ("filed", "officers", "decided", "on-the-spot", "text-record")
    on_the_spot: ClassVar[bool] = True
    approved_by: ClassVar[str] = ""

    procedure: Literal["penalty-on-the-spot"] = field(
        "适用程序", "penalty-on-the-spot", widget="computed", labels=PROCEDURES
    )
    on_site: bool = field("现场执法", True)
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    matter: Line = field("执法事项", group=MATTER, widget="matter")
    cause: Line = field("案由", group=MATTER)
    authority_name: Line = field("行政机关名称", group=MATTER)
    authority_code: Short = field("行政机关统一社会信用代码", "", group=MATTER)
    violated_at: Moment | None = field("违法时间", None, group=WHERE, widget="moment")
    violated_in: Short = field("违法地点", "", group=WHERE)
    decided_in: Short = field("处罚地点", "", group=WHERE)
    act_ended_on: date | None = field("违法行为终了之日", None, group=WHERE)
    discovered_on: date | None = field("发现之日", None, group=WHERE)
    long_limitation: bool = field("适用较长的追责期限", False, group=MATTER)
    decided_by: Actor = field("作出决定的执法人员", group=PEOPLE, widget="person", min_length=1)
    statement_heard: bool = field("已听取陈述、申辩", False, group=MATTER)
    statement: Words = field("陈述、申辩的内容和复核情况", "", group=MATTER, widget="long")
    statement_waived: bool = field("当事人明确放弃陈述、申辩", False, group=MATTER)
    handed_over: bool = field("已当场交付当事人", False, group=MATTER)
    refusal: Words = field("当事人拒绝签收的记载", "", group=MATTER, widget="long")
    limitation_basis: Short = field("追责期限另有规定的法律依据", "", group=MATTER)
    facts_narrower: bool = field("事实表述与告知不同，但没有增加事实", False, group=MATTER)
    fined_before: Short = field("对同一违法行为已经罚款的决定文号", "", group=MATTER)
    performance_text: Words = field("履行方式和期限", "", group=MATTER, widget="long")
    surcharge_stated: bool = field("已载明逾期不缴纳罚款的加处", False, group=MATTER)
    remedy_text: Words = field("救济途径和期限", "", group=MATTER, widget="long")
    document: FileRef | None = field("决定书", None, widget="rendered")
