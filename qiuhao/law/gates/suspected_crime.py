"""涉嫌犯罪的先处理移送，不得以罚代刑 (处罚法 27, 82; 移送规定 3–5, 11).

A suspicion waits for the head's decision; a decision to transfer waits for the transfer; after it
no penalty is decided until the other body has handed the case back. Closing waits for the first
two only. A decision whose outcome is the transfer itself passes.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.facts import Fact, History
from qiuhao.law.gates import _proposals
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    suspicions = ask.history.of("crime-suspected")
    if not suspicions or (ask.fills("decided") and ask.body.proposal.outcome == "transfer"):
        return
    for suspicion in suspicions:
        decisions = ask.history.about("transfer-decided", suspicion.number)
        if not decisions:
            yield Shut(
                f"{said(suspicion.day)}发现涉嫌犯罪，还没有决定是否移送",
                "请报机关负责人决定是否移送",
                "decide-transfer",
            )
        elif decisions[-1].body.approved:
            yield from _transferred(ask, decisions[-1])


def _transferred(ask: Ask, decision: Fact) -> Iterable[Shut]:
    transfers = ask.history.about("transferred", decision.number)
    if not transfers:
        yield Shut(f"{said(decision.day)}已决定移送，还没有移送", "请办理移送", "transfer")
    elif ask.act != "close" and _proposals.penalises(ask) and not _returned(ask.history, transfers):
        yield Shut(
            f"本案已于{said(transfers[-1].day)}移送，接受移送的机关还没有处理结果",
            "请等待处理结果；对方不予立案或者退回的，请先登记",
            "receive-transfer-return",
        )


def _returned(history: History, transfers: list[Fact]) -> bool:
    return any(history.about("transfer-returned", transfer.number) for transfer in transfers)


gate = Gate("suspected-crime", "涉嫌犯罪移送", NoParams, shut)
