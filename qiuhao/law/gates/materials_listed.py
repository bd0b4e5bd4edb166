"""送审材料齐全 (anze/review/10; yangquan/review/6; xuecheng/review/6).

Every paper on the place's list whose ``when`` applies: ``always``; ``hearing`` when one was held;
``evaluation`` when the submission says there was one; ``as-needed`` never. Bound to a later step
(confirming that the materials are complete) it judges the submission concerned.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _review
from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("submitted"):
        body = ask.body
    elif ask.act == "submit-review" or (submission := _review.submission_of(ask)) is None:
        return
    else:
        body = submission.body
    held = bool(ask.history.of("hearing-held"))
    missing = [
        item.label
        for item in ask.rules.items("material", ask.day, ask.procedure)
        if item.id not in body.materials and _applies(item.more.get("when", "always"), held, body.evaluated)
    ]
    if missing:
        yield Shut(f"送审材料缺少 {len(missing)} 项：{listed(missing)}", "请补齐后送审", field="materials")


def _applies(when: str, held: bool, evaluated: bool) -> bool:
    return when == "always" or (when == "hearing" and held) or (when == "evaluation" and evaluated)


gate = Gate("materials-listed", "送审材料", NoParams, shut)
