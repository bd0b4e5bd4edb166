"""What every sheet is: a frozen model whose fields are exactly what the paper says.

A sheet knows nothing of cases or packs: whoever builds it brings the words, the numbers and the names.
``printed()`` adds what a template needs and a person would otherwise compute by hand: an amount in capitals
and in figures beside each amount, and the sum of penalties.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from qiuhao.documents import wording
from qiuhao.law import checks
from qiuhao.ledger.problems import InvalidContent
from qiuhao.ledger.wording import field_problems

_amount = partial(checks.passing, checks.amount)
_number = partial(checks.passing, checks.document_number)


def _number_or_blank(value: str) -> str:
    return _number(value) if value else value


Words = Annotated[str, Field(max_length=20_000), AfterValidator(checks.printable)]
"""Text that may be empty."""
Line = Annotated[str, Field(min_length=1, max_length=20_000), AfterValidator(checks.printable)]
"""Text that must be there."""
Amount = Annotated[str, AfterValidator(_amount)]
"""Yuan as a decimal string with two places."""
DocumentNumber = Annotated[str, AfterValidator(_number)]
"""A document number, 示市监罚〔2026〕12号."""

NumberOrBlank = Annotated[str, AfterValidator(_number_or_blank)]
"""A document number, or nothing: the brackets are printed and it is written in by hand."""


class Part(BaseModel):
    """A piece of a sheet. Frozen; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Sheet(Part):
    """Base of every sheet. ``kind`` is the name of its template, ``title`` its name in Chinese."""

    kind: ClassVar[str] = ""
    title: ClassVar[str] = ""

    dated: dt.date = Field(title="成文日期")
    draft: bool = Field(default=False, title="草稿")

    @classmethod
    def checked(cls, data: Mapping[str, Any]) -> Self:
        """Build the sheet from outside data; InvalidContent has one sentence per field that does not fit."""
        try:
            return cls.model_validate(dict(data))
        except ValidationError as error:
            raise InvalidContent(field_problems(cls, error)) from None

    def printed(self) -> dict[str, Any]:
        """JSON values for the template: the fields, the title, and amounts in words and figures."""
        data = self.model_dump(mode="json")
        data["title"] = self.title
        _say_amounts(data)
        return data


class Seal(Part):
    """An authority's seal: the image's file name among the files given, and its diameter on paper."""

    image: Line = Field(title="印章图像")
    diameter_mm: int = Field(default=42, title="印章直径（毫米）", ge=30, le=60)


class OfficialSheet(Sheet):
    """A document that leaves the house in the authority's name (GB/T 9704 layout): head, number, seal."""

    authority: Line = Field(title="行政机关名称", max_length=80)
    number: DocumentNumber = Field(title="文号")
    seal: Seal | None = Field(default=None, title="印章")
    attachments: tuple[Line, ...] = Field(default=(), title="附件")
    copies: Words = Field(default="", title="份数和送达说明")


def _say_amounts(value: object) -> None:
    """Beside every ``amount`` put ``amount_words`` and ``amount_figures``; beside ``penalties`` their sum."""
    if isinstance(value, list):
        for item in value:
            _say_amounts(item)
    if not isinstance(value, dict):
        return
    for item in list(value.values()):
        _say_amounts(item)
    if isinstance(value.get("amount"), str):
        _both(value, "amount", value["amount"])
    amounts = [item["amount"] for item in value.get("penalties") or () if item.get("amount")]
    if len(amounts) > 1:
        _both(value, "total", wording.total(amounts))


def _both(value: dict[str, Any], name: str, amount: str) -> None:
    value[f"{name}_words"] = wording.capital_amount(amount)
    value[f"{name}_figures"] = wording.figures(amount)
