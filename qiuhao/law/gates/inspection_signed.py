"""监督检查记录由检查人员签字 (许可法 61): every on-site record of a licensee's inspection is signed by an inspector."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    planned = ask.history.last("inspection-planned")
    if planned is None or not planned.body.licensee:
        return
    records = [fact for fact in ask.history.of("officers") if fact.body.act == "examine"]
    if not records:
        yield Shut("没有监督检查的记录", "请先记录监督检查的情况", "examine")
    for fact in records:
        if not _signed(fact.body):
            yield Shut(
                f"{said(fact.day)}的监督检查记录（第 {fact.number} 号）没有检查人员签字",
                "请由检查人员签字；已在纸质件上签字的，更正该记录",
                "correct-record",
                about=fact.number,
            )


def _signed(body: Any) -> bool:
    names = {officer.name for officer in body.officers}
    return any(one.signed and one.name in names for one in getattr(body, "signatures", ()))


gate = Gate("inspection-signed", "检查人员签字", NoParams, shut)
