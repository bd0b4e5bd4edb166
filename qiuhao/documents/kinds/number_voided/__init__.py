"""文号作废: a reserved number will never stand on a document; the reason stays in its place."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from qiuhao.ledger.kinds import Kind, register


@register
class NumberVoided(Kind):
    """A voided number is not given out again: the series has no gap, only a number with its reason."""

    kind: ClassVar[str] = "documents.number_voided"
    version: ClassVar[int] = 1
    title: ClassVar[str] = "文号作废"
    act: ClassVar[str] = "void_number"

    serial: int = Field(title="序号", ge=1)
    reason: str = Field(title="作废原因", min_length=2, max_length=500)
