"""执法活动中的公示 (anze/disclosure/11; yangquan/disclosure/6.2): fields of the list ``on-site-duty`` are done."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _contents
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.body is None:
        return
    missing = _contents.lacking(ask, "on-site-duty", ask.body, truth=True)
    yield from _contents.shut_for(missing, "没有记载{label}", "请先做到并记载：{label}")


gate = Gate("on-site-duty", "事中公示", NoParams, shut)
