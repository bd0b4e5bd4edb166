"""执行没有停下 (强制法 39, 42): nothing is executed while the execution is suspended, or while an agreement is kept.

A suspension and an agreement end with the record that resumes the execution; a later agreement takes the place of an
earlier one. What must be cleared at once (强制法 52)
rests on no order and waits for neither.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``halted``: by a suspension, or by an agreement with the party."""

    halted: Literal["suspension", "agreement"] = "suspension"


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("execution-ordered") and (not ask.fills("executing") or ask.body.immediate):
        return
    agreed = ask.history.last("execution-agreed")
    halts = ask.history.of("execution-suspended") if params.halted == "suspension" else [agreed] if agreed else []
    for halt in halts:
        if ask.history.about("execution-resumed", halt.number):
            continue
        if params.halted == "suspension":
            text, remedy = f"执行已于{said(halt.day)}中止，还没有恢复", "中止的情形消失的，请先恢复执行"
        else:
            text, remedy = f"{said(halt.day)}达成的执行协议正在履行", "当事人不履行协议的，请先恢复执行"
        yield Shut(text, remedy, "resume-execution")


gate = Gate("execution-going-on", "执行没有停下", Params, shut, ("execution-ordered", "executing"))
