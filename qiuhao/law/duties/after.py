"""Events that follow a decision: remedies, court execution, refunds, confiscated things, the police's answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from decimal import Decimal

from qiuhao.law import remedies
from qiuhao.law.duties.occurring import (
    Event,
    Occurrence,
    about,
    decision_served,
    elsewhere_served,
    own,
    paid_whole,
)
from qiuhao.law.facts import SHANGHAI, Fact, History

ENFORCEABLE = frozenset(
    {"fine", "confiscate-gains", "confiscate-goods", "restrict-business", "halt", "close-down"}
)  # fmt: skip
"""Penalties that the party must perform, so that a court can be asked to execute them."""


def asked(history: History, route: str = "") -> Iterable[Occurrence]:
    """Remedies asked against a decision (of one route), the decision being the subject."""
    for fact in history.of("remedy-opened"):
        if not route or fact.body.route == route:
            yield Occurrence(fact.body.about or 0, fact.happened_at, fact)


def _lawsuits(history: History) -> Iterable[Occurrence]:
    return asked(history, "lawsuit")


def _accepted(history: History) -> Iterable[Occurrence]:
    """The day on which the reconsideration body took it up, where that is on file."""
    for fact in history.of("reconsideration-received"):
        day = fact.body.accepted_on
        if day is not None:
            yield Occurrence(fact.body.about or 0, datetime.combine(day, time(0), SHANGHAI), fact, fact.body.course)


def _ended(history: History) -> Iterable[Occurrence]:
    """Every ending, the remedy being the subject."""
    for remedy in history.of("remedy-opened"):
        ending = remedies.end_of(history, remedy)
        if ending is not None:
            yield Occurrence(remedy.number, ending.happened_at, ending)


def _ruled(history: History) -> Iterable[Occurrence]:
    """Reconsiderations that are decided, the decision being the subject; each has its own."""
    for remedy in history.of("remedy-opened"):
        ending = remedies.end_of(history, remedy)
        if ending is not None and remedy.body.route == "reconsideration":
            yield Occurrence(remedy.body.about or 0, _effect(ending), ending)


def _upheld(history: History) -> Iterable[Occurrence]:
    """The latest result that leaves the decision standing: earlier ones have been overtaken."""
    latest: dict[int, Fact] = {}
    for fact in history.of("remedy-ended"):
        if fact.body.result in remedies.STANDING:
            latest[fact.body.about or 0] = fact
    return [Occurrence(number, _effect(fact), fact) for number, fact in latest.items()]


def _effect(ending: Fact) -> datetime:
    """A ruling that took effect on an other day than its receipt counts from that day's beginning."""
    day = remedies.ended_on(ending)
    return ending.happened_at if day == ending.day else datetime.combine(day, time(0), SHANGHAI)


def _to_enforce(history: History) -> Iterable[Occurrence]:
    """Service of a decision that the party must perform."""
    owing = {f.number for f in history.of("decided") if _enforceable(f)}
    return [*(o for o in decision_served(history) if o.subject in owing), *elsewhere_served(history)]


def _enforceable(decision: Fact) -> bool:
    proposal = decision.body.proposal
    return proposal.outcome == "levy" or any(penalty.sort in ENFORCEABLE for penalty in proposal.penalties)


def _deferral_ended(history: History) -> Iterable[Occurrence]:
    """The end of the last deferral granted: the day itself, which may lie ahead."""
    latest: dict[int, Fact] = {}
    for fact in history.of("deferred"):
        number = fact.body.about or 0
        if number not in latest or fact.body.until > latest[number].body.until:
            latest[number] = fact
    return [
        Occurrence(number, datetime.combine(fact.body.until, time(23, 59), SHANGHAI), fact)
        for number, fact in latest.items()
    ]


def _nothing_left(history: History) -> Iterable[Occurrence]:
    """The decision is performed, enforced, or set aside."""
    for decision in history.of("decided"):
        for fact in history.of("execution-ended"):
            if fact.body.about in (None, decision.number):
                yield Occurrence(decision.number, fact.happened_at, fact)
        gone = remedies.set_aside(history, decision.number)
        if gone is not None:
            yield Occurrence(decision.number, gone.happened_at, gone)
    for registered in elsewhere_served(history):
        for fact in history.of("execution-ended"):
            yield Occurrence(registered.subject, fact.happened_at, fact)
    for paid in paid_whole(history):
        fined = history.number(paid.subject)
        sorts = {p.sort for p in fined.body.proposal.penalties} if fined is not None else set()
        if not (sorts & ENFORCEABLE) - {"fine"}:
            yield paid


def _refused_by_court(history: History) -> Iterable[Occurrence]:
    """An application that the court did not take or did not grant; the application is the subject."""
    return [
        Occurrence(f.body.about or 0, f.happened_at, f, f.body.result)
        for f in history.of("court-answered")
        if f.body.result in ("not-accepted", "refused")
    ]


def _remake(history: History) -> Iterable[Occurrence]:
    """Rulings that order a new decision; the ruling is the subject."""
    return [Occurrence(f.number, f.happened_at, f) for f in history.of("ruling") if f.body.result == "remake"]


def _anew(history: History) -> Iterable[Occurrence]:
    """The first decision after each ruling, an order of coercion included."""
    made = sorted([*history.of("decided"), *history.of("ordered")], key=lambda fact: fact.number)
    for ruling in history.of("ruling"):
        later = next((fact for fact in made if fact.number > ruling.number), None)
        if later is not None:
            yield Occurrence(ruling.number, later.happened_at, later)


