"""不得对居民生活停水、停电、停热、停燃气 (强制法 43 ¶2). Urgency is no exemption."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("executing") and ask.body.cuts_supplies:
        yield Shut(
            "对居民生活停止供水、供电、供热、供燃气", "不得以这种方式迫使当事人履行，请恢复供应", field="cuts_supplies"
        )


gate = Gate("execution-means", "不停居民水电气热", NoParams, shut, ("executing",))
