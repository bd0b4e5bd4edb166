"""Proposals compared: which penalties, how much, and whether one is heavier than another."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from qiuhao.law.gates._words import listed, money, yuan
from qiuhao.law.gates.base import Ask
from qiuhao.law.views import PENALTIES, SEVERITY

Sort = Literal[
    "warning", "criticism", "fine", "confiscate-gains", "confiscate-goods", "suspend-licence", "downgrade",
    "restrict-business", "halt", "close-down", "bar-from-trade", "revoke-licence", "detention",
]  # fmt: skip
"""The keys of :data:`PENALTIES`, so that a pack's misspelling is found when it is read."""


def proposal(ask: Ask) -> Any:
    """What is to be judged: the body's own proposal, else the latest on file, else None.

    On file the notice goes before the end of the investigation, whichever came later.
    """
    own = getattr(ask.body, "proposal", None)
    if own is not None:
        return own
    on_file = [fact for view in ("notified", "investigation-ended") if (fact := ask.history.last(view))]
    if not on_file:
        return None
    return max(on_file, key=lambda fact: (fact.happened_at, fact.number)).body.proposal


NO_BURDEN = ("no-penalty", "no-case", "transfer", "no-levy", "no-expropriation", "keep")
"""Results before which nobody need be heard."""


def penalises(ask: Ask) -> bool:
    """Whether a penalty is (to be) imposed; True in a penalty case as long as nothing on file says otherwise."""
    found = proposal(ask)
    return ask.procedure.startswith("penalty") if found is None else found.outcome == "penalty"


def burdens(ask: Ask) -> bool:
    """Whether a penalty, a levy or an expropriation is (to be) imposed, so that the party is told and heard first."""
    found = proposal(ask)
    if found is None:
        return ask.procedure.startswith("penalty") or ask.procedure in ("levy", "expropriation")
    return found.outcome in ("penalty", "levy", "expropriate")


def hears(ask: Ask) -> bool:
    """Whether a hearing that was asked for comes before the decision; True unless something on file says otherwise."""
    found = proposal(ask)
    return found is None or found.outcome not in NO_BURDEN


def totals(of: Any) -> dict[str, Decimal]:
    """Sum per sort of penalty, in yuan; zero for a penalty without money."""
    found: dict[str, Decimal] = {}
    for penalty in of.penalties:
        found[penalty.sort] = found.get(penalty.sort, Decimal(0)) + money(penalty.amount)
    return found


def fine_of(of: Any) -> Decimal:
    """Sum of the fines of a proposal."""
    return totals(of).get("fine", Decimal(0))


def wider(new: Any, told: Any) -> list[str]:
    """In which penalties ``new`` goes beyond what was ``told``: each kind and amount, in words."""
    before = totals(told)
    found = []
    for sort, amount in totals(new).items():
        if sort not in before:
            found.append(f"告知中没有{PENALTIES[sort]}")
        elif amount > before[sort]:
            found.append(f"{PENALTIES[sort]}由告知的 {yuan(before[sort])}增至 {yuan(amount)}")
    return found


def heavier(new: Any, old: Any) -> list[str]:
    """In what ``new`` is heavier than ``old``, in words; empty if it is equal or lighter.

    A larger amount of the same kind is heavier. A kind that was added is heavier unless a kind at
    least as severe was dropped for it (order of :data:`PENALTIES`): less money does not pay for it.
    """
    before, after = totals(old), totals(new)
    found = [
        f"{PENALTIES[sort]}由 {yuan(before[sort])}增至 {yuan(amount)}"
        for sort, amount in after.items()
        if sort in before and amount > before[sort]
    ]
    added = sorted((s for s in after if s not in before), key=SEVERITY.__getitem__, reverse=True)
    dropped = sorted((s for s in before if s not in after), key=SEVERITY.__getitem__, reverse=True)
    worse = [
        sort for place, sort in enumerate(added) if place >= len(dropped) or SEVERITY[sort] > SEVERITY[dropped[place]]
    ]
    if worse:
        found.append("增加了" + listed(PENALTIES[sort] for sort in worse))
    return found
