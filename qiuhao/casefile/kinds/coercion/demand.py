"""催告、听取意见和复核 (强制法 35, 36, 51(2); xuecheng/record/24; anhui/record/10.3)."""

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Amount, DocumentNumber, Number, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord, WithSignatures
from qiuhao.ledger.kinds import FileRef, register


class Demanding(TextRecord):
    """A written demand that the party perform, with its four contents."""

    stage = "送达执行"

    number_text: DocumentNumber = field("文号", "", group=MATTER)
    obligation: Text = field("应当履行的义务", group=MATTER, widget="long")
    until: date = field("履行期限至", group=MATTER, help="法律没有规定天数，由催告书写明")
    manner: Words = field("履行方式", "", group=MATTER)
    amount: Amount = field("应当给付的金额（元）", "0.00", group=MATTER)
    payment: Words = field("给付方式", "", group=MATTER)
    statement_right: bool = field("已载明陈述权、申辩权", True, group=MATTER)
    document: FileRef | None = field("催告书", None, widget="rendered")

    @model_validator(mode="after")
    def _how_paid(self) -> Self:
        if self.amount != "0.00" and not self.payment:
            raise ValueError("涉及金钱给付的催告书应当写明给付方式（强制法第三十五条）。请补写。")
        return self


@register
class Demand(Demanding):
    """Before the execution order, or before the court is asked."""

    kind = "casefile.demand"
    title = "催告书"
    act = "demand"
    fills = ("demanded", "text-record")

    about: Number | None = field("关于决定（记录号）", None, group=MATTER, widget="fact:decided")


@register
class SubstituteDemand(Demanding):
    """Once more before substitute performance; if the party performs, it does not take place."""

    kind = "casefile.substitute_demand"
    title = "代履行前催告书"
    act = "demand-substitute"
    fills = ("substitute-demanded", "text-record")

    about: Number = field("关于代履行决定（记录号）", group=MATTER, widget="fact:execution-ordered")


@register
class DemandAnswered(TextRecord, WithSignatures):
    """What the party said when it got the demand."""

    kind = "casefile.demand_answered"
    title = "催告后陈述申辩笔录"
    stage = "送达执行"
    act = "hear-demand"
    fills = ("demand-answered", "text-record")

    about: Number = field("关于催告书（记录号）", group=MATTER, widget="fact:demanded|substitute-demanded")
    manner: Literal["书面", "口头", "电子"] = field("提出方式", "书面", group=MATTER)
    content: Text = field("陈述、申辩的内容", group=MATTER, widget="long")


@register
class DemandChecked(TextRecord):
    """Facts, reasons and evidence of the party checked, and what follows; a founded one is adopted."""

    kind = "casefile.demand_checked"
    title = "催告后陈述申辩复核意见书"
    stage = "送达执行"
    act = "check-demand"
    fills = ("demand-checked", "text-record")

    about: Number = field("关于陈述申辩（记录号）", group=MATTER, widget="fact:demand-answered")
    checked: Text = field("复核情况", group=MATTER, widget="long")
    founded: bool = field("意见成立，予以采纳", False, group=MATTER)
    handling: Text = field("处理意见", group=MATTER, widget="long")
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
