"""查封、扣押、冻结、限制人身自由、其他强制措施 (强制法 9, 17–33; anze/record/10; anhui/record/8.8)."""

from decimal import Decimal
from typing import ClassVar, Literal, Self

from pydantic import model_validator

from qiuhao.authority.values import Amount, Line, Moment, Number, Person, Short, Thing, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, RECORDING, Interest, Timed, WithSignatures
from qiuhao.casefile.kinds.coercion.parts import DONE, DUE, Coercive, Days, MeasureProposal
from qiuhao.law.views import INTERESTS, PROCEDURES
from qiuhao.ledger.kinds import register

FILLS = ("ordered", "measure-taken", "officers", "text-record")


class Measure(Coercive, Timed, WithSignatures):
    """A measure as it was carried out: the decision, the on-site record and the list in one record."""

    stage = "调查取证"
    sort: ClassVar[str] = ""

    procedure: Literal["coercive-measure"] = field("适用程序", "coercive-measure", widget="computed", labels=PROCEDURES)
    proposal: MeasureProposal = field("事实、理由和依据", group=MATTER)
    on_site: bool = field("现场执法", True)
    interests: tuple[Interest, ...] = field("直接涉及的权益", ("property",), group=RECORDING, labels=INTERESTS)
    request: Number | None = field("经批准的审批表（记录号）", None, group=DUE, widget="fact:measure-asked")
    urgent: bool = field("情况紧急，当场实施", False, group=DUE, help="二十四小时内向机关负责人报告并补办批准手续")
    urgent_because: Words = field("情况紧急的理由", "", group=DUE)
    by_entrusted: bool = field(
        "由受委托组织实施", False, group=DUE, widget="computed", help="依执法主体登记填写，不由办理人选择"
    )
    unqualified: tuple[Short, ...] = field("与执法人员名录不符的人员", (), group=DUE, widget="computed")
    days: Days | None = field("期限（日）", None, group=MATTER)
    connected: bool = field("只涉及与违法行为有关的对象", False, group=DUE)
    no_necessities: bool = field("不含个人及其所扶养家属的生活必需品", False, group=DUE)
    not_taken_before: bool = field("没有被其他国家机关先行查封、冻结", False, group=DUE)
    party_called: bool = field("已通知当事人到场", False, group=DONE)
    party_present: bool = field("当事人到场", True, group=DONE)
    attested_by: Short = field("见证人", "", group=DONE, mask="name", help="当事人不到场的，须有见证人")
    statement: Words = field("当事人的陈述和申辩", "", group=DONE, help="没有提出的，写明没有提出", widget="long")
    handed_over: bool = field("已当场交付决定书和清单", False, group=DONE)
    list_copies: Number = field("清单份数", 2, group=DONE)

    @model_validator(mode="after")
    def _why_urgent(self) -> Self:
        if self.urgent and not self.urgent_because:
            raise ValueError("选择了情况紧急、当场实施，没有写明理由。请写明情况紧急的理由。")
        return self

    @property
    def family_told_at(self) -> object:
        """Only measures on liberty concern the family."""
        return None


class OnThings(Measure):
    """A measure on premises, facilities or things, with their list."""

    things: tuple[Thing, ...] = field("清单", group=MATTER, widget="things", min_length=1)
    kept_where: Short = field("保存地点", "", group=MATTER)
    keeper: Short = field("保管人", "", group=MATTER, help="保管费用由行政机关承担")


@register
class Sealing(OnThings):
    """Premises, facilities or things are sealed."""

    kind = "casefile.sealing"
    title = "查封决定书"
    act = "seal"
    fills = FILLS
    sort = "sealing"


@register
class Impounding(OnThings):
    """Things are taken into keeping."""

    kind = "casefile.impounding"
    title = "扣押决定书"
    act = "impound"
    fills = FILLS
    sort = "impounding"


@register
class Freezing(Measure):
    """Deposits or remittances are frozen; the bank gets the notice, the party the decision."""

    kind = "casefile.freezing"
    title = "冻结决定书"
    act = "freeze"
    fills = FILLS
    sort = "freezing"

    on_site: bool = field("现场执法", False)
    bank: Line = field("金融机构", group=MATTER)
    account: Line = field("冻结的账号", group=MATTER, mask="bank-account", of="party")
    amount: Amount = field("冻结数额（元）", group=MATTER)
    involved: Amount = field("违法行为涉及的金额（元）", group=MATTER)

    @model_validator(mode="after")
    def _commensurate(self) -> Self:
        if Decimal(self.amount) > Decimal(self.involved):
            raise ValueError("冻结数额超过违法行为涉及的金额。请改正数额（强制法第二十九条）。")
        return self


@register
class LibertyRestriction(Measure):
    """A citizen's liberty is restricted for a time, as a law provides."""

    kind = "casefile.liberty_restriction"
    title = "限制人身自由决定书"
    act = "restrict-liberty"
    fills = FILLS
    sort = "liberty"

    interests: tuple[Interest, ...] = field("直接涉及的权益", ("liberty",), group=RECORDING, labels=INTERESTS)
    held_where: Line = field("实施地点", group=MATTER)
    family: Person | None = field("当事人家属", None, group=PEOPLE)
    family_told: Moment | None = field("通知家属的时间", None, group=DONE, widget="moment")

    @property
    def family_told_at(self) -> object:
        """When the family was told in the same record; else its own record says so."""
        return self.family_told


@register
class OtherMeasure(Measure):
    """Another measure that a law or regulation provides."""

    kind = "casefile.other_measure"
    title = "行政强制措施决定书"
    act = "take-measure"
    fills = FILLS
    sort = "other"

    measure: Line = field("措施名称", group=MATTER)
    object: Words = field("对象", "", group=MATTER)
