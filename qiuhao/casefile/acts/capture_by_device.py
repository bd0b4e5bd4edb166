"""登记电子技术监控记录 (处罚法 41): of a device that stands in the authority's register, with what it says of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.authority.reading import monitor
from qiuhao.casefile.verb import Asked, Papers, Verb
from qiuhao.law.refusal import Refusal, Refused

KNOWN = (
    "place", "legality_reviewed_on", "legal_reviewer", "technical_reviewed_on", "technical_reviewer", "place_public_on",
)  # fmt: skip
"""Taken from the register, whatever the form says."""


def own(asked: Asked, body: Any) -> Iterable[Refusal]:
    """Only a registered device that is in use."""
    if body is None:
        return
    found = monitor(asked.authority, body.device)
    if found is None or found.closed:
        said = "没有登记" if found is None else "已经停用"
        yield asked.own(
            f"编号为“{body.device}”的电子技术监控设备在本机关{said}", "请核对设备编号，或者先登记该设备", field="device"
        )


def papers(asked: Asked, body: Any) -> Papers:
    """The capture with the device as it is registered now."""
    found = monitor(asked.authority, body.device)
    if found is None:  # gone between the question and now: the same answer
        raise Refused([*own(asked, body)])
    return type(body).model_validate(dict(body) | {name: getattr(found, name) for name in KNOWN}), {}


verb = Verb("capture-by-device", "casefile.device_capture", own=own, papers=papers)
