"""当场收缴罚款，出具财政部门统一制发的专用票据 (处罚法 70)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("paid") and ask.body.collected_by_officer and blank(ask.body.receipt_number):
        yield Shut(
            "当场收缴罚款没有填写专用票据号码",
            "请出具国务院财政部门或者省级财政部门统一制发的专用票据并填写号码",
            field="receipt_number",
        )


gate = Gate("collection-receipt", "罚款票据", NoParams, shut, ("paid",))
