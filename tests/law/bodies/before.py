"""Bodies of what happens before the decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from tests.law.bodies.people import LI, WANG, Body, Plan, Side, Somebody


@dataclass(frozen=True)
class Clue(Body):
    fills = ("clue",)
    kind = "trial.clue"
    source: str = "巡查"
    signed_complaint: bool = False
    complainant: object | None = None


@dataclass(frozen=True)
class Filed(Body):
    fills = ("filed",)
    act = "file-case"
    parties: tuple[Side, ...] = (Side(),)
    act_ended_on: date | None = date(2026, 1, 5)
    discovered_on: date | None = date(2026, 3, 1)
    long_limitation: bool = False
    matter: str = "食品安全"
    approved_by: str = "p-head"


@dataclass(frozen=True)
class NotFiled(Body):
    fills = ("not-filed",)
    act = "refuse-filing"
    told: bool = True
    told_complainant: bool = True


@dataclass(frozen=True)
class Visit(Body):
    """An examination by two officers, everything done."""

    fills = ("officers",)
    act = "examine"
    kind = "trial.visit"
    title: ClassVar[str] = "现场笔录"
    officers: tuple[Somebody, ...] = (LI, WANG)
    certificates_shown: bool = True
    rights_told: bool = True
    dress: str = ""
    on_site: bool = True
    interests: tuple[str, ...] = ()
    recording_class: str = "as-needed"
    not_recorded_because: str = ""
    dispute_prone: bool = False
    place: str = "某路一号"


@dataclass(frozen=True)
class Question(Visit):
    act = "question"


@dataclass(frozen=True)
class Shown(Visit):
    fills = ("officers", "certificate-shown")
    act = "show-certificate"


@dataclass(frozen=True)
class RecusalAsked(Body):
    fills = ("recusal-asked",)
    person: str = "p-li"


@dataclass(frozen=True)
class RecusalDecided(Body):
    fills = ("recusal-decided",)
    about: int
    person: str = "p-li"
    granted: bool = True


@dataclass(frozen=True)
class Preserved(Body):
    fills = ("preserved",)
    act = "preserve"
    approved_by: str = "p-head"


@dataclass(frozen=True)
class Ended(Body):
    fills = ("investigation-ended",)
    act = "end-investigation"
    proposal: Plan = Plan()


@dataclass(frozen=True)
class Notified(Body):
    fills = ("notified",)
    act = "notify"
    kind = "trial.notice"
    proposal: Plan = Plan()
    hearing_offered: bool = False
    statement_days: int | None = None
    new_facts: str = ""
    limitation_basis: str = ""
    statement_right: bool = True


@dataclass(frozen=True)
class Statement(Body):
    fills = ("statement",)
    about: int
    waived: bool = False


@dataclass(frozen=True)
class Checked(Body):
    fills = ("statement-checked",)
    about: int
    adopted: str = "none"


@dataclass(frozen=True)
class HearingAsked(Body):
    fills = ("hearing-asked",)
    about: int


@dataclass(frozen=True)
class HearingWaived(Body):
    fills = ("hearing-waived",)
    about: int


@dataclass(frozen=True)
class HearingNotified(Body):
    fills = ("hearing-notified",)
    about: int
    held_on: date = date(2026, 3, 20)
    chair: str = "p-chair"


@dataclass(frozen=True)
class HearingHeld(Body):
    fills = ("hearing-held",)
    act = "hold-hearing"
    kind = "trial.hearing"
    about: int
    chair: str = "p-chair"
    signed: bool = True


@dataclass(frozen=True)
class Answers(Body):
    fills = ("major-answers",)
    heads: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    complex: bool = False


@dataclass(frozen=True)
class Submitted(Body):
    fills = ("submitted",)
    substance: str = "s1"
    materials: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    submitted_by: str = "p-li"
    evaluated: bool = False
    handling: tuple[str, ...] = ()


@dataclass(frozen=True)
class MaterialsComplete(Body):
    fills = ("materials-complete",)
    about: int


@dataclass(frozen=True)
class Interest(Body):
    fills = ("interest-declared",)
    about: int
    persons: tuple[str, ...] = ("p-shen",)
    interested: tuple[str, ...] = ()


@dataclass(frozen=True)
class Opinion(Body):
    fills = ("opinion",)
    act = "give-opinion"
    about: int
    opinion: str = "agree"
    also: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ("p-shen",)
    checklist: Mapping[str, str] = field(default_factory=dict)
    grounds: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    checklist_reasons: Mapping[str, str] = field(default_factory=dict)
    qualified: tuple[str, ...] = ("p-shen",)
    experienced: tuple[str, ...] = ()


@dataclass(frozen=True)
class Disagreement(Body):
    fills = ("disagreement",)
    about: int
    step: str = "consult"
    by_body: str = "handling-unit"
    decided_to_go_on: bool = False


@dataclass(frozen=True)
class Discussed(Body):
    fills = ("discussed",)
    substance: str = "s1"
    agreed: bool = True
    attendees: tuple[str, ...] = ("p-head",)


@dataclass(frozen=True)
class Approved(Body):
    fills = ("approved",)
    act = "approve"
    substance: str = "s1"
    agreed: bool = True
    approved_by: str = "p-head"
