"""退还款项的限度 (国家赔偿法 36): no more goes back than was paid on the decision and is still here."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from qiuhao.law.gates._words import yuan
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("refunded"):
        return
    about = ask.body.about or 0
    paid = sum((Decimal(fact.body.amount) for fact in ask.history.about("paid", about)), Decimal(0))
    back = sum((Decimal(fact.body.amount) for fact in ask.history.about("refunded", about)), Decimal(0))
    if Decimal(ask.body.amount) > paid - back:
        yield Shut(
            f"退还的数额超过已经缴纳而没有退还的 {yuan(max(paid - back, Decimal(0)))}",
            "请改正退还的数额，或者先登记缴款",
            field="amount",
        )


gate = Gate("refund-limits", "退还款项的限度", NoParams, shut, ("refunded",))
