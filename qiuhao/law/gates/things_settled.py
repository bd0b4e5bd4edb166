"""没收财物的去向 (anhui/record/10.4): things that a decision confiscates are on record from their receipt on.

Before the case is closed there is a receipt of them; with ``disposed``, every receipt has its disposal too.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law import remedies
from qiuhao.law.facts import Fact
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``disposed``: nothing that was taken may still wait for its disposal."""

    disposed: bool = False


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    for decision in ask.history.of("decided"):
        if not _confiscates(decision) or remedies.set_aside(ask.history, decision.number):
            continue
        taken = ask.history.about("things-taken", decision.number)
        if not taken and not params.disposed:
            yield Shut(
                f"{said(decision.day)}的决定没收财物，案卷中没有接收记录", "请登记接收的财物和保管地点", "take-things"
            )
        for receipt in taken if params.disposed else ():
            if all(f.body.remaining for f in ask.history.about("things-disposed", receipt.number)):
                yield Shut(
                    f"{said(receipt.day)}接收的没收财物还没有处理完毕", "请依法处理后登记处置清单", "dispose-things"
                )


def _confiscates(decision: Fact) -> bool:
    return any(penalty.sort == "confiscate-goods" for penalty in decision.body.proposal.penalties)


gate = Gate("things-settled", "没收财物的去向", Params, shut)
