"""阳泉市发展和改革委员会重大行政执法决定法制审核制度."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.story import (
    DAY,
    HANDLER,
    HEAD,
    REVIEWER,
    Story,
    at,
    decision,
    filing,
    proposal,
    substance,
    voice,
    volume,
)

clause = pytest.mark.clause
HEADS = ["public-interest", "hearing", "complex", "by-law", "other"]
PAPERS = ["proposal", "explanation", "bases", "evidence"]
POINTS = ["subject", "officers", "facts", "law", "discretion", "procedure", "powers", "documents"]
GOOD = {point: "no" if point == "powers" else "yes" for point in POINTS}
SUBMITTED: dict[str, Any] = {**substance(), "materials": PAPERS, "heads": ["other"], "submitted_by": HANDLER}


def major(heads: tuple[str, ...] = ("other",)) -> Story:
    """A case whose handling unit has answered every head of the list."""
    story = Story("yangquan")
    story.add("casefile.major_answers", DAY, heads=list(heads), answered=HEADS)
    return story


def opinion(about: int, typed: str = "agree", **more: Any) -> dict[str, Any]:
    """An opinion about a submission, consistent and complete unless told otherwise."""
    reviewer = {"person": REVIEWER, "name": "孙审核", "qualified": True}
    good = {"about": about, "opinion": typed, "checklist": GOOD, "reasons": "说明。", "reviewed_by": [reviewer]}
    return {**good, **more}


def reviewed(typed: str, **more: Any) -> tuple[Story, int]:
    """A major case with a submission and this opinion; the opinion's number."""
    story = major()
    submitted = story.add("review.submission", "2026-03-05", **SUBMITTED)
    return story, story.add("review.opinion", "2026-03-10", **opinion(submitted, typed, **more))


def giving(typed: str, **more: Any) -> set[tuple[str, str]]:
    story = major()
    submitted = story.add("review.submission", "2026-03-05", **SUBMITTED)
    return story.shut("give-opinion", "2026-03-10", "review.opinion", **opinion(submitted, typed, **more))


def deciding(story: Story) -> bool:
    """Whether the gate of article five keeps the decision shut."""
    said = story.shut("decide", "2026-03-20", "casefile.decision", **decision())
    return ("review-passed", "review/5") in said


@clause("yangquan/review/3", "yangquan/review/12")
def test_whether_a_decision_is_major_is_answered_before_approval() -> None:
    gate = ("major-answered", "review/3")
    approval: dict[str, Any] = {**substance(), "head_opinion": voice()}
    assert gate in Story("yangquan").shut("approve", DAY, "casefile.approval", **approval)
    assert gate in Story("yangquan").shut("decide", DAY, "casefile.decision", **decision())
    partly = Story("yangquan")
    partly.add("casefile.major_answers", DAY, heads=[], answered=["by-law"])
    assert gate in partly.shut("approve", DAY, "casefile.approval", **approval)
    assert gate not in major().shut("approve", DAY, "casefile.approval", **approval)


@clause("yangquan/review/5")
def test_a_major_decision_waits_for_a_passed_review_and_a_minor_one_does_not() -> None:
    assert deciding(major())
    assert not deciding(major(heads=()))


@clause("yangquan/review/5", "yangquan/review/8.1")
def test_agreement_opens_the_decision_for_exactly_this_substance() -> None:
    story, _ = reviewed("agree")
    assert not deciding(story)
    heavier = decision(proposal=proposal(penalties=[{"sort": "fine", "amount": "9000.00"}]))
    said = story.shut("decide", "2026-03-20", "casefile.decision", **heavier)
    assert ("review-passed", "review/5") in said


@pytest.mark.parametrize(
    ("typed", "grounds"),
    [
        pytest.param("investigate", ["证据不足"], marks=clause("yangquan/review/8.2")),
        pytest.param("no-decision", ["事实认定不清"], marks=clause("yangquan/review/8.2")),
        pytest.param("change", ["定性不准确"], marks=clause("yangquan/review/8.3")),
        pytest.param("correct", ["程序不合法"], marks=clause("yangquan/review/8.4")),
        pytest.param("transfer", ["涉嫌犯罪"], marks=clause("yangquan/review/8.5")),
    ],
)
@clause("yangquan/review/5", "yangquan/review/8")
def test_every_other_opinion_keeps_the_decision_shut(typed: str, grounds: list[str]) -> None:
    story, _ = reviewed(typed, grounds=grounds)
    assert deciding(story)
    gate = ("opinion-typed", "review/8")
    bad = {**GOOD, "facts": "no"}
    why = {"facts": "证据不足。"}
    assert gate not in giving(typed, grounds=grounds, checklist=bad, checklist_reasons=why)
    assert gate in giving(typed, grounds=[], checklist=bad, checklist_reasons=why)
    other = giving(typed, grounds=["其他考虑"], checklist=bad, checklist_reasons=why)
    assert (gate in other) is (typed != "change"), "only that list ends with 等"


