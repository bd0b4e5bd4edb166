"""不得擅自改变已经生效的许可 (许可法 8): while its change is being weighed, nothing else is decided in its place.

From the proposal to its decision the case goes through the same states as an application; what ends or lengthens an
application, and granting or refusing one, are no answers to it.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law import revisions
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    waits = revisions.proposed(ask.history) is not None
    if ask.fills("decided"):
        about_licence = ask.body.proposal.outcome in revisions.REVISING
        if ask.body.proposal.outcome == "keep" and not waits:
            yield Shut(
                "没有变更、撤回、撤销许可的意见，没有可以不予改变的事",
                "请先写明法定情形和核查情况",
                "propose-revision",
                "proposal",
            )
        if waits and not about_licence:
            yield Shut(
                "本案正在办理许可的变更、撤回、撤销，不能再作准予或者不予许可的决定",
                "请决定变更、撤回、撤销，或者不予变更、撤回、撤销",
                field="proposal",
            )
    elif waits:
        yield Shut("本案正在办理许可的变更、撤回、撤销，这一步属于许可申请", "请先对拟作的改变作出决定", "decide")


gate = Gate("revision-pending", "不得擅自改变许可", NoParams, shut)
