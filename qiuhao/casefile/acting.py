"""One door to every act, by its name, whichever room it lives in: for the pages, the interface and the demo world.

    act = Act.named("decide", procedure) UnknownAct with the nearest name, if no kind of a case records it
    offer("decide", procedure)           the same, or None
    act.why_not(case, None, by)          may it be opened: every reason, warnings included
    act.do(case, body, by, key="…")      Refused, or recorded
    act.report(case, body, by, at)       enter what has happened elsewhere

The rooms above make their verbs known when they start (`casefile.verb.collect`); this module looks them up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Any

from qiuhao.casefile import doing
from qiuhao.casefile.acts.numbered import FOLLOWING, record_numbered
from qiuhao.casefile.acts.papered import PAPERED
from qiuhao.casefile.moments import moment_of_act, own_moment
from qiuhao.casefile.verb import Verb, known_verbs
from qiuhao.law.refusal import Refusal
from qiuhao.ledger.append import Appended, earlier
from qiuhao.ledger.kinds import Kind, all_kinds, kind_doing

ROOMS = ("casefile.", "evidence.", "review.", "disclosure.", "archive.")
"""Kinds that stand in a case."""

NUMBERED: Mapping[str, str] = {
    "file-case": "filing", "notify-hearing": "hearing_notice", "order-correction": "order_to_correct",
    "preserve": "advance_registration", **FOLLOWING,
}  # fmt: skip
"""Acts whose record takes the next number of a series of papers, unless the body gives one."""


class UnknownAct(LookupError):
    """No kind of a case records an act of this name; the message says so and what may be meant."""

    def __init__(self, name: str) -> None:
        near = get_close_matches(name, list(kinds_by_act()), 1)
        hint = f"是否指 {near[0]}？" if near else "名称见 /api/kinds。"
        super().__init__(f"没有“{name}”这项行为。{hint}")


@dataclass(frozen=True, slots=True)
class Act:
    """An act: what it records, and how it is asked and done."""

    name: str
    cls: type[Kind]
    verb: Verb | None

    @classmethod
    def of(cls, kind: type[Kind]) -> Act:
        """The act whose doing a kind records."""
        return cls(kind.act, kind, known_verbs().get(kind.act))

    @classmethod
    def named(cls, name: str, procedure: str = "") -> Act:
        """The act of this name as this procedure records it, or UnknownAct."""
        found = offer(name, procedure)
        if found is None:
            raise UnknownAct(name)
        return found

    @property
    def kind(self) -> str:
        """Name of the kind."""
        return self.cls.kind

    def why_not(
        self, case: str, body: Kind | None, by: Sequence[str], at: datetime | None = None
    ) -> tuple[Refusal, ...]:
        """Every reason why not, warnings included; asked for the moment at which it would happen."""
        at = at or (own_moment(body) if body is not None else None)
        if self.verb is not None:
            return self.verb.why_not(case, body, by, at)
        return doing.why_not(case, self.name, body, by, at)

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
        """Do it; `Refused` holds every reason. `key` makes a second submit give the first answer. It happens now, or
        when its own record says; BadMoment for any other `at`."""
        # A retry comes later than what it retries; the moment of the first try has been judged.
        retried = bool(key) and bool(earlier(by[0], key or ""))
        at = at or own_moment(body) if retried else moment_of_act(body, at)
        if self.kind in PAPERED:
            return PAPERED[self.kind](case, body, by, at, expected_head=expected_head, key=key)
        if self.name in NUMBERED and not body.number_text:
            return record_numbered(case, body, NUMBERED[self.name], by, at, expected_head=expected_head, key=key)
        if self.verb is not None:
            return self.verb.do(case, body, by, at, expected_head=expected_head, key=key)
        return doing.do(case, self.name, body, by, at, expected_head=expected_head, key=key)

    def report(
        self,
        case: str,
        body: Kind,
        by: Sequence[str],
        at: datetime | None = None,
        *,
        expected_head: int | None = None,
        key: str | None = None,
    ) -> Appended:
        """Enter what has happened elsewhere; the law does not shut this door."""
        return doing.report(case, body, by, at, expected_head=expected_head, key=key)

    def prefill(
        self, case: str, by: Sequence[str], about: int | None = None, parties: Sequence[int] = ()
    ) -> dict[str, Any]:
        """Field values as far as the act's own room knows them."""
        return self.verb.prefill(case, by, about, parties) if self.verb is not None else {}


def kinds_by_act() -> dict[str, type[Kind]]:
    """A kind that records each act of a case."""
    return {cls.act: cls for name, cls in all_kinds().items() if cls.act and name.startswith(ROOMS)}


def offer(act: str, procedure: str = "") -> Act | None:
    """The act of this name as this procedure records it, if a kind of a case does."""
    cls = kind_doing(act, procedure)
    return Act.of(cls) if cls is not None and cls.kind.startswith(ROOMS) else None
