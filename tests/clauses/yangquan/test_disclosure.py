"""阳泉市发展和改革委员会行政执法公示制度."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.story import (
    DAY,
    EXAMINED,
    HEAD,
    PERSON,
    SUMMARY,
    Story,
    at,
    decision,
    drafted,
    filing,
    on_duty,
    published,
    withheld,
)

clause = pytest.mark.clause
SITE = "department-site"


@clause("yangquan/disclosure/5", "yangquan/disclosure/6", "yangquan/disclosure/6.3-2")
def test_a_checked_complete_draft_is_published_on_the_portal() -> None:
    assert published(drafted("yangquan"), SITE) == set()
    assert ("carriers", "disclosure/5") in published(drafted("yangquan"), "wechat")
    assert ("publication-reviewed", "disclosure/6") in published(drafted("yangquan", passed=False), SITE)


@clause("yangquan/disclosure/6.3-2")
@pytest.mark.parametrize("field", list(SUMMARY))
def test_four_pieces_of_information_are_announced(field: str) -> None:
    fields = {name: text for name, text in SUMMARY.items() if name != field}
    assert ("summary-complete", "disclosure/6.3-2") in published(drafted("yangquan", fields), SITE)


@clause("yangquan/disclosure/6.3")
def test_what_must_be_masked_is_masked_before_publication() -> None:
    gate = ("no-masked-fields", "disclosure/6.3")
    said = {**SUMMARY, "conclusion": "罚款 5000 元（13800000000）"}
    assert gate in published(drafted("yangquan", said, parties=[PERSON]), SITE)
    assert gate not in published(drafted("yangquan", parties=[PERSON]), SITE)


@clause("yangquan/disclosure/6.2")
def test_the_certificate_is_shown_and_rights_are_told() -> None:
    story = Story("yangquan")
    law = "disclosure/6.2"
    said = story.shut("examine", DAY, "casefile.examination", **on_duty(), **EXAMINED)
    assert not {gate for gate, at_clause in said if at_clause == law}
    hidden = on_duty(certificates_shown=False, rights_told=False)
    said = story.shut("examine", DAY, "casefile.examination", **hidden, **EXAMINED)
    assert {("certificate-shown", law), ("rights-told", law)} <= said


@pytest.mark.parametrize(
    ("ground", "exit_by", "shut"),
    [
        pytest.param(
            "business-secret", "masking", False, marks=clause("yangquan/disclosure/6", "yangquan/disclosure/6.3")
        ),
        pytest.param("privacy", "masking", False, marks=clause("yangquan/disclosure/6", "yangquan/disclosure/6.3")),
        pytest.param("privacy", "consent", True, marks=clause("yangquan/disclosure/6")),
        pytest.param("minor", "masking", True, marks=clause("yangquan/disclosure/7.1")),
        pytest.param("state-secret", "masking", True, marks=clause("yangquan/disclosure/7.2")),
        pytest.param("security", "masking", True, marks=clause("yangquan/disclosure/7.3")),
        pytest.param("related-cases", "masking", True, marks=clause("yangquan/disclosure/7.4")),
        pytest.param("crime-transfer", "masking", True, marks=clause("yangquan/disclosure/7.5")),
        pytest.param("other-law", "masking", True, marks=clause("yangquan/disclosure/7.6")),
    ],
)
@clause("yangquan/disclosure/7")
def test_six_grounds_withhold_the_whole_decision(ground: str, exit_by: str, shut: bool) -> None:
    story = drafted("yangquan")
    story.add("disclosure.withheld", "2026-03-04", about=1, ground=ground, reason="说明。", decided_by=HEAD)
    said = published(story, SITE, exit=exit_by, exit_basis="技术处理")
    assert (("not-withheld", "disclosure/7") in said) is shut


@clause("yangquan/disclosure/7.1")
@pytest.mark.parametrize(("born", "shut"), [("2008-02-20", True), ("2008-02-19", False)])
def test_a_minor_is_withheld_without_anybody_saying_so(born: str, shut: bool) -> None:
    """The act ended on 20 February 2026; whole years are full on the day after the birthday."""
    story = Story("yangquan")
    minor = {**PERSON, "born_on": born}
    story.add("casefile.filing", "2026-02-26", **filing(parties=[minor], act_ended_on="2026-02-20"))
    decided = story.add("casefile.decision", DAY, **decision(parties=[minor]))
    story.add("disclosure.draft", "2026-03-03", about=decided, fields=SUMMARY, drafted_by="p-qian")
    assert (("not-withheld", "disclosure/7") in published(story, SITE)) is shut


@clause("yangquan/disclosure/7.5")
def test_a_suspected_crime_bars_publication_by_itself() -> None:
    story = drafted("yangquan")
    story.add("casefile.crime_suspicion", "2026-03-04", facts_found="数额较大。")
    assert ("not-withheld", "disclosure/7") in published(story, SITE)


@clause("yangquan/disclosure/7.6")
@pytest.mark.parametrize(("rank", "shut"), [("规范性文件", True), ("地方政府规章", False), ("法律", False)])
def test_another_ground_rests_on_a_law_regulation_or_rule(rank: str, shut: bool) -> None:
    said = withheld(drafted("yangquan"), "other-law", basis="《示范规定》第三条", basis_rank=rank)
    assert (("withhold-ground", "disclosure/7") in said) is shut


@clause("yangquan/disclosure/6.3-2")
def test_publication_runs_from_the_decision() -> None:
    story = Story("yangquan")
    story.add("casefile.decision", "2026-04-28", **decision())
    assert str(story.owed("publish-decision", "disclosure/6.3-2", "2026-04-29")) == "2026-05-11"


@clause("yangquan/disclosure/11")
@pytest.mark.parametrize(
    ("result", "owed"), [("revoked", True), ("unlawful", True), ("void", True), ("remake", True), ("changed", False)]
)
def test_withdrawal_is_owed_in_four_cases_without_an_invented_number(result: str, owed: bool) -> None:
    story = Story("yangquan", "licence")
    decided = story.add("casefile.decision", DAY, **decision())
    story.add("disclosure.published", "2026-03-05", about=decided, draft=1, carriers=[SITE])
    story.add("casefile.ruling", "2026-04-30", about=decided, result=result, body="示范市人民法院")
    if owed:
        assert story.owed("withdraw", "disclosure/11", "2026-05-01") is None
    else:
        with pytest.raises(KeyError):
            story.owed("withdraw", "disclosure/11", "2026-05-01")


def asked(story: Story) -> int:
    decided = story.add("casefile.decision", DAY, **decision())
    shelf = story.add("disclosure.published", "2026-03-05", about=decided, draft=1, carriers=[SITE])
    request = {"about": shelf, "asked_by": {"name": "何某"}, "wrong": "名称有误。", "evidence": "营业执照"}
    return story.add("disclosure.correction_request", "2026-03-10", **request)


@clause("yangquan/disclosure/10")
def test_a_request_with_evidence_is_checked_promptly() -> None:
    story = Story("yangquan")
    number = asked(story)
    assert story.owed("correct-publication", "disclosure/10", "2026-03-11") is None
    gate = ("correction-handled", "disclosure/10")
    answer: dict[str, Any] = {"about": number, "outcome": "corrected", "checked": "有误。", "told": True}
    assert gate in story.shut("answer-correction", "2026-03-12", "disclosure.correction_answer", **answer)
    story.add("disclosure.corrected", "2026-03-12T09:00", about=1, draft=1, explanation="更正名称。")
    assert gate not in story.shut("answer-correction", "2026-03-13", "disclosure.correction_answer", **answer)
    assert story.rules.parameter("disclosure.correction-by", at(DAY).date()) == "anyone-with-evidence"
