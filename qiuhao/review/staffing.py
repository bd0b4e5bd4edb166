"""Who answers for the review system of an authority, and whether it has the reviewers that its rules ask for.

The share is asked for in principle (原则上): falling short shuts nothing. What is short is said with its clause, to the
authority and to whoever supervises it. The base is everybody who enforces or reviews; what is needed is rounded up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from qiuhao.authority import reading
from qiuhao.law.clause import Source

RATIO = "review.reviewer-ratio"
PRINCIPAL = "principal-head"
"""主要负责人, the first responsible; who signs for her may be another (负责人)."""


@dataclass(frozen=True, slots=True)
class Principal:
    """A principal head, and from when to when."""

    person: str
    name: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Staffing:
    """One authority on one day. `share` None: no rule asks for one, and nothing is needed."""

    authority: str
    name: str
    reviewers: int
    officers: int
    share: Decimal | None
    source: Source | None
    needed: int
    principals: tuple[Principal, ...]

    @property
    def short(self) -> int:
        """How many reviewers are missing."""
        return max(self.needed - self.reviewers, 0)


def staffing(authority: str, on: date) -> Staffing:
    """As the register and the rules have it on that day. UnknownAuthority if there is none of this name."""
    row = reading.authority(authority)
    reviewers, officers = reading.reviewer_ratio(authority, on)
    asked = reading.rules_for(authority).sourced_parameter(RATIO, on)
    share = Decimal(asked.line.value) if asked is not None else None
    needed = int((share * officers).to_integral_value(ROUND_CEILING)) if share is not None else 0
    return Staffing(
        authority, row.name, reviewers, officers, share, asked.source if asked is not None else None, needed,
        principals(authority, on),
    )  # fmt: skip


def principals(authority: str, on: date) -> tuple[Principal, ...]:
    """Who is principal head on a day: the first responsible (anze/review/8, xuecheng/review/12)."""
    found = reading.in_office(authority, PRINCIPAL, on)
    return tuple(Principal(person.id, person.name, post.since, post.until) for person, post in found)


def responsible(authority: str, on: date) -> str:
    """Their names; '' where the register has nobody in that office on that day."""
    return "、".join(one.name for one in principals(authority, on))


def of_all(authorities: Sequence[str], on: date) -> list[Staffing]:
    """Several authorities: those that fall short first, the others in the order given."""
    found = [staffing(one, on) for one in authorities]
    return sorted(found, key=lambda one: not (one.short or not one.principals))
