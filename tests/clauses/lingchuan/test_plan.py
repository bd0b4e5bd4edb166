"""陵川县司法局三项制度实施方案: what it settles, and what it leaves to measures that are to follow."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qiuhao.law.clause import Rank
from qiuhao.law.lines import PeriodLine
from qiuhao.law.lists import PlanTask
from qiuhao.law.rules import Override
from tests.clauses.story import (
    DAY,
    EXAMINED,
    HANDLER,
    HEAD,
    REVIEWER,
    SUMMARY,
    Story,
    at,
    decision,
    drafted,
    ending,
    officer,
    on_duty,
    published,
    recording,
    substance,
    voice,
    volume,
    withheld,
)

clause = pytest.mark.clause
SITE = "website"
HEADS = ["public-interest", "hearing", "complex", "by-law", "other"]
POINTS = ("subject", "officers", "procedure", "facts", "law", "discretion", "powers", "documents", "crime")
GOOD = {point: "no" if point in ("powers", "crime") else "yes" for point in POINTS}


def major(heads: tuple[str, ...] = ("other",)) -> Story:
    story = Story("lingchuan")
    story.add("casefile.major_answers", DAY, heads=list(heads), answered=HEADS)
    return story


def opinion(about: int, typed: str = "agree", **more: Any) -> dict[str, Any]:
    reviewer = {"person": REVIEWER, "name": "孙审核", "qualified": True}
    good = {"about": about, "opinion": typed, "checklist": GOOD, "reasons": "说明。", "reviewed_by": [reviewer]}
    return {**good, **more}


def submitted(story: Story) -> int:
    content = {**substance(), "materials": [], "heads": ["other"], "submitted_by": HANDLER}
    return story.add("review.submission", "2026-03-05", **content)


def giving(typed: str, **more: Any) -> set[tuple[str, str]]:
    story = major()
    content = opinion(submitted(story), typed, **more)
    return story.shut("give-opinion", "2026-03-10", "review.opinion", **content)


def deciding(story: Story) -> bool:
    said = story.shut("decide", "2026-03-20", "casefile.decision", **decision())
    return ("review-passed", "plan/2.3") in said


# --- disclosure


@clause("lingchuan/plan/2.1.p2", "lingchuan/plan/2.1.4.p1")
def test_a_checked_complete_draft_is_published() -> None:
    assert published(drafted("lingchuan"), SITE) == set()
    assert ("publication-reviewed", "plan/2.1.p2") in published(drafted("lingchuan", passed=False), SITE)


@clause("lingchuan/plan/2.1.4.p1")
@pytest.mark.parametrize("field", list(SUMMARY))
def test_four_pieces_of_information_are_announced(field: str) -> None:
    fields = {name: text for name, text in SUMMARY.items() if name != field}
    assert ("summary-complete", "plan/2.1.4.p1") in published(drafted("lingchuan", fields), SITE)


@clause("lingchuan/plan/2.1.p2")
@pytest.mark.parametrize(
    ("ground", "exit_by", "shut"),
    [
        ("state-secret", "consent", True),
        ("business-secret", "", True),
        ("business-secret", "consent", False),
        ("privacy", "masking", True),
    ],
)
def test_what_is_not_fit_for_publication_is_not_published(ground: str, exit_by: str, shut: bool) -> None:
    story = drafted("lingchuan")
    story.add("disclosure.withheld", "2026-03-04", about=1, ground=ground, reason="说明。", decided_by=HEAD)
    said = published(story, SITE, exit=exit_by, exit_basis="书面同意" if exit_by else "")
    assert (("not-withheld", "plan/2.1.p2") in said) is shut


@clause("lingchuan/plan/2.1.p2")
def test_another_reason_to_withhold_needs_its_basis() -> None:
    gate = ("withhold-ground", "plan/2.1.p2")
    assert gate in withheld(drafted("lingchuan"), "other-law")
    based = {"basis": "《示范条例》第三条", "basis_rank": "行政法规"}
    assert gate not in withheld(drafted("lingchuan"), "other-law", **based)


@clause("lingchuan/plan/2.1.4.p3")
@pytest.mark.parametrize(
    ("rank", "day"),
    [
        (Rank.LAW, "2026-04-30"),
        (Rank.ADMIN_REGULATION, "2026-04-30"),
        (Rank.LOCAL_REGULATION, "2026-06-09"),
        (Rank.NORMATIVE, "2026-06-09"),
    ],
)
def test_only_a_law_or_an_administrative_regulation_sets_another_period(rank: Rank, day: str) -> None:
    story = Story("lingchuan")
    fixed = PeriodLine.model_validate({"unit": "fixed", "on": date(2026, 4, 30)})
    story.rules = story.rules.with_overrides([Override("publish-decision", fixed, "示范规定第三条", rank)])
    story.add("casefile.decision", "2026-05-29", **decision())
    assert str(story.owed("publish-decision", "plan/2.1.4.p2", "2026-06-01")) == day


@clause("lingchuan/plan/2.1.4.p1", "lingchuan/plan/2.1.4.p2")
@pytest.mark.parametrize(
    ("procedure", "article", "day"), [("penalty", "p2", "2026-06-09"), ("other", "p1", "2026-06-29")]
)
def test_the_sort_of_decision_alone_says_which_period_runs(procedure: str, article: str, day: str) -> None:
    line = {s.line.clause for s in Story("lingchuan").rules.duty_lines("publish-decision", procedure, at(DAY).date())}
    assert f"lingchuan/plan/2.1.4.{article}" in line
    assert len({name for name in line if name.startswith("lingchuan")}) == 1
    if procedure == "penalty":
        story = Story("lingchuan")
        story.add("casefile.decision", "2026-05-29", **decision())
        assert str(story.owed("publish-decision", f"plan/2.1.4.{article}", "2026-06-01")) == day


# --- at work


@clause("lingchuan/plan/2.1.3.p1", "lingchuan/plan/2.1.3.p2", "lingchuan/plan/2.1.3.p4")
def test_valid_certificates_are_shown_and_the_party_is_told() -> None:
    story = Story("lingchuan")
    wanted = {
        ("certificate-valid", "plan/2.1.3.p1"),
        ("certificate-shown", "plan/2.1.3.p2"),
        ("rights-told", "plan/2.1.3.p4"),
    }
    assert not wanted & story.shut("examine", DAY, "casefile.examination", **on_duty(), **EXAMINED)
    bad = on_duty(officers=[officer(valid_until="2026-03-01")], certificates_shown=False, rights_told=False)
    assert wanted <= story.shut("examine", DAY, "casefile.examination", **bad, **EXAMINED)


@clause("lingchuan/plan/2.1.3.p2")
@pytest.mark.parametrize(
    ("method", "shut"), [("direct", True), ("leaving", True), ("postal", False), ("electronic", False)]
)
def test_certificates_are_shown_when_papers_are_served_in_person(method: str, shut: bool) -> None:
    service: dict[str, Any] = {
        "about": 1, "documents": [{"name": "决定书"}], "method": method, "effective_on": DAY, "recipient": "何某",
        "officers": [officer()],
    }  # fmt: skip
    said = Story("lingchuan").shut("serve", DAY, "casefile.service", **service)
    assert (("certificate-shown", "plan/2.1.3.p2") in said) is shut


@clause("lingchuan/plan/2.2.3.p1", "lingchuan/plan/2.2.3.p2")
def test_grave_interests_are_filmed_throughout_and_the_rest_is_left_to_the_case() -> None:
    film = ("recording-required", "plan/2.2.3.p1")
    for interests, shut in (["property"], True), ([], False):
        story = Story("lingchuan")
        number = story.add("casefile.examination", DAY, **on_duty(interests=interests), **EXAMINED)
        said = story.shut("end-investigation", "2026-03-05", "casefile.investigation_end", **ending())
        assert (film in said) is shut
        story.add("evidence.recording", "2026-03-02T10:00", **recording(number))
        assert film not in story.shut("end-investigation", "2026-03-05", "casefile.investigation_end", **ending())


@clause("lingchuan/plan/2.2.2.p2")
def test_every_document_of_the_case_is_in_the_volume() -> None:
    story = Story("lingchuan")
    story.add("casefile.clue", DAY, source="检查发现", content="某事。")
    story.add("casefile.closing", "2026-03-25", reason="terminated", report="终止调查。")
    gate = ("archive-contents", "plan/2.2.2.p2")
    assert gate not in story.shut("archive", "2026-04-01", "archive.volume", **volume(1, 2))
    assert gate in story.shut("archive", "2026-04-01", "archive.volume", **volume(1))


# --- review


@clause("lingchuan/plan/2.3")
def test_a_major_decision_waits_for_a_passed_review() -> None:
    approval: dict[str, Any] = {**substance(), "head_opinion": voice()}
    unasked = Story("lingchuan").shut("approve", DAY, "casefile.approval", **approval)
    assert ("major-answered", "plan/2.3") in unasked
    assert not deciding(major(heads=()))
    story = major()
    assert deciding(story)
    number = submitted(story)
    assert deciding(story)
    story.add("review.opinion", "2026-03-10", **opinion(number))
    assert not deciding(story)


@clause("lingchuan/plan/2.3", "lingchuan/plan/2.3.6.p4")
def test_neither_the_head_nor_the_leaders_stand_in_for_a_passed_review() -> None:
    story = major()
    failed = story.add("review.opinion", "2026-03-10", **opinion(submitted(story), "problems"))
    for step, body in ("head-decides", "head"), ("collective-study", "leaders"):
        content = {"about": failed, "step": step, "by_body": body, "words": "按原意见办理。"}
        story.add("review.disagreement", "2026-03-12", **content, decided_to_go_on=True)
    assert deciding(story)
    for name in ("review.head-decision-lifts", "review.collective-study-lifts"):
        assert story.rules.parameter(name, at(DAY).date()) is False


@clause("lingchuan/plan/2.3")
def test_a_review_passes_or_does_not() -> None:
    assert ("opinion-typed", "plan/2.3") in giving("change")


@pytest.mark.parametrize(
    "point",
    [
        pytest.param("subject", marks=clause("lingchuan/plan/2.3.5.p1")),
        pytest.param("officers", marks=clause("lingchuan/plan/2.3.5.p1")),
        pytest.param("procedure", marks=clause("lingchuan/plan/2.3.5.p2")),
        pytest.param("facts", marks=clause("lingchuan/plan/2.3.5.p3")),
        pytest.param("law", marks=clause("lingchuan/plan/2.3.5.p4")),
        pytest.param("discretion", marks=clause("lingchuan/plan/2.3.5.p4")),
        pytest.param("powers", marks=clause("lingchuan/plan/2.3.5.p5")),
        pytest.param("documents", marks=clause("lingchuan/plan/2.3.5.p6")),
        pytest.param("crime", marks=clause("lingchuan/plan/2.3.5.p7")),
    ],
)
@clause("lingchuan/plan/2.3.5")
def test_each_matter_of_the_review_is_answered_and_weighs(point: str) -> None:
    answered, consistent = ("checklist-answered", "plan/2.3.5"), ("opinion-consistent", "plan/2.3.5")
    assert not {answered, consistent} & giving("agree")
    left_out = {name: answer for name, answer in GOOD.items() if name != point}
    assert answered in giving("agree", checklist=left_out)
    wrong = {**GOOD, point: "yes" if GOOD[point] == "no" else "no"}
    assert answered in giving("problems", checklist=wrong), "a negative answer needs its reason"
    assert consistent in giving("agree", checklist=wrong, checklist_reasons={point: "有问题。"})
    assert not {answered, consistent} & giving("problems", checklist=wrong, checklist_reasons={point: "有问题。"})


def test_reviewers_are_in_principle_a_twentieth_of_the_officers() -> None:
    assert Story("lingchuan").rules.parameter("review.reviewer-ratio", at(DAY).date()) == "0.05"


# --- the plan itself


def test_twenty_tasks_of_three_sorts() -> None:
    rules = Story("lingchuan").rules
    tasks: list[PlanTask] = [rules.entry(item) for item in rules.items("plan-task", at(DAY).date())]
    assert len(tasks) == 20
    assert sum(task.due == "2019-10" for task in tasks) == 10
    assert sum(task.standing == "长期执行" for task in tasks) == 7
    assert sum(task.standing == "长期推进" for task in tasks) == 3
    assert {task.unit for task in tasks} == {"法治建设股", "局机关各股室"}


@pytest.mark.parametrize(
    "subject", ["review", "material", "disagreement-step", "archive", "store-recording", "withdraw"]
)
def test_what_the_plan_leaves_open_is_said_and_never_filled(subject: str) -> None:
    pack = Story("lingchuan").rules.place
    assert subject in {u.subject for u in pack.unset}
    assert subject not in {duty.duty for duty in pack.duties} | {item.list for item in pack.items}
