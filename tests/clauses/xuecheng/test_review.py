"""薛城区重大执法决定法制审核办法: each test falls when its clause is broken."""

from __future__ import annotations

import pytest

from tests.clauses.told import CHECKLIST, SECOND, Case, proposal, world

V = "xuecheng/review"
PROBLEMS = {"opinion": "problems", "problems": ["证据不足", "文书缺页"], "checklist": {**CHECKLIST, "facts": "no"}}


@pytest.mark.clause("xuecheng/review/4-2", "xuecheng/review/2")
def test_every_ordinary_penalty_is_reviewed_under_no_head_at_all() -> None:
    case = Case("xuecheng").walk("submission")
    case.tell("casefile.approval", **case.good("approval"))
    assert f"{V}/4-2" in case.try_("decision")
    case = Case("xuecheng").walk("decision")
    assert f"{V}/4-2" not in case.try_("decision")
    assert f"{V}/4-2" in case.try_("decision", proposal=proposal("4000.00")), "another draft"


@pytest.mark.clause("xuecheng/review/4-2")
def test_what_is_decided_on_the_spot_is_not() -> None:
    case = Case("xuecheng", "penalty-on-the-spot")
    refused = case.shut("casefile.on_the_spot_decision")
    assert not any(clause.startswith(f"{V}/") for clause in refused)


@pytest.mark.clause(
    "xuecheng/review/2",
    "xuecheng/review/4",
    "xuecheng/review/4.1",
    "xuecheng/review/4.2",
    "xuecheng/review/4.3",
    "xuecheng/review/4.5",
    "xuecheng/review/4.6",
)
@pytest.mark.parametrize("head", ["public-interest", "social-risk", "major-rights", "complex", "other", ""])
def test_other_decisions_are_reviewed_under_any_of_the_heads(head: str) -> None:
    rules, day = Case("xuecheng").rules, world.date(2026, 3, 2)
    lines = [g for g in rules.gates("decide", "licence", day) if g.source.clause == f"{V}/2"]
    assert [g.params.scope for g in lines] == ["major"]
    heads = [head] if head else []
    case = Case("xuecheng").walk("submission", major={"heads": heads, "answered": []})
    met = [i.id for i in rules.major_heads_met(case.history(), day, "licence")]
    assert met == heads


@pytest.mark.clause("xuecheng/review/4.4")
def test_a_hearing_held_counts_a_waived_one_does_not() -> None:
    rules, day = Case("xuecheng").rules, world.date(2026, 3, 2)
    case = Case("xuecheng").walk("submission", notice={"hearing_offered": True})
    assert not rules.major_heads_met(case.history(), day, "licence")
    case.tell("casefile.hearing_record", about=1)
    assert [i.id for i in rules.major_heads_met(case.history(), day, "licence")] == ["hearing"]


@pytest.mark.clause("xuecheng/review/4")
def test_heads_are_answered_for_licences_and_need_not_be_for_penalties() -> None:
    rules, day = Case("xuecheng").rules, world.date(2026, 3, 2)
    bound = lambda procedure: {g.source.clause for g in rules.gates("decide", procedure, day)}  # noqa: E731
    assert f"{V}/4" in bound("licence")
    assert f"{V}/4" not in bound("penalty")


@pytest.mark.clause("xuecheng/review/3")
def test_nobody_of_the_handling_side_reviews() -> None:
    case = Case("xuecheng").walk("opinion")
    assert f"{V}/3" not in case.try_("opinion")
    assert f"{V}/3" in case.try_("opinion", reviewed_by=[{"person": SECOND, "name": "王协办", "qualified": True}])


@pytest.mark.clause("xuecheng/review/3-2")
@pytest.mark.parametrize(
    ("qualified", "experienced", "passes"), [(True, False, True), (False, True, True), (False, False, False)]
)
def test_who_reviews_penalties_for_the_first_time_is_qualified(
    qualified: bool, experienced: bool, passes: bool
) -> None:
    reviewer = {"person": "p-new", "name": "新审核", "qualified": qualified, "experienced": experienced}
    assert (f"{V}/3-2" not in Case("xuecheng").walk("opinion").try_("opinion", reviewed_by=[reviewer])) is passes


@pytest.mark.clause("xuecheng/review/5")
def test_no_number_of_days_is_borrowed_for_the_review() -> None:
    case = Case("xuecheng").walk("opinion")
    assert not case.owed("review")
    assert any(u.subject == "review" and u.clause == f"{V}/5" for u in case.rules.place.unset)


