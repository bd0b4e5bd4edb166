"""Values that records share: persons, parties, officers, penalties, proposals, papers, signatures.

All are frozen, refuse unknown fields and hold JSON values only. Numbers of persons and organisations are checked
when they are entered (`qiuhao.law.checks`); money is yuan as a decimal string with two places; moments are UTC.
`field()` gives each field its Chinese title and what a form, a mask and a page need to know about it.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from qiuhao.law import checks
from qiuhao.law.views import OUTCOMES, PARTY_SORTS, PENALTIES
from qiuhao.ledger.kinds import FileRef

LONG = 20_000
SHORT = 300


def field(
    title: str,
    default: Any = ...,
    *,
    help: str = "",
    group: str = "",
    mask: str = "",
    of: str = "",
    widget: str = "",
    labels: Mapping[str, str] | None = None,
    **limits: Any,
) -> Any:
    """A field of a record.

    group   heading in the form; mask  class of what must not be published (id-number, address, contact,
    bank-account, title-deed, property, name); of  whose it is (party, third-person, officer);
    widget  how the form asks for it (long, officers, parties, evidence, moment, files …);
    labels  what the values of a choice are called: "direct" -> 直接送达.
    """
    said = {"group": group, "mask": mask, "of": of, "widget": widget}
    extra: dict[str, Any] = {name: word for name, word in said.items() if word}
    if labels:
        extra["labels"] = dict(labels)
    return Field(default, title=title, description=help or None, json_schema_extra=extra or None, **limits)


def label_of(model: type[BaseModel], name: str, value: Any) -> str:
    """What a value of a choice is called on a page or paper; the value itself where nothing else is said."""
    extra = model.model_fields[name].json_schema_extra
    labels = extra.get("labels") if isinstance(extra, dict) else None
    return str(labels.get(value, value)) if isinstance(labels, dict) else str(value)


def _amount(value: str) -> str:
    """Named: forms know an amount by it."""
    return checks.passing(checks.amount, value)


def _utc(value: datetime) -> datetime:
    if problem := checks.moment(value):
        raise ValueError(problem)
    return value.astimezone(UTC)


def _well(value: str, check: Any) -> str:
    """`value` if it is empty or passes the check."""
    return checks.passing(check, value) if value else value


IdNumber = Annotated[str, AfterValidator(lambda v: _well(v, checks.id_number))]
CreditCode = Annotated[str, AfterValidator(lambda v: _well(v, checks.credit_code))]
Phone = Annotated[str, AfterValidator(lambda v: _well(v, checks.phone))]

Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=SHORT), AfterValidator(checks.printable)
]
"""A line that must be there."""
Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=SHORT), AfterValidator(checks.printable)]
"""A line that may be empty."""
Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONG), AfterValidator(checks.printable)
]
"""Text that must be there."""
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONG), AfterValidator(checks.printable)]
"""Text that may be empty."""
Amount = Annotated[str, AfterValidator(_amount)]
"""Yuan, two places: 12000.00."""
DocumentNumber = Annotated[str, AfterValidator(lambda v: _well(v, checks.document_number))]
"""A document number, 示市监罚〔2026〕12号; empty as long as none was issued."""
Actor = Annotated[str, StringConstraints(max_length=64, pattern=r"^[A-Za-z0-9._:/@-]*$")]
"""The opaque id of a person or a body; empty if unknown here."""
Moment = Annotated[AwareDatetime, AfterValidator(_utc)]
"""A moment with a zone, kept in UTC."""
Number = Annotated[int, Field(ge=1)]
"""The number of a fact in the same stream."""


class Value(BaseModel):
    """Base of all values."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Address(Value):
    """An address. A plain text is taken as the whole of it."""

    region: Short = field("行政区划", "")
    detail: Line = field("详细地址", mask="address")

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:
        return {"detail": data} if isinstance(data, str) else data

    def __str__(self) -> str:
        return self.region + self.detail


class Person(Value):
    """Somebody in a case who is neither party nor officer: witness, third person, complainant, agent."""

    name: Line = field("姓名", mask="name", of="third-person")
    sex: Literal["", "男", "女"] = field("性别", "")
    id_number: IdNumber = field("公民身份号码", "", mask="id-number", of="third-person")
    relation: Short = field("与本案关系", "", help="例如：证人、第三人、现场负责人、委托代理人")
    employer: Short = field("工作单位和职务", "")
    address: Address | None = field("住址", None, mask="address", of="third-person")
    phone: Phone = field("联系电话", "", mask="contact", of="third-person")


PAPERS_OF_PERSONS = Literal[
    "身份证", "护照号", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "外国人永久居留身份证", "其他"
]


