"""对当事人的同一个违法行为，不得给予两次以上罚款 (处罚法 29).

Sees the decisions of this case (unless a ruling took them away) and what the decision says about
an earlier fine elsewhere; whether it is the same act a person judges, so packs bind it as a warning.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut

UNDONE = ("revoked", "void", "changed", "remake")


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("decided") or not _fines(ask.body):
        return
    if not blank(ask.body.fined_before):
        yield _again(ask.body.fined_before)
        return
    undone = {fact.body.about for fact in ask.history.of("ruling") if fact.body.result in UNDONE}
    for fact in ask.history.of("decided"):
        if _fines(fact.body) and fact.number not in undone:
            yield _again(fact.body.number_text or f"{said(fact.day)}的决定")
            return


def _fines(body: Any) -> bool:
    return any(penalty.sort == "fine" for penalty in body.proposal.penalties)


def _again(number: str) -> Shut:
    return Shut(
        f"同一违法行为可能已经罚款（{number}），不得给予两次以上罚款",
        "请核对是否为同一违法行为；同一行为违反多个规范的，按罚款数额高的规定处罚",
        field="penalties",
    )


gate = Gate("second-fine", "一事不二罚款", NoParams, shut, ("decided",))