@pytest.mark.clause("xuecheng/review/6")
@pytest.mark.parametrize("paper", ["draft", "evidence", "bases"])
def test_three_papers_are_submitted(paper: str) -> None:
    case = Case("xuecheng").walk("submission")
    three = ["draft", "evidence", "bases"]
    assert f"{V}/6" not in case.try_("submission", materials=three)
    assert f"{V}/6" in case.try_("submission", materials=[m for m in three if m != paper])


@pytest.mark.clause(
    "xuecheng/review/7",
    "xuecheng/review/7.1",
    "xuecheng/review/7.2",
    "xuecheng/review/7.3",
    "xuecheng/review/7.4",
    "xuecheng/review/7.5",
    "xuecheng/review/7.6",
    "xuecheng/review/7.7",
    "xuecheng/review/7.8",
)
@pytest.mark.parametrize("point", list(CHECKLIST))
def test_every_point_is_answered_and_consent_needs_all(point: str) -> None:
    case = Case("xuecheng").walk("opinion")
    left = {name: answer for name, answer in CHECKLIST.items() if name != point}
    assert f"{V}/7" in case.try_("opinion", checklist=left)
    assert f"{V}/7" not in case.try_("opinion")


@pytest.mark.clause("xuecheng/review/8-2", "xuecheng/review/7.6", "xuecheng/review/7.8")
@pytest.mark.parametrize("point", list(CHECKLIST))
def test_consent_needs_every_point_in_order(point: str) -> None:
    case = Case("xuecheng").walk("opinion")
    wrong = {**CHECKLIST, point: "yes" if CHECKLIST[point] == "no" else "no"}
    assert f"{V}/8-2" in case.try_("opinion", checklist=wrong)
    assert f"{V}/8-2" not in case.try_("opinion")


@pytest.mark.clause("xuecheng/review/10")
def test_there_are_two_opinions_and_problems_do_not_pass() -> None:
    case = Case("xuecheng").walk("opinion")
    assert f"{V}/10" in case.try_("opinion", opinion="no-decision")
    assert f"{V}/10" not in case.try_("opinion", **PROBLEMS)
    failed = Case("xuecheng").walk("decision", opinion=PROBLEMS)
    assert f"{V}/4-2" in failed.try_("decision")


@pytest.mark.clause("xuecheng/review/10-2")
def test_each_problem_is_handled_before_the_next_submission() -> None:
    case = Case("xuecheng").walk("approval", opinion=PROBLEMS)
    assert f"{V}/10-2" in case.try_("submission", handling=["已补充证据"])
    assert f"{V}/10-2" not in case.try_("submission", handling=["已补充证据", "已补页"])


@pytest.mark.clause("xuecheng/review/10-3", "xuecheng/review/2")
def test_the_review_body_reports_and_the_ruling_is_no_consent() -> None:
    case = Case("xuecheng").walk("approval", opinion=PROBLEMS)
    about = case.n["opinion"]
    step = lambda name, body, **m: {"about": about, "step": name, "by_body": body, **m}  # noqa: E731
    disagree = "review.disagreement"
    assert f"{V}/10-3" in case.shut(disagree, **step("report", "handling-unit"))
    assert f"{V}/10-3" not in case.shut(disagree, **step("report", "review-body"))
    assert f"{V}/10-3" in case.shut(disagree, **step("head-decides", "head")), "first the report"
    case.tell(disagree, **step("report", "review-body"))
    case.tell(disagree, **step("head-decides", "head", decided_to_go_on=True))
    assert f"{V}/4-2" in case.walk("decision").try_("decision")


@pytest.mark.clause("xuecheng/review/11")
def test_review_comes_before_the_discussion() -> None:
    major = {"heads": ["complex"], "answered": []}
    case = Case("xuecheng").walk("submission", major=major)
    assert f"{V}/11" in case.shut("casefile.discussion", **case.matter())
    assert f"{V}/11" not in case.walk("approval").shut("casefile.discussion", **case.matter())


@pytest.mark.clause("xuecheng/review/11-2")
def test_the_case_clock_runs_on_during_the_review() -> None:
    case = Case("xuecheng").walk("opinion")
    before = case.due("decide-case", "nat/cf/60")
    pause = case.on("2026-03-10").tell("review.pause", about=case.n["submission"], cause="supplement")
    case.on("2026-03-20").tell("review.resume", about=pause)
    assert case.due("decide-case", "nat/cf/60") == before == "2026-05-31"
