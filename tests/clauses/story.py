"""A case told in memory, asked of one place's rules: no database, only facts, packs and the calendar.

`shut` answers with the (gate, clause) pairs of the place's own lines that keep an act shut, so that a test says
which clause it tests and fails when that clause's line is broken or gone.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from qiuhao.config.kinds import load_kinds
from qiuhao.law.duties.reckoning import Owed, Setting, owed
from qiuhao.law.facts import SHANGHAI, Fact, History
from qiuhao.law.gates.base import Ask
from qiuhao.law.procedure import judged_as
from qiuhao.law.rules import Rules
from qiuhao.ledger.kinds import Kind, kind_of, make
from qiuhao.library import packs
from qiuhao.library.calendars import calendar

load_kinds()

HANDLER, SECOND, HEAD, REVIEWER, CLERK, CHECKER = "p-li", "p-wang", "p-zhou", "p-sun", "p-qian", "p-wu"
NAMES = {HANDLER: "李办案", SECOND: "王协办", HEAD: "周负责", REVIEWER: "孙审核", CLERK: "钱公示", CHECKER: "吴复核"}
DAY = "2026-03-02"
TIMED = {"began_at": "2026-03-02T09:00:00+08:00", "ended_at": "2026-03-02T10:00:00+08:00"}
EXAMINED: dict[str, Any] = {**TIMED, "place": "人民路 1 号", "found": "货架上有糕点。"}
SUMMARY = {"authority": "示范局", "party": "青禾糕点店有限公司", "category": "行政处罚", "conclusion": "罚款 5000 元"}
SHOP = {
    "sort": "organisation",
    "name": "青禾糕点店有限公司",
    "representative": "何某某",
    "bank_account": "6222000011112222333",
    "address": "示范县人民路 1 号",
}
PERSON = {
    "sort": "person",
    "name": "何当事",
    "born_on": "1990-03-07",
    "address": "示范县临河巷 8 号",
    "phone": "13800000000",
    "bank_account": "6222000011112222444",
}


def at(text: str) -> datetime:
    """`2026-03-02` (noon) or `2026-03-02T09:30`, in legal time."""
    moment = datetime.fromisoformat(text if "T" in text else f"{text}T12:00")
    return moment if moment.tzinfo else moment.replace(tzinfo=SHANGHAI)


def officer(person: str = HANDLER, **more: Any) -> dict[str, Any]:
    """An officer with a certificate that is valid all through 2026."""
    held = {"certificate": "示执0001", "valid_from": "2024-01-01", "valid_until": "2029-12-31"}
    return {"person": person, "name": NAMES[person], **held, **more}


def on_duty(**more: Any) -> dict[str, Any]:
    """What the record of two officers at work says when nothing is wrong with it."""
    good = {
        "officers": [officer(), officer(SECOND)],
        "certificates_shown": True,
        "rights_told": True,
        "not_recorded_because": "文字记录能够全面反映。",
    }
    return {**good, **more}


def voice(person: str = HEAD, **more: Any) -> dict[str, Any]:
    """Somebody's opinion on a form."""
    return {"person": person, "name": NAMES[person], **more}


def proposal(**more: Any) -> dict[str, Any]:
    """A fine, as proposed and as imposed."""
    good = {
        "outcome": "penalty",
        "facts_found": "超出许可范围生产糕点 20 盒。",
        "basis": ["《示范条例》第三十条第一款"],
        "penalties": [{"sort": "fine", "amount": "5000.00", "words": "罚款 5000 元"}],
        "reasons": "初次违法，从轻处罚。",
    }
    return {**good, **more}


def substance(**more: Any) -> dict[str, Any]:
    """Parties and proposal, as every paper from the end of the investigation to the decision has them."""
    return {"parties": [SHOP], "proposal": proposal(), **more}


def decision(**more: Any) -> dict[str, Any]:
    """What a decision says."""
    return {**substance(), "authority_name": "示范局", "decided_by": HEAD, **more}


def filing(**more: Any) -> dict[str, Any]:
    """What a filing says."""
    good = {
        "cause": "超范围生产糕点",
        "matter": "m-1",
        "source": "检查发现",
        "reason": "检查发现超范围生产",
        "basic_facts": "检查发现超出许可范围生产糕点。",
        "act_ended_on": "2026-02-20",
        "discovered_on": "2026-02-26",
        "parties": [SHOP],
    }
    return {**good, **more}


def ending(**more: Any) -> dict[str, Any]:
    """What the report at the end of the investigation says."""
    good = {
        **substance(evidence=[{"number": 1, "seal": "f" * 64}]),
        "report": "经查属实。",
        "handler_opinion": voice(HANDLER),
        "unit_opinion": voice(SECOND),
    }
    return {**good, **more}


