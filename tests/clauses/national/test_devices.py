"""行政处罚法 41, off-site evidence: a reviewed device, a public place, a checked record, a party who was told."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile.papers import papers
from tests.clauses.told import Case

CLAUSE = "nat/cf/41"
BAD = [
    {"legality_reviewed_on": None},
    {"technical_reviewed_on": None},
    {"place_public_on": None},
    {"legality_reviewed_on": "2026-03-02"},
]


def captured(*, checked: bool = True, told: bool = True, **device: Any) -> tuple[Case, int]:
    case = Case("national").walk("decision")
    number = case.tell("casefile.device_capture", **device)
    if checked:
        case.tell("casefile.device_review", about=number)
    if told:
        case.tell("casefile.device_told", about=number)
    return case, number


def evidence(case: Case, number: int) -> dict[str, Any]:
    return {"evidence": case.papers(case.n["examination"], number)}


@pytest.mark.clause("nat/cf/41")
@pytest.mark.parametrize("step", ["notice", "decision"])
def test_what_a_device_recorded_is_used_once_all_was_done(step: str) -> None:
    case, number = captured()
    assert CLAUSE not in case.try_(step, **evidence(case, number))


@pytest.mark.clause("nat/cf/41")
@pytest.mark.parametrize("step", ["notice", "decision"])
@pytest.mark.parametrize("device", BAD)
def test_a_device_not_reviewed_or_not_public_gives_no_evidence(step: str, device: dict[str, Any]) -> None:
    case, number = captured(**device)
    assert CLAUSE in case.try_(step, **evidence(case, number))
    assert CLAUSE not in case.try_(step), "without it the case goes on"


@pytest.mark.clause("nat/cf/41")
@pytest.mark.parametrize("step", ["notice", "decision"])
@pytest.mark.parametrize("failing", ["authentic", "clear", "complete", "accurate"])
def test_a_record_not_checked_or_wanting_is_no_evidence(step: str, failing: str) -> None:
    case, number = captured(checked=False)
    assert CLAUSE in case.try_(step, **evidence(case, number))
    assert number in {paper.number for paper in papers(case.facts)}, "it waits for its review"
    case.tell("casefile.device_review", about=number, **{failing: False})
    assert CLAUSE in case.try_(step, **evidence(case, number))
    assert number not in {paper.number for paper in papers(case.facts)}, "or it would block the decision for ever"


@pytest.mark.clause("nat/cf/41")
def test_the_party_is_told_before_the_decision() -> None:
    case, number = captured(told=False)
    assert CLAUSE not in case.try_("notice", **evidence(case, number))
    assert CLAUSE in case.try_("decision", **evidence(case, number))
    case.tell("casefile.device_told", about=number, stating="")
    assert CLAUSE in case.try_("decision", **evidence(case, number)), "the right to be heard is not cut"


@pytest.mark.clause("nat/cf/41")
def test_evidence_taken_from_a_device_says_that_it_was_checked() -> None:
    case = Case("national").walk("decision")
    number = case.tell("casefile.evidence", from_device=True)
    assert CLAUSE in case.try_("decision", **evidence(case, number))
    case.tell("casefile.device_review", about=number, clear=False)
    assert number not in {paper.number for paper in papers(case.facts)}


@pytest.mark.clause("nat/cf/41")
def test_only_what_a_device_recorded_falls_with_a_device_review() -> None:
    case = Case("national").walk("decision")
    case.tell("casefile.device_review", about=case.n["examination"], clear=False)
    assert case.n["examination"] in {paper.number for paper in papers(case.facts)}


@pytest.mark.clause("nat/cf/41")
def test_a_reported_decision_that_rests_on_it_is_a_finding() -> None:
    case, number = captured(checked=False)
    good = {**case.good("decision"), **evidence(case, number)}
    case.tell("casefile.decision", **good)
    assert CLAUSE in case.found()
    case, number = captured()
    case.tell("casefile.decision", **{**case.good("decision"), **evidence(case, number)})
    assert CLAUSE not in case.found()
