"""检查前经机关负责人批准 (国办发〔2024〕54号): no notice and no inspection before the head has allowed it.

Urgent ones go first: the plan says so and why, and the approval is made up afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``urgent``: whether an inspection planned as urgent may go before its approval."""

    urgent: bool = False


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    planned, approved = ask.history.last("inspection-planned"), ask.history.last("inspection-approved")
    if approved is not None and approved.body.agreed:
        return
    if approved is not None:
        yield Shut(
            f"机关负责人于{said(approved.day)}没有批准本次检查",
            "请按负责人的意见修改后重新申请，或者取消检查",
            "plan-inspection",
        )
    elif not (params.urgent and planned is not None and planned.body.urgent):
        yield Shut(
            "本次检查没有机关负责人的批准",
            "请先报机关负责人批准；情况紧急的，在检查申请中写明，随后补办",
            "approve-inspection" if planned is not None else "plan-inspection",
        )


gate = Gate("inspection-approved", "检查前审批", Params, shut)
