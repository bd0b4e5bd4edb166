"""Pieces that several sheets share: party, officer, evidence, penalty, item, signature."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, AwareDatetime, Field, model_validator

from qiuhao.documents.sheets.base import Amount, Line, Part, Words
from qiuhao.law import checks
from qiuhao.law.facts import SHANGHAI

PERSON, BUSINESS, ORGANISATION = "自然人", "个体工商户", "单位"
_ID, _CODE = "公民身份号码", "统一社会信用代码"


def _legal_time(value: datetime) -> datetime:
    return value.astimezone(SHANGHAI)


Moment = Annotated[AwareDatetime, AfterValidator(_legal_time)]
"""A moment, printed in legal time to the minute."""


class Party(Part):
    """当事人 as it stood when the document was made. ``id_label`` names another certificate than the usual."""

    name: Line = Field(title="名称或姓名", max_length=200)
    kind: Literal["自然人", "个体工商户", "单位"] = Field(title="类型")
    sex: Words = Field(default="", title="性别")
    id_label: Words = Field(default="", title="证件名称")
    id_value: Words = Field(default="", title="证件号码")
    representative: Words = Field(default="", title="法定代表人、负责人或经营者")
    representative_label: Words = Field(default="", title="该人身份")
    address: Words = Field(default="", title="住所或住址")
    phone: Words = Field(default="", title="联系电话")

    @model_validator(mode="after")
    def _number_fits(self) -> Self:
        if not self.id_value or self.id_label not in ("", _ID, _CODE):
            return self
        check = checks.id_number if (self.id_label or self._usual()) == _ID else checks.credit_code
        if problem := check(self.id_value):
            raise ValueError(problem)
        return self

    def _usual(self) -> str:
        return _ID if self.kind == PERSON else _CODE

    def rows(self) -> list[tuple[str, str]]:
        """Label and value of what is known, in the order in which it is printed."""
        head = {PERSON: "姓名", BUSINESS: "名称", ORGANISATION: "名称"}[self.kind]
        chief = self.representative_label or ("经营者" if self.kind == BUSINESS else "法定代表人（负责人）")
        rows = [
            (head, self.name),
            ("性别", self.sex),
            (self.id_label or self._usual(), self.id_value),
            (chief, self.representative),
            ("住址" if self.kind == PERSON else "住所（经营场所）", self.address),
            ("联系电话", self.phone),
        ]
        return [(label, value) for label, value in rows if value]


class Officer(Part):
    """执法人员 with the certificate that was shown."""

    name: Line = Field(title="执法人员姓名", max_length=60)
    certificate: Line = Field(title="执法证号", max_length=60)


class Evidence(Part):
    """One piece of evidence and what it proves."""

    name: Line = Field(title="证据名称")
    proves: Line = Field(title="证明内容")
    source: Words = Field(default="", title="来源")


class Penalty(Part):
    """One penalty; an amount is printed in capitals and in figures after the words."""

    words: Line = Field(title="处罚内容")
    amount: Amount | None = Field(default=None, title="金额")


class Item(Part):
    """A thing on a list: registered, sealed, impounded, handed over."""

    name: Line = Field(title="物品名称")
    spec: Words = Field(default="", title="规格型号")
    quantity: Line = Field(title="数量")
    condition: Words = Field(default="", title="品质状况")
    note: Words = Field(default="", title="备注")


class Signature(Part):
    """A line to sign on. ``image`` is a handwritten signature taken on screen; without it the line stays blank.
    ``refused`` says that and why nobody signed; ``noted`` that the record knows of a signature without its image."""

    role: Line = Field(title="签名人身份", max_length=40)
    image: Words = Field(default="", title="签名图像")
    refused: Words = Field(default="", title="拒绝或不能签名的说明")
    noted: Words = Field(default="", title="已签名的说明")


class Contact(Part):
    """Whom to ask at the authority."""

    person: Line = Field(title="联系人")
    phone: Line = Field(title="联系电话")
    address: Words = Field(default="", title="联系地址")


class Row(Part):
    """A label and its value."""

    label: Line = Field(title="项目", max_length=60)
    value: Words = Field(default="", title="内容")