@clause("yangquan/review/8")
def test_an_opinion_is_one_of_the_five_kinds() -> None:
    assert ("opinion-typed", "review/8") in giving("approve-with-remarks")


@clause("yangquan/review/8")
def test_one_opinion_may_combine_several_outcomes_but_none_with_agreement() -> None:
    gate = ("opinion-typed", "review/8")
    bad = {"checklist": {**GOOD, "facts": "no", "procedure": "no"}}
    bad["checklist_reasons"] = {"facts": "证据不足。", "procedure": "没有告知。"}
    both = ["证据不足", "程序不合法"]
    assert gate not in giving("investigate", also=["correct"], grounds=both, **bad)
    assert gate in giving("investigate", also=["correct"], grounds=["证据不足"], **bad), "each has a ground of its own"
    assert gate in giving("investigate", also=["correct"], grounds=[*both, "其他考虑"], **bad)
    assert gate in giving("investigate", also=["agree"], grounds=both, **bad)
    assert gate in giving("investigate", also=["investigate"], grounds=both, **bad)
    assert gate in giving("investigate", also=["approve-with-remarks"], grounds=both, **bad)
    reported, _ = reviewed("agree", also=["correct"], grounds=["程序不合法"])
    assert deciding(reported), "what passes only in part does not pass"
    crime, _ = reviewed("investigate", also=["transfer"], grounds=["证据不足", "涉嫌犯罪"])
    assert deciding(crime)


@clause("yangquan/review/8.1")
@pytest.mark.parametrize("point", POINTS)
def test_agreement_needs_every_point_positive(point: str) -> None:
    wrong = {**GOOD, point: "yes" if point == "powers" else "no"}
    gate = ("opinion-consistent", "review/8.1")
    assert gate not in giving("agree")
    assert gate in giving("agree", checklist=wrong, checklist_reasons={point: "有问题。"})


@pytest.mark.parametrize(
    "point",
    [
        pytest.param("subject", marks=clause("yangquan/review/7.1")),
        pytest.param("officers", marks=clause("yangquan/review/7.1")),
        pytest.param("facts", marks=clause("yangquan/review/7.2")),
        pytest.param("law", marks=clause("yangquan/review/7.3")),
        pytest.param("discretion", marks=clause("yangquan/review/7.4")),
        pytest.param("procedure", marks=clause("yangquan/review/7.5")),
        pytest.param("powers", marks=clause("yangquan/review/7.6")),
        pytest.param("documents", marks=clause("yangquan/review/7.7")),
    ],
)
@clause("yangquan/review/7")
def test_each_of_the_seven_matters_is_answered(point: str) -> None:
    left_out = {name: answer for name, answer in GOOD.items() if name != point}
    gate = ("checklist-answered", "review/7")
    assert gate not in giving("agree")
    assert gate in giving("agree", checklist=left_out)


@clause("yangquan/review/7.8")
def test_the_eighth_matter_may_stay_open() -> None:
    assert ("checklist-answered", "review/7") not in giving("agree")
    negative = {**GOOD, "other": "no"}
    assert ("opinion-consistent", "review/8.1") in giving(
        "agree", checklist=negative, checklist_reasons={"other": "有。"}
    )


@pytest.mark.parametrize(
    "paper",
    [
        pytest.param("proposal", marks=clause("yangquan/review/6.1")),
        pytest.param("explanation", marks=clause("yangquan/review/6.2")),
        pytest.param("bases", marks=clause("yangquan/review/6.3")),
        pytest.param("evidence", marks=clause("yangquan/review/6.4")),
    ],
)
@clause("yangquan/review/6")
def test_a_submission_lacks_none_of_the_four_papers(paper: str) -> None:
    gate = ("materials-listed", "review/6")
    assert gate not in major().shut("submit-review", DAY, "review.submission", **SUBMITTED)
    fewer = {**SUBMITTED, "materials": [name for name in PAPERS if name != paper]}
    assert gate in major().shut("submit-review", DAY, "review.submission", **fewer)


