"""The substance of a decision: one digest over what a reviewer, an approver and a meeting say yes to.

Parties, facts, evidence papers, outcome, penalties, what is given (a licence), basis and the reasons of discretion
count. Number, date, seal, layout and the order of a list do not. A paper counts by its number and its seal, so a paper
added after the review, or another paper under the same number, gives another substance, and the review no longer fits.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

DOMAIN = "qiuhao/substance/1"


class Paper(Protocol):
    """A paper as a decision rests on it: its number in the stream and its seal (hex)."""

    @property
    def number(self) -> int: ...
    @property
    def seal(self) -> str: ...


class SubstantiveParty(Protocol):
    @property
    def sort(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def identity(self) -> str: ...


class SubstantivePenalty(Protocol):
    @property
    def sort(self) -> str: ...
    @property
    def amount(self) -> str: ...
    @property
    def words(self) -> str: ...


class SubstantiveProposal(Protocol):
    @property
    def outcome(self) -> str: ...
    @property
    def penalties(self) -> Sequence[SubstantivePenalty]: ...
    @property
    def facts_found(self) -> str: ...
    @property
    def basis(self) -> Sequence[str]: ...
    @property
    def reasons(self) -> str: ...
    @property
    def terms(self) -> Sequence[str]: ...


def substance(parties: Iterable[SubstantiveParty], proposal: SubstantiveProposal, evidence: Iterable[Paper]) -> str:
    """64 hex digits (SHA-256). Equal exactly when the substantive fields are equal, spaces at the edges aside."""
    content = {
        "parties": _set([p.sort, p.name, p.identity] for p in parties),
        "outcome": proposal.outcome,
        "facts": proposal.facts_found.strip(),
        "penalties": _set([p.sort, p.amount, p.words.strip()] for p in proposal.penalties),
        "basis": _set([words.strip()] for words in proposal.basis),
        "reasons": proposal.reasons.strip(),
        "evidence": _set([str(p.number), p.seal] for p in evidence),
    }
    if proposal.terms:
        # Only where something is given, so that the digests of penalties stay what they were.
        content["terms"] = [words.strip() for words in proposal.terms]
    return hashlib.sha256(_SPELLING.encode([DOMAIN, content]).encode("utf-8")).hexdigest()


_SPELLING = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _set(rows: Iterable[list[str]]) -> list[Any]:
    """The order in which a list was typed is not substance."""
    return sorted(rows)
