"""Bodies of an application for a licence, everything done as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.law.bodies.people import Body, Plan, Side

LIST = ("申请书", "设施证明")
GRANT = Plan("grant", (), "符合法定条件", terms=("许可证",))
REFUSAL = Plan("refuse", (), "设施不符合标准", reasons="不符合第九条第二项。")


@dataclass(frozen=True)
class Applied(Body):
    fills = ("application", "filed")
    act = "receive-application"
    sort: str = "new"
    material_list: tuple[str, ...] = LIST
    expires_on: date | None = None


@dataclass(frozen=True)
class SupplementTold(Body):
    fills = ("supplement-told",)
    act = "tell-supplement"
    missing: tuple[str, ...] = LIST[1:]


@dataclass(frozen=True)
class Accepted(Body):
    fills = ("accepted", "receipt")
    act = "accept-application"
    number_text: str = "示许受〔2026〕1号"
    sealed_paper: bool = True
    accepted_on: date | None = date(2026, 3, 2)
    handling: str = "ordinary"

    @property
    def dated(self) -> date | None:
        return self.accepted_on


@dataclass(frozen=True)
class NotAccepted(Body):
    fills = ("not-accepted", "receipt")
    act = "refuse-application"
    number_text: str = "示许不受〔2026〕1号"
    sealed_paper: bool = True
    dated: date | None = date(2026, 3, 2)


@dataclass(frozen=True)
class Examined(Body):
    fills = ("examined", "investigation-ended")
    act = "examine-application"
    interested: tuple[Side, ...] = ()
    public_hearing: str = "none"
    proposal: Plan = GRANT


@dataclass(frozen=True)
class InterestedTold(Body):
    fills = ("notified", "interested-told")
    act = "notify-interested"
    recipients: tuple[Side, ...] = ()
    statement_days: int | None = 3
    proposal: Plan = GRANT


@dataclass(frozen=True)
class Lengthened(Body):
    fills = ("extended", "told-in-writing")
    act = "extend-licence"
    days: int = 10
    told: bool = True
    duty: str = "decide-case"
    about: int | None = None
    reason: str = "需要补充核查。"
    approved_by: str = "p-head"


@dataclass(frozen=True)
class Issued(Body):
    fills = ("licence-issued",)
    act = "issue-certificate"
    about: int | None = None
    handed_over: bool = True
