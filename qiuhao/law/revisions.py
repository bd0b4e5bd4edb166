"""A licence in force that is to be changed, recalled or revoked: the proposal that waits for its decision."""

from __future__ import annotations

from qiuhao.law.facts import Fact, History

REVISING = ("change", "recall", "revoke", "keep")
"""Results that decide about a licence in force, not about an application."""


PROPOSED = ("change", "recall", "revoke")
"""Results that may be proposed: that the licence stays is what comes of a proposal."""
ANSWERS = ("grant", "refuse")
"""Results of an application."""


def outcomes(act: str, history: History) -> tuple[str, ...]:
    """To which results this act of a licence case may come now."""
    if act == "propose-revision":
        return PROPOSED
    return REVISING if proposed(history) is not None else ANSWERS


def proposed(history: History) -> Fact | None:
    """The proposal that waits for its decision; None where none was made, or it has been decided."""
    last = history.last("revision-proposed")
    if last is None:
        return None
    start = (last.happened_at, last.number)
    done = [f for f in history.of("decided") if f.body.proposal.outcome in REVISING]
    return None if any((f.happened_at, f.number) > start for f in done) else last


def base_of(history: History, decision: Fact) -> Fact | None:
    """The proposal on which a decision about a licence in force rests."""
    end = (decision.happened_at, decision.number)
    before = [f for f in history.of("revision-proposed") if (f.happened_at, f.number) < end]
    return before[-1] if before and decision.body.proposal.outcome in REVISING else None
