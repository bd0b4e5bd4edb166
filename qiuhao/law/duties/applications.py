"""Events of a proceeding that begins with an application (行政许可).

The case as a whole is the subject of what happens to the application; a certificate and its delivery concern the
decision that granted it, a hearing the notice on which it was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from qiuhao.law import revisions
from qiuhao.law.duties.occurring import Event, Occurrence, about, case
from qiuhao.law.facts import SHANGHAI, Fact, History

LOWER = "lower"
"""Handled here for a superior authority, which decides (许可法 43)."""


def received(history: History) -> Iterable[Occurrence]:
    """The application was handed in; a renewal is told from others by its outcome."""
    return [Occurrence(0, f.happened_at, f) for f in history.of("application")]


def answered(history: History) -> Iterable[Occurrence]:
    """Accepted, refused or told once what is missing: each answers the application."""
    views = ("accepted", "not-accepted", "supplement-told")
    found = [Occurrence(0, f.happened_at, f) for view in views for f in history.of(view)]
    return sorted(found, key=lambda occurrence: occurrence.at)


def accepted(history: History) -> Iterable[Occurrence]:
    """Accepted for a decision here; ``joint`` where several bodies handle it together (许可法 42 ¶2)."""
    own = [f for f in history.of("accepted") if f.body.handling != LOWER]
    return [Occurrence(0, f.happened_at, f, f.body.handling) for f in own]


def accepted_below(history: History) -> Iterable[Occurrence]:
    """Accepted by the lower authority, which examines and passes it on."""
    return [Occurrence(0, f.happened_at, f) for f in history.of("accepted") if f.body.handling == LOWER]


def granted(history: History) -> Iterable[Occurrence]:
    """Decisions to grant for which a certificate is to be made."""
    for fact in history.of("decided"):
        given = getattr(fact.body.proposal, "licence", None)
        if fact.body.proposal.outcome == "grant" and given is not None and given.certificate:
            yield Occurrence(fact.number, fact.happened_at, fact)


def delivered(history: History) -> Iterable[Occurrence]:
    """A certificate was handed over when it was made, or served afterwards."""
    made = {f.number: f for f in history.of("licence-issued")}
    for fact in made.values():
        if fact.body.handed_over:
            yield Occurrence(fact.body.about or 0, fact.happened_at, fact)
    for fact in history.of("served"):
        certificate = made.get(fact.body.about or 0)
        if certificate is not None:
            yield Occurrence(certificate.body.about or 0, fact.happened_at, fact)


def hearings(history: History) -> Iterable[Occurrence]:
    """A hearing was held; its subject is the notice on which it was asked for."""
    for fact in history.of("hearing-held"):
        told = history.number(fact.body.about or 0)
        asked = history.number(told.body.about or 0) if told and "hearing-notified" in told.body.fills else None
        yield Occurrence((asked.body.about or 0) if asked and _asks(asked) else 0, fact.happened_at, fact)


def _asks(fact: Fact) -> bool:
    return "hearing-asked" in fact.body.fills


def expiry(history: History) -> Iterable[Occurrence]:
    """The last day of the licence whose renewal is asked for."""
    return [Occurrence(0, _noon(day), fact) for fact, day in _renewals(history)]


def expired(history: History) -> Iterable[Occurrence]:
    """The first day on which it no longer holds."""
    return [Occurrence(0, _noon(day + timedelta(days=1)), fact) for fact, day in _renewals(history)]


def _renewals(history: History) -> Iterable[tuple[Fact, date]]:
    for fact in history.of("application"):
        if fact.body.sort == "renewal" and fact.body.expires_on is not None:
            yield fact, fact.body.expires_on


def cancellation_due(history: History) -> Iterable[Occurrence]:
    """A ground was reported; or a licence was revoked or recalled, which is one (许可法 70(4)) even if nobody did."""
    grounds = [Occurrence(f.number, f.happened_at, f) for f in history.of("cancellation-ground")]
    reported = {f.body.about for f in history.of("cancellation-ground")}
    for fact in history.of("decided"):
        base = revisions.base_of(history, fact)
        if base is None or fact.body.proposal.outcome not in ("revoke", "recall"):
            continue
        if not reported & {fact.number, base.body.about}:
            grounds.append(Occurrence(fact.number, fact.happened_at, fact))
    return sorted(grounds, key=lambda occurrence: occurrence.at)


def compensation_due(history: History) -> Iterable[Occurrence]:
    """A licence was changed, recalled or revoked to the licensee's loss; the outcome tells which of the two is owed.
    Whoever got it by fraud or bribery has no interest that is protected (许可法 69 ¶4): no plan is made for him."""
    for fact in history.of("decided"):
        base = revisions.base_of(history, fact)
        outcome = fact.body.proposal.outcome
        if base is not None and outcome != "keep" and base.body.loss and base.body.compensation.strip():
            yield Occurrence(fact.number, fact.happened_at, fact, outcome)


def revoked_here(history: History) -> Iterable[Occurrence]:
    """A decision that the authority itself revoked (许可法 69): the earlier decision is the subject."""
    for fact in history.of("decided"):
        base = revisions.base_of(history, fact)
        if base is not None and base.body.about and fact.body.proposal.outcome == "revoke":
            yield Occurrence(base.body.about, fact.happened_at, fact, "revoked")


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12, 0), SHANGHAI)


EVENTS = (
    Event("application-received", "收到申请材料", received),
    Event("application-answered", "受理、不予受理或者告知补正", answered),
    Event("accepted", "受理申请", accepted),
    Event("accepted-below", "下级机关受理申请", accepted_below),
    Event("supplement-received", "收到补正材料", case("supplement-received")),
    Event("application-withdrawn", "撤回申请", case("application-withdrawn")),
    Event("forwarded", "报送上级机关", case("forwarded")),
    Event("granted", "作出准予许可的决定", granted),
    Event("licence-delivered", "颁发、送达许可证件", delivered),
    Event("hearing-held", "举行听证", hearings),
    Event("licence-expiry", "许可有效期届满之日", expiry),
    Event("licence-expired", "许可有效期届满", expired),
    Event("cancellation-ground", "出现应当注销的情形", cancellation_due),
    Event("application-not-accepted", "不予受理", case("not-accepted")),
    Event("licence-renewed", "视为准予延续", case("renewed-by-law")),
    Event("compensation-due", "变更、撤回、撤销许可造成损失", compensation_due),
    Event("compensated", "补偿、赔偿", about("compensated")),
    Event("licence-cancelled", "注销许可", about("licence-cancelled")),
)
"""Events of applications and licences."""
