"""中止满期不再执行 (强制法 39 ¶2): after the years, nothing is resumed against whoever truly cannot perform."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.periods import due


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("execution-resumed"):
        return
    suspension = ask.history.number(ask.body.about)
    if suspension is None or not getattr(suspension.body, "lapses", False):
        return
    for sourced in ask.rules.duty_lines("resume-execution", ask.procedure, suspension.day):
        end = due(sourced.line.period.period(), suspension.happened_at, ask.calendar)
        if end.at is not None and end.day is not None and ask.at > end.at:
            yield Shut(
                f"自{said(suspension.day)}中止，到{said(end.day)}没有恢复，不再执行",
                "请终结执行",
                "end-execution",
                "about",
            )


gate = Gate("execution-not-lapsed", "中止满期不再执行", NoParams, shut, ("execution-resumed",))
