"""Every act by its name, whichever room it lives in, for callers who come from outside.

act = Act.named("decide", "penalty") UnknownAct with the nearest names, if no kind records it
act.why_not(case, body, by)          every reason, warnings included
act.do(case, body, by, key="…")      Refused, or recorded
act.report(case, body, by, at)       enter what has happened elsewhere
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Any

from qiuhao.archive.acts import VERBS as ARCHIVE
from qiuhao.casefile import doing
from qiuhao.casefile.acts.papered import PAPERED
from qiuhao.casefile.verb import Verb
from qiuhao.disclosure.acts import VERBS as DISCLOSURE
from qiuhao.evidence.acts import VERBS as EVIDENCE
from qiuhao.law.refusal import Refusal
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import Kind, all_kinds, kind_doing
from qiuhao.review.acts import VERBS as REVIEW

VERBS: Mapping[str, Verb] = {**EVIDENCE, **REVIEW, **DISCLOSURE, **ARCHIVE}
ROOMS = ("casefile.", "evidence.", "review.", "disclosure.", "archive.")
"""Kinds that stand in a case."""


class UnknownAct(LookupError):
    """No kind of a case records an act of this name; the message says so and what may be meant."""

    def __init__(self, name: str) -> None:
        near = get_close_matches(name, list(kinds_by_act()), 1)
        hint = f"是否指 {near[0]}？" if near else "名称见 /api/kinds。"
        super().__init__(f"没有“{name}”这项行为。{hint}")


def kinds_by_act() -> dict[str, type[Kind]]:
    """A kind that records each act of a case."""
    return {cls.act: cls for name, cls in all_kinds().items() if cls.act and name.startswith(ROOMS)}


@dataclass(frozen=True, slots=True)
class Act:
    """An act and the kind that records it."""

    name: str
    cls: type[Kind]

    @classmethod
    def named(cls, name: str, procedure: str = "") -> Act:
        """The act of this name, as this procedure records it."""
        kind = kind_doing(name, procedure)
        if kind is None or not kind.kind.startswith(ROOMS):
            raise UnknownAct(name)
        return cls(name, kind)

    @property
    def kind(self) -> str:
        """Name of the kind."""
        return self.cls.kind

    def why_not(
        self, case: str, body: Kind | None, by: Sequence[str], at: datetime | None = None
    ) -> tuple[Refusal, ...]:
        """Every reason why not."""
        if self.name in VERBS:
            return VERBS[self.name].why_not(case, body, by, at)
        return doing.why_not(case, self.name, body, by, at)

    def prefill(self, case: str, by: Sequence[str], about: int | None = None) -> dict[str, Any]:
        """Field values as far as the act's room knows them."""
        return VERBS[self.name].prefill(case, by, about) if self.name in VERBS else {}

    def do(
        self,
        case: str,
        body: Any,
        by: Sequence[str],
        at: datetime | None = None,
        *,
        expected_head: int | None = None,
        key: str | None = None,
    ) -> Appended:
        """Do it; `Refused` holds every reason."""
        if self.kind in PAPERED:
            return PAPERED[self.kind](case, body, by, at, key=key)
        if self.name in VERBS:
            return VERBS[self.name].do(case, body, by, at, expected_head=expected_head, key=key)
        return doing.do(case, self.name, body, by, at, expected_head=expected_head, key=key)

    def report(
        self, case: str, body: Kind, by: Sequence[str], at: datetime | None = None, *, key: str | None = None
    ) -> Appended:
        """Enter what has happened elsewhere; the law does not shut this door."""
        return doing.report(case, body, by, at, key=key)
