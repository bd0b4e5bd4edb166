"""Chapters after the decision: made public, performed, closed, archived."""

from __future__ import annotations

from datetime import timedelta

from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.walk import Walk
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger import reading as ledger

DECIDED = ("decide", "decide-on-the-spot", "conclude-inspection", "order-execution")


def decision_of(w: Walk) -> int:
    """Number of the decision, or of the result of an inspection."""
    return next(w.last[act] for act in DECIDED if act in w.last)


def drafted(w: Walk, about: int | None = None) -> None:
    """The clerk drafts; another person reviews. `about`: another decision of the case, such as a measure."""
    w.act("draft-publication", "clerk", about=about or decision_of(w), ends_on=str(w.today + timedelta(days=365)))
    w.act("review-publication", "checker", passed=True, words="与决定书核对一致，应当隐去的已经隐去。")


def on_the_shelf(w: Walk, about: int | None = None) -> None:
    """Published on the carrier that the place demands."""
    wanted = w.rules.parameter("disclosure.decision-carriers", w.today)
    wanted = wanted or w.rules.parameter("disclosure.main-carriers", w.today)
    sort = PROCEDURES[w.asked.get("procedure", "penalty")]
    carriers = list(wanted or [item.id for item in w.rules.items("carrier", w.today)])[:1]
    w.act(
        "publish", "clerk", about=about or decision_of(w), carriers=carriers, term_basis=f"{sort}信息公示一年",
        ends_on=str(w.today + timedelta(days=365)),
    )  # fmt: skip


def published(w: Walk, after: int = 3) -> Times:
    """Drafted, reviewed, published so many workdays after the service."""
    yield max(after - 1, 0), "09:50"
    drafted(w)
    yield 1, "10:40"
    on_the_shelf(w)


def paid(w: Walk) -> None:
    """The fine comes in through the bank."""
    w.act("receive-payment", about=decision_of(w), amount=w.amount, bank="示例银行")


def performed(w: Walk, after: int = 6) -> Times:
    """Paid, put right, ended."""
    yield after, "14:20"
    paid(w)
    yield 1, "09:30"
    w.act(
        "record-performance", about=decision_of(w), obligation=f"缴纳罚款；{w.cause['correct']}", result="done",
        done_on=str(w.today), proof="银行缴款回单；复查时已经改正。",
    )  # fmt: skip
    w.act("end-execution", about=decision_of(w), result="performed")


def performance_published(w: Walk) -> Times:
    """Where the place wants the performance on the shelf too: a new draft that says it, reviewed like the first."""
    yield 4, "10:30"
    known = [fact.body for fact in ledger.facts(w.case) if "publication-drafted" in fact.body.fills]
    drafts = [draft for draft in known if draft.about == decision_of(w)]
    fields = {**drafts[-1].fields, "performance": f"已于{w.today.month}月{w.today.day}日前全部履行"}
    w.act("draft-publication", "clerk", about=decision_of(w), ends_on=str(drafts[-1].ends_on), fields=fields)
    w.act("review-publication", "checker", passed=True, words="履行情况属实。")
    w.act("correct-publication", "clerk", about=decision_of(w), explanation="补充公示决定的履行情况。")


def closed(w: Walk, reason: str = "executed") -> Times:
    """The closing report and its approval."""
    yield 3, "16:10"
    by = "deputy" if w.asked.get("procedure", "penalty") == "penalty" else ""
    w.act(
        "close", by, reason=reason, report=f"{w.cause['found']}处罚决定已经履行完毕。", handlers=w.officers(),
        unit_opinion=w.voice("unit-head"), head_opinion=w.voice("deputy", "同意结案。"),
    )  # fmt: skip


def archived(w: Walk, after: int = 10) -> Times:
    """The volume is bound."""
    yield after, "15:00"
    w.act("archive", "archivist", checker=w.name("unit-head"))
