"""申请法院强制执行: what the demand said, the party's opinion as it stands on file, the court of the register."""

from __future__ import annotations

from typing import Any

from qiuhao.authority.reading import registered
from qiuhao.casefile.acts.demand_before_court import obligation, owing
from qiuhao.casefile.verb import Asked, Verb
from qiuhao.ledger import clock


def fill(asked: Asked) -> dict[str, Any]:
    """As far as the case knows it."""
    decision = asked.chosen("decided") or asked.chosen("decision-elsewhere")
    demand = asked.history.last("court-demanded")
    if decision is None:
        return {}
    found: dict[str, Any] = {
        "about": decision.number,
        "court": registered(asked.authority).remedies.court,
        "parties": [party.model_dump(mode="json") for party in decision.body.parties],
        "content": obligation(decision),
        "amount": f"{owing(asked.history, decision):.2f}",
        "party_opinion": _opinion(asked),
        "applied_on": clock.today(),
    }
    return found | ({"demand": demand.number} if demand is not None else {})


def _opinion(asked: Asked) -> str:
    told = (*asked.history.of("statement"), *asked.history.of("demand-answered"))
    return "；".join(fact.body.content for fact in told if fact.body.content) or "当事人没有提出意见。"


verb = Verb("apply-court-execution", "casefile.court_application", fill=fill)
