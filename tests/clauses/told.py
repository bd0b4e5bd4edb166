"""A case told fact by fact under one place's rules, without a database: what clause tests ask.

``tell`` seals nothing: it puts a fact into the history as the reported door would. ``shut`` asks the
one legal function whether the act of a record may be done now with this content, and gives the
clauses that refuse it. The contents are the samples of the record types, changed by keywords.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.law import answer as law_answer
from qiuhao.law.duties.reckoning import Owed
from qiuhao.law.facts import SHANGHAI, Fact, History
from qiuhao.law.findings import Finding
from qiuhao.law.refusal import Refusal
from qiuhao.ledger.kinds import Kind, make
from qiuhao.library import packs
from qiuhao.library.calendars import calendar
from tests.casefile import samples, world
from tests.house.test_kinds import import_all_kinds

HANDLER, SECOND, HEAD, REVIEWER, CLERK, CHECKER = (
    world.HANDLER, world.SECOND, world.HEAD, world.REVIEWER, world.CLERK, world.CHECKER,
)  # fmt: skip


def moment(words: str) -> datetime:
    """2026-03-02, or 2026-03-02 15:30, in legal time; a day alone means nine o'clock."""
    day, _, time = words.partition(" ")
    return datetime.fromisoformat(f"{day}T{time or '09:00'}").replace(tzinfo=SHANGHAI)


class Story:
    """One case. ``at`` is the day on which the next thing happens unless it says otherwise."""

    def __init__(self, place: str, procedure: str = "penalty", at: str = "2026-03-02") -> None:
        import_all_kinds()
        self.rules = packs.rules(place)
        self.procedure = PROCEDURES[procedure]
        self.at = moment(at)
        self.facts: list[Fact] = []

    def on(self, words: str) -> Story:
        self.at = moment(words)
        return self

    def body(self, kind: str, **more: Any) -> Kind:
        return make(kind, {**samples.content(kind), **more})

    def tell(self, kind: str, by: str = HANDLER, recorded: str = "", **more: Any) -> int:
        """Adds a fact; its number."""
        body, number = self.body(kind, **more), len(self.facts) + 1
        late = moment(recorded) if recorded else self.at
        self.facts.append(
            Fact("case/1", number, kind, body.version, self.at, late, (by,), "reported", body, f"{number:064x}")
        )
        return number

    def papers(self, *numbers: int) -> list[dict[str, Any]]:
        """Facts as evidence papers: number and seal."""
        return [{"number": n, "seal": self.facts[n - 1].seal} for n in numbers]

    def history(self) -> History:
        return History(self.facts, "case/1")

    def refusals(self, kind: str, by: str = HANDLER, act: str = "", **more: Any) -> tuple[Refusal, ...]:
        """Every reason of the place's gates why this record could not be made here now."""
        body = self.body(kind, **more)
        found = law_answer.refusals(
            self.history(), self.rules, calendar(), self.procedure, act or body.act, body, self.at, [by]
        )
        return tuple(reason for reason in found if reason.gate not in ("order", "once"))

    def shut(self, kind: str, by: str = HANDLER, severity: str = "refuse", **more: Any) -> set[str]:
        """The clauses that refuse it (or, with ``severity="warn"``, that only warn)."""
        return {r.clause for r in self.refusals(kind, by, **more) if r.severity == severity}

    def answer(self, now: str = "") -> law_answer.Answer:
        then = moment(now) if now else self.at
        return law_answer.answer(self.history(), self.rules, calendar(), then, self.procedure)

    def owed(self, duty: str, now: str = "") -> list[Owed]:
        return [one for one in self.answer(now).duties if one.duty.name == duty]

    def due(self, duty: str, clause: str, now: str = "") -> str:
        """The day that a clause sets for the latest duty of a name; '' is 及时."""
        reckoned = {r.source.clause: r for r in self.owed(duty, now)[-1].reckonings}
        day = reckoned[clause].due.day
        return day.isoformat() if day else ""

    def findings(self, now: str = "") -> list[Finding]:
        return list(self.answer(now).findings)

    def found(self, now: str = "") -> set[str]:
        """All clauses that open findings cite."""
        return {s.clause for f in self.findings(now) if f.status == "open" for s in f.sources}


def officers() -> list[dict[str, Any]]:
    return [officer.model_dump() for officer in world.officers()]


def on_duty(**more: Any) -> dict[str, Any]:
    """What a record of officers says when everything was done."""
    done = {"officers": officers(), "certificates_shown": True, "rights_told": True, "shown_to": "何某"}
    return {**done, **more}


def proposal(amount: str = "5000.00", **more: Any) -> dict[str, Any]:
    """A fine that the head recorded as not large (no threshold is on file)."""
    return world.proposal(amount, **{"large_amount": False, **more})


ANSWERS = {"powers": "no", "crime": "no"}
POINTS = ("subject", "officers", "procedure", "facts", "law", "discretion", "powers", "documents", "crime")
CHECKLIST = {point: ANSWERS.get(point, "yes") for point in POINTS}
MATERIALS = ["proposal", "explanation", "investigation-report", "draft", "bases", "evidence"]
HEADS = ["public-interest", "social-risk", "major-rights", "complex", "by-law", "other"]
REMEDY = "可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"
SUMMARY = {
    "authority": "示范县市场监督管理局", "party": "示范县青禾糕点店有限公司", "category": "行政处罚",
    "conclusion": "罚款五千元", "decided-on": "2026年3月2日", "number": "示市监罚〔2026〕1号",
    "matter": "食品生产监督", "facts": "超出许可范围生产糕点", "basis": "《示范条例》第十条",
}  # fmt: skip
OPINION = {
    "reasons": "事实清楚。",
    "reviewed_by": [{"person": REVIEWER, "name": "孙审核", "qualified": True}],
}


