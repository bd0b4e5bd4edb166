"""行政处罚法, decision: filed, told, heard, reviewed, approved, discussed, written."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.ledger.problems import InvalidContent
from tests.clauses.told import HEAD, REMEDY, Case, on_duty, proposal, world

HALT = [{"sort": "halt", "words": "责令停产停业"}]


def ready(**changes: dict[str, Any]) -> Case:
    return Case("national").walk("decision", **changes)


@pytest.mark.clause("nat/cf/54")
@pytest.mark.parametrize(
    "kind",
    [
        "casefile.investigation_end",
        "casefile.rights_notice",
        "review.submission",
        "casefile.discussion",
        "casefile.approval",
        "casefile.decision",
    ],
)
def test_nothing_is_proposed_or_decided_before_the_case_is_filed(kind: str) -> None:
    told = Case("national").walk("filing")
    assert "nat/cf/54" in told.shut(kind)
    told.walk("shown")
    assert "nat/cf/54" not in told.shut(kind)
    told.on("2026-03-03").tell("casefile.non_filing")
    assert "nat/cf/54" in told.shut(kind), "a later decision not to file shuts it again"


@pytest.mark.clause("nat/cf/44")
def test_no_penalty_before_the_notice_was_served_and_the_party_could_speak() -> None:
    told = Case("national").walk("notice")
    assert "nat/cf/44" in told.shut("casefile.decision")
    told.walk("notice-service")
    assert "nat/cf/44" in told.shut("casefile.decision", **told.matter()), "told, but not served"
    told.walk("statement")
    assert "nat/cf/44" in told.shut("casefile.decision", **told.matter()), "served, three workdays not over"
    told.on("2026-03-05")
    assert "nat/cf/44" in told.shut("casefile.decision", **told.matter())
    told.on("2026-03-06")
    assert "nat/cf/44" not in told.shut("casefile.decision", **told.matter())
    told.on("2026-03-02").walk("submission")
    assert "nat/cf/44" not in told.shut("casefile.decision", **told.matter()), "spoken or waived"


@pytest.mark.clause("nat/cf/44")
@pytest.mark.parametrize(
    "left_out",
    [
        {"proposal": proposal(reasons="")},
        {"proposal": proposal(basis=[])},
        {"statement_right": False},
    ],
)
def test_a_notice_says_reasons_basis_and_rights(left_out: dict[str, Any]) -> None:
    told = Case("national").walk("notice")
    assert "nat/cf/44" not in told.try_("notice")
    assert "nat/cf/44" in told.try_("notice", **left_out)


def test_a_notice_without_facts_is_none() -> None:
    with pytest.raises(InvalidContent, match="认定的事实"):
        Case("national").walk("notice").try_("notice", proposal=proposal(facts_found=""))


@pytest.mark.clause("nat/cf/44")
@pytest.mark.parametrize(
    ("decided", "beyond"),
    [
        (proposal("5000.00"), False),
        (proposal("4000.00"), False),
        (proposal("5000.01"), True),
        (proposal(penalties=[*proposal()["penalties"], *HALT]), True),
        (proposal(basis=[*proposal()["basis"], "《示范条例》第三十一条"]), True),
        (proposal(facts_found="另有三次无证生产。"), True),
    ],
)
def test_a_decision_stays_inside_its_notice(decided: dict[str, Any], beyond: bool) -> None:
    assert ("nat/cf/44" in ready().try_("decision", proposal=decided)) is beyond


@pytest.mark.clause("nat/cf/45")
def test_a_statement_is_checked_before_the_decision() -> None:
    told = ready(statement={"waived": False, "content": "事实有误。"})
    assert "nat/cf/45" in told.try_("decision")
    told.tell("casefile.statement_check", about=told.n["statement"])
    assert "nat/cf/45" not in told.try_("decision")


@pytest.mark.clause("nat/cf/45")
def test_nobody_pays_for_having_spoken() -> None:
    told = ready(statement={"waived": False, "content": "事实有误。"})
    told.tell("casefile.statement_check", about=told.n["statement"])
    assert "nat/cf/45" in told.try_("decision", proposal=proposal("6000.00"))
    told.on("2026-03-03")
    told.tell("casefile.rights_notice", **{**told.good("notice"), "proposal": proposal("6000.00")})
    assert "nat/cf/45" in told.try_("decision", proposal=proposal("6000.00")), "a new notice alone does not open it"
    told.tell(
        "casefile.rights_notice",
        **{**told.good("notice"), "proposal": proposal("6000.00"), "new_facts": "另查明三批。"},
    )
    assert "nat/cf/45" not in told.try_("decision", proposal=proposal("6000.00"))


@pytest.mark.clause("nat/cf/57")
def test_the_head_approves_exactly_what_is_decided() -> None:
    told = Case("national").walk("approval")
    assert "nat/cf/57" in told.shut("casefile.decision", **told.matter())
    told.tell("casefile.approval", HEAD, **{**told.good("approval"), "head_opinion": world.voice(agreed=False)})
    assert "nat/cf/57" in told.shut("casefile.decision", **told.matter())
    told.walk("decision")
    assert "nat/cf/57" not in told.try_("decision")
    assert "nat/cf/57" in told.try_("decision", proposal=proposal("4000.00"))


@pytest.mark.clause("nat/cf/57")
@pytest.mark.parametrize("sort", ["downgrade", "revoke-licence", "halt", "close-down", "bar-from-trade"])
def test_grave_penalties_are_discussed_by_those_responsible(sort: str) -> None:
    matter = proposal(penalties=[{"sort": sort, "words": "责令"}])
    told = ready(end={"proposal": matter}, notice={"proposal": matter}, approval={"proposal": matter})
    assert "nat/cf/57" in told.try_("decision", proposal=matter)
    told.tell("casefile.discussion", HEAD, **{**told.matter(), "proposal": matter})
    assert "nat/cf/57" not in told.try_("decision", proposal=matter)


@pytest.mark.clause("nat/cf/57")
def test_a_case_that_was_heard_is_discussed() -> None:
    told = ready()
    told.tell("casefile.hearing_record", about=told.n["notice"])
    assert "nat/cf/57" in told.try_("decision")


@pytest.mark.clause("nat/cf/58")
@pytest.mark.parametrize(
    ("qualified", "experienced", "admitted"), [(True, False, True), (False, True, True), (False, False, False)]
)
def test_who_reviews_for_the_first_time_holds_the_legal_qualification(
    qualified: bool, experienced: bool, admitted: bool
) -> None:
    told = Case("national").walk("opinion")
    one = {"person": "p-reviewer", "name": "孙审核", "qualified": qualified, "experienced": experienced}
    assert ("nat/cf/58" not in told.try_("opinion", reviewed_by=[one])) is admitted


@pytest.mark.clause("nat/cf/59")
@pytest.mark.parametrize(
    ("words", "stated"),
    [
        (REMEDY, True),
        ("", False),
        ("可以自收到之日起六十日内申请行政复议。", False),
        ("可以自收到之日起六个月内提起行政诉讼。", False),
    ],
)
def test_both_remedies_are_stated(words: str, stated: bool) -> None:
    found = ready().refusals("casefile.decision", HEAD, **{**ready().good("decision"), "remedy_text": words})
    assert ("remedy-stated" not in {r.gate for r in found if r.clause == "nat/cf/59"}) is stated


@pytest.mark.clause("nat/cf/59")
@pytest.mark.parametrize(
    ("outcome", "due"), [("penalty", True), ("no-penalty", True), ("no-case", False), ("transfer", False)]
)
def test_what_takes_nothing_from_the_party_offers_no_remedy(outcome: str, due: bool) -> None:
    told = ready()
    matter = proposal(outcome=outcome, penalties=proposal()["penalties"] if outcome == "penalty" else [])
    found = told.refusals("casefile.decision", HEAD, **{**told.good("decision"), "proposal": matter, "remedy_text": ""})
    assert ("remedy-stated" in {r.gate for r in found}) is due


@pytest.mark.clause("nat/cf/50")
@pytest.mark.parametrize("step", ["published", "corrected"])
@pytest.mark.parametrize("secret", ["13800000000", "110101199003077512"])
def test_what_is_private_is_not_published(step: str, secret: str) -> None:
    told = Case("national").walk("draft")
    told.tell(
        "casefile.statement", about=told.n["notice"], waived=False, content="说明。",
        made_by={"name": "何某", "id_number": "110101199003077512", "phone": "13800000000"},
    )  # fmt: skip
    for words, shut in (("超出许可范围生产糕点", False), (f"何某（{secret}）", True)):
        draft = told.tell("disclosure.draft", about=told.n["decision"], fields={"facts": words})
        body = {"about": told.n["decision"], "draft": draft}
        assert ("nat/cf/50" in told.shut(f"disclosure.{step}", **body)) is shut


@pytest.mark.clause("nat/cf/48-2")
@pytest.mark.parametrize("procedure", ["penalty", "penalty-on-the-spot"])
def test_a_withdrawal_says_why(procedure: str) -> None:
    told = Case("national", procedure)
    body = told.body("disclosure.withdrawn")
    assert "nat/cf/48-2" not in told.shut("disclosure.withdrawn")
    silent = body.model_copy(update={"explanation": " "})
    told.body = lambda *_, **__: silent  # type: ignore[method-assign]
    assert "nat/cf/48-2" in told.shut("disclosure.withdrawn")


@pytest.mark.clause("nat/cf/52")
@pytest.mark.parametrize(
    "left_out",
    [
        {"certificates_shown": False},
        {"number_text": ""},
        {"handed_over": False},
    ],
)
def test_the_form_of_a_decision_on_the_spot(left_out: dict[str, Any]) -> None:
    told = Case("national", "penalty-on-the-spot")
    good = on_duty(number_text="示当罚〔2026〕1号", statement_heard=True, handed_over=True, remedy_text=REMEDY)
    assert "nat/cf/52" not in told.shut("casefile.on_the_spot_decision", **good)
    assert "nat/cf/52" in told.shut("casefile.on_the_spot_decision", **{**good, **left_out})
    if "handed_over" in left_out:
        noted = {**good, **left_out, "refusal": "当事人拒绝签收。"}
        assert "nat/cf/52" not in told.shut("casefile.on_the_spot_decision", **noted)


@pytest.mark.clause("nat/cf/45")
def test_a_party_is_heard_on_the_spot_too() -> None:
    told = Case("national", "penalty-on-the-spot")
    good = on_duty(number_text="示当罚〔2026〕1号", statement_heard=True, handed_over=True, remedy_text=REMEDY)
    assert "nat/cf/45" not in told.shut("casefile.on_the_spot_decision", **good)
    unheard = told.shut("casefile.on_the_spot_decision", **{**good, "statement_heard": False})
    assert "nat/cf/45" in unheard
    assert "nat/cf/52" not in unheard