class Party(Value):
    """当事人 as it stood when the fact was made. Fields and words follow the national upload of penalties."""

    sort: Literal["person", "organisation", "household"] = field("类型", labels=PARTY_SORTS)
    name: Line = field("姓名或者名称", mask="name", of="party")
    id: Actor = field("登记号", "", help="当事人在本平台名册中的编号")
    sex: Literal["", "男", "女"] = field("性别", "")
    born_on: date | None = field("出生日期", None, help="填写公民身份号码后自动得出")
    id_kind: PAPERS_OF_PERSONS = field("证件类型", "身份证")
    id_number: Short = field("证件号码", "", mask="id-number", of="party")
    credit_code: CreditCode = field("统一社会信用代码", "")
    registration_number: Short = field("工商注册号", "")
    organisation_code: Short = field("组织机构代码", "")
    tax_number: Short = field("税务登记号", "")
    institution_number: Short = field("事业单位证书号", "")
    social_number: Short = field("社会组织登记证号", "")
    representative: Short = field("法定代表人、负责人或者经营者", "", mask="name", of="party")
    representative_id_kind: PAPERS_OF_PERSONS = field("法定代表人证件类型", "身份证")
    representative_id_number: Short = field("法定代表人证件号码", "", mask="id-number", of="party")
    address: Address | None = field("住所或者住址", None, mask="address", of="party")
    phone: Phone = field("联系电话", "", mask="contact", of="party")
    bank_account: Short = field("银行账号", "", mask="bank-account", of="party")

    @model_validator(mode="before")
    @classmethod
    def _born(cls, data: Any) -> Any:
        """The birth date stands in the ID number; nobody types it twice."""
        if isinstance(data, dict) and not data.get("born_on") and data.get("id_kind", "身份证") == "身份证":
            number = data.get("id_number") or ""
            if data.get("sort") != "organisation" and isinstance(number, str) and checks.id_number(number) is None:
                return {**data, "born_on": checks.birth_date(number)}
        return data

    @model_validator(mode="after")
    def _numbers(self) -> Self:
        for kind, number in (
            (self.id_kind, self.id_number),
            (self.representative_id_kind, self.representative_id_number),
        ):
            if kind == "身份证":
                _well(number, checks.id_number)
        return self

    @property
    def identity(self) -> str:
        """The number by which the party is told from others of its name."""
        return self.credit_code or self.id_number or self.registration_number


class Officer(Value):
    """执法人员 as he stood when the fact was made (快照)."""

    person: Actor = field("人员编号", min_length=1)
    name: Line = field("姓名", of="officer")
    certificate: Short = field("执法证号", "")
    issuer: Short = field("发证机关", "")
    valid_from: date | None = field("证件有效期自", None)
    valid_until: date | None = field("证件有效期至", None)
    unit: Short = field("所在机构", "")
    auxiliary: bool = field("辅助人员", False)


class Voice(Value):
    """What somebody with a say said about a step: handler, unit, head, member of a meeting."""

    person: Actor = field("人员编号", min_length=1, widget="person")
    name: Line = field("姓名", of="officer")
    post: Short = field("职务", "")
    agreed: bool = field("同意", True)
    words: Words = field("意见", "", widget="long")
    on: date | None = field("签署日期", None)


class Signature(Value):
    """A signature under a record, or why there is none (anhui/record/11-3)."""

    role: Line = field("签名人身份", help="例如：当事人、被询问人、见证人、执法人员、记录人")
    name: Short = field("姓名", "", mask="name")
    signed: bool = field("已签名", True)
    refused: Words = field("拒绝或者不能签名的说明", "", help="没有签名时填写原因、时间和在场人员")
    image: FileRef | None = field("签名图像", None)

    @model_validator(mode="after")
    def _either(self) -> Self:
        if not self.signed and not self.refused:
            raise ValueError(f"{self.role}没有签名，也没有说明。请签名，或者写明拒绝或者不能签名的原因。")
        return self


class Penalty(Value):
    """One penalty of a proposal or a decision. Without money the amount is 0.00."""

    sort: Literal[
        "warning", "criticism", "fine", "confiscate-gains", "confiscate-goods", "suspend-licence", "downgrade",
        "restrict-business", "halt", "close-down", "bar-from-trade", "revoke-licence", "detention",
    ] = field("处罚种类", labels=PENALTIES)  # fmt: skip
    amount: Amount = field("金额（元）", "0.00")
    words: Words = field("处罚内容", "", help="例如：没收超范围生产的糕点 20 盒")
    licence: Short = field("暂扣或者吊销证照名称及编号", "")
    until: date | None = field("处罚期限至", None)

    @model_validator(mode="after")
    def _money(self) -> Self:
        if self.sort in ("fine", "confiscate-gains") and self.amount == "0.00":
            raise ValueError("罚款和没收违法所得应当写明金额，且大于 0.00。")
        return self


class LicenceTerms(Value):
    """What a licence allows, and for how long."""

    name: Line = field("许可证件名称", help="例如：食品经营许可证；不另发证件的写许可事项")
    content: Words = field("许可内容和范围", "", widget="long")
    area: Short = field("适用区域", "", help="没有地域限制的不填")
    valid_from: date | None = field("有效期自", None)
    valid_until: date | None = field("有效期至", None, help="没有期限的不填")
    certificate: bool = field("需要颁发许可证件", True, help="决定书本身即为许可的，不勾选")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("有效期的止日早于起日。请核对两个日期。")
        return self


