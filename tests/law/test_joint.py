"""Joint offenders: several parties judged in one case get, each of them, what a case of their own would give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, ClassVar

from hypothesis import given, settings
from hypothesis import strategies as st

from qiuhao.casefile.procedures.penalty import PENALTY
from qiuhao.law import apart
from qiuhao.law.answer import answer, refusals
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.facts import History
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import rules
from tests.law.bodies import Story, moment
from tests.law.bodies.after import Decided, Paid, Published, Served
from tests.law.bodies.before import (
    Approved,
    Checked,
    Discussed,
    Ended,
    Filed,
    HearingAsked,
    HearingWaived,
    Notified,
    Opinion,
    Statement,
    Submitted,
)
from tests.law.bodies.people import Body, One, Plan, Side, fine

NAMES = ("甲商店", "乙商店", "丙商店")
FIRST = date(2026, 3, 2)
NOW = "2026-12-31 12:00"


@dataclass(frozen=True)
class Together(Filed):
    apart: ClassVar[bool] = True


@dataclass(frozen=True)
class Over(Ended):
    parties: tuple[Side, ...] = (Side(),)
    substance: str = "s1"


@dataclass(frozen=True)
class Told(Notified):
    parties: tuple[Side, ...] = (Side(),)
    substance: str = "s1"


@dataclass(frozen=True)
class Sent(Submitted):
    act = "submit-review"
    parties: tuple[Side, ...] = (Side(),)


@dataclass(frozen=True)
class Agreed(Approved):
    parties: tuple[Side, ...] = (Side(),)


@dataclass(frozen=True)
class Talked(Discussed):
    parties: tuple[Side, ...] = (Side(),)


@dataclass(frozen=True)
class Said(Statement):
    act = "hear-statement"


@dataclass(frozen=True)
class Asked(HearingAsked):
    act = "ask-hearing"


@dataclass(frozen=True)
class Waived(HearingWaived):
    act = "waive-hearing"


@dataclass(frozen=True)
class Money(Paid):
    act = "receive-payment"


@dataclass(frozen=True)
class Finished(Body):
    """The end of the execution of one decision."""

    fills = ("execution-ended",)
    act = "end-execution"
    about: int = 0


@dataclass(frozen=True)
class Course:
    """What is done about one party: the plan told, the plan decided, and which steps are taken, in their order."""

    told: Plan
    decided: Plan
    hearing: bool
    steps: tuple[str, ...]


STEPS = (
    "end", "tell", "serve-notice", "say", "check", "ask", "waive", "submit", "opine", "discuss", "approve", "decide",
    "serve", "publish", "pay", "finish",
)  # fmt: skip
PLANS = st.sampled_from(
    [fine("500.00"), fine("20000.00"), Plan(penalties=(One("warning"),)), Plan("no-penalty", ()), fine("5000.00")]
)
COURSES = st.builds(
    Course,
    PLANS,
    PLANS,
    st.booleans(),
    st.sets(st.sampled_from(STEPS)).map(lambda s: tuple(x for x in STEPS if x in s)),
)


def taken(course: Course, name: str) -> Iterator[tuple[int, Any, str]]:
    """(day, body, about which earlier step) of each step of a course, but for steps about what was not done."""
    who = (Side(name=name),)
    whole = {
        "end": (Over(course.told, parties=who), ""),
        "tell": (Told(course.told, course.hearing, 3, parties=who), ""),
        "serve-notice": (Served(0), "tell"),
        "say": (Said(0), "tell"),
        "check": (Checked(0), "say"),
        "ask": (Asked(0), "tell"),
        "waive": (Waived(0), "tell"),
        "submit": (Sent(name, parties=who), ""),
        "opine": (Opinion(0), "submit"),
        "discuss": (Talked(name, parties=who), ""),
        "approve": (Agreed(name, parties=who), ""),
        "decide": (Decided(proposal=course.decided, parties=who, substance=name, number_text=name), ""),
        "serve": (Served(0), "decide"),
        "publish": (Published(0), "decide"),
        "pay": (Money(0, "500.00"), "decide"),
        "finish": (Finished(), "decide"),
    }
    done = {""}
    for step in course.steps:
        body, about = whole[step]
        if about in done:
            done.add(step)
            yield STEPS.index(step) * 3, body, about


def told(courses: dict[str, Course]) -> tuple[Story, dict[tuple[str, str], int]]:
    """The case of these parties, and the number of each step of each of them."""
    story, numbers = Story(), {}
    story.add(Together(tuple(Side(name=name) for name in courses)), str(FIRST))
    rows = [(day, name, body, about) for name, course in courses.items() for day, body, about in taken(course, name)]
    for day, name, body, about in sorted(rows, key=lambda row: (row[0], row[1])):
        on = FIRST + timedelta(days=day)
        if about:
            body = replace(body, about=numbers[name, about])
        if isinstance(body, Served):
            body = replace(body, effective_on=on)
        numbers[name, STEPS[day // 3]] = story.add(body, f"{on} 10:00")
    return story, numbers


def asked(history: History, body: Any) -> list[tuple[str, str]]:
    reasons = refusals(history, rules(PLACE), calendar(), PENALTY, body.act, body, moment(NOW), ("p-clerk",))
    return [
        (reason.gate, reason.text.split("：", 1)[1] if reason.text.startswith("对") else reason.text)
        for reason in reasons
    ]


PLACE = "xuecheng"
WHOLE = ("decide-case", "archive", "file-text-record")
"""Duties of the case as a whole, which has one of each however many parties it has."""


def owed(story: Story, step_of: dict[int, tuple[str, str]]) -> set[Any]:
    found = answer(story.history, rules(PLACE), calendar(), moment(NOW), PENALTY)
    return {
        (
            duty.duty.name,
            step_of.get(duty.subject, ("", "")),
            duty.at,
            duty.ended.at if duty.ended else None,
            duty.excused,
        )
        for duty in found.duties
        if duty.duty.name not in WHOLE
    }


def found(story: Story, step_of: dict[int, tuple[str, str]]) -> set[Any]:
    seen = answer(story.history, rules(PLACE), calendar(), moment(NOW), PENALTY)
    return {
        (one.sort, one.id.split("@")[0].split(":")[0], step_of.get(one.fact), one.text, one.status)
        for one in seen.findings
        if one.fact in step_of and not one.id.startswith(tuple(f"late:{name}" for name in WHOLE))
    }


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(COURSES, min_size=2, max_size=3))
def test_several_parties_in_one_case_get_what_cases_of_their_own_would_give(courses: list[Course]) -> None:
    by_name = dict(zip(NAMES, courses, strict=False))
    joint, numbers = told(by_name)
    of_joint = {number: step for step, number in numbers.items()}
    singles = {name: told({name: course}) for name, course in by_name.items()}
    duties, findings, states = set(), set(), []
    for place, (name, (single, own)) in enumerate(singles.items()):
        step_of = {number: step for step, number in own.items()} | {0: (name, "decide")}
        duties |= owed(single, step_of)
        findings |= found(single, step_of)
        states.append(PENALTY.state(single.history))
        assert PENALTY.state(apart.side_of(joint.history, [place])) == states[-1]
        plan, who = by_name[name].decided, (Side(name=name),)
        for body in (
            Told(plan, parties=who), Sent(name, parties=who), Agreed(name, parties=who), Over(plan, parties=who),
            Decided(proposal=plan, parties=who, substance=name, number_text="某罚〔2026〕9号"),
        ):  # fmt: skip
            assert asked(joint.history, body) == asked(single.history, body)
    assert owed(joint, of_joint) == duties
    assert found(joint, of_joint) == findings
    assert PENALTY.state(joint.history) == min(states, key=list(PENALTY.states).index)


def two(*more: tuple[str, Any]) -> Story:
    """Two parties, both told of a fine."""
    story = Story()
    story.add(Together((Side(name="甲商店"), Side(name="乙商店"))))
    for at, body in more:
        story.add(body, at)
    return story


def test_whoever_was_not_told_is_named_in_the_sentence_that_keeps_the_joint_decision_shut() -> None:
    both = (Side(name="甲商店"), Side(name="乙商店"))
    story = two(("2026-03-03", Told(parties=both[:1])), ("2026-03-03 11:00", Served(2)), ("2026-03-04", Said(2)))
    body = Decided(parties=both)
    at, by = moment("2026-03-05"), ("p-clerk",)
    shut = refusals(story.history, rules("national"), calendar(), PENALTY, "decide", body, at, by)
    texts = [reason.text for reason in shut if reason.gate == "notice-before-decision"]
    assert texts == ["对乙商店：没有事先告知当事人拟作出的决定内容及事实、理由、依据和权利"]


def test_a_party_whom_the_filing_does_not_name_makes_the_record_one_about_everybody() -> None:
    story = two(("2026-03-03", Told(parties=(Side(name="甲商店（旧名）"),))))
    assert [side.names for side in apart.sides(story.history)] == [()]


def test_the_case_is_decided_in_time_only_when_the_last_party_is_decided() -> None:
    first = Decided(parties=(Side(name="甲商店"),))
    story = two(("2026-03-10", first))
    assert list(EVENTS["case-decided"].find(story.history)) == []
    story.add(replace(first, parties=(Side(name="乙商店"),)), "2026-03-12")
    assert [(o.subject, o.at) for o in EVENTS["case-decided"].find(story.history)] == [(0, moment("2026-03-12"))]


def test_the_execution_of_the_case_ends_with_that_of_the_last_party_who_has_something_to_perform() -> None:
    first, last = Decided(parties=(Side(name="甲商店"),)), Decided(parties=(Side(name="乙商店"),))
    story = two(("2026-03-10", first), ("2026-03-10 10:00", last), ("2026-03-20", Finished(2)))
    assert list(EVENTS["execution-ended"].find(story.history)) == []
    story.add(Finished(3), "2026-03-25")
    assert [o.at for o in EVENTS["execution-ended"].find(story.history)] == [moment("2026-03-25")]
    let_off = two(("2026-03-10", first), ("2026-03-10 10:00", replace(last, proposal=Plan("no-penalty", ()))),
                  ("2026-03-20", Finished(2)))  # fmt: skip
    assert [o.at for o in EVENTS["execution-ended"].find(let_off.history)] == [moment("2026-03-20")]
    both = {(o.subject, o.at) for o in EVENTS["performance-ended"].find(story.history)}
    assert both == {(2, moment("2026-03-20")), (3, moment("2026-03-25"))}
