"""文号预留: a document number is set aside for one document of one case."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from qiuhao.ledger.kinds import Kind, register


@register
class NumberReserved(Kind):
    """Stands in ``register/numbers-<authority>-<series>-<year>``. ``serial`` is one more than the last reserved.

    ``word`` is the 发文机关代字 with its kind word (示市监罚); it is the same for every number of the stream.
    """

    kind: ClassVar[str] = "documents.number_reserved"
    version: ClassVar[int] = 1
    title: ClassVar[str] = "文号预留"
    act: ClassVar[str] = "reserve_number"

    authority: str = Field(title="行政机关", min_length=1)
    series: str = Field(title="文号系列", pattern=r"^[a-z][a-z0-9]{0,23}$")
    year: int = Field(title="年份", ge=1949, le=9999)
    serial: int = Field(title="序号", ge=1)
    word: str = Field(title="发文机关代字", min_length=1, max_length=40)
    case: str = Field(title="所属案件", default="")
    document: str = Field(title="文书", min_length=1, max_length=80)

    @property
    def text(self) -> str:
        """The number as it is printed: 示市监罚〔2026〕12号 (GB/T 9704 7.2.5)."""
        return f"{self.word}〔{self.year}〕{self.serial}号"