@clause("yangquan/review/6.5")
def test_the_minutes_are_submitted_when_there_was_a_hearing() -> None:
    story = major()
    held = {
        "began_at": at(DAY),
        "ended_at": at("2026-03-02T15:00"),
        "about": 1,
        "chair": "p-9",
        "content": "双方陈述。",
    }
    story.add("casefile.hearing_record", "2026-03-02T15:00", **held)
    gate = ("materials-listed", "review/6")
    assert gate in story.shut("submit-review", "2026-03-04", "review.submission", **SUBMITTED)
    whole = {**SUBMITTED, "materials": [*PAPERS, "hearing-record"]}
    assert gate not in story.shut("submit-review", "2026-03-04", "review.submission", **whole)


@clause("yangquan/review/8", "yangquan/review/8.3", "yangquan/review/8.4")
def test_what_the_opinion_found_is_dealt_with_before_submitting_again() -> None:
    story, number = reviewed("correct", grounds=["程序不合法"], problems=["没有告知陈述权。"])
    gate = ("resubmission-handled", "review/8")
    again = {**SUBMITTED, "after_opinion": number}
    assert gate in story.shut("submit-review", "2026-03-12", "review.submission", **again)
    handled = {**again, "handling": ["已经补充告知。"]}
    assert gate not in story.shut("submit-review", "2026-03-12", "review.submission", **handled)


def step(story: Story, about: int, name: str, by_body: str) -> bool:
    """Whether article nine keeps this step shut."""
    content: dict[str, Any] = {"about": about, "step": name, "by_body": by_body, "words": "说明。"}
    said = story.shut("disagree", "2026-03-15", "review.disagreement", **content)
    return ("disagreement-path", "review/9") in said


@clause("yangquan/review/9")
def test_the_leaders_study_only_after_a_recheck_and_a_report() -> None:
    story, number = reviewed("change", grounds=["定性不准确"])
    assert step(story, number, "collective-study", "leaders")
    assert step(story, number, "report", "handling-unit")
    assert step(story, number, "recheck", "handling-unit"), "the review body rechecks, not the unit"
    assert not step(story, number, "recheck", "review-body")
    words = {"about": number, "words": "说明。"}
    story.add("review.disagreement", "2026-03-11", **words, step="recheck", by_body="review-body")
    assert not step(story, number, "report", "handling-unit")
    story.add("review.disagreement", "2026-03-12", **words, step="report", by_body="handling-unit")
    assert not step(story, number, "collective-study", "leaders")
    assert step(story, number, "head-decides", "head"), "no single head decides here"


@clause("yangquan/review/5", "yangquan/review/9")
def test_what_the_leaders_resolve_does_not_stand_in_for_a_passed_review() -> None:
    story, number = reviewed("change", grounds=["定性不准确"])
    study = {"about": number, "step": "collective-study", "by_body": "leaders", "words": "按原意见办理。"}
    story.add("review.disagreement", "2026-03-13", **study, decided_to_go_on=True)
    assert deciding(story)
    assert story.rules.parameter("review.collective-study-lifts", at(DAY).date()) is False


@clause("yangquan/review/11-2")
def test_the_opinion_is_bound_in_the_file_and_is_not_public() -> None:
    story, number = reviewed("agree")
    story.add("casefile.clue", DAY, source="检查发现", content="货架上有糕点。")
    story.add("casefile.filing", DAY, **filing())
    story.add("casefile.closing", "2026-03-25", reason="executed", report="办结。")
    every = [fact.number for fact in story.facts]
    gate = ("archive-contents", "record/9")
    assert gate not in story.shut("archive", "2026-04-01", "archive.volume", **volume(*every))
    without = [n for n in every if n != number]
    assert gate in story.shut("archive", "2026-04-01", "archive.volume", **volume(*without))
    assert story.rules.parameter("review.opinion-public", at(DAY).date()) == "no"


@clause("yangquan/review/4")
def test_the_law_section_reviews() -> None:
    assert Story("yangquan").rules.parameter("review.body", at(DAY).date()) == "法规科"


@clause("yangquan/review/8.5", "yangquan/disclosure/7.5")
def test_a_transfer_for_a_crime_bars_publication() -> None:
    story, _ = reviewed("transfer", grounds=["涉嫌犯罪"])
    decided = story.add("casefile.decision", "2026-03-20", **decision(decided_by=HEAD))
    content: dict[str, Any] = {"about": decided, "draft": 1, "carriers": ["department-site"], "published_by": "p-qian"}
    said = story.shut("publish", "2026-03-23", "disclosure.published", **content)
    assert ("not-withheld", "disclosure/7") in said
