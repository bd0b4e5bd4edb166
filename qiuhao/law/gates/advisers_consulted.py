"""重大复杂疑难法律事务先由法律顾问、公职律师研究 (lingchuan/plan/2.3.3.p2).

``when``: what makes a matter such: ``complex`` (the unit answered 情节复杂, or the head ``complex``), ``major`` (any
head of the place's list is met).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from qiuhao.law.gates import _review
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``when``: which of the two makes the study necessary."""

    when: list[Literal["complex", "major"]]


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if _review.on_the_spot(ask) or ask.history.of("consulted"):
        return
    heads = {head.id for head in ask.rules.major_heads_met(ask.history, ask.day, ask.procedure)}
    answers = ask.history.last("major-answers")
    complex_one = "complex" in heads or (answers is not None and answers.body.complex)
    if ("complex" in params.when and complex_one) or ("major" in params.when and heads):
        yield Shut(
            "本案属于重大复杂疑难事务，还没有组织法律顾问、公职律师研究",
            "请组织研究，记录参加人员、日期、意见和采纳情况",
            "consult-advisers",
        )


gate = Gate("advisers-consulted", "法律顾问、公职律师研究", Params, shut)
