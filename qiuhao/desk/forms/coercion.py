"""Forms of coercive measures and coercive execution: what stands open, and what the case knows for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qiuhao.desk.forms.known import Known
from qiuhao.desk.forms.plan import Fold, Spec
from qiuhao.law.facts import Fact

ON_SITE = ("officers", "certificates_shown", "rights_told")
ORDER = ("parties", "proposal", "power_basis", "power_rank")
BEFORE = ("request", *ORDER, "days")
CARRIED_OUT = (
    "began_at", "ended_at", "place", *ON_SITE, "connected", "no_necessities", "not_taken_before", "party_called",
    "party_present", "statement", "handed_over", "signatures", "major_answered", "urgent", "urgent_because", "files",
)  # fmt: skip
THINGS = ("things", "kept_where", "keeper")
EXECUTED = (
    "began_at", "ended_at", "place", *ON_SITE, "party_present", "course", "completed", "signatures", "files",
)  # fmt: skip
DEMANDED = ("obligation", "until", "manner", "amount", "payment", "statement_right")

MAIN: Mapping[str, tuple[str, ...]] = {
    "register-coercion": (
        "cause", "matter", "source", "reason", "basic_facts", "parties", "handlers", "decision_number", "decision_by",
        "decided_on", "served_on", "obligation", "amount",
    ),
    "ask-measure": ("sort", "object", "ground", "basis", "days", "milder", "handler_opinion", "unit_opinion"),
    "approve-measure": ("about", "head_opinion"),
    "seal": (*BEFORE, *THINGS, *CARRIED_OUT),
    "impound": (*BEFORE, *THINGS, *CARRIED_OUT),
    "freeze": (
        "request", *ORDER, "bank", "account", "amount", "involved", "days", "began_at", "ended_at", "officers",
        "certificates_shown", "connected", "no_necessities", "not_taken_before", "signatures", "major_answered",
        "urgent", "urgent_because", "files",
    ),
    "restrict-liberty": (*BEFORE, "held_where", "family", "family_told", *CARRIED_OUT),
    "take-measure": ("measure", "object", *BEFORE, *CARRIED_OUT),
    "extend-measure": ("about", "days", "reasons", "told_on", "head_opinion"),
    "tell-testing": ("about", "what", "institution", "from_on", "until_on", "told"),
    "end-measure": ("about", "handling", "ground", "reason", "things", "returned_on", "bank_told", "head_opinion"),
    "return-things": ("about", "things", "received_by", "condition", "signatures", "files"),
    "tell-family": ("about", "told_at", "who", "manner", "content"),
    "demand": DEMANDED,
    "demand-substitute": ("about", *DEMANDED),
    "hear-demand": ("about", "manner", "content", "signatures", "files"),
    "check-demand": ("about", "checked", "founded", "handling", "unit_opinion"),
    "order-execution": (
        "decision", "parties", "proposal", "power_basis", "manner", "planned_at", "place", "decided_by",
        "major_answered", "object", "performer", "cost_budget", "principal", "surcharge", "surcharge_from",
        "surcharge_told", "urgent", "urgent_because",
    ),
    "announce-demolition": ("building", "until", "posted_where", "content"),
    "demolish": ("order", "building", *EXECUTED),
    "substitute-performance": (
        "order", "performer", "supervised", "immediate", "immediate_ground", *EXECUTED, "cost",
    ),
    "execute": ("order", "manner", "amount", "treasury", *EXECUTED),
    "agree-execution": ("stages", "waived", "remedied", "harmless", "signatures", "head_opinion"),
    "suspend-execution": ("ground", "reason", "lapses", "head_opinion"),
    "resume-execution": ("about", "reason", "head_opinion"),
}  # fmt: skip
"""Act -> its first fields, in order."""
GROUNDS = Fold(
    "审批表、理由、依据和期限", ("request", *ORDER, "days"), known=("proposal-facts_found", "power_basis"), first=True
)
"""What the approved request gave already; whoever acts in urgency finds it open, since nothing is known yet."""
KEPT = Fold("保存地点和保管人", ("kept_where", "keeper"), chosen=("kept_where", "keeper"))
URGENT = Fold("情况紧急，当场实施", ("urgent", "urgent_because"), chosen=("urgent",))
FOLDS: Mapping[str, tuple[Fold, ...]] = {
    **dict.fromkeys(("seal", "impound"), (GROUNDS, KEPT, URGENT)),
    **dict.fromkeys(("freeze", "restrict-liberty", "take-measure"), (GROUNDS, URGENT)),
}
"""Act -> what of its first fields is folded, so that on a phone the spot comes first."""
PROPOSED = ("facts_found", "reasons", "basis")
"""What is asked of a proposal of coercion: it proposes nothing but itself."""
MEASURE_SHOWN = (
    "cause", "matter", "source", "reason", "basic_facts", "act_ended_on", "discovered_on", "parties", "handlers",
    "unit",
)  # fmt: skip
"""What the registration of a measure asks; a decision to be executed has no place there."""
SIGNERS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("seal", "impound", "restrict-liberty", "take-measure", "demolish", "substitute-performance", "execute"),
        ("当事人", "执法人员"),
    ),
    "return-things": ("领取人",),
    "hear-demand": ("当事人",),
    "agree-execution": ("当事人",),
}
"""Act -> the lines to sign with which its form begins."""
LATEST = frozenset({"request", "order", "decision"})
"""Fields that name an earlier record where there is one, though they may stay empty."""


def known_of(spec: Spec, act: str, known: Known) -> Any:
    """What the request knows for the measure, and the registration for the demand and the order; None: nothing."""
    if spec.sort == "fact" and (spec.name in LATEST or act == "demand"):
        found = _latest(spec, act, known)
        return found.number if found is not None else None
    if act in SORTS:
        return _of_request(spec, act, known)
    if spec.name == "things" and act in ("end-measure", "return-things"):
        taken = known.history.last("measure-taken")
        return list(getattr(taken.body, "things", ())) or None if taken is not None else None
    filed = known.history.last("decision-elsewhere")
    if filed is not None and spec.name in FROM_FILED.get(act, {}):
        said = getattr(filed.body, FROM_FILED[act][spec.name])
        return said if said not in ("", "0.00") else None
    return None


def _of_request(spec: Spec, act: str, known: Known) -> Any:
    asked = _request(act, known)
    if asked is None:
        return None
    if spec.name == "days":
        return asked.body.days
    if spec.name == "power_basis":
        return asked.body.basis[0]
    if spec.name == "proposal":
        return {"facts_found": asked.body.ground, "basis": list(asked.body.basis)}
    return asked.body.object if spec.name == "object" else None


SORTS: Mapping[str, str] = {
    "seal": "sealing", "impound": "impounding", "freeze": "freezing", "restrict-liberty": "liberty",
    "take-measure": "other",
}  # fmt: skip
"""Act -> the sort of measure for which a request may ask."""
FROM_FILED: Mapping[str, Mapping[str, str]] = {
    "demand": {"obligation": "obligation", "amount": "amount"},
    "order-execution": {"principal": "amount"},
}


def _request(act: str, known: Known) -> Fact | None:
    """The latest request for this sort of measure."""
    asked = [fact for fact in known.history.of("measure-asked") if fact.body.sort == SORTS[act]]
    return asked[-1] if asked else None


def _latest(spec: Spec, act: str, known: Known) -> Fact | None:
    return _request(act, known) if spec.name == "request" else known.history.last(spec.arg)