def _set_aside(history: History) -> Iterable[Occurrence]:
    """Decisions that a ruling took away; nothing is owed on them any more."""
    for decision in history.of("decided"):
        gone = remedies.set_aside(history, decision.number)
        if gone is not None:
            yield Occurrence(decision.number, gone.happened_at, gone)


def _refund_due(history: History) -> Iterable[Occurrence]:
    """A decision that was set aside after money had been paid on it."""
    for decision in history.of("decided"):
        gone = remedies.set_aside(history, decision.number)
        paid = history.about("paid", decision.number)
        if gone is not None and paid:
            yield Occurrence(decision.number, max(gone.happened_at, paid[0].happened_at), gone)


def _refunded(history: History) -> Iterable[Occurrence]:
    """All that was paid has been paid back."""
    for decision in history.of("decided"):
        owed = sum((Decimal(f.body.amount) for f in history.about("paid", decision.number)), Decimal(0))
        for fact in history.about("refunded", decision.number):
            owed -= Decimal(fact.body.amount)
            if owed <= 0:
                yield Occurrence(decision.number, fact.happened_at, fact)
                break


def _settled_things(history: History) -> Iterable[Occurrence]:
    """The disposal after which none of the things taken waits any more."""
    return [
        Occurrence(f.body.about or 0, f.happened_at, f) for f in history.of("things-disposed") if not f.body.remaining
    ]


def _transferred_out(history: History) -> Iterable[Occurrence]:
    """Transfers to the police: those that follow a decision on a suspected crime."""
    for fact in history.of("transferred"):
        decision = history.number(fact.body.about or 0)
        if decision is not None and "transfer-decided" in decision.body.fills:
            yield Occurrence(fact.number, fact.happened_at, fact)


def _police_answered(history: History) -> Iterable[Occurrence]:
    for view in ("transfer-answered", "transfer-returned"):
        for fact in history.of(view):
            yield Occurrence(fact.body.about or 0, fact.happened_at, fact)


def _answers(history: History, result: str) -> Iterable[Occurrence]:
    return [Occurrence(f.number, f.happened_at, f) for f in history.of("transfer-answered") if f.body.result == result]


def _filing_refused(history: History) -> Iterable[Occurrence]:
    return _answers(history, "not-filed")


def _crime_filed(history: History) -> Iterable[Occurrence]:
    return _answers(history, "filed")


def _first_claims(history: History) -> Iterable[Occurrence]:
    """Claims in the first instance: appeals have periods of their own."""
    return [Occurrence(f.number, f.happened_at, f) for f in history.of("claim-received") if f.body.instance == "first"]


def _copies(history: History) -> Iterable[Occurrence]:
    """Copies of an application for reconsideration, by the course it takes."""
    return [Occurrence(f.number, f.happened_at, f, f.body.course) for f in history.of("reconsideration-received")]


EVENTS = (
    Event("remedy-notice", "收到复议申请书副本", _copies),
    Event("remedy-answered", "提交答复和证据", about("reconsideration-answered")),
    Event("claim-received", "收到起诉状副本", _first_claims),
    Event("claim-answered", "提交答辩状和证据", about("claim-answered")),
    Event("lawsuit-brought", "提起行政诉讼", _lawsuits),
    Event("remedy-asked", "申请行政复议或者提起行政诉讼", asked),
    Event("remedy-ended", "复议或者诉讼终结", _ended),
    Event("reconsideration-accepted", "复议机关受理", _accepted),
    Event("reconsideration-ruled", "收到行政复议决定", _ruled),
    Event("remedy-upheld", "复议或者诉讼终结，决定仍然有效", _upheld),
    Event("reconsideration-lodged", "当事人通过本机关提交复议申请", own("reconsideration-lodged")),
    Event("reconsideration-forwarded", "转送行政复议申请", about("reconsideration-forwarded")),
    Event("remedies-open", "送达须履行的决定", _to_enforce),
    Event("deferral-ended", "暂缓或者分期缴纳期满", _deferral_ended),
    Event("nothing-to-enforce", "履行完毕、执行终结或者决定被撤销", _nothing_left),
    Event("court-applied", "申请人民法院强制执行", about("court-applied")),
    Event("court-application", "提出强制执行申请", own("court-applied")),
    Event("court-refused", "收到不予受理或者不准予执行的裁定", _refused_by_court),
    Event("court-recourse-asked", "向上一级人民法院申请复议", about("court-recourse-asked")),
    Event("court-executed", "登记人民法院执行结果", about("court-executed")),
    Event("remake-ordered", "责令重新作出决定", _remake),
    Event("decided-anew", "重新作出决定", _anew),
    Event("decision-set-aside", "决定被撤销、确认无效或者责令重新作出", _set_aside),
    Event("refund-due", "决定被撤销而款项已经缴纳", _refund_due),
    Event("refunded", "全部退还", _refunded),
    Event("things-taken", "接收没收的财物", own("things-taken")),
    Event("things-settled", "没收的财物全部处理", _settled_things),
    Event("transferred-out", "移送公安机关", _transferred_out),
    Event("transfer-answered", "公安机关告知结果", _police_answered),
    Event("filing-refused", "收到不予立案通知", _filing_refused),
    Event("transfer-review-asked", "提请复议", about("transfer-review-asked")),
    Event("crime-filed", "收到立案通知", _crime_filed),
    Event("items-handed-over", "移交涉案物品和材料", about("items-handed-over")),
)  # fmt: skip
