"""一次告知申请人需要补正的全部内容 (许可法 32(4)): there is no second notice on the same application."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    told = ask.history.last("supplement-told")
    if told is not None:
        yield Shut(
            f"{said(told.day)}已经告知过补正，需要补正的全部内容应当一次告知，不能再次要求补正",
            "申请人已按要求补正的，请受理；没有补正的，请按已有材料作出是否受理的决定",
            "accept-application",
        )


gate = Gate("supplement-once", "一次告知补正", NoParams, shut)
