"""退还款项: what was paid on a decision that is gone and has not been paid back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law import remedies
from qiuhao.ledger import clock


def fill(asked: Asked) -> dict[str, Any]:
    """The whole that is still to go back, with the ruling that says so."""
    decision = asked.chosen("decided")
    if decision is None:
        return {}
    paid = sum((Decimal(f.body.amount) for f in asked.history.about("paid", decision.number)), Decimal(0))
    back = sum((Decimal(f.body.amount) for f in asked.history.about("refunded", decision.number)), Decimal(0))
    found: dict[str, Any] = {
        "about": decision.number, "amount": f"{max(paid - back, Decimal(0)):.2f}", "paid_on": clock.today(),
        "payee": "、".join(party.name for party in decision.body.parties),
    }  # fmt: skip
    ruling = remedies.set_aside(asked.history, decision.number)
    return found | ({"ruling": ruling.number} if ruling is not None else {})


verb = Verb("refund", "casefile.refund", fill=fill)
