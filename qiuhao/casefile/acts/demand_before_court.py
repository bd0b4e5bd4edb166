"""催告履行: what the decision demands and has not been paid."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.casefile.wording import conclusion
from qiuhao.law.facts import Fact, History

MONEY = ("fine", "confiscate-gains")


def fill(asked: Asked) -> dict[str, Any]:
    """Party, obligation in words, and the money still owed."""
    decision = asked.chosen("decided") or asked.chosen("decision-elsewhere")
    if decision is None:
        return {}
    return {
        "about": decision.number,
        "parties": [party.model_dump(mode="json") for party in decision.body.parties],
        "obligation": obligation(decision),
        "amount": f"{owing(asked.history, decision):.2f}",
        "manner": getattr(decision.body, "performance_text", ""),
    }


def obligation(decision: Fact) -> str:
    """What the party owes, in words: of a decision made elsewhere, as it was registered."""
    if "decision-elsewhere" in decision.body.fills:
        return str(decision.body.obligation)
    proposal = decision.body.proposal
    if proposal.levy is not None:
        return conclusion(proposal)
    return "；".join(p.words or p.sort for p in proposal.penalties)


def owing(history: History, decision: Fact) -> Decimal:
    """Fines, gains, levies and surcharges of a decision less what was paid on it; never below nothing."""
    if "decision-elsewhere" in decision.body.fills:
        return Decimal(decision.body.amount)
    proposal = decision.body.proposal
    imposed = [p.amount for p in proposal.penalties if p.sort in MONEY]
    imposed += [proposal.levy.amount] if proposal.levy is not None else []
    imposed += [f.body.amount for f in history.about("surcharged", decision.number)]
    paid = [f.body.amount for f in history.about("paid", decision.number)]
    left = sum(map(Decimal, imposed), Decimal(0)) - sum(map(Decimal, paid), Decimal(0))
    return max(left, Decimal(0))


verb = Verb("demand-before-court", "casefile.court_demand", fill=fill)
