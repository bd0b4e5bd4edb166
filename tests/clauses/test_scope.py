"""Whom a place's measures bind: its own cases, by the procedures they name, and nobody else's."""

from __future__ import annotations

import pytest

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.procedures.drawing import chart
from qiuhao.law.duties.asking import ask
from qiuhao.library import packs
from qiuhao.library.calendars import calendar
from tests.clauses.told import Case, moment

SCOPES = [
    pytest.param("anze", "decision", marks=pytest.mark.clause("anze/review/2")),
    pytest.param("anze", "volume", marks=pytest.mark.clause("anze/record/2")),
    pytest.param("xuecheng", "published", marks=pytest.mark.clause("xuecheng/disclosure/2")),
    pytest.param("xuecheng", "volume", marks=pytest.mark.clause("xuecheng/record/2")),
    pytest.param("yangquan", "decision", marks=pytest.mark.clause("yangquan/review/2")),
]


@pytest.mark.parametrize(("place", "step"), SCOPES)
def test_a_places_measure_binds_its_own_cases_and_no_others(place: str, step: str) -> None:
    act = {"decision": "decide", "volume": "archive", "published": "publish"}[step]
    document = {"decision": "review", "volume": "record", "published": "disclosure"}[step]
    when = moment("2026-03-02")
    own = {g.source.clause for g in packs.rules(place).gates(act, "penalty", when.date())}
    assert [one for one in own if one.startswith(f"{place}/{document}/")]
    for other in packs.pack_ids():
        if other != place:
            others = {g.source.clause for g in packs.rules(other).gates(act, "penalty", when.date())}
            assert not [one for one in others if one.startswith(f"{place}/")]


@pytest.mark.clause("nat/xk/45")
def test_what_was_told_in_writing_does_not_count_and_nothing_else() -> None:
    start, low, high = moment("2026-03-02"), moment("2026-03-05"), moment("2026-03-10")

    def until(*causes: str) -> str:
        pauses = [(cause, low, high) for cause in causes]
        asked = ask(packs.rules("national"), calendar(), "decide-case", start, "licence", pauses, False, "", "")
        return str({r.source.clause: r.due.day for r in asked.reckonings}["nat/xk/42"])

    assert until() == "2026-03-30"
    for cause in ("hearing", "tender", "auction", "appraisal", "expert-review"):
        assert until(cause) == "2026-04-02", cause  # 6, 9 and 10 March skipped
    assert until("holiday") == "2026-03-30"


@pytest.mark.clause("nat/ms/85")
def test_the_first_day_is_not_counted_and_a_last_day_off_moves_on() -> None:
    case = Case("national").walk("draft")
    assert case.due("pay-fine", "nat/cf/67") == "2026-03-17"
    late = Case("national", at="2026-09-21").walk("draft")  # 6 October falls into the holidays
    assert late.due("pay-fine", "nat/cf/67") == "2026-10-08"


@pytest.mark.clause("lingchuan/plan/2.3.6.p1")
def test_the_flow_chart_shows_the_review_between_notice_and_decision() -> None:
    drawn = chart(PROCEDURES["penalty"])
    assert {"法制审核", "审核完毕"} <= {node["label"] for node in drawn["nodes"]}
    edges = {(edge["source"], edge["target"]) for edge in drawn["edges"]}
    assert any(target == "reviewing" for _, target in edges)
    assert ("reviewing", "reviewed") in edges


@pytest.mark.clause("yangquan/record/15.1")
def test_a_record_that_was_not_made_is_refused_or_found() -> None:
    case = Case("yangquan")
    case.tell("casefile.filing")
    case.tell("casefile.examination", interests=["liberty"], officers=[])
    refused = case.shut("casefile.decision")
    assert "yangquan/record/7" in refused, "no clue and no report on the investigation"
    assert "yangquan/record/11" in case.shut("archive.volume"), "what touches liberty was not filmed"