class Thing(Value):
    """A thing on a list: taken as evidence, sampled, preserved, confiscated, handed over."""

    name: Line = field("名称")
    model: Short = field("规格型号", "")
    quantity: Line = field("数量", "1", help="写明单位，例如：20 盒")
    condition: Short = field("品质状况", "")
    original: Literal["", "原件", "复制件"] = field("原件或者复制件", "")
    keeper: Short = field("保管地点和保管人", "")
    note: Short = field("备注", "")


class LevyTerms(Value):
    """What is levied: how much, how it was reckoned, until when it is paid."""

    name: Line = field("征收项目")
    amount: Amount = field("征收金额（元）")
    span: Short = field("征收所属期", "")
    reckoning: Words = field("计算依据和方法", "", widget="long")
    pay_until: date | None = field("缴纳期限", None)

    @property
    def terms(self) -> tuple[str, ...]:
        """In words; part of the decision's substance."""
        return self.name, self.amount, self.span, self.reckoning, str(self.pay_until or "")


class ExpropriationTerms(Value):
    """What is taken for use: which things or premises, for what, how long, and how it is made good."""

    things: tuple[Thing, ...] = field("征用的财物或者场所", widget="things", min_length=1)
    purpose: Line = field("用途")
    since: date | None = field("征用自", None)
    until: date | None = field("征用至", None)
    compensation: Words = field("补偿标准和方式", "", widget="long")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise ValueError("征用的止日早于起日。请核对两个日期。")
        return self

    @property
    def terms(self) -> tuple[str, ...]:
        """In words; part of the decision's substance."""
        named = (f"{one.name} {one.quantity}" for one in self.things)
        return *named, self.purpose, str(self.since or ""), str(self.until or ""), self.compensation


class Proposal(Value):
    """What is proposed and decided; compared point by point."""

    outcome: Literal[
        "penalty", "no-penalty", "no-case", "transfer", "grant", "refuse", "change", "recall", "revoke", "keep",
        "measure", "execution", "levy", "no-levy", "expropriate", "no-expropriation",
    ] = field("处理结果", labels=OUTCOMES)  # fmt: skip
    facts_found: Text = field("认定的事实", widget="long")
    violation: Short = field("违法行为类型", "")
    basis: tuple[Line, ...] = field("法律依据", (), help="逐条写明法律名称和条款项")
    penalties: tuple[Penalty, ...] = field("处罚", ())
    discretion_basis: Short = field("适用的裁量基准", "")
    reasons: Words = field("理由", "", help="这样处理的理由，包括裁量的理由", widget="long")
    large_amount: bool | None = field("较大数额", None, help="没有数额标准的事项，由负责人认定是否属于较大数额")
    correction: Words = field("责令改正的内容", "", widget="long")
    education: Words = field("教育情况", "", help="不予处罚时填写", widget="long")
    licence: LicenceTerms | None = field("许可内容", None, help="准予、变更许可时填写")
    levy: LevyTerms | None = field("征收内容", None, help="决定征收时填写")
    expropriation: ExpropriationTerms | None = field("征用内容", None, help="决定征用时填写")

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if self.outcome == "penalty" and not self.penalties:
            raise ValueError("处理结果是给予行政处罚，但没有写处罚种类。请补上处罚，或者改处理结果。")
        if self.outcome != "penalty" and self.penalties:
            raise ValueError("处理结果不是给予行政处罚，却写了处罚种类。请删去处罚，或者改处理结果。")
        if (self.outcome in ("grant", "change")) != (self.licence is not None):
            raise ValueError("准予、变更许可的应当写明许可内容，其他处理结果不写许可内容。请核对处理结果和许可内容。")
        if (self.outcome == "levy") != (self.levy is not None):
            raise ValueError("决定征收的应当写明征收内容，其他处理结果不写。请核对处理结果和征收内容。")
        if (self.outcome == "expropriate") != (self.expropriation is not None):
            raise ValueError("决定征用的应当写明征用内容，其他处理结果不写。请核对处理结果和征用内容。")
        return self

    @property
    def terms(self) -> tuple[str, ...]:
        """What the decision gives, in words; part of its substance."""
        if self.levy is not None:
            return self.levy.terms
        if self.expropriation is not None:
            return self.expropriation.terms
        given = self.licence
        if given is None:
            return ()
        span = (given.valid_from or "", given.valid_until or "")
        return given.name, given.content, given.area, *map(str, span), "certificate" if given.certificate else ""


class Paper(Value):
    """A fact on which a decision rests: its number in the case and its seal."""

    number: Number = field("记录号")
    seal: str = field("封印", pattern=r"^[0-9a-f]{64}$")
    title: Short = field("名称", "")
    proves: Short = field("证明对象", "")
