"""文号整段预留: numbers set aside for an officer's device, to be given to papers where there is no network."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from qiuhao.ledger.kinds import Kind, register


@register
class NumberBlock(Kind):
    """Stands in the stream of its series, as `documents.number_reserved` does for one number.

    From ``first`` to ``last``, both included; each is used, or voided with its reason, by a fact of its own.
    """

    kind: ClassVar[str] = "documents.number_block"
    version: ClassVar[int] = 1
    title: ClassVar[str] = "文号整段预留"
    act: ClassVar[str] = "reserve_numbers"

    authority: str = Field(title="行政机关", min_length=1)
    series: str = Field(title="文号系列", pattern=r"^[a-z][a-z0-9]{0,23}$")
    year: int = Field(title="年份", ge=1949, le=9999)
    word: str = Field(title="发文机关代字", min_length=1, max_length=40)
    first: int = Field(title="起始序号", ge=1)
    last: int = Field(title="终止序号", ge=1)
    holder: str = Field(title="领用人", min_length=1, max_length=64)
    device: str = Field(title="设备编号", min_length=1, max_length=64)
    document: str = Field(title="文书", min_length=1, max_length=80)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise ValueError("终止序号小于起始序号。请核对号段。")
        return self

    def text(self, serial: int) -> str:
        """One number of the block as it is printed."""
        return f"{self.word}〔{self.year}〕{serial}号"
