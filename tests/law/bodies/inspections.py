"""Bodies of an inspection, everything done as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tests.law.bodies.people import LI, WANG, Body, Somebody, moment


@dataclass(frozen=True)
class InspectionPlan(Body):
    fills = ("filed", "inspection-planned")
    act = "plan-inspection"
    matter: str = "食品经营监督检查"
    ground: str = "plan"
    urgent: bool = False
    licensee: bool = False
    matter_listed: bool | None = True
    counted_before: int | None = 0
    cap: int | None = 2
    over_cap_reason: str = ""
    third_party_role: str = "none"
    handlers: tuple[Somebody, ...] = (LI, WANG)


@dataclass(frozen=True)
class InspectionAllowed(Body):
    fills = ("inspection-approved",)
    act = "approve-inspection"
    agreed: bool = True
    approved_by: str = "p-head"


@dataclass(frozen=True)
class InspectionResult(Body):
    fills = ("inspection-result",)
    act = "conclude-inspection"
    title: ClassVar[str] = "检查结果"
    result: str = "no-problem"
    told_at: datetime | None = moment("2026-03-02 15:00")
    third_party_role: str = "none"
    handlers: tuple[Somebody, ...] = (LI, WANG)


@dataclass(frozen=True)
class ResultTold(Body):
    fills = ("inspection-result-told",)
    act = "tell-result"
    about: int = 1


@dataclass(frozen=True)
class InspectionClosed(Body):
    fills = ("closed", "inspection-closed")
    act = "close-inspection"
    no_recheck_because: str = "没有责令改正。"


@dataclass(frozen=True)
class TestCommissioned(Body):
    __test__ = False
    fills = ("appraisal-commissioned",)
    act = "commission-appraisal"


@dataclass(frozen=True)
class TestReceived(Body):
    __test__ = False
    fills = ("appraised", "test-result")
    act = "receive-appraisal"
    about: int | None = None


@dataclass(frozen=True)
class Ordered(Body):
    fills = ("correction-ordered",)
    act = "order-correction"


@dataclass(frozen=True)
class Rechecked(Body):
    fills = ("correction-checked",)
    act = "check-correction"
    about: int = 1


@dataclass(frozen=True)
class Signed:
    name: str
    signed: bool = True


@dataclass(frozen=True)
class OnSite(Body):
    """An on-site record, signed by one inspector."""

    fills = ("officers",)
    act = "examine"
    officers: tuple[Somebody, ...] = (LI, WANG)
    signatures: tuple[Signed, ...] = (Signed("李某"), Signed("某店主"))
