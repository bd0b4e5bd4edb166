"""现场设备遗失、找回: whether an officer's device may still take numbers along."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from qiuhao.ledger.kinds import Kind, register


@register
class DeviceLost(Kind):
    """Stands in the register of an authority's devices; the latest record of a holder's device counts."""

    kind: ClassVar[str] = "documents.device_lost"
    version: ClassVar[int] = 1
    title: ClassVar[str] = "现场设备遗失登记"
    act: ClassVar[str] = "report-device-lost"

    holder: str = Field(title="领用人", min_length=1, max_length=64)
    device: str = Field(title="设备编号", min_length=1, max_length=64)
    lost: bool = Field(True, title="遗失（否：已经找回）")
    reason: str = Field(title="情况", min_length=2, max_length=500)