class Case(Story):
    """A story that goes well, step by step: ``walk(to)`` tells every step before ``to``; ``good(step)``
    is the record that the step would make, to be changed by a test."""

    def __init__(self, place: str, procedure: str = "penalty", at: str = "2026-03-02") -> None:
        super().__init__(place, procedure, at)
        self.n: dict[str, int] = {}

    def walk(self, to: str, **changes: dict[str, Any]) -> Case:
        """``changes`` are contents by step (with - written as _)."""
        for step, (kind, by, _) in STEPS.items():
            if step == to:
                return self
            if step not in self.n:
                content = {**self.good(step), **changes.get(step.replace("-", "_"), {})}
                self.n[step] = self.tell(kind, by, **content)
        return self

    def good(self, step: str) -> dict[str, Any]:
        return dict(STEPS[step][2](self))

    def try_(self, step: str, by: str = "", severity: str = "refuse", **changes: Any) -> set[str]:
        """The clauses that refuse this step now, with its good content changed."""
        kind, usual, _ = STEPS[step]
        return self.shut(kind, by or usual, severity, **{**self.good(step), **changes})

    def matter(self) -> dict[str, Any]:
        """What is proposed, submitted, approved and decided: one substance."""
        return {"proposal": proposal(), "evidence": self.papers(self.n["examination"])}


def _served(case: Case, about: str) -> dict[str, Any]:
    at = case.at.isoformat()
    return on_duty(
        about=case.n[about], method="direct", sealed=True, served_at=at, place="人民路 1 号",
        received_by="何某", effective_on=case.at.date().isoformat(),
    )  # fmt: skip


def _timed(case: Case, **more: Any) -> dict[str, Any]:
    return on_duty(began_at=case.at.isoformat(), ended_at=case.at.isoformat(), place="人民路 1 号", **more)


STEPS: dict[str, tuple[str, str, Any]] = {
    "clue": ("casefile.clue", HANDLER, lambda c: {"recorder": "李办案"}),
    "filing": (
        "casefile.filing",
        HANDLER,
        lambda c: {
            "reason": "检查发现",
            "handler_opinion": world.voice(HANDLER),
            "unit_opinion": world.voice(SECOND),
        },
    ),
    "shown": ("casefile.certificate_shown", HANDLER, lambda c: on_duty()),
    "examination": ("casefile.examination", HANDLER, _timed),
    "end": ("casefile.investigation_end", HANDLER, lambda c: c.matter()),
    "major": ("casefile.major_answers", HANDLER, lambda c: {"heads": [], "answered": HEADS}),
    "notice": ("casefile.rights_notice", HANDLER, lambda c: {**c.matter(), "statement_days": 3}),
    "notice-service": ("casefile.service", HANDLER, lambda c: _served(c, "notice")),
    "statement": ("casefile.statement", HANDLER, lambda c: {"about": c.n["notice"], "waived": True}),
    "submission": (
        "review.submission",
        HANDLER,
        lambda c: {**c.matter(), "materials": MATERIALS, "submitted_by": HANDLER},
    ),
    "complete": ("review.materials_complete", REVIEWER, lambda c: {"about": c.n["submission"]}),
    "declared": ("review.interest_declaration", REVIEWER, lambda c: {"about": c.n["submission"]}),
    "opinion": (
        "review.opinion",
        REVIEWER,
        lambda c: {**OPINION, "about": c.n["submission"], "opinion": "agree", "checklist": CHECKLIST},
    ),
    "approval": ("casefile.approval", HEAD, lambda c: {**c.matter(), "signed_at": c.at.isoformat()}),
    "decision": (
        "casefile.decision",
        HEAD,
        lambda c: {**c.matter(), "performance_text": "十五日内缴至指定银行。", "remedy_text": REMEDY},
    ),
    "service": ("casefile.service", HANDLER, lambda c: _served(c, "decision")),
    "draft": ("disclosure.draft", CLERK, lambda c: {"about": c.n["decision"], "fields": SUMMARY}),
    "draft-review": (
        "disclosure.draft_review",
        CHECKER,
        lambda c: {
            "about": c.n["draft"],
            "digest": c.facts[c.n["draft"] - 1].body.digest,
            "reviewed_by": CHECKER,
        },
    ),
    "published": (
        "disclosure.published",
        CLERK,
        lambda c: {
            "about": c.n["decision"],
            "draft": c.n["draft"],
            "carriers": [CARRIER.get(c.rules.place.id, "portal")],
        },
    ),
    "payment": ("casefile.payment", HANDLER, lambda c: {"about": c.n["decision"]}),
    "performance": ("casefile.performance", HANDLER, lambda c: {"about": c.n["decision"]}),
    "execution-end": ("casefile.execution_end", HANDLER, lambda c: {"about": c.n["decision"]}),
    "closing": ("casefile.closing", HANDLER, lambda c: {}),
    "volume": ("archive.volume", HANDLER, lambda c: {}),
}
CARRIER = {"anze": "government-platform", "xuecheng": "government-site"}
