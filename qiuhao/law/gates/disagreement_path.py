"""审核意见分歧按规定的步骤处理 (anze/review/15; xuecheng/review/10-3; yangquan/review/9).

The steps, their order and who takes each are the place's list ``disagreement-step``; a step that is
not optional cannot be left out, and after a deciding step the path is closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.lines import ItemLine
from qiuhao.law.views import (
    DISAGREEMENT_STEPS,
)


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("disagreement"):
        return
    opinion = ask.history.number(ask.body.about) if ask.body.about is not None else None
    if opinion is None or "opinion" not in opinion.body.fills:
        yield Shut("没有写明是对哪一份审核意见有分歧", "请选择审核意见", field="about")
        return
    steps = {item.id: item for item in ask.rules.items("disagreement-step", ask.day, ask.procedure)}
    step = steps.get(ask.body.step)
    if step is None:
        known = listed(item.label for item in steps.values())
        yield Shut(f"处理分歧没有“{_step(ask.body.step)}”这一步", f"规定的步骤：{known}", field="step")
        return
    taken = {fact.body.step for fact in ask.history.about("disagreement", opinion.number)}
    yield from _order(step, steps, taken)
    if ask.body.by_body != step.more.get("by"):
        right, taker = BODIES[str(step.more["by"])], BODIES.get(ask.body.by_body, ask.body.by_body)
        yield Shut(
            f"“{step.label}”应当由{right}进行，不是{taker}",
            "请由规定的一方办理",
            field="by_body",
        )


BODIES = {"handling-unit": "承办机构", "review-body": "法制审核机构", "head": "机关负责人", "leaders": "领导集体"}


def _order(step: ItemLine, steps: Mapping[str, ItemLine], taken: set[str]) -> Iterable[Shut]:
    decided = [item.label for item in steps.values() if item.id in taken and item.more.get("decides")]
    if decided:
        yield Shut(f"分歧已经由“{listed(decided)}”处理完毕", "请按处理结果继续", field="step")
        return
    skipped = [
        item.label
        for item in steps.values()
        if item.more["order"] < step.more["order"] and not item.more.get("optional") and item.id not in taken
    ]
    if skipped:
        yield Shut(f"“{step.label}”之前还应当进行：{listed(skipped)}", "请按顺序办理", "disagree", "step")


def _step(name: str) -> str:
    return DISAGREEMENT_STEPS.get(name, name)


gate = Gate("disagreement-path", "分歧处理步骤", NoParams, shut, ("disagreement",))
