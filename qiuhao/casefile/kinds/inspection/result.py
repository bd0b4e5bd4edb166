"""行政检查结果 (国办发〔2024〕54号; yangquan/disclosure/6.3-3; xuecheng/disclosure/8.1; 许可法 61)."""

from datetime import date
from typing import ClassVar, Literal

from qiuhao.authority.values import (
    Actor,
    DocumentNumber,
    Line,
    Moment,
    Number,
    Officer,
    Party,
    Penalty,
    Short,
    Text,
    Value,
    Words,
    field,
    label_of,
)
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, TextRecord
from qiuhao.casefile.kinds.inspection.plan import ThirdPartyRole
from qiuhao.casefile.kinds.public_words import DecidedInPublic
from qiuhao.law.views import INSPECTION_RESULTS, PROCEDURES, THIRD_PARTY_ROLES
from qiuhao.ledger.kinds import FileRef, register

TELLING = "告知"
FIELDS = {
    "health": "直接关系人身健康",
    "safety": "直接关系生命财产安全",
    "public-safety": "直接涉及公共安全",
    "environment": "直接涉及生态环境保护",
    "resources": "直接涉及自然资源开发利用",
}
Result = Literal["no-problem", "corrected", "order", "case", "transfer", "not-possible"]


class Conclusion(Value):
    """The result as lists and public words ask for it: no penalty, only what was found and what follows."""

    words: Words = field("检查结果", "")
    outcome: Short = field("检查结果的种类", "")
    facts_found: Words = field("检查情况", "")
    basis: tuple[Line, ...] = field("依据", ())
    penalties: tuple[Penalty, ...] = field("处罚", ())
    large_amount: bool | None = field("较大数额", None)
    licence: ClassVar[None] = None
    terms: ClassVar[tuple[str, ...]] = ()
    reasons: ClassVar[str] = ""


@register
class InspectionResult(DecidedInPublic, TextRecord):
    """What the inspection found and what follows; told on the spot, or as soon as the tests are there.

    It is to an inspection what the decision is to other proceedings: it has a number, is made public and may be asked
    to be corrected.
    """

    kind = "casefile.inspection_result"
    title = "行政检查结果告知书"
    stage = "审核决定"
    act = "conclude-inspection"
    fills = ("decided", "inspection-result", "text-record")
    on_the_spot: ClassVar[bool] = False
    surcharge_stated: ClassVar[bool] = False
    facts_narrower: ClassVar[bool] = False
    limitation_basis: ClassVar[str] = ""
    fined_before: ClassVar[str] = ""
    substance: ClassVar[str] = ""
    reasons: ClassVar[str] = ""
    penalties: ClassVar[tuple[Penalty, ...]] = ()

    procedure: Literal["inspection"] = field("适用程序", "inspection", widget="computed", labels=PROCEDURES)
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    authority_name: Line = field("行政机关名称", group=MATTER)
    parties: tuple[Party, ...] = field("被检查人", group=PEOPLE, widget="parties", min_length=1)
    handlers: tuple[Officer, ...] = field("检查人员", (), group=PEOPLE, widget="officers")
    result: Result = field("检查结果", group=MATTER, labels=INSPECTION_RESULTS)
    found: Text = field("检查情况", group=MATTER, widget="long")
    tests: Words = field("检验、检测、检疫结果", "", group=MATTER, widget="long")
    basis: tuple[Line, ...] = field("依据", (), group=MATTER)
    handling: Words = field("处理意见和要求", "", group=MATTER, widget="long")
    fields_concerned: tuple[Literal["health", "safety", "public-safety", "environment", "resources"], ...] = field(
        "结果涉及的领域", (), group=MATTER, labels=FIELDS, help="属于这些领域的，检查结果依法向社会公布"
    )
    third_party_role: ThirdPartyRole = field("第三方参与情况", "none", group=PEOPLE, labels=THIRD_PARTY_ROLES)
    concluded_on: date | None = field("作出日期", None, group=MATTER)
    decided_by: Actor = field("作出检查结果的人员", "", group=PEOPLE, widget="person")
    told_at: Moment | None = field(
        "告知时间", None, group=TELLING, widget="moment", help="检查结束时当场告知；等待检验检测结果的，收到后再告知"
    )
    told_to: Short = field("向谁告知", "", group=TELLING)
    told_how: Literal["written", "oral"] = field(
        "告知方式", "written", group=TELLING, labels={"written": "书面", "oral": "口头"}
    )
    opinion_of_party: Words = field("被检查人的意见", "", group=TELLING)
    remedy_text: Words = field("救济途径", "", group=MATTER, widget="long")
    document: FileRef | None = field("告知书", None, widget="rendered")

    @property
    def conclusion(self) -> str:
        """The result in words."""
        said = label_of(type(self), "result", self.result)
        return f"{said}：{self.handling}" if self.handling else said

    @property
    def outcome(self) -> str:
        """The result as a word of the vocabulary."""
        return self.result

    @property
    def facts_found(self) -> str:
        """What was found, the tests with it."""
        return f"{self.found}\n检验、检测、检疫结果：{self.tests}" if self.tests else self.found

    @property
    def performance_text(self) -> str:
        """What the inspected party is asked to do."""
        return self.handling

    @property
    def decided_on(self) -> date | None:
        """The day that stands on the paper."""
        return self.concluded_on

    @property
    def proposal(self) -> Conclusion:
        """The result as decisions have their content."""
        return Conclusion(words=self.conclusion, outcome=self.result, facts_found=self.facts_found, basis=self.basis)


@register
class ResultTold(TextRecord):
    """The result is told after it was recorded (yangquan/disclosure/6.3-3)."""

    kind = "casefile.inspection_told"
    title = "告知检查结果的记录"
    stage = "送达执行"
    act = "tell-result"
    fills = ("inspection-result-told", "text-record")

    about: Number = field("关于检查结果（记录号）", group=MATTER, widget="fact:inspection-result")
    told_to: Line = field("向谁告知", group=TELLING)
    told_how: Literal["written", "oral", "electronic"] = field(
        "告知方式", "written", group=TELLING, labels={"written": "书面", "oral": "口头", "electronic": "电子"}
    )
    proof: Short = field("告知的凭证", "", group=TELLING)
    opinion_of_party: Words = field("被检查人的意见", "", group=TELLING)
