"""Bodies of what follows a decision: remedies, court execution, confiscated things."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.law.bodies.people import Body


@dataclass(frozen=True)
class Asked(Body):
    fills = ("remedy-opened", "reconsideration-received")
    about: int
    route: str = "reconsideration"
    course: str = "ordinary"
    accepted_on: date | None = None


@dataclass(frozen=True)
class Sued(Body):
    fills = ("remedy-opened", "claim-received")
    about: int
    route: str = "lawsuit"
    instance: str = "first"
    accepted_on: date | None = None


@dataclass(frozen=True)
class Upheld(Body):
    fills = ("remedy-ended",)
    about: int
    remedy: int | None = None
    result: str = "upheld"
    effective_on: date | None = None


@dataclass(frozen=True)
class Changed(Body):
    fills = ("ruling", "remedy-ended")
    about: int
    remedy: int | None = None
    result: str = "revoked"
    effective_on: date | None = None


@dataclass(frozen=True)
class Surcharged(Body):
    fills = ("surcharged",)
    act = "add-surcharge"
    about: int
    amount: str = "150.00"
    begins_on: date = date(2026, 4, 1)
    ends_on: date | None = date(2026, 4, 10)


@dataclass(frozen=True)
class Deferred(Body):
    fills = ("deferred",)
    about: int
    until: date = date(2026, 12, 31)


@dataclass(frozen=True)
class Demanded(Body):
    fills = ("court-demanded",)
    about: int


@dataclass(frozen=True)
class Applied(Body):
    fills = ("court-applied",)
    act = "apply-court-execution"
    about: int
    papers: tuple[str, ...] = ("application",)
    approved_by: str = "p-head"
    sealed_paper: bool = True
    applied_on: date | None = date(2026, 10, 1)


@dataclass(frozen=True)
class Access(Body):
    fills = ("file-access",)
    act = "give-file-access"
    about: int | None = None
    granted: bool = True
    capacity: str = "applicant"
    basis: str = ""
    ground: str = ""
    reason: str = ""
    approved_by: str = ""


@dataclass(frozen=True)
class Taken(Body):
    fills = ("things-taken",)
    about: int


@dataclass(frozen=True)
class Disposed(Body):
    fills = ("things-disposed",)
    act = "dispose-things"
    about: int
    manner: str = "auction"
    proceeds: str = "0.00"
    treasury_receipt: str = ""
    remaining: bool = False
