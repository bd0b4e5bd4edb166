"""印章停用: from a day on the seal stands on no new document."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from qiuhao.ledger.kinds import Kind, register


@register
class SealRetired(Kind):
    """Names the record by which the seal was registered."""

    kind: ClassVar[str] = "documents.seal_retired"
    version: ClassVar[int] = 1
    title: ClassVar[str] = "印章停用"
    act: ClassVar[str] = "retire_seal"

    registered: int = Field(title="启用记录的编号", ge=1)
    retired_from: date = Field(title="停用日期")
    reason: str = Field(title="停用原因", min_length=2, max_length=500)
