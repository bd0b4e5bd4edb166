"""撤下已公示的决定，作出说明 (处罚法 48 ¶2; anhui/disclosure/13)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("withdrawn") and blank(ask.body.explanation):
        yield Shut("撤下已公示的决定，没有说明理由", "请写明公众可以看到的理由", field="explanation")


gate = Gate("withdraw-explained", "撤下说明", NoParams, shut, ("withdrawn",))
