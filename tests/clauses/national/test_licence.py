"""行政许可法 30–50, 70: what each article demands, told fact by fact under the national rules."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.disclosure.summary import conclusion
from tests.casefile import samples
from tests.clauses.told import HANDLER, HEAD, SECOND, Story, on_duty, world

LIST = ["申请书", "仓储设施证明"]
RECEIPT = {"number_text": "示许受〔2026〕1号", "accepted_on": "2026-03-02", "sealed_paper": True}
REFUSED = {
    "outcome": "refuse", "facts_found": "仓房不符合标准。", "basis": ["《示范条例》第九条"], "reasons": "面积不足。",
}  # fmt: skip
REMEDY = "可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"
OTHERS = [{"sort": "organisation", "name": "邻近粮站"}]


def received(at: str = "2026-03-02", **more: Any) -> Story:
    """An application received on that day."""
    story = Story("national", "licence", at)
    story.tell("casefile.licence_application", material_list=LIST, **more)
    return story


def accepted(**more: Any) -> Story:
    """An application accepted on Monday, 2 March 2026."""
    story = received()
    story.tell("casefile.licence_acceptance", **{**RECEIPT, **more})
    return story


@pytest.mark.clause("nat/xk/30")
@pytest.mark.parametrize(("missing", "shut"), [(LIST[1:], False), (["户口簿"], True), ([*LIST, "无犯罪证明"], True)])
def test_only_materials_of_the_list_are_asked_for(missing: list[str], shut: bool) -> None:
    assert ("nat/xk/30" in received().shut("casefile.licence_supplement_notice", missing=missing)) is shut


@pytest.mark.clause("nat/xk/30")
def test_a_matter_without_a_list_asks_for_nothing() -> None:
    story = Story("national", "licence")
    story.tell("casefile.licence_application")
    assert "nat/xk/30" in story.shut("casefile.licence_supplement_notice", missing=LIST)


@pytest.mark.clause("nat/xk/32")
def test_what_is_missing_is_told_once() -> None:
    story = received()
    assert "nat/xk/32" not in story.shut("casefile.licence_supplement_notice", missing=LIST[1:])
    story.tell("casefile.licence_supplement_notice", missing=LIST[1:])
    story.on("2026-03-04").tell("casefile.licence_supplement", about=2)
    assert "nat/xk/32" in story.shut("casefile.licence_supplement_notice", missing=LIST[1:])
    assert story.due("accept-supplemented", "nat/xk/32") == ""


@pytest.mark.clause("nat/xk/32")
@pytest.mark.parametrize("kind", ["casefile.licence_supplement_notice", "casefile.licence_non_acceptance"])
def test_after_five_workdays_of_silence_it_is_accepted_by_law(kind: str) -> None:
    story = received()
    assert story.due("answer-application", "nat/xk/32") == "2026-03-09"
    assert "nat/xk/32" not in story.on("2026-03-09").shut(kind)
    assert not story.owed("decide-case")
    assert "nat/xk/32" in story.on("2026-03-10").shut(kind)
    assert story.due("decide-case", "nat/xk/42") == "2026-03-30"
    assert "nat/xk/32" in story.shut("casefile.licence_acceptance", **{**RECEIPT, "accepted_on": "2026-03-10"})
    assert "nat/xk/32" not in story.shut("casefile.licence_acceptance", **RECEIPT)


@pytest.mark.clause("nat/xk/32")
def test_an_answer_in_time_is_no_lapse() -> None:
    story = received()
    story.on("2026-03-09").tell("casefile.licence_supplement_notice", missing=LIST[1:])
    assert not story.on("2026-04-20").owed("decide-case")
    assert "late:answer-application:0" not in {found.id for found in story.findings()}


@pytest.mark.clause("nat/xk/32-2")
@pytest.mark.parametrize("wrong", [{}, {"sealed_paper": False}, {"number_text": ""}, {"day": None}])
def test_a_receipt_has_its_number_date_and_seal(wrong: dict[str, Any]) -> None:
    story = received()
    for kind, day in (
        ("casefile.licence_acceptance", "accepted_on"),
        ("casefile.licence_non_acceptance", "refused_on"),
    ):
        said = {"number_text": "示许受〔2026〕1号", "sealed_paper": True, day: "2026-03-02"}
        said |= {day if name == "day" else name: value for name, value in wrong.items()}
        assert ("nat/xk/32-2" in story.shut(kind, **said)) is bool(wrong)


@pytest.mark.clause("nat/xk/34")
def test_two_check_on_the_spot() -> None:
    story = accepted()
    assert "nat/xk/34" not in story.shut("casefile.examination", **on_duty())
    assert "nat/xk/34" in story.shut("casefile.examination", **on_duty(officers=on_duty()["officers"][:1]))


@pytest.mark.clause("nat/xk/36")
def test_interested_persons_are_told_and_heard_before_the_decision() -> None:
    story = accepted()
    story.tell("casefile.licence_examination", interested=OTHERS)
    assert "nat/xk/36" in story.shut("casefile.licence_decision")
    notice = story.tell("casefile.licence_interest_notice", recipients=OTHERS, statement_days=3)
    assert "nat/xk/36" in story.shut("casefile.licence_decision"), "not served"
    story.tell("casefile.service", about=notice)
    assert "nat/xk/36" in story.on("2026-03-05").shut("casefile.licence_decision"), "the three days run"
    assert "nat/xk/36" not in story.on("2026-03-06").shut("casefile.licence_decision")
    story.on("2026-03-03").tell("casefile.statement", about=notice)
    assert "nat/xk/36" not in story.on("2026-03-04").shut("casefile.licence_decision")


@pytest.mark.clause("nat/xk/38")
@pytest.mark.parametrize(
    ("more", "remedy", "shut"),
    [
        (REFUSED, REMEDY, False),
        ({**REFUSED, "reasons": ""}, REMEDY, True),
        (REFUSED, "", True),
        (samples.LICENSED["proposal"], "", False),
    ],
)
def test_a_refusal_says_why_and_where_to_turn(more: dict[str, Any], remedy: str, shut: bool) -> None:
    found = accepted().shut("casefile.licence_decision", proposal=more, remedy_text=remedy)
    assert ("nat/xk/38" in found) is shut


@pytest.mark.clause("nat/xk/38")
def test_reasons_and_remedies_are_two_demands() -> None:
    bare = {**REFUSED, "reasons": ""}
    gates = {r.gate for r in accepted().refusals("casefile.licence_decision", proposal=bare) if r.clause == "nat/xk/38"}
    assert gates == {"refusal-reasoned", "remedy-stated"}


@pytest.mark.clause("nat/xk/40")
def test_a_grant_has_public_words_and_may_be_published() -> None:
    story = accepted()
    story.tell("casefile.licence_decision")
    row = story.procedure.by_act["publish"]
    assert row.clause == "nat/xk/40"
    assert "decided" in row.from_states
    assert conclusion(story.facts[-1].body.proposal).startswith("准予行政许可：粮食收购许可证")


@pytest.mark.clause("nat/xk/42")
def test_twenty_workdays_from_the_acceptance_and_ten_more_once() -> None:
    story = accepted()
    assert story.due("decide-case", "nat/xk/42") == "2026-03-30"
    said = {"told": True}
    assert "nat/xk/42" not in story.shut("casefile.licence_extension", **said)
    for wrong in ({"told": False}, {"told": True, "head_opinion": world.voice(agreed=False)}):
        assert "nat/xk/42" in story.shut("casefile.licence_extension", **wrong)
    assert "nat/xk/42" in story.on("2026-03-31").shut("casefile.licence_extension", **said), "the period is over"
    story.on("2026-03-20").tell("casefile.licence_extension", **said)
    assert story.due("decide-case", "nat/xk/42") == "2026-04-14"
    assert "nat/xk/42" in story.shut("casefile.licence_extension", **said), "only once"


@pytest.mark.clause("nat/xk/42-2")
def test_joint_handling_has_forty_five_workdays() -> None:
    story = accepted(handling="joint")
    assert story.due("decide-case", "nat/xk/42-2") == "2026-05-08"
    story.on("2026-03-20").tell("casefile.licence_extension", told=True, days=15)
    assert story.due("decide-case", "nat/xk/42-2") == "2026-05-28"


@pytest.mark.clause("nat/xk/42")
def test_a_period_is_extended_by_the_days_that_the_head_approved_and_by_none_that_he_did_not() -> None:
    story = accepted()
    assert "nat/xk/42" in story.shut("casefile.licence_extension", told=True, days=11)
    assert "nat/xk/42" not in story.shut("casefile.licence_extension", told=True, days=10)
    story.on("2026-03-19").tell("casefile.licence_extension", told=True, head_opinion=world.voice(agreed=False))
    assert story.due("decide-case", "nat/xk/42") == "2026-03-30"
    story.on("2026-03-20").tell("casefile.licence_extension", told=True, days=5)
    assert story.due("decide-case", "nat/xk/42") == "2026-04-07"


@pytest.mark.clause("nat/xk/43")
def test_the_lower_level_examines_within_twenty_workdays() -> None:
    story = accepted(handling="lower")
    assert story.due("examine-below", "nat/xk/43") == "2026-03-30"
    assert not story.owed("decide-case")
    story.on("2026-03-31").tell("casefile.licence_forwarding")
    assert "nat/xk/43" in story.found()


@pytest.mark.clause("nat/xk/44")
def test_the_certificate_follows_a_grant_within_ten_workdays() -> None:
    story = accepted()
    assert "nat/xk/44" in story.shut("casefile.licence_certificate", about=2)
    decision = story.tell("casefile.licence_decision")
    assert story.due("issue-licence", "nat/xk/44") == "2026-03-16"
    assert "nat/xk/44" not in story.shut("casefile.licence_certificate", about=decision)
    certificate = story.on("2026-03-10").tell("casefile.licence_certificate", about=decision, handed_over=False)
    assert story.owed("issue-licence")[0].ended is None
    story.on("2026-03-12").tell("casefile.service", about=certificate, effective_on="2026-03-12")
    assert story.owed("issue-licence")[0].ended is not None


@pytest.mark.clause("nat/xk/44")
def test_no_certificate_without_a_grant() -> None:
    story = accepted()
    decision = story.tell("casefile.licence_decision", proposal=REFUSED)
    assert not story.owed("issue-licence")
    assert "nat/xk/44" in story.shut("casefile.licence_certificate", about=decision)


@pytest.mark.clause("nat/xk/45")
def test_time_is_excluded_only_with_a_written_notice() -> None:
    time = {"until": "2026-03-13", "sort": "expert-review"}
    story = accepted().on("2026-03-09")
    assert "nat/xk/45" in story.shut("casefile.licence_excluded_time", **time, told=False)
    assert "nat/xk/45" not in story.shut("casefile.licence_excluded_time", **time, told=True)
    story.tell("casefile.licence_excluded_time", **time, told=False)
    assert story.due("decide-case", "nat/xk/42", "2026-03-20") == "2026-03-30"
    story.tell("casefile.licence_excluded_time", **time, told=True)
    assert story.due("decide-case", "nat/xk/42", "2026-03-20") == "2026-04-03"


@pytest.mark.clause("nat/xk/47")
def test_a_hearing_may_be_asked_for_and_is_organised() -> None:
    story = accepted()
    story.tell("casefile.licence_examination")
    notice = story.tell("casefile.licence_interest_notice", hearing_offered=True, recipients=OTHERS)
    assert "nat/xk/47" in story.shut("casefile.licence_decision"), "not served"
    story.tell("casefile.service", about=notice)
    assert story.due("ask-hearing", "nat/xk/47") == "2026-03-09"
    assert "nat/xk/47" in story.on("2026-03-09").shut("casefile.licence_decision")
    assert "nat/xk/47" not in story.on("2026-03-10").shut("casefile.licence_decision")
    story.on("2026-03-04").tell("casefile.hearing_request", about=notice)
    assert story.due("hold-hearing", "nat/xk/47") == "2026-04-01"


@pytest.mark.clause("nat/xk/48")
def test_the_hearing_is_told_in_time_chaired_by_another_and_followed() -> None:
    story = accepted()
    story.tell("casefile.licence_examination", by=SECOND)
    notice = story.tell("casefile.licence_interest_notice", hearing_offered=True, recipients=OTHERS)
    story.tell("casefile.service", about=notice)
    asked = story.on("2026-03-04").tell("casefile.hearing_request", about=notice)
    assert "nat/xk/48" in story.shut("casefile.licence_decision")
    assert "nat/xk/48" in story.shut("casefile.hearing_notice", about=asked, chair=SECOND, held_on="2026-03-20")
    told = story.tell("casefile.hearing_notice", about=asked, chair=HEAD, held_on="2026-03-13")
    held = on_duty(about=told, chair=HEAD, began_at="2026-03-13T09:00:00+08:00", ended_at="2026-03-13T09:30:00+08:00")
    assert story.due("notify-hearing", "nat/xk/48") == "2026-03-03"
    assert "nat/xk/48" in story.on("2026-03-13").shut("casefile.hearing_record", **held), "told a day too late"
    later = story.on("2026-03-10").tell("casefile.hearing_notice", about=asked, chair=HEAD, held_on="2026-03-20")
    held = on_duty(about=later, chair=HEAD, began_at="2026-03-20T09:00:00+08:00", ended_at="2026-03-20T09:30:00+08:00")
    story.on("2026-03-20")
    assert "nat/xk/48" not in story.shut("casefile.hearing_record", **held)
    assert "nat/xk/48" in story.shut("casefile.hearing_record", **{**held, "chair": SECOND})
    story.tell("casefile.hearing_record", **held)
    assert "nat/xk/48" not in story.on("2026-03-23").shut("casefile.licence_decision")
    assert story.owed("hold-hearing")[0].ended is not None


@pytest.mark.clause("nat/xk/50")
def test_a_renewal_is_decided_before_the_licence_ends_or_granted_by_law() -> None:
    story = received("2026-05-30", sort="renewal", expires_on="2026-06-30")
    assert story.due("ask-renewal", "nat/xk/50") == "2026-05-30"
    assert not story.owed("ask-renewal")[0].late(story.at)
    assert story.due("decide-renewal", "nat/xk/50") == "2026-06-30"
    lapsed = {found.id: found.text for found in story.findings("2026-07-01")}
    assert "视为准予延续" in lapsed["late:decide-renewal:0"]
    fresh = Story("national", "licence", "2026-05-31")
    renewal = {"sort": "renewal", "expires_on": "2026-06-30"}
    assert "nat/xk/50" in fresh.shut("casefile.licence_application", severity="warn", **renewal)
    assert "nat/xk/50" not in fresh.on("2026-05-30").shut("casefile.licence_application", severity="warn", **renewal)
    story.on("2026-06-29").tell("casefile.licence_decision")
    assert "late:decide-renewal:0" not in {found.id for found in story.findings("2026-07-01")}


@pytest.mark.clause("nat/xk/70")
def test_a_ground_is_followed_by_the_cancellation() -> None:
    story = accepted()
    decision = story.tell("casefile.licence_decision", by=HANDLER)
    ground = story.tell("casefile.licence_cancellation_ground", about=decision)
    assert story.due("cancel-licence", "nat/xk/70") == ""
    assert story.owed("cancel-licence")[0].ended is None
    story.tell("casefile.licence_cancellation", about=ground)
    assert story.owed("cancel-licence")[0].ended is not None
