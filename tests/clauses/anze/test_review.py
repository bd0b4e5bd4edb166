"""安泽县重大行政执法决定法制审核办法: each test falls when its clause is broken."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qiuhao.ledger.kinds import make
from qiuhao.library import packs
from tests.casefile import samples
from tests.clauses.told import CHECKLIST, HEADS, MATERIALS, REVIEWER, SECOND, Case, proposal, world

V = "anze/review"
SOCIAL = {"heads": ["social-risk"], "answered": HEADS}


def major(to: str, head: str = "social-risk") -> Case:
    """A case whose unit answered yes to one head, walked up to a step."""
    return Case("anze").walk(to, major={"heads": [head], "answered": HEADS})


def judged(opinion: str, **more: Any) -> Case:
    """A major case up to its approval with another opinion than agree."""
    return Case("anze").walk("approval", major=SOCIAL, opinion={"opinion": opinion, **more})


@pytest.mark.clause("anze/review/5", "anze/review/3")
def test_a_major_decision_waits_for_its_review() -> None:
    case = major("submission")
    case.n["approval"] = case.tell("casefile.approval", **case.good("approval"))
    assert f"{V}/5" in case.try_("decision")
    case.walk("opinion")
    assert f"{V}/5" in case.try_("decision"), "an overdue review is not a passed one"
    case.walk("approval")
    assert f"{V}/5" not in case.try_("decision")


@pytest.mark.clause("anze/review/5", "anze/review/10.3")
def test_a_changed_draft_needs_a_new_review() -> None:
    case = major("decision")
    assert f"{V}/5" in case.try_("decision", proposal=proposal("4000.00"))
    assert f"{V}/5" in case.try_("decision", evidence=case.papers(4, 5))


@pytest.mark.clause("anze/review/5", "anze/review/12.2", "anze/review/12.3", "anze/review/12.4")
@pytest.mark.parametrize("opinion", ["correct", "no-decision", "transfer"])
def test_only_consent_passes(opinion: str) -> None:
    assert f"{V}/5" in judged(opinion).walk("decision").try_("decision")


@pytest.mark.clause("anze/review/9", "anze/review/9.1", "anze/review/9.2", "anze/review/9.3")
@pytest.mark.clause("anze/review/9.5", "anze/review/9.6", "anze/review/9.7")
@pytest.mark.parametrize("head", HEADS)
def test_each_head_by_itself_makes_the_decision_major(head: str) -> None:
    case = major("submission", head)
    case.tell("casefile.approval", **case.good("approval"))
    assert f"{V}/5" in case.try_("decision")


@pytest.mark.clause("anze/review/9")
def test_a_decision_under_no_head_needs_no_review() -> None:
    case = Case("anze").walk("submission")
    case.tell("casefile.approval", **case.good("approval"))
    assert f"{V}/5" not in case.try_("decision")


@pytest.mark.clause("anze/review/9.4")
def test_a_right_to_a_hearing_makes_it_major_even_when_waived() -> None:
    case = Case("anze").walk("submission", notice={"hearing_offered": True})
    case.tell("casefile.hearing_waiver", about=case.n["notice"])
    case.tell("casefile.approval", **case.good("approval"))
    assert f"{V}/5" in case.try_("decision")


@pytest.mark.clause("anze/review/9")
@pytest.mark.parametrize("left_open", HEADS)
def test_an_unanswered_head_stops_approval_and_decision(left_open: str) -> None:
    answered = [head for head in HEADS if head != left_open]
    case = Case("anze").walk("approval", major={"heads": [], "answered": answered})
    assert f"{V}/9" in case.try_("approval")
    assert f"{V}/9" in case.walk("decision").try_("decision")


@pytest.mark.clause("anze/review/10", "anze/review/10.1", "anze/review/10.2", "anze/review/10.3", "anze/review/10.4")
@pytest.mark.parametrize("paper", MATERIALS)
def test_a_submission_lacking_one_paper_is_refused(paper: str) -> None:
    case = major("submission")
    assert f"{V}/10" not in case.try_("submission")
    assert f"{V}/10" in case.try_("submission", materials=[m for m in MATERIALS if m != paper])


@pytest.mark.clause("anze/review/10.5")
def test_hearing_and_evaluation_bring_their_papers() -> None:
    case = major("submission")
    assert f"{V}/10" in case.try_("submission", evaluated=True)
    assert f"{V}/10" not in case.try_("submission", evaluated=True, materials=[*MATERIALS, "evaluation"])
    case.tell("casefile.hearing_record", about=1)
    assert f"{V}/10" in case.try_("submission")
    assert f"{V}/10" not in case.try_("submission", materials=[*MATERIALS, "hearing-record"])


@pytest.mark.clause("anze/review/10", "anze/review/14")
def test_the_clock_starts_with_completeness_not_with_submission() -> None:
    case = major("complete")
    case.on("2026-03-04")
    assert not case.owed("review")
    case.walk("declared")
    assert case.due("review", f"{V}/14") == "2026-03-18"


@pytest.mark.clause("anze/review/14")
@pytest.mark.parametrize("cause", ["supplement", "expert-discussion", "interpretation"])
def test_three_causes_stop_the_clock(cause: str) -> None:
    case = major("declared")
    case.on("2026-03-05")
    pause = case.tell("review.pause", about=case.n["submission"], cause=cause)
    case.on("2026-03-10").tell("review.resume", about=pause)
    assert case.due("review", f"{V}/14") == "2026-03-19"


@pytest.mark.clause("anze/review/14")
def test_no_other_cause_does_and_overlapping_ones_count_once() -> None:
    case = major("declared")
    first = case.on("2026-03-05").tell("review.pause", about=case.n["submission"], cause="supplement")
    other = case.tell("review.pause", about=case.n["submission"], cause="holiday")
    second = case.on("2026-03-09").tell("review.pause", about=case.n["submission"], cause="expert-discussion")
    case.on("2026-03-10").tell("review.resume", about=first)
    case.on("2026-03-12").tell("review.resume", about=second)
    case.on("2026-03-20").tell("review.resume", about=other)
    assert case.due("review", f"{V}/14") == "2026-03-23"


@pytest.mark.clause("anze/review/14")
def test_one_extension_of_ten_workdays() -> None:
    case = major("declared")
    extension = {"about": case.n["submission"], "days": 10, "reason": "案件复杂", "head_opinion": world.voice()}
    case.on("2026-03-10").tell("review.extension", **extension)
    assert case.due("review", f"{V}/14") == "2026-03-30"
    case.on("2026-03-20").tell("review.extension", **extension)
    assert case.due("review", f"{V}/14") == "2026-03-30"
    assert f"{V}/14" in case.found("2026-03-31")


@pytest.mark.clause("anze/review/14-2", "anze/review/2-2")
@pytest.mark.parametrize(("rank", "counts"), [("LOCAL_RULE", True), ("LAW", True), ("NORMATIVE", False)])
def test_another_review_period_needs_a_law_a_regulation_or_a_rule(rank: str, counts: bool) -> None:
    from qiuhao.law.clause import Rank
    from qiuhao.law.lines import PeriodLine
    from qiuhao.law.periods import Unit
    from qiuhao.law.rules import Override

    case = major("declared")
    period = PeriodLine(unit=Unit.WORKDAY, count=3)
    case.rules = case.rules.with_overrides([Override("review", period, "某规定第一条", Rank[rank])])
    assert case.due("review", f"{V}/14") == ("2026-03-05" if counts else "2026-03-16")


@pytest.mark.clause("anze/review/8-3", "anze/review/3")
def test_nobody_reviews_his_own_case_nor_with_an_interest() -> None:
    case = major("opinion")
    assert f"{V}/8-3" not in case.try_("opinion")
    own = [{"person": SECOND, "name": "王协办", "qualified": True}]
    assert f"{V}/8-3" in case.try_("opinion", reviewed_by=own)
    case.tell(
        "review.interest_declaration", about=case.n["submission"], persons=[REVIEWER], interested=[REVIEWER]
    )  # fmt: skip
    assert f"{V}/8-3" in case.try_("opinion")


@pytest.mark.clause("anze/review/8-3")
def test_a_reviewer_declares_before_he_judges() -> None:
    assert f"{V}/8-3" in major("declared").try_("opinion")


@pytest.mark.clause(
    "anze/review/11",
    "anze/review/11.1",
    "anze/review/11.2",
    "anze/review/11.3",
    "anze/review/11.4",
    "anze/review/11.5",
    "anze/review/11.6",
    "anze/review/11.7",
)
@pytest.mark.parametrize("point", list(CHECKLIST))
def test_every_point_is_answered(point: str) -> None:
    answers = {name: answer for name, answer in CHECKLIST.items() if name != point}
    assert f"{V}/11" in major("opinion").try_("opinion", checklist=answers)
    assert f"{V}/11" not in major("opinion").try_("opinion")


@pytest.mark.clause("anze/review/12.1", "anze/review/12", "anze/review/11.5", "anze/review/11.7")
@pytest.mark.parametrize("point", list(CHECKLIST))
def test_consent_needs_every_finding_positive(point: str) -> None:
    wrong = {**CHECKLIST, point: "yes" if CHECKLIST[point] == "no" else "no"}
    assert f"{V}/12.1" in major("opinion").try_("opinion", checklist=wrong)


@pytest.mark.clause("anze/review/12", "anze/review/12.2", "anze/review/12.3")
def test_four_kinds_each_with_its_own_grounds() -> None:
    case = major("opinion")
    wrong = {**CHECKLIST, "procedure": "no"}
    assert f"{V}/12" in case.try_("opinion", opinion="problems", checklist=wrong)
    for opinion, ground, fits in (
        ("correct", "程序瑕疵", True),
        ("correct", "程序不合法", False),
        ("no-decision", "程序不合法", True),
        ("no-decision", "程序瑕疵", False),
        ("transfer", "涉嫌犯罪", True),
        ("correct", None, False),
    ):
        grounds = [ground] if ground else []
        found = case.try_("opinion", opinion=opinion, grounds=grounds, checklist=wrong)
        assert (f"{V}/12" not in found) is fits, (opinion, ground)


@pytest.mark.clause("anze/review/12.2")
def test_each_point_to_correct_is_handled_before_the_next_submission() -> None:
    case = judged("correct", problems=["文书缺少页码", "裁量理由不足"])
    assert f"{V}/12.2" in case.try_("submission", handling=["已补页码"])
    assert f"{V}/12.2" not in case.try_("submission", handling=["已补页码", "已补充理由"])


@pytest.mark.clause("anze/review/12.4")
def test_a_suspected_crime_waits_for_the_decision_on_transfer() -> None:
    case = major("decision")
    suspicion = case.tell("casefile.crime_suspicion")
    assert f"{V}/12.4" in case.try_("decision")
    case.tell("casefile.transfer_decision", about=suspicion, approved=False)
    assert f"{V}/12.4" not in case.try_("decision")


@pytest.mark.clause("anze/review/15")
def test_the_handling_unit_reports_after_talks_and_the_ruling_does_not_pass() -> None:
    case = judged("no-decision")
    about = case.n["opinion"]
    step = lambda name, body, **m: {"about": about, "step": name, "by_body": body, **m}  # noqa: E731
    disagree = "review.disagreement"
    assert f"{V}/15" in case.shut(disagree, **step("report", "handling-unit")), "talks come first"
    case.tell(disagree, **step("consult", "handling-unit"))
    assert f"{V}/15" in case.shut(disagree, **step("report", "review-body")), "only the handling unit reports"
    assert f"{V}/15" not in case.shut(disagree, **step("report", "handling-unit"))
    assert f"{V}/15" in case.shut(disagree, **step("collective-study", "leaders"))
    case.tell(disagree, **step("report", "handling-unit"))
    case.tell(disagree, **step("head-decides", "head", decided_to_go_on=True))
    assert f"{V}/5" in case.walk("decision").try_("decision")
    assert case.rules.parameter("review.head-decision-lifts", world.date(2026, 3, 2)) is False


@pytest.mark.clause("anze/review/15-2")
def test_discussing_before_the_review_is_warned_of_and_57_binds_complex_cases() -> None:
    case = major("submission", "complex")
    assert f"{V}/15-2" in case.shut("casefile.discussion", severity="warn", **case.matter())
    assert f"{V}/15-2" not in case.shut("casefile.discussion", **case.matter())
    case.walk("decision")
    assert "nat/cf/57" in case.try_("decision")
    case.tell("casefile.discussion", **case.matter())
    assert "nat/cf/57" not in case.try_("decision")


@pytest.mark.clause("nat/cf/58")
@pytest.mark.parametrize(("head", "statute"), [("social-risk", False), ("complex", True), ("public-interest", True)])
def test_the_statute_is_cited_for_its_own_cases_only(head: str, statute: bool) -> None:
    case = major("submission", head)
    case.tell("casefile.approval", **case.good("approval"))
    refused = case.try_("decision")
    assert f"{V}/5" in refused
    assert ("nat/cf/58" in refused) is statute


@pytest.mark.clause("nat/cf/59")
@pytest.mark.parametrize(("outcome", "asked"), [("penalty", True), ("no-penalty", False)])
def test_how_to_perform_is_asked_of_a_penalty_only(outcome: str, asked: bool) -> None:
    case = Case("anze").walk("decision")
    more = {} if outcome == "penalty" else {"penalties": []}
    found = case.try_("decision", performance_text="", proposal=proposal(outcome=outcome, **more))
    assert ("nat/cf/59" in found) is asked


@pytest.mark.clause("anze/review/13")
def test_an_opinion_is_made_out_in_two_copies_unless_it_says_otherwise() -> None:
    wanted = packs.rules("anze").parameter("review.opinion-copies", date(2026, 3, 2))
    content = samples.content("review.opinion")
    assert "copies" not in content
    assert make("review.opinion", content).model_dump()["copies"] == wanted == 2
