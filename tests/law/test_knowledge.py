"""Answers depend only on what was known by when, and now; what was found stays found."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from qiuhao.law.answer import answer
from qiuhao.law.facts import SHANGHAI, Fact, History
from qiuhao.law.pack import parse
from qiuhao.law.procedure import Procedure, Row
from qiuhao.law.rules import Rules
from qiuhao.library.calendars import calendar

BEGIN = datetime(2026, 3, 2, 9, tzinfo=SHANGHAI)
PACK = parse(
    "trial",
    {
        "pack.toml": """
id = "trial"
name = "试验"
short = "试验"
level = "county"
[[document]]
id = "d"
title = "试验办法"
issuer = "试验"
rank = "规范性文件"
short = "办法"
""",
        "d.toml": """
[[duty]]
duty = "publish-decision"
clause = "trial/d/1"
period = { unit = "workday", count = 7 }
[[duty]]
duty = "review"
clause = "trial/d/2"
period = { unit = "workday", count = 10 }
pauses = ["supplement"]
extension = { count = 5, approval = "head" }
[[gate]]
gate = "two-officers"
acts = ["examine"]
clause = "trial/d/3"
with = { minimum = 2 }
[[gate]]
gate = "review-passed"
acts = ["decide"]
clause = "trial/d/4"
with = { scope = "all-ordinary" }
[[item]]
list = "opinion"
id = "agree"
label = "同意"
clause = "trial/d/5"
with = { effect = "pass" }
""",
    },
)
RULES = Rules((PACK,))
TABLE = Procedure(
    "penalty", "试验程序", {"open": "办理中"},
    (
        Row("examine", "检查", ("open",), "", "handler", "", "trial/d/3"),
        Row("decide", "决定", ("open",), "", "head", "", "trial/d/4"),
    ),
    "open", (),
)  # fmt: skip


@dataclass(frozen=True)
class Body:
    fills: tuple[str, ...]
    act: str = ""
    about: int | None = None
    officers: tuple[Any, ...] = ()
    substance: str = ""
    on_the_spot: bool = False
    procedure: str = ""
    cause: str = ""
    ended_at: datetime | None = None
    duty: str = ""
    days: int = 5
    approved_by: str = "p-head"
    opinion: str = ""
    also: tuple[str, ...] = ()
    finding: str = ""
    answer: str = ""
    heads: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    of: int = 0
    changes: dict[str, Any] = field(default_factory=dict)

    def apply(self, body: Body) -> Body:
        return replace(body, **self.changes)


@dataclass(frozen=True)
class Somebody:
    person: str
    name: str = "某"
    certificate: str = "1"
    valid_from: date | None = None
    valid_until: date | None = None
    auxiliary: bool = False


OFFICERS = st.lists(st.sampled_from([Somebody("甲"), Somebody("乙")]), max_size=2).map(tuple)


SORTS = ["examine", "submit", "complete", "opinion", "decide", "publish", "pause", "resume", "extend", "correct"]
CHANGES = [{"officers": (Somebody("甲"), Somebody("乙"))}, {"opinion": "agree"}, {"substance": "a"}]


@st.composite
def bodies(draw: st.DrawFn, number: int) -> Body:
    earlier = st.integers(1, max(1, number - 1))
    sort = draw(
        st.sampled_from(
            ["examine", "submit", "complete", "opinion", "decide", "publish", "pause", "resume", "extend", "correct"]
        )
    )
    about = draw(earlier)
    when = BEGIN + timedelta(days=draw(st.integers(0, 60)))
    return {
        "examine": Body(("officers",), act="examine", officers=draw(OFFICERS)),
        "submit": Body(("submitted",), substance="a"),
        "complete": Body(("materials-complete",), about=about),
        "opinion": Body(("opinion",), about=about, opinion=draw(st.sampled_from(["agree", "correct"]))),
        "decide": Body(("decided",), act="decide", substance=draw(st.sampled_from("ab"))),
        "publish": Body(("published",), about=about),
        "pause": Body(("review-paused",), about=about, cause=draw(st.sampled_from(["supplement", "other"])),
                      ended_at=draw(st.sampled_from([None, when]))),
        "resume": Body(("resumed",), about=about),
        "extend": Body(("extended",), about=about, duty="review"),
        "correct": Body(("correction",), of=about, changes=draw(st.sampled_from(CHANGES))),
    }[sort]  # fmt: skip


@st.composite
def histories(draw: st.DrawFn) -> list[Fact]:
    facts, recorded = [], BEGIN
    for number in range(1, draw(st.integers(1, 9)) + 1):
        recorded += timedelta(hours=draw(st.integers(1, 24 * 20)))
        happened = recorded - timedelta(hours=draw(st.one_of(st.just(0), st.integers(0, 24 * 40))))
        facts.append(
            Fact(
                "case/x", number, "trial", 1, max(happened, BEGIN), recorded, ("甲",), "reported", draw(bodies(number))
            )
        )
    return facts


@st.composite
def reviews(draw: st.DrawFn) -> list[Fact]:
    """A submission, its completeness, then pauses, an extension and an opinion entered late or in time."""
    first = Fact("case/x", 1, "trial", 1, BEGIN, BEGIN, ("甲",), "act", Body(("submitted",), substance="a"))
    facts = [first, replace(first, number=2, body=Body(("materials-complete",), about=1))]
    later = [
        Body(
            ("review-paused",), about=1, cause="supplement", ended_at=BEGIN + timedelta(days=draw(st.integers(3, 20)))
        ),
        Body(("extended",), about=1, duty="review"),
        Body(("opinion",), about=1, opinion="agree"),
    ]
    for body in draw(st.permutations(later))[: draw(st.integers(1, 3))]:
        recorded = facts[-1].recorded_at + timedelta(days=draw(st.integers(1, 20)))
        happened = BEGIN + timedelta(days=draw(st.integers(1, 20)))
        facts.append(
            Fact("case/x", len(facts) + 1, "trial", 1, min(happened, recorded), recorded, ("甲",), "reported", body)
        )
    return facts


@given(st.one_of(histories(), reviews()))
@settings(max_examples=600, deadline=None)
def test_what_was_found_stays_found(facts: list[Fact]) -> None:
    moments = sorted({fact.recorded_at for fact in facts} | {f.recorded_at - timedelta(minutes=1) for f in facts[1:]})
    seen: set[str] = set()
    for now in [*moments, moments[-1] + timedelta(days=60)]:
        found = {f.id for f in answer(History(facts), RULES, calendar(), now, TABLE).findings}
        assert seen <= found, seen - found
        seen = found


@given(histories(), st.integers(0, 24 * 200))
@settings(max_examples=200, deadline=None)
def test_only_what_was_known_counts(facts: list[Fact], hours: int) -> None:
    now = BEGIN + timedelta(hours=hours)
    known = [fact for fact in facts if fact.recorded_at <= now]
    all_facts = answer(History(facts), RULES, calendar(), now, TABLE)
    only_known = answer(History(known, "case/x"), RULES, calendar(), now, TABLE)
    assert all_facts.as_dict() == only_known.as_dict()


@given(histories(), st.integers(0, 24 * 200), st.randoms())
@settings(max_examples=100, deadline=None)
def test_the_order_of_entry_into_the_list_does_not_matter(facts: list[Fact], hours: int, random: Any) -> None:
    now = BEGIN + timedelta(hours=hours)
    shuffled = list(facts)
    random.shuffle(shuffled)
    one = answer(History(facts), RULES, calendar(), now, TABLE).as_dict()
    assert answer(History(shuffled), RULES, calendar(), now, TABLE).as_dict() == one


@given(histories(), st.integers(0, 24 * 200))
@settings(max_examples=100, deadline=None)
def test_a_pause_touches_no_clock_that_does_not_name_it(facts: list[Fact], hours: int) -> None:
    now = BEGIN + timedelta(hours=hours)
    without = [f for f in facts if "review-paused" not in f.body.fills and "resumed" not in f.body.fills]
    with_pauses = {d.key: d.at for d in answer(History(facts), RULES, calendar(), now, TABLE).duties}
    plain = {d.key: d.at for d in answer(History(without, "case/x"), RULES, calendar(), now, TABLE).duties}
    for key, at in plain.items():
        if key.startswith("publish-decision"):
            assert with_pauses[key] == at
        elif at is not None and with_pauses[key] is not None:
            assert with_pauses[key] >= at


def test_a_finding_is_answered_by_a_named_fact_and_stays() -> None:
    made = Fact(
        "case/x",
        1,
        "trial",
        1,
        BEGIN,
        BEGIN,
        ("甲",),
        "reported",
        Body(("officers",), act="examine", officers=(Somebody("甲"),)),
    )
    now = BEGIN + timedelta(days=2)
    (finding,) = answer(History([made]), RULES, calendar(), now, TABLE).findings
    assert (finding.status, finding.clause) == ("open", "trial/d/3")
    said = Fact("case/x", 2, "trial", 1, BEGIN + timedelta(days=1), BEGIN + timedelta(days=1), ("甲",), "act",
                Body(("finding-answered",), finding=finding.id, answer="explained"))  # fmt: skip
    (after,) = answer(History([made, said]), RULES, calendar(), now, TABLE).findings
    assert (after.id, after.status, after.answered_by) == (finding.id, "explained", 2)
