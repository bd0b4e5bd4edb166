"""The course of a measure: extension, testing, end, return, the family told (强制法 20, 25, 27, 28, 32, 33)."""

from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import (
    Amount,
    DocumentNumber,
    Line,
    Moment,
    Number,
    Short,
    Text,
    Thing,
    Voice,
    Words,
    field,
)
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord, WithSignatures
from qiuhao.casefile.kinds.coercion.parts import Days
from qiuhao.ledger.kinds import FileRef, register


@register
class MeasureExtension(TextRecord):
    """The head extends the term of a measure; the party is told in writing, with the reasons."""

    kind = "casefile.measure_extension"
    title = "延长行政强制措施期限通知书"
    stage = "调查取证"
    act = "extend-measure"
    fills = ("extended", "measure-extended", "text-record")
    duty: ClassVar[str] = "end-measure"

    about: Number = field("关于强制措施（记录号）", group=MATTER, widget="fact:measure-taken")
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    days: Days = field("延长的天数", group=MATTER)
    reasons: Text = field("延长的理由", group=MATTER, widget="long", help="情况如何复杂；通知书上同样写明")
    told_on: date | None = field("书面告知当事人的日期", None, group=MATTER)
    head_opinion: Voice = field("机关负责人意见", group=VOICES)
    document: FileRef | None = field("通知书", None, widget="rendered")

    @property
    def approved_by(self) -> str:
        """Who approved; empty if the head did not agree."""
        return self.head_opinion.person if self.head_opinion.agreed else ""


@register
class TestingTerm(TextRecord):
    """Testing, measurement, quarantine or appraisal of what was sealed or impounded: its term, told in writing."""

    kind = "casefile.testing_term"
    title = "检测检验检疫鉴定期间告知书"
    stage = "调查取证"
    act = "tell-testing"
    fills = ("measure-tested", "text-record")

    about: Number = field("关于强制措施（记录号）", group=MATTER, widget="fact:measure-taken")
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    commission: Number | None = field("委托书（记录号）", None, group=MATTER, widget="fact:appraisal-commissioned")
    what: Line = field("检测、检验、检疫或者鉴定的项目", group=MATTER)
    institution: Short = field("受托机构", "", group=MATTER)
    from_on: date = field("期间自", group=MATTER)
    until_on: date = field("期间至", group=MATTER)
    told: bool = field("已书面告知当事人", False, group=MATTER, help="没有书面告知的，期间照常计算；费用由机关承担")
    document: FileRef | None = field("告知书", None, widget="rendered")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until_on < self.from_on:
            raise ValueError("期间的结束日早于开始日。请核对两个日期。")
        return self


@register
class MeasureEnd(TextRecord):
    """The measure is lifted, or what it held is dealt with."""

    kind = "casefile.measure_end"
    title = "解除行政强制措施决定书"
    stage = "调查取证"
    act = "end-measure"
    fills = ("measure-ended", "text-record")

    about: Number = field("关于强制措施（记录号）", group=MATTER, widget="fact:measure-taken")
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    handling: Literal["lifted", "confiscated", "destroyed", "transferred"] = field(
        "处理",
        "lifted",
        group=MATTER,
        labels={"lifted": "解除", "confiscated": "依法没收", "destroyed": "依法销毁", "transferred": "随案移送"},
    )
    ground: Literal["no-violation", "unconnected", "decided", "expired", "not-approved", "other"] = field(
        "理由",
        group=MATTER,
        labels={
            "no-violation": "当事人没有违法行为",
            "unconnected": "与违法行为无关",
            "decided": "已经作出处理决定，不再需要",
            "expired": "期限已经届满",
            "not-approved": "机关负责人认为不应当采取",
            "other": "其他不再需要的情形",
        },
    )
    reason: Words = field("说明", "", group=MATTER, widget="long")
    things: tuple[Thing, ...] = field("处理或者退还的清单", (), group=MATTER, widget="things")
    returned_on: date | None = field("退还财物的日期", None, group=MATTER, help="解除的应当立即退还；尚未退还的不填")
    proceeds: Amount = field("已经变卖的，退还价款（元）", "0.00", group=MATTER)
    bank_told: bool = field("冻结的，已通知金融机构", False, group=MATTER)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
    document: FileRef | None = field("决定书", None, widget="rendered")


@register
class ThingsReturned(TextRecord, WithSignatures):
    """What was held goes back to whom it belongs, against signature."""

    kind = "casefile.things_returned"
    title = "财物退还清单"
    stage = "调查取证"
    act = "return-things"
    fills = ("things-returned", "text-record")

    about: Number = field("关于强制措施（记录号）", group=MATTER, widget="fact:measure-taken")
    things: tuple[Thing, ...] = field("退还的财物", (), group=MATTER, widget="things")
    proceeds: Amount = field("退还价款（元）", "0.00", group=MATTER)
    received_by: Line = field("领取人", group=PEOPLE, mask="name", of="party")
    condition: Words = field("财物状况", "", group=MATTER)


@register
class FamilyTold(TextRecord):
    """The family of whoever was restricted in his liberty is told: by whom, where, how long."""

    kind = "casefile.family_told"
    title = "通知家属记录"
    stage = "调查取证"
    act = "tell-family"
    fills = ("family-told", "text-record")

    about: Number = field("关于强制措施（记录号）", group=MATTER, widget="fact:measure-taken")
    told_at: Moment | None = field("通知时间", None, group=MATTER, widget="moment")
    who: Line = field("被通知的家属", group=PEOPLE, mask="name")
    manner: Short = field("通知方式", "", group=MATTER)
    content: Words = field("通知内容", "", group=MATTER, help="实施的机关、地点和期限")
