"""告知文书的内容 (处罚法 44; xuecheng/record/14): fields of the list ``notice-content`` are filled and true."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _contents
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.body is None:
        return
    missing = _contents.lacking(ask, "notice-content", ask.body, truth=True)
    yield from _contents.shut_for(missing, "告知书没有写明{label}", "请补写{label}")


gate = Gate("notice-contents", "告知文书的内容", NoParams, shut)
