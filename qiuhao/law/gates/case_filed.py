"""已经立案 (处罚法 54). A later decision not to file (不予立案) closes it again."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    filed, refused = ask.history.last("filed"), ask.history.last("not-filed")
    if filed is None or (refused is not None and refused.happened_at > filed.happened_at):
        text = "没有立案" if refused is None else f"本案已于{said(refused.day)}决定不予立案"
        yield Shut(text, "请先办理立案", "file-case")


gate = Gate("case-filed", "已经立案", NoParams, shut)
