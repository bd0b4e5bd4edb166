"""检查结果告知被检查人 (yangquan/disclosure/6.3-3; 国办发〔2024〕54号).

A result is told on the spot; only where a sample or a commissioned test was waited for may it be told later. An
inspection is not closed before its result has been told.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("inspection-result"):
        if ask.body.told_at is None and not ask.history.of("appraisal-commissioned"):
            yield Shut(
                "没有记载检查结果已当场告知被检查人，也没有等待检验、检测、检疫结果的记录",
                "请当场告知并记载告知的时间；需要等待检验、检测、检疫结果的，先记载委托",
                field="told_at",
            )
        return
    result = ask.history.last("inspection-result")
    if result is None or result.body.result == "not-possible":
        return
    if result.body.told_at is None and not ask.history.about("inspection-result-told", result.number):
        yield Shut("检查结果没有告知被检查人", "请先告知检查结果", "tell-result")


gate = Gate("inspection-told", "告知检查结果", NoParams, shut)
