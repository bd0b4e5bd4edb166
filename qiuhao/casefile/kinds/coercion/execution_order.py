"""强制执行决定、代履行决定、限期拆除公告 (强制法 37, 44–46, 51; anhui/record/10.3)."""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Actor, Amount, DocumentNumber, Moment, Number, Short, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, WHERE, TextRecord
from qiuhao.casefile.kinds.coercion.parts import DUE, MANNER_LABELS, Coercive, ExecutionProposal, Manner
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger.kinds import FileRef, register

MONEY, SUBSTITUTE = "金钱给付", "代履行"


@register
class ExecutionOrder(Coercive, TextRecord):
    """The decision to execute: manner and time, on which decision, after which demand."""

    kind = "casefile.execution_order"
    title = "行政强制执行决定书"
    stage = "送达执行"
    act = "order-execution"
    fills = ("ordered", "execution-ordered", "text-record")

    procedure: Literal["coercive-execution"] = field(
        "适用程序", "coercive-execution", widget="computed", labels=PROCEDURES
    )
    proposal: ExecutionProposal = field("事实、理由和依据", group=MATTER)
    decision: Number | None = field(
        "据以执行的决定（记录号）", None, group=MATTER, widget="fact:decided", help="决定不在本案的，见强制事项登记"
    )
    manner: Manner = field("执行方式", group=MATTER, labels=MANNER_LABELS)
    planned_at: Moment | None = field("执行时间", None, group=WHERE, widget="moment")
    place: Short = field("执行地点", "", group=WHERE)
    urgent: bool = field("情况紧急", False, group=DUE)
    urgent_because: Words = field("情况紧急的理由", "", group=DUE, help="夜间或者法定节假日执行的必须写明")
    assets_moving: Words = field(
        "转移、隐匿财物的证据", "", group=DUE, help="催告期间有证据证明的，可以立即强制执行", widget="long"
    )
    decided_by: Actor = field("作出决定的负责人", group=PEOPLE, widget="person", min_length=1)
    principal: Amount = field("金钱给付义务（元）", "0.00", group=MONEY)
    surcharge: Amount = field("加处罚款或者滞纳金（元）", "0.00", group=MONEY)
    surcharge_from: date | None = field("加处起算日", None, group=MONEY)
    surcharge_told: bool = field("已告知加处的标准", False, group=MONEY)
    object: Words = field("标的", "", group=SUBSTITUTE)
    performer: Short = field("代履行人", "", group=SUBSTITUTE, help="本机关，或者没有利害关系的第三人")
    cost_budget: Amount = field("费用预算（元）", "0.00", group=SUBSTITUTE)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.manner == "substitute" and not (self.performer and self.object):
            raise ValueError("代履行决定书应当写明代履行人和标的（强制法第五十一条）。请补写。")
        return self


@register
class DemolitionNotice(TextRecord):
    """The public notice that sets the party a last term to remove the building itself."""

    kind = "casefile.demolition_notice"
    title = "限期拆除公告"
    stage = "送达执行"
    act = "announce-demolition"
    fills = ("demolition-announced", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER)
    building: Text = field("建筑物、构筑物、设施", group=MATTER)
    until: date = field("自行拆除的期限至", group=MATTER)
    posted_where: Short = field("公告张贴和发布的地点", "", group=MATTER)
    content: Text = field("公告内容", group=MATTER, widget="long")
    document: FileRef | None = field("公告", None, widget="rendered")
