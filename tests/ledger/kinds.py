"""Kinds that only the ledger's tests use."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from qiuhao.ledger.kinds import FileRef, Kind, register


@register
class Noted(Kind):
    """A note: the smallest record."""

    kind = "ledgertest.noted"
    title = "记事"
    stage = "调查取证"
    fills = ("Noted",)
    text: str = Field(title="内容", min_length=1)
    about: int | None = Field(default=None, title="关于")


@register
class Decided(Kind):
    """A decision with parts, as real ones have."""

    kind = "ledgertest.decided"
    title = "试验决定"
    stage = "审核决定"
    act = "decide"
    party: str = Field(title="当事人", min_length=1)
    amount: str = Field(title="罚款数额", pattern=r"^\d+\.\d{2}$")
    due: date = Field(title="履行期限")
    grounds: tuple[str, ...] = Field(default=(), title="依据")
    papers: tuple[FileRef, ...] = Field(default=(), title="材料")


@register
class Burnt(Kind):
    """A destruction record."""

    kind = "ledgertest.burnt"
    title = "销毁记录"
    stage = "归档"
    destroys: ClassVar[bool] = True
    reason: str = Field(title="理由", min_length=1)