def recording(about: int, **more: Any) -> dict[str, Any]:
    """A recording of the act with this number."""
    span = {"started_at": TIMED["began_at"], "ended_at": TIMED["ended_at"]}
    return {"about": about, **span, "place": "人民路 1 号", "device": "JLY-01", "maker": "李办案", **more}


def volume(*numbers: int) -> dict[str, Any]:
    """A volume in which these facts are bound."""
    entries = [{"fact": number, "name": "材料"} for number in numbers]
    return {"name": "某某案", "retention": "30 年", "entries": entries, "archivist": "p-zheng"}


class Story:
    """The facts of one case so far, and the questions put to them."""

    def __init__(self, place: str, procedure: str = "penalty") -> None:
        self.place = place
        self.procedure = procedure
        self.rules: Rules = packs.rules(place)
        self.prefix = (self.rules.place.identity.prefix or place) + "/"
        self.facts: list[Fact] = []

    def add(self, kind: str, when: str, **content: Any) -> int:
        """A fact that happened (and was recorded) then; its number."""
        body, moment, number = make(kind, content), at(when), len(self.facts) + 1
        fact = Fact("case/1", number, kind, body.version, moment, moment, (HANDLER,), "act", body, "f" * 64)
        self.facts.append(fact)
        return number

    def shut(
        self, act: str, when: str, kind: str = "", by: tuple[str, ...] = (HANDLER,), **content: Any
    ) -> set[tuple[str, str]]:
        """(gate, clause) of the place's own lines that keep this act shut; without a `kind`, without a body."""
        body: Kind | None = make(kind, content) if kind else None
        if body is not None:
            assert kind_of(kind).act == act, f"{kind} records {kind_of(kind).act}, not {act}"
        name = judged_as(body, self.procedure)
        ask = Ask(self.history, act, body, at(when), by, self.rules, calendar(), name)
        return {
            (bound.gate.name, bound.source.clause.removeprefix(self.prefix))
            for bound in self.rules.gates(act, name, ask.day)
            if bound.source.pack == self.place and list(bound.gate.shut(ask, bound.params))
        }

    def owed(self, duty: str, clause: str, now: str) -> date | datetime | None:
        """When the place's own line says that the duty ends (hours: the moment); None for 及时. KeyError: not owed."""
        reckoned = {
            r.source.clause.removeprefix(self.prefix): r.due
            for found in self.duties(now)
            if found.duty.name == duty
            for r in found.reckonings
        }
        due = reckoned[clause]
        return due.at if due.at and due.period.unit.value == "hour" else due.day

    def duties(self, now: str) -> list[Owed]:
        """Every duty that the facts have started, as known at `now`."""
        setting = Setting(self.rules, calendar(), self.procedure, "m-1", at(now))
        return owed(self.history, setting)

    @property
    def history(self) -> History:
        return History(self.facts, "case/1")


def drafted(place: str, fields: dict[str, str] | None = None, passed: bool = True, **of: Any) -> Story:
    """A decided case with a draft for publication that another person reviewed."""
    story = Story(place)
    decided = story.add("casefile.decision", DAY, **decision(**of))
    draft = story.add("disclosure.draft", "2026-03-03", about=decided, fields=fields or SUMMARY, drafted_by=CLERK)
    review = {"about": draft, "passed": True, "digest": story.facts[-1].body.digest, "reviewed_by": CHECKER}
    if passed:
        story.add("disclosure.draft_review", "2026-03-04", **review)
    return story


def published(story: Story, carrier: str, **more: Any) -> set[tuple[str, str]]:
    """What keeps the publication of the latest draft shut, the rest being right."""
    draft = story.history.last("publication-drafted")
    assert draft is not None
    good = {
        "about": draft.body.about,
        "draft": draft.number,
        "carriers": [carrier],
        "ends_on": "2029-03-01",
        "published_by": CLERK,
    }
    return story.shut("publish", "2026-03-05", "disclosure.published", (CLERK,), **{**good, **more})


def withheld(story: Story, ground: str, **more: Any) -> set[tuple[str, str]]:
    """What keeps withholding the decision on this ground shut."""
    content = {"about": 1, "ground": ground, "reason": "说明。", "decided_by": HEAD, **more}
    return story.shut("withhold", "2026-03-05", "disclosure.withheld", **content)


def enumerated(place: str, clause: str) -> list[str]:
    """The labels of every list entry that stands under this clause, in the pack's order."""
    return [item.label for item in packs.pack(place).items if item.clause == clause]
