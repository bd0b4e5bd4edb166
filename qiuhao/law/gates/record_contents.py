"""文字记录的内容 (anhui/record/7–10; xuecheng/record/7–25): fields of the list ``record-content`` are not empty."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _contents
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.body is None:
        return
    missing = _contents.lacking(ask, "record-content", ask.body)
    yield from _contents.shut_for(missing, "没有记载{label}", "请补充{label}；确实没有的，请写明“没有”和原因")


gate = Gate("record-contents", "文字记录的内容", NoParams, shut)
