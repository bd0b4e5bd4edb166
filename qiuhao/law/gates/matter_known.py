"""执法行为属于登记的执法事项: the case names its matter (执法事项), under which its rules are found."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("filed"):
        matter = ask.body.matter
    else:
        filed = ask.history.last("filed")
        if filed is None:
            return
        matter = filed.body.matter
    if blank(matter):
        yield Shut("没有写明执法事项", "请从本机关的执法事项清单中选择", field="matter")


gate = Gate("matter-known", "执法事项", NoParams, shut)
