"""Bodies of the decision and what follows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from qiuhao.law.facts import Fact, History
from tests.law.bodies.before import Visit
from tests.law.bodies.people import Body, One, Plan, Side, moment

REMEDY = "不服本决定的，可以自收到之日起六十日内申请行政复议，也可以在六个月内向人民法院提起行政诉讼。"


@dataclass(frozen=True)
class Decided(Body):
    fills = ("decided",)
    act = "decide"
    kind = "trial.decision"
    procedure: str = "penalty"
    proposal: Plan = Plan()
    parties: tuple[Side, ...] = (Side(),)
    substance: str = "s1"
    number_text: str = "某罚〔2026〕1号"
    on_the_spot: bool = False
    surcharge_stated: bool = True
    remedy_text: str = REMEDY
    performance_text: str = "十五日内缴至银行"
    decided_by: str = "p-head"
    limitation_basis: str = ""
    facts_narrower: bool = False
    fined_before: str = ""


@dataclass(frozen=True)
class OnTheSpot(Visit):
    fills = ("filed", "officers", "decided", "on-the-spot")
    act = "decide-on-the-spot"
    procedure: str = "penalty-on-the-spot"
    proposal: Plan = Plan(penalties=(One("fine", "200.00"),))
    parties: tuple[Side, ...] = (Side("person", "张某", date(1990, 5, 6)),)
    substance: str = "s1"
    number_text: str = "某当罚〔2026〕1号"
    on_the_spot: bool = True
    surcharge_stated: bool = True
    remedy_text: str = REMEDY
    performance_text: str = "十五日内缴至银行"
    decided_by: str = "p-li"
    limitation_basis: str = ""
    facts_narrower: bool = False
    fined_before: str = ""
    act_ended_on: date | None = date(2026, 3, 2)
    discovered_on: date | None = date(2026, 3, 2)
    long_limitation: bool = False
    matter: str = "市容"
    approved_by: str = ""
    statement_heard: bool = True
    handed_over: bool = True
    refusal: str = ""


@dataclass(frozen=True)
class Consent(Body):
    fills = ("electronic-consent",)
    signed: bool = True


@dataclass(frozen=True)
class Served(Body):
    fills = ("served",)
    act = "serve"
    kind = "trial.service"
    about: int
    effective_on: date = date(2026, 3, 2)
    method: str = "direct"
    consent: int | None = None
    attested_by: str = ""
    recorded: bool = False
    receipts: tuple[str, ...] = ()
    reason: str = ""
    remedy_link: str = ""
    carrier_mail: str = ""


@dataclass(frozen=True)
class Paid(Body):
    fills = ("paid",)
    about: int
    amount: str = "100.00"
    sort: str = "fine"
    collected_by_officer: bool = True
    ground: str = "small-fine"
    receipt_number: str = "0001"


@dataclass(frozen=True)
class Ruling(Body):
    fills = ("ruling",)
    about: int
    result: str = "revoked"


@dataclass(frozen=True)
class Suspicion(Body):
    fills = ("crime-suspected",)


@dataclass(frozen=True)
class TransferDecided(Body):
    fills = ("transfer-decided",)
    about: int
    approved: bool = True
    reason: str = ""


@dataclass(frozen=True)
class Transferred(Body):
    fills = ("transferred",)
    about: int


@dataclass(frozen=True)
class TransferReturned(Body):
    fills = ("transfer-returned",)
    about: int


@dataclass(frozen=True)
class Recording(Body):
    fills = ("recording",)
    kind = "trial.recording"
    about: int
    started_at: datetime = moment("2026-03-02")
    spoken_start: bool = True
    device: str = "记录仪一号"
    maker: str = "李某"
    method: str = "现场拍摄"
    proves: str = "现场情况"
    has_sound: bool = True
    transcript: str = "问答全文"
    gaps: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Stored(Body):
    fills = ("recording-stored",)
    about: int
    store: str = "执法信息系统"


@dataclass(frozen=True)
class Explained(Body):
    fills = ("recording-explained",)
    about: int
    cause: str = "设备故障"
    signed_by: tuple[str, ...] = ("p-li", "p-wang")


@dataclass(frozen=True)
class Draft(Body):
    fills = ("publication-drafted",)
    about: int
    fields: Mapping[str, str] = field(default_factory=dict)
    drafted_by: str = "p-gong"
    digest: str = "d1"
    form: str = "summary"
    cleared: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftReviewed(Body):
    fills = ("publication-reviewed",)
    about: int
    passed: bool = True
    digest: str = "d1"
    reviewed_by: str = "p-shen"


@dataclass(frozen=True)
class Published(Body):
    fills = ("published",)
    about: int
    draft: int = 0
    carriers: tuple[str, ...] = ("site",)
    ends_on: date | None = date(2027, 3, 2)
    exit: str = ""
    exit_basis: str = ""


@dataclass(frozen=True)
class Corrected(Body):
    fills = ("publication-corrected",)
    about: int
    draft: int = 0


@dataclass(frozen=True)
class Withheld(Body):
    fills = ("withheld",)
    about: int
    ground: str = "privacy"
    basis: str = "某法第三条"
    basis_rank: str = "法律"
    reason: str = "涉及个人隐私"
    decided_by: str = "p-head"


@dataclass(frozen=True)
class Lifted(Body):
    fills = ("withholding-lifted",)
    about: int


@dataclass(frozen=True)
class Withdrawn(Body):
    fills = ("withdrawn",)
    about: int
    explanation: str = "决定已被撤销"


@dataclass(frozen=True)
class CorrectionAsked(Body):
    fills = ("correction-asked",)
    about: int


@dataclass(frozen=True)
class CorrectionAnswered(Body):
    fills = ("correction-answered",)
    about: int
    outcome: str = "untrue"
    told: bool = True
    written: bool = True
    other_body: str = ""


@dataclass(frozen=True)
class Archived(Body):
    fills = ("archived",)
    contents: tuple[int, ...] = ()
    retention_basis: str = ""


@dataclass
class Story:
    """Facts in the order in which they are told; ``add`` gives the number of each."""

    facts: list[Fact] = field(default_factory=list)

    def add(self, body: Any, at: str = "2026-03-02", by: Sequence[str] = ("p-clerk",)) -> int:
        when = moment(at)
        number = len(self.facts) + 1
        kind = getattr(body, "kind", "") or "trial.fact"
        self.facts.append(Fact("case/1", number, kind, 1, when, when, tuple(by), "reported", body))
        return number

    @property
    def history(self) -> History:
        return History(self.facts, "case/1")
