"""在有效期届满前的期限内申请延续 (许可法 50).

The days come from the duty ``ask-renewal``, counted back from the last day of the licence. They are the applicant's:
a later application is received all the same, with a word to whoever receives it.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._notices import noon
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.periods import due


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("application") or ask.body.sort != "renewal":
        return
    if ask.body.expires_on is None:
        yield Shut("申请延续，但没有填写原许可的有效期截止日", "请对照原许可证件填写", field="expires_on")
        return
    for sourced in ask.rules.duty_lines("ask-renewal", ask.procedure, ask.day):
        last = due(sourced.line.period.period(), noon(ask.body.expires_on), ask.calendar).day
        if last is not None and ask.day > last:
            yield Shut(
                f"原许可{said(ask.body.expires_on)}届满，延续应当在{said(last)}前申请，{said(ask.day)}申请已经晚了",
                "请提醒申请人；来不及在届满前决定的，告知其可以申请新的许可",
                field="expires_on",
            )


gate = Gate("renewal-in-time", "届满前申请延续", NoParams, shut, ("application",))
