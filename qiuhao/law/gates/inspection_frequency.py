"""年度检查频次 (国办发〔2024〕54号): one more inspection of the same party this year than was set needs its reason.

How many are allowed is the authority's own number, kept with the matter; where none is set, the gate says so and
counts all the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("inspection-planned"):
        return
    plan, exempt = ask.body, ask.rules.parameter("inspection.not-counted", ask.day, []) or []
    if plan.ground in exempt or plan.counted_before is None or not blank(plan.over_cap_reason):
        return
    if plan.cap is None:
        if plan.counted_before:
            yield Shut(
                f"被检查人本年度已有 {plan.counted_before} 次计入频次的检查，该事项没有设定年度频次上限",
                "请合并到已有的检查；仍须检查的，写明理由",
                field="over_cap_reason",
            )
    elif plan.counted_before >= plan.cap:
        yield Shut(
            f"被检查人本年度已有 {plan.counted_before} 次计入频次的检查，已经达到年度上限 {plan.cap} 次",
            "请不再安排；仍须检查的，写明理由",
            field="over_cap_reason",
        )


gate = Gate("inspection-frequency", "年度检查频次", NoParams, shut, ("inspection-planned",))
