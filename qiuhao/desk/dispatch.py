"""One door to every act, by its name, whichever room it lives in.

    offer("decide", procedure).why_not(case, None, by)   may it be opened
    offer("decide", procedure).do(case, body, by, …)     Refused, or recorded

A room whose verb is not there yet is not offered: `offer` gives None for an act that no kind records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Any

from qiuhao.casefile import doing
from qiuhao.casefile.acts.numbered import record_numbered
from qiuhao.casefile.acts.papered import PAPERED
from qiuhao.casefile.verb import Verb
from qiuhao.law.refusal import Refusal
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import Kind, kind_doing

ROOMS_WITH_VERBS = ("casefile", "evidence", "review", "disclosure", "archive")

NUMBERED: Mapping[str, str] = {
    "file-case": "filing", "notify-hearing": "hearing_notice", "order-correction": "order_to_correct",
    "preserve": "advance_registration",
}  # fmt: skip
"""Acts whose record takes the next number of a series of papers, unless the form gives one."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An act as the desk offers it: what it records, and how it is asked and done."""

    act: str
    cls: type[Kind]
    verb: Verb | None

    def why_not(
        self, case: str, body: Kind | None, by: Sequence[str], at: datetime | None = None
    ) -> tuple[Refusal, ...]:
        """Every reason why not, warnings included."""
        if self.verb is not None:
            return self.verb.why_not(case, body, by, at)
        return doing.why_not(case, self.act, body, by, at)

    def do(self, case: str, body: Any, by: Sequence[str], at: datetime | None, key: str, head: int | None) -> Appended:
        """Do it; `Refused` holds every reason. `key` makes a second submit give the first answer."""
        if self.cls.kind in PAPERED:
            return PAPERED[self.cls.kind](case, body, by, at, key=key)
        if self.act in NUMBERED and not body.number_text:
            return record_numbered(case, body, NUMBERED[self.act], by, at, expected_head=head, key=key)
        if self.verb is not None:
            return self.verb.do(case, body, by, at, expected_head=head, key=key)
        return doing.do(case, self.act, body, by, at, expected_head=head, key=key)

    def report(self, case: str, body: Kind, by: Sequence[str], at: datetime | None, key: str) -> Appended:
        """Enter what has happened elsewhere; the law does not shut this door."""
        return doing.report(case, body, by, at, key=key)

    def known(self, case: str, by: Sequence[str], about: int | None) -> dict[str, Any]:
        """What the act's own room knows for the form."""
        return self.verb.prefill(case, by, about) if self.verb is not None else {}


@cache
def _verbs() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for room in ROOMS_WITH_VERBS:
        found |= getattr(import_module(f"qiuhao.{room}.acts"), "VERBS", {})
    return found


def offer(act: str, procedure: str = "") -> Offer | None:
    """The act of this name as this procedure records it, if a kind does."""
    cls = kind_doing(act, procedure)
    return Offer(act, cls, _verbs().get(act)) if cls is not None else None
