"""文号使用: the document with the reserved number was issued."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from qiuhao.ledger.kinds import Kind, register


@register
class NumberUsed(Kind):
    """Written in the same transaction as the record of the case that carries the number."""

    kind: ClassVar[str] = "documents.number_used"
    version: ClassVar[int] = 1
    title: ClassVar[str] = "文号使用"

    serial: int = Field(title="序号", ge=1)
    case: str = Field(title="所属案件", default="")
    record: int = Field(title="使用文号的记录在案件中的编号", ge=1)
