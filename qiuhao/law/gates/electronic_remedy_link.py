"""通过互联网送达决定书，同时提供网上申请行政复议的途径 (复议法 22 ¶2). Decisions only."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.facts import is_decision
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("served") or ask.body.method != "electronic":
        return
    served = ask.history.number(ask.body.about) if ask.body.about is not None else None
    if served is not None and not is_decision(served):
        return
    if not ask.body.remedy_link.startswith(("https://", "http://")):
        yield Shut(
            "电子送达决定书没有同时提供网上申请行政复议的途径",
            "请填写行政复议机关网上申请的地址（以 https:// 开头）",
            field="remedy_link",
        )


gate = Gate("electronic-remedy-link", "网上复议途径", NoParams, shut, ("served",))
