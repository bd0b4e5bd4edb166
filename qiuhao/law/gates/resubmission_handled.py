"""审核意见指出的问题逐项处理后再次送审 (xuecheng/review/10-2; anze/review/12.2)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _review
from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("submitted"):
        return
    review = _review.latest(ask)
    if review.opinion is None or review.effect == "pass":
        return
    done = ask.body.handling
    missing = [
        problem
        for place, problem in enumerate(review.opinion.body.problems)
        if place >= len(done) or blank(done[place])
    ]
    if missing:
        yield Shut(
            f"{said(review.opinion.day)}审核意见（{review.label}）指出的问题，还有 {len(missing)} 项没有写明如何处理："
            f"{'；'.join(missing)}",
            "请逐项写明处理情况后再次送审",
            field="handling",
        )


gate = Gate("resubmission-handled", "处理后再次送审", NoParams, shut, ("submitted",))
