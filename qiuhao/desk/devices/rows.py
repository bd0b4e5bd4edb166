"""What the pages of devices show: whose device, which numbers, how a monitoring device stands today."""

from __future__ import annotations

from datetime import date
from typing import Any

from qiuhao.authority import reading as authority
from qiuhao.authority.kinds.monitor import Monitor
from qiuhao.authority.rights import Viewer
from qiuhao.documents.numbering.devices import Device, devices
from qiuhao.documents.numbering.series import Number
from qiuhao.law.gates.device_evidence import DEVICE

KEEPERS = ("unit-head", "head", "principal-head", "registrar")
"""Posts that keep these registers; an officer reports the loss of his own device."""
PAPER = "on_the_spot_decision"


def manages(who: Viewer, body: str) -> bool:
    """Whether the viewer keeps the registers of this authority."""
    return who.holds(*KEEPERS, authority=body)


def kept(who: Viewer, body: str) -> list[Device]:
    """Devices the viewer may see: all of the authority for who keeps the register, else his own."""
    found = devices(body, PAPER)
    return found if manages(who, body) else [one for one in found if one.holder == who.person]


def cards(found: list[Device]) -> list[dict[str, Any]]:
    """Each device with its holder's name and its numbers in runs."""
    called = authority.names({one.holder for one in found})
    return [
        {
            "it": one, "holder": called.get(one.holder, one.holder), "short": one.device[-8:],
            "unused": runs(one.unused), "used": len(one.used), "voided": one.voided,
            "against": [n for n in one.used if n.reason],
        }
        for one in found
    ]  # fmt: skip


def runs(found: list[Number]) -> str:
    """示市监当罚〔2026〕3号 至 10号；…"""
    parts: list[list[Number]] = []
    for number in found:
        if parts and parts[-1][-1].serial + 1 == number.serial:
            parts[-1].append(number)
        else:
            parts.append([number])
    return "；".join(p[0].text if len(p) == 1 else f"{p[0].text} 至 {p[-1].serial}号" for p in parts)


def standing(one: Monitor, today: date) -> dict[str, Any]:
    """How a monitoring device stands on a day: lamp, word, and what stands against its records being evidence."""
    if one.closed:
        return {"lamp": "not_begun", "word": "已停用", "against": []}
    against = [lacking for name, lacking in DEVICE if (done := getattr(one, name)) is None or done > today]
    if against:
        return {"lamp": "late", "word": "不能作为证据", "against": against}
    if one.check_until is not None and one.check_until < today:
        return {"lamp": "close", "word": "检定已到期", "against": ["检定、校准的有效期已过，请核实设备是否仍符合标准"]}
    return {"lamp": "in_time", "word": "可以使用", "against": []}
