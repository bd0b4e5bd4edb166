"""What follows a decision: 复议法 32, 47, 48, 54, 62; 行诉法 45, 67; 处罚法 66, 73, 74; 强制法 53–56; 移送规定 8."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.told import HEAD, Case, on_duty, proposal

PAPERS = ["application", "decision", "opinions", "object"]
VOICE = {"person": HEAD, "name": "周负责"}


def decided(procedure: str = "penalty", **more: Any) -> tuple[Case, int]:
    """A decision served on Monday, 2 March 2026."""
    told = Case("national", procedure)
    kind = "casefile.on_the_spot_decision" if procedure == "penalty-on-the-spot" else "casefile.decision"
    about = told.tell(kind, surcharge_stated=True, **more)
    told.tell("casefile.service", about=about, effective_on="2026-03-02")
    return told, about


def asked(told: Case, about: int, on: str, **more: Any) -> int:
    """The copy of an application for reconsideration."""
    return told.on(on).tell("casefile.reconsideration_notice", about=about, **more)


def days(told: Case, duty: str, now: str) -> str:
    """The governing last day of the latest duty of this name."""
    return str(told.owed(duty, now)[-1].governing.due.day)


@pytest.mark.clause("nat/fy/48", "nat/fy/54")
@pytest.mark.parametrize(
    ("course", "clause", "day"),
    [("ordinary", "nat/fy/48", "2026-04-15"), ("simplified", "nat/fy/54", "2026-04-08")],
)
def test_the_answer_is_owed_from_the_copy_by_its_course(course: str, clause: str, day: str) -> None:
    told, about = decided()
    remedy = asked(told, about, "2026-03-31", course=course)
    assert told.due("answer-reconsideration", clause, "2026-04-01") == day
    assert clause in told.found("2026-04-20")
    told.on("2026-04-03").tell("casefile.reconsideration_answer", about=remedy)
    assert clause not in told.found("2026-04-20")


@pytest.mark.clause("nat/fy/48")
def test_an_application_that_is_withdrawn_needs_no_answer() -> None:
    told, about = decided()
    remedy = asked(told, about, "2026-03-31")
    told.on("2026-04-02").tell("casefile.remedy_end", about=about, remedy=remedy, result="withdrawn")
    [owed] = told.owed("answer-reconsideration", "2026-05-20")
    assert owed.excused
    assert "nat/fy/48" not in told.found("2026-05-20")


@pytest.mark.clause("nat/ss/67")
def test_the_answer_to_a_claim_is_owed_in_the_first_instance() -> None:
    told, about = decided()
    claim = told.on("2026-03-07").tell("casefile.claim_notice", about=about)
    told.tell("casefile.claim_notice", about=about, instance="second")
    assert [one.subject for one in told.owed("answer-lawsuit", "2026-03-08")] == [claim]
    assert told.due("answer-lawsuit", "nat/ss/67", "2026-03-08") == "2026-03-23"
    assert "nat/ss/67" in told.found("2026-03-24")
    told.on("2026-03-23").tell("casefile.claim_answer", about=claim)
    assert "nat/ss/67" not in told.found("2026-03-24")


@pytest.mark.clause("nat/fy/32")
def test_an_application_handed_to_the_authority_is_passed_on_in_five_workdays() -> None:
    told, about = decided("penalty-on-the-spot")
    lodged = told.on("2026-04-01").tell("casefile.reconsideration_application", about=about)
    assert told.due("forward-reconsideration", "nat/fy/32", "2026-04-02") == "2026-04-09"
    assert "nat/fy/32" in told.found("2026-04-10")
    told.on("2026-04-09").tell("casefile.reconsideration_forwarding", about=lodged)
    assert "nat/fy/32" not in told.found("2026-04-10")


@pytest.mark.clause("nat/fy/62")
def test_the_reconsideration_bodys_own_period_is_shown_and_is_no_breach_of_ours() -> None:
    told, about = decided()
    asked(told, about, "2026-03-31", accepted_on="2026-03-27")
    assert told.due("reconsideration-decision", "nat/fy/62", "2026-04-01") == "2026-05-26"
    assert told.owed("reconsideration-decision", "2026-06-20")[0].status(told.answer("2026-06-20").now) == "overdue"
    assert "nat/fy/62" not in told.found("2026-06-20")


@pytest.mark.clause("nat/ss/45")
def test_the_party_may_sue_after_the_reconsideration_or_after_its_time() -> None:
    told, about = decided()
    remedy = asked(told, about, "2026-03-31", accepted_on="2026-03-27", course="simplified")
    # Thirty days from 27 March end on 26 April; fifteen more on 11 May.
    assert told.due("sue-after-reconsideration", "nat/ss/45", "2026-04-01") == "2026-05-11"
    told.on("2026-04-20").tell("casefile.remedy_end", about=about, remedy=remedy)
    # 5 May is the last of the May holidays: it runs on to the sixth.
    assert told.due("sue-after-reconsideration", "nat/ss/45", "2026-04-21") == "2026-05-06"


@pytest.mark.clause("nat/fy/47")
def test_the_file_is_open_to_the_applicant() -> None:
    told, about = decided()
    remedy = asked(told, about, "2026-03-31")
    reading = {"about": remedy, "capacity": "applicant", "granted": False}
    assert "nat/fy/47" in told.shut("casefile.file_access", **reading)
    assert "nat/fy/47" not in told.shut("casefile.file_access", **reading, ground="state-secret")
    assert "nat/fy/47" not in told.shut("casefile.file_access", **{**reading, "granted": True})


@pytest.mark.clause("nat/cf/73")
@pytest.mark.parametrize(("amount", "right"), [("1500.00", True), ("1500.01", False)])
def test_no_surcharge_for_the_days_of_a_remedy(amount: str, right: bool) -> None:
    told, about = decided(proposal=proposal("5000.00"))
    remedy = asked(told, about, "2026-04-10", accepted_on="2026-04-11")
    told.on("2026-05-10").tell("casefile.remedy_end", about=about, remedy=remedy)
    # From 1 April to 10 May: ten days before the remedy count, thirty of it do not.
    surcharge = {"about": about, "begins_on": "2026-04-01", "ends_on": "2026-05-10", "amount": amount}
    assert ("nat/cf/73" not in told.shut("casefile.surcharge", **surcharge)) is right


def apply(told: Case, about: int, **more: Any) -> set[str]:
    """What refuses the application to the court."""
    good = {"about": about, "papers": PAPERS, "head_opinion": VOICE, "applied_on": str(told.at.date())}
    return told.shut("casefile.court_application", **{**good, **more})


@pytest.mark.clause("nat/qz/53")
@pytest.mark.parametrize(
    ("day", "right"),
    [("2026-09-02", False), ("2026-09-03", True), ("2026-12-02", True), ("2026-12-03", False)],
)
def test_the_court_is_asked_in_the_three_months_after_the_time_for_remedies(day: str, right: bool) -> None:
    told, about = decided()
    assert ("nat/qz/53" not in apply(told.on(day), about)) is right


@pytest.mark.clause("nat/qz/53")
def test_the_window_shows_from_the_day_of_service_and_is_missed_at_its_end() -> None:
    told, about = decided()
    [owed] = told.owed("apply-court-execution", "2026-03-03")
    assert (str(owed.started.at.date()), str(owed.governing.due.day)) == ("2026-09-02", "2026-12-02")
    assert "nat/qz/53" not in told.found("2026-12-02")
    assert "nat/qz/53" in told.found("2026-12-03")
    told.on("2026-10-10").tell("casefile.court_application", about=about)
    assert "nat/qz/53" not in told.found("2026-12-03")


@pytest.mark.clause("nat/qz/53")
def test_paid_performed_or_set_aside_nothing_is_asked_of_the_court() -> None:
    for kind, more in (
        ("casefile.payment", {"amount": "5000.00"}),
        ("casefile.execution_end", {}),
        ("casefile.ruling", {"result": "revoked"}),
    ):
        told, about = decided(proposal=proposal("5000.00"))
        told.on("2026-04-01").tell(kind, about=about, **more)
        assert told.owed("apply-court-execution", "2026-12-10")[0].excused, kind
        assert "nat/qz/53" not in told.found("2026-12-10")
    told, _ = decided(proposal=proposal(penalties=[{"sort": "warning", "words": "警告"}]))
    assert not told.owed("apply-court-execution", "2026-03-03"), "a warning is not executed"


@pytest.mark.clause("nat/qz/53")
def test_a_remedy_stops_the_clock_and_its_end_moves_it() -> None:
    told, about = decided()
    remedy = asked(told, about, "2026-04-01")
    [owed] = told.owed("apply-court-execution", "2027-06-01")
    assert owed.status(told.answer("2027-06-01").now) == "paused"
    assert "nat/qz/53" not in told.found("2027-06-01")
    assert "nat/qz/53" in apply(told.on("2026-10-10"), about)
    told.on("2026-06-01").tell("casefile.remedy_end", about=about, remedy=remedy)
    assert days(told, "apply-court-execution", "2026-06-02") == "2026-09-16"
    claim = told.on("2026-06-10").tell("casefile.claim_notice", about=about)
    assert "nat/qz/53" in apply(told.on("2026-08-10"), about)
    told.on("2026-11-02").tell("casefile.remedy_end", about=about, remedy=claim, result="dismissed")
    assert days(told, "apply-court-execution", "2026-11-03") == "2027-02-02"


@pytest.mark.clause("nat/cf/66")
def test_a_deferral_moves_the_window() -> None:
    told, about = decided()
    told.on("2026-03-10").tell("casefile.deferral", about=about, until="2026-12-31")
    assert days(told, "apply-court-execution", "2026-03-11") == "2027-03-31"
    assert "nat/qz/53" in apply(told.on("2026-12-31"), about)
    assert "nat/qz/53" not in apply(told.on("2027-03-31"), about)
    assert "nat/cf/66" in told.found("2027-04-01")


@pytest.mark.clause("nat/cf/66")
def test_a_short_deferral_does_not_bring_it_forward() -> None:
    told, about = decided()
    told.on("2026-03-10").tell("casefile.deferral", about=about, until="2026-04-30")
    assert days(told, "apply-court-execution", "2026-03-11") == "2026-12-02"


@pytest.mark.clause("nat/qz/54")
@pytest.mark.parametrize(("day", "right"), [("2026-09-21", False), ("2026-09-22", True)])
def test_ten_workdays_after_the_demand_was_served(day: str, right: bool) -> None:
    told, about = decided()
    assert "nat/qz/54" in apply(told.on("2026-09-08"), about)
    demand = told.tell("casefile.court_demand", about=about)
    assert "nat/qz/54" in apply(told.on("2026-11-08"), about), "drawn up, but not served"
    told.on("2026-09-08").tell("casefile.service", about=demand, effective_on="2026-09-08")
    # 20 September, a Sunday, is a make-up day.
    assert ("nat/qz/54" not in apply(told.on(day), about)) is right


@pytest.mark.clause("nat/qz/55")
@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({}, True),
        *(({"papers": [p for p in PAPERS if p != left_out]}, False) for left_out in PAPERS),
        ({"head_opinion": None}, False),
        ({"sealed_paper": False}, False),
        ({"applied_on": None}, False),
    ],
)
def test_the_bundle_for_the_court_is_complete(change: dict[str, Any], right: bool) -> None:
    told, about = decided()
    assert ("nat/qz/55" not in apply(told.on("2026-10-10"), about, **change)) is right


@pytest.mark.clause("nat/qz/56")
@pytest.mark.parametrize("result", ["not-accepted", "refused"])
def test_the_way_to_the_higher_court_is_shown_but_need_not_be_taken(result: str) -> None:
    told, about = decided()
    application = told.on("2026-10-10").tell("casefile.court_application", about=about)
    told.on("2026-10-20").tell("casefile.court_answer", about=application, result=result)
    assert told.due("court-recourse", "nat/qz/56", "2026-10-21") == "2026-11-04"
    assert "nat/qz/56" not in told.found("2026-11-20")
    told.on("2026-11-02").tell("casefile.court_recourse", about=application)
    assert told.owed("court-recourse", "2026-11-03")[0].ended is not None


@pytest.mark.clause("nat/qz/56")
def test_an_application_that_is_taken_opens_no_recourse() -> None:
    told, about = decided()
    application = told.on("2026-10-10").tell("casefile.court_application", about=about)
    told.tell("casefile.court_answer", about=application, result="accepted")
    assert not told.owed("court-recourse")


@pytest.mark.clause("nat/pc/36")
def test_what_was_paid_goes_back_when_the_decision_is_gone() -> None:
    told, about = decided()
    assert not told.owed("refund")
    told.on("2026-03-10").tell("casefile.payment", about=about, amount="5000.00")
    told.on("2026-06-01").tell("casefile.ruling", about=about, result="revoked")
    [owed] = told.owed("refund", "2026-06-02")
    assert owed.status(told.answer("2026-06-02").now) == "promptly"
    told.on("2026-06-05").tell("casefile.refund", about=about, amount="4000.00")
    assert told.owed("refund", "2026-06-06")[0].ended is None
    told.on("2026-06-08").tell("casefile.refund", about=about, amount="1000.00")
    assert told.owed("refund", "2026-06-09")[0].ended is not None


@pytest.mark.clause("nat/pc/36")
@pytest.mark.parametrize(
    ("back", "amount", "right"),
    [("", "5000.00", True), ("", "5000.01", False), ("2000.00", "3000.00", True), ("2000.00", "3000.01", False)],
)
def test_no_more_goes_back_than_was_paid(back: str, amount: str, right: bool) -> None:
    told, about = decided()
    assert "nat/pc/36" in told.shut("casefile.refund", about=about, amount="0.01"), "nothing was paid"
    told.tell("casefile.payment", about=about, amount="5000.00")
    if back:
        told.tell("casefile.refund", about=about, amount=back)
    assert ("nat/pc/36" not in told.shut("casefile.refund", about=about, amount=amount)) is right


@pytest.mark.clause("nat/cf/74")
@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({"manner": "auction", "proceeds": "800.00", "treasury_receipt": "示缴 001"}, True),
        ({"manner": "auction", "proceeds": "800.00"}, False),
        ({"manner": "prescribed"}, True),
        ({"manner": "destroyed"}, True),
        ({"manner": "shared-out"}, False),
    ],
)
def test_confiscated_things_go_a_lawful_way_and_the_money_to_the_treasury(change: dict[str, Any], right: bool) -> None:
    told, about = decided()
    taken = told.tell("casefile.things_taken", about=about, **on_duty())
    assert told.owed("dispose-things")[0].ended is None
    assert ("nat/cf/74" not in told.shut("casefile.things_disposed", about=taken, **change)) is right
    told.tell("casefile.things_disposed", about=taken, remaining=True)
    assert told.owed("dispose-things")[0].ended is None
    told.tell("casefile.things_disposed", about=taken)
    assert told.owed("dispose-things")[0].ended is not None


def transferred() -> tuple[Case, int]:
    """A case that went to the police on Thursday, 1 October 2026."""
    told = Case("national")
    suspicion = told.tell("casefile.crime_suspicion")
    approved = told.tell("casefile.transfer_decision", about=suspicion)
    return told, told.on("2026-10-01").tell("casefile.transfer", about=approved)


@pytest.mark.clause("nat/ys/8")
def test_the_police_have_three_days_and_their_lateness_is_not_ours() -> None:
    told, transfer = transferred()
    assert told.due("police-decision", "nat/ys/8", "2026-10-02") == "2026-10-04"
    assert "nat/ys/8" not in told.found("2026-10-20")
    told.on("2026-10-20").tell("casefile.transfer_answer", about=transfer)
    assert told.owed("police-decision")[0].ended is not None


@pytest.mark.clause("nat/ys/8")
def test_things_are_handed_over_in_three_days_after_the_police_filed() -> None:
    told, transfer = transferred()
    filed = told.on("2026-10-03").tell("casefile.transfer_answer", about=transfer, result="filed")
    assert told.due("hand-over-items", "nat/ys/8", "2026-10-03") == "2026-10-06"
    assert not told.owed("ask-transfer-review")
    assert "nat/ys/8" in told.found("2026-10-07")
    told.on("2026-10-06").tell("casefile.items_handover", about=filed)
    assert "nat/ys/8" not in told.found("2026-10-07")


@pytest.mark.clause("nat/ys/8")
def test_a_refusal_to_file_may_be_asked_again_in_three_days() -> None:
    told, transfer = transferred()
    refused = told.on("2026-10-03").tell("casefile.transfer_answer", about=transfer, result="not-filed")
    assert told.due("ask-transfer-review", "nat/ys/8", "2026-10-03") == "2026-10-06"
    assert not told.owed("hand-over-items")
    assert "nat/ys/8" not in told.found("2026-10-20"), "a right, not a duty"
    told.on("2026-10-05").tell("casefile.transfer_review", about=refused)
    assert told.owed("ask-transfer-review")[0].ended is not None


@pytest.mark.clause("nat/fy/20", "nat/ss/46")
def test_the_partys_clocks_end_when_they_are_used() -> None:
    told, about = decided()
    assert days(told, "reconsideration", "2026-03-03") == "2026-05-06"
    assert days(told, "lawsuit", "2026-03-03") == "2026-09-02"
    told.on("2026-04-01").tell("casefile.claim_notice", about=about)
    assert told.owed("reconsideration")[0].ended is not None
    assert told.owed("lawsuit")[0].ended is not None


def set_aside(result: str = "remake", route: str = "", **more: Any) -> Case:
    """A decision set aside by a ruling on a remedy of this route ('': unknown) and taken up again."""
    told, about = decided(number_text="示罚〔2026〕1号")
    told.on("2026-03-05").tell("casefile.approval")
    told.tell("review.submission")
    remedy = None
    if route:
        remedy = told.on("2026-03-10").tell(f"casefile.{NOTICES[route]}", about=about)
    ruling = told.on("2026-04-01").tell("casefile.ruling", about=about, result=result, remedy=remedy, **more)
    told.on("2026-04-02").tell("casefile.reopening", about=ruling)
    return told


NOTICES = {"reconsideration": "reconsideration_notice", "lawsuit": "claim_notice"}
ANEW = {"facts_found": "重新调查查明：超范围生产糕点 12 盒。"}


@pytest.mark.clause("nat/fy/64")
def test_what_the_first_decision_rested_on_is_done_again() -> None:
    told = set_aside(for_procedure=True)
    new = proposal(**ANEW)

    def missing() -> list[str]:
        found = told.refusals("casefile.decision", proposal=new)
        return [one.act for one in found if one.gate == "decided-anew"]

    assert missing() == ["notify", "submit-review", "approve"]
    for kind, act in (("rights_notice", "notify"), ("submission", "submit-review"), ("approval", "approve")):
        room = "review" if kind == "submission" else "casefile"
        told.on("2026-04-10").tell(f"{room}.{kind}", proposal=new)
        assert act not in missing()
    assert missing() == []
    untouched, _ = decided()
    assert "decided-anew" not in {one.gate for one in untouched.refusals("casefile.decision")}


@pytest.mark.clause("nat/fy/64", "nat/ss/71")
@pytest.mark.parametrize(
    ("route", "clauses"),
    [("reconsideration", {"nat/fy/64"}), ("lawsuit", {"nat/ss/71"}), ("", {"nat/fy/64", "nat/ss/71"})],
)
def test_the_same_facts_and_reasons_do_not_carry_the_same_result_again(route: str, clauses: set[str]) -> None:
    def shut(told: Case, **more: Any) -> set[str]:
        kind = "casefile.decision"
        return {
            one.clause for one in told.refusals(kind, **more) if one.gate == "decided-anew" and one.field == "proposal"
        }

    assert shut(set_aside(route=route)) == clauses
    assert not shut(set_aside(route=route), proposal=proposal(**ANEW))
    lighter = [{"sort": "fine", "amount": "10.00", "words": "罚款"}]
    assert not shut(set_aside(route=route), proposal=proposal(penalties=lighter))
    assert not shut(set_aside(route=route, for_procedure=True)), "set aside for its procedure alone"
    again = set_aside(route=route)
    again.on("2026-05-01").tell("casefile.decision", proposal=proposal(**ANEW))
    assert not shut(again), "made anew already"


@pytest.mark.clause("nat/fy/64", "nat/ss/71")
def test_on_the_spot_nothing_is_repeated_either() -> None:
    told, about = decided("penalty-on-the-spot")
    ruling = told.on("2026-04-01").tell("casefile.ruling", about=about, result="remake")
    told.on("2026-04-02").tell("casefile.reopening", about=ruling)
    found = [one for one in told.refusals("casefile.on_the_spot_decision") if one.gate == "decided-anew"]
    assert {(one.clause, one.field) for one in found} == {("nat/fy/64", "proposal"), ("nat/ss/71", "proposal")}


@pytest.mark.clause("nat/fy/64")
@pytest.mark.parametrize(("term", "day"), [("2026-05-06", "2026-05-06"), (None, "")])
def test_the_new_decision_is_owed_by_the_day_that_the_ruling_sets(term: str | None, day: str) -> None:
    told = set_aside(remake_by=term)
    assert told.due("decide-anew", "nat/fy/64", "2026-04-03") == day
    assert ("nat/fy/64" in told.found("2026-05-07")) is bool(term)
    told.on("2026-05-08").tell("casefile.decision", proposal=proposal(**ANEW))
    assert told.owed("decide-anew", "2026-05-09")[-1].ended is not None
    revoked = set_aside("revoked")
    assert revoked.owed("decide-anew", "2026-05-09") == [], "nothing was ordered"


@pytest.mark.clause("nat/cf/67")
@pytest.mark.parametrize(
    ("result", "owed"), [("remake", False), ("revoked", False), ("void", False), ("unlawful", True), ("changed", True)]
)
def test_no_fine_is_owed_on_a_decision_that_was_set_aside(result: str, owed: bool) -> None:
    told, about = decided()
    told.on("2026-03-10").tell("casefile.ruling", about=about, result=result)
    [duty] = told.owed("pay-fine", "2026-04-20")
    assert duty.excused is not owed
