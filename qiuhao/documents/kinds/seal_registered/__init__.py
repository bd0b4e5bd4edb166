"""印章启用: an authority's own seal, as an image that may stand on its documents."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from qiuhao.ledger.kinds import FileRef, Kind, register


@register
class SealRegistered(Kind):
    """Stands in the authority's stream. ``purpose`` tells an authority's seals apart (机关印章, 处罚专用章)."""

    kind: ClassVar[str] = "documents.seal_registered"
    version: ClassVar[int] = 1
    title: ClassVar[str] = "印章启用"
    act: ClassVar[str] = "register_seal"

    purpose: str = Field(title="印章名称", min_length=2, max_length=60)
    image: FileRef = Field(title="印章图像")
    diameter_mm: int = Field(title="印章直径（毫米）", ge=30, le=60)
    valid_from: date = Field(title="启用日期")
    basis: str = Field(title="启用依据", min_length=2, max_length=500)
