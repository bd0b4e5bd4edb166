"""安徽省行政执法公示办法: what is shown, told, published, withheld, withdrawn and corrected."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.story import (
    CLERK,
    DAY,
    EXAMINED,
    HEAD,
    PERSON,
    SHOP,
    SUMMARY,
    TIMED,
    Story,
    at,
    decision,
    drafted,
    officer,
    on_duty,
    proposal,
    published,
    substance,
    withheld,
)

clause = pytest.mark.clause
NOTICE = substance(recusal_right=True)


def publishing(story: Story, **more: Any) -> set[tuple[str, str]]:
    return published(story, "government-site", **more)


def ready(fields: dict[str, str] | None = None, passed: bool = True, **of: Any) -> Story:
    return drafted("anhui", fields, passed, **of)


@clause("anhui/disclosure/10.1")
@pytest.mark.parametrize("act", ["examine", "sample", "serve"])
def test_certificates_are_shown_and_valid(act: str) -> None:
    sampled = {**TIMED, "samples": [{"name": "糕点", "quantity": "2 盒"}], "method": "随机抽取"}
    service = {
        "about": 1,
        "documents": [{"name": "决定书"}],
        "method": "direct",
        "effective_on": DAY,
        "recipient": "何某",
    }
    kind, content = {
        "examine": ("casefile.examination", EXAMINED),
        "sample": ("casefile.sampling", sampled),
        "serve": ("casefile.service", service),
    }[act]
    story = Story("anhui")
    law = "disclosure/10.1"
    assert not {gate for gate, at_clause in story.shut(act, DAY, kind, **on_duty(), **content) if at_clause == law}
    hidden = story.shut(act, DAY, kind, **on_duty(certificates_shown=False), **content)
    assert ("certificate-shown", law) in hidden
    expired = on_duty(officers=[officer(valid_until="2026-03-01")])
    assert ("certificate-valid", law) in story.shut(act, DAY, kind, **expired, **content)


@clause("anhui/disclosure/10.1")
def test_service_by_post_has_nobody_to_show_a_certificate_to() -> None:
    post: dict[str, Any] = {
        "about": 1,
        "documents": [{"name": "决定书"}],
        "method": "postal",
        "effective_on": DAY,
        "recipient": "何某",
    }
    assert ("certificate-shown", "disclosure/10.1") not in Story("anhui").shut("serve", DAY, "casefile.service", **post)


@clause("anhui/disclosure/10.4")
def test_rights_are_told_at_questioning_and_inspection() -> None:
    told = ("rights-told", "disclosure/10.4")
    story = Story("anhui")
    assert told not in story.shut("examine", DAY, "casefile.examination", **on_duty(), **EXAMINED)
    assert told in story.shut("examine", DAY, "casefile.examination", **on_duty(rights_told=False), **EXAMINED)


@clause("anhui/disclosure/10.4")
@pytest.mark.parametrize(
    "lacking",
    [
        {"proposal": proposal(reasons="")},
        {"proposal": proposal(basis=[])},
        {"recusal_right": False},
        {"statement_right": False},
    ],
)
def test_the_notice_states_reasons_basis_and_rights(lacking: dict[str, Any]) -> None:
    gate = ("notice-contents", "disclosure/10.4")
    story = Story("anhui")
    assert gate not in story.shut("notify", DAY, "casefile.rights_notice", **NOTICE)
    assert gate in story.shut("notify", DAY, "casefile.rights_notice", **{**NOTICE, **lacking})


@clause("anhui/disclosure/10.4")
def test_no_decision_before_the_notice_is_served_and_answered() -> None:
    gate = ("notice-before-decision", "disclosure/10.4")
    story = Story("anhui")
    assert gate in story.shut("decide", "2026-03-20", "casefile.decision", **decision())
    notice = story.add("casefile.rights_notice", DAY, **NOTICE)
    assert gate in story.shut("decide", "2026-03-20", "casefile.decision", **decision())
    service = {"documents": [{"name": "告知书"}], "method": "direct", "effective_on": DAY, "recipient": "何某"}
    story.add("casefile.service", DAY, about=notice, **service)
    story.add("casefile.statement", "2026-03-04", about=notice, waived=True)
    assert gate not in story.shut("decide", "2026-03-20", "casefile.decision", **decision())


@clause("anhui/disclosure/5-3", "anhui/disclosure/7", "anhui/disclosure/11.1", "anhui/disclosure/13")
def test_a_reviewed_complete_draft_is_published() -> None:
    assert publishing(ready()) == set()


@clause("anhui/disclosure/7")
def test_nothing_unreviewed_is_published() -> None:
    assert ("publication-reviewed", "disclosure/7") in publishing(ready(passed=False))


@clause("anhui/disclosure/11.1")
@pytest.mark.parametrize("field", list(SUMMARY))
def test_the_summary_has_all_four_fields(field: str) -> None:
    fields = {name: text for name, text in SUMMARY.items() if name != field}
    assert ("summary-complete", "disclosure/11.1") in publishing(ready(fields))


@clause("anhui/disclosure/5-3")
@pytest.mark.parametrize(("carriers", "shut"), [(["notice-board"], True), (["notice-board", "department-site"], False)])
def test_at_least_one_carrier_is_online(carriers: list[str], shut: bool) -> None:
    assert (("carriers", "disclosure/5-3") in publishing(ready(), carriers=carriers)) is shut


@clause("anhui/disclosure/13")
def test_the_last_day_of_the_publication_is_set() -> None:
    assert ("term-set", "disclosure/13") in publishing(ready(), ends_on=None)


@pytest.mark.parametrize(
    ("party", "word"),
    [
        pytest.param(SHOP, "何某某", marks=clause("anhui/disclosure/14.1"), id="name-of-somebody-else"),
        pytest.param(PERSON, "示范县临河巷8号", marks=clause("anhui/disclosure/14.2"), id="home-address"),
        pytest.param(PERSON, "13800000000", marks=clause("anhui/disclosure/14.2"), id="contact"),
        pytest.param(PERSON, "6222000011112222444", marks=clause("anhui/disclosure/14.2"), id="bank-account"),
        pytest.param(SHOP, "6222000011112222333", marks=clause("anhui/disclosure/14.3"), id="account-of-the-shop"),
    ],
)
@clause("anhui/disclosure/14")
def test_protected_fields_never_reach_the_public(party: dict[str, Any], word: str) -> None:
    gate = ("no-masked-fields", "disclosure/14")
    assert gate not in publishing(ready({**SUMMARY, "party": str(party["name"])}, parties=[party]))
    assert gate in publishing(ready({**SUMMARY, "conclusion": f"罚款 5000 元（{word}）"}, parties=[party]))


@clause("anhui/disclosure/14.3")
def test_the_address_of_an_organisation_may_stay() -> None:
    said = publishing(ready({**SUMMARY, "conclusion": "罚款 5000 元（示范县人民路1号）"}))
    assert ("no-masked-fields", "disclosure/14") not in said


@pytest.mark.parametrize(
    ("ground", "exit_by", "shut"),
    [
        pytest.param("state-secret", "masking", True, marks=clause("anhui/disclosure/15.1")),
        pytest.param("business-secret", "", True, marks=clause("anhui/disclosure/15.2")),
        pytest.param("business-secret", "consent", False, marks=clause("anhui/disclosure/15.2")),
        pytest.param("privacy", "public-interest", False, marks=clause("anhui/disclosure/15.2")),
        pytest.param("third-party", "other-law", False, marks=clause("anhui/disclosure/15.2")),
        pytest.param("minor", "consent", True, marks=clause("anhui/disclosure/15.3")),
        pytest.param("security", "public-interest", True, marks=clause("anhui/disclosure/15.4")),
        pytest.param("security", "masking", False, marks=clause("anhui/disclosure/15.4", "anhui/disclosure/15-2")),
        pytest.param("other-law", "masking", False, marks=clause("anhui/disclosure/15.5", "anhui/disclosure/15-2")),
    ],
)
@clause("anhui/disclosure/15")
def test_a_ground_closes_publication_except_by_its_own_exits(ground: str, exit_by: str, shut: bool) -> None:
    story = ready()
    story.add("disclosure.withheld", "2026-03-04", about=1, ground=ground, reason="说明。", decided_by=HEAD)
    said = publishing(story, exit=exit_by, exit_basis="书面同意" if exit_by else "")
    assert (("not-withheld", "disclosure/15") in said) is shut


@clause("anhui/disclosure/15.3")
@pytest.mark.parametrize(("born", "shut"), [("2008-02-20", True), ("2008-02-19", False)])
def test_a_party_under_eighteen_is_withheld_by_itself(born: str, shut: bool) -> None:
    story = Story("anhui")
    minor = {"sort": "person", "name": "何当事", "born_on": born}
    filed = {
        "cause": "某案",
        "matter": "m-1",
        "basic_facts": "某事。",
        "act_ended_on": "2026-02-20",
        "parties": [minor],
    }
    story.add("casefile.filing", "2026-02-26", **filed)
    decided = story.add("casefile.decision", DAY, **decision(parties=[minor]))
    draft = story.add("disclosure.draft", "2026-03-03", about=decided, fields=SUMMARY, drafted_by=CLERK)
    said = publishing(story, about=decided, draft=draft)
    assert (("not-withheld", "disclosure/15") in said) is shut


@clause("anhui/disclosure/3", "anhui/disclosure/15")
def test_withholding_needs_a_ground_of_the_list() -> None:
    gate = ("withhold-ground", "disclosure/15")
    assert gate in withheld(ready(), "领导意见")
    assert gate not in withheld(ready(), "security")


@clause("anhui/disclosure/15.5")
@pytest.mark.parametrize(
    ("rank", "shut"), [("规范性文件", True), ("部门规章", False), ("地方性法规", False), ("法律", False)]
)
def test_another_ground_rests_on_a_law_regulation_or_rule(rank: str, shut: bool) -> None:
    said = withheld(ready(), "other-law", basis="《示范规定》第三条", basis_rank=rank)
    assert (("withhold-ground", "disclosure/15") in said) is shut


@clause("anhui/disclosure/11-2")
def test_publication_runs_from_the_decision_not_from_its_service() -> None:
    story = Story("anhui")
    decided = story.add("casefile.decision", "2026-09-21", **decision())
    service = {"documents": [{"name": "决定书"}], "method": "direct", "effective_on": "2026-09-24", "recipient": "何某"}
    story.add("casefile.service", "2026-09-24", about=decided, **service)
    assert str(story.owed("publish-decision", "disclosure/11-2", "2026-09-25")) == "2026-10-08"


@clause("anhui/disclosure/11-2", "anhui/disclosure/15")
def test_withholding_ends_the_clock_as_excused() -> None:
    story = Story("anhui")
    decided = story.add("casefile.decision", "2026-09-21", **decision())
    story.add("disclosure.withheld", "2026-09-22", about=decided, ground="security", reason="说明。", decided_by=HEAD)
    (duty,) = [d for d in story.duties("2026-12-01") if d.duty.name == "publish-decision"]
    assert duty.status(at("2026-12-01")) == "excused"


@clause("anhui/disclosure/12")
@pytest.mark.parametrize(
    ("result", "day"),
    [("revoked", "2026-05-08"), ("unlawful", "2026-05-08"), ("remake", "2026-05-08"), ("changed", ""), ("void", "")],
)
def test_three_workdays_to_withdraw_in_three_cases_only(result: str, day: str) -> None:
    story = Story("anhui")
    decided = story.add("casefile.decision", DAY, **decision())
    story.add("disclosure.published", "2026-03-05", about=decided, draft=1, carriers=["government-site"])
    story.add("casefile.ruling", "2026-04-30", about=decided, result=result, body="示范县人民法院")
    if day:
        assert str(story.owed("withdraw", "disclosure/12", "2026-05-01")) == day
    else:
        with pytest.raises(KeyError):
            story.owed("withdraw", "disclosure/12", "2026-05-01")
        assert story.owed("update-decision", "disclosure/12", "2026-05-01") is None


@clause("anhui/disclosure/19", "anhui/disclosure/19-2")
def test_a_request_found_true_is_corrected_before_it_is_answered() -> None:
    gate = ("correction-handled", "disclosure/19-2")
    story = Story("anhui")
    decided = story.add("casefile.decision", DAY, **decision())
    shelf = story.add("disclosure.published", "2026-03-05", about=decided, draft=1, carriers=["government-site"])
    asked = story.add(
        "disclosure.correction_request", "2026-03-10", about=shelf, asked_by={"name": "何某"}, wrong="名称有误。"
    )
    assert story.owed("correct-publication", "disclosure/19", "2026-03-11") is None
    answer: dict[str, Any] = {"about": asked, "outcome": "corrected", "checked": "名称确有误。", "told": True}
    assert gate in story.shut("answer-correction", "2026-03-12", "disclosure.correction_answer", **answer)
    story.add("disclosure.corrected", "2026-03-12T09:00", about=decided, draft=1, explanation="更正名称。")
    assert gate not in story.shut("answer-correction", "2026-03-13", "disclosure.correction_answer", **answer)


@clause("anhui/disclosure/19-2")
def test_anyone_may_ask_and_no_form_of_reply_is_prescribed() -> None:
    rules, day = Story("anhui").rules, at(DAY).date()
    assert rules.parameter("disclosure.correction-by", day) == "anyone"
    assert rules.parameter("disclosure.correction-reply", day) == "unsaid"
