"""Whom a place's measures bind: its own cases, by the procedures they name, and nobody else's."""

from __future__ import annotations

import pytest

from qiuhao.authority.reading import registered
from qiuhao.casefile import reading
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.procedures.drawing import chart
from qiuhao.law.duties.asking import ask
from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent
from qiuhao.library import packs
from qiuhao.library.calendars import calendar
from tests.casefile import world
from tests.clauses.told import Case, moment
from tests.desk.conftest import morning

__all__ = ["morning"]

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


SORTS = [
    pytest.param("anhui", "penalty coercive-measure coercive-execution inspection levy expropriation licence",
                 {"archive": "anhui/record/18", "publish-decision": "anhui/disclosure/11-2"},
                 marks=pytest.mark.clause("anhui/disclosure/2", "anhui/record/2")),
    pytest.param("yangquan", "licence penalty inspection",
                 {"archive": "yangquan/record/12", "publish-decision": "yangquan/disclosure/6.3-2"},
                 marks=pytest.mark.clause("yangquan/disclosure/2", "yangquan/record/2")),
]  # fmt: skip


@pytest.mark.parametrize(("place", "procedures", "duties"), SORTS)
def test_every_sort_of_act_that_a_place_names_is_bound_alike(
    place: str, procedures: str, duties: dict[str, str]
) -> None:
    rules, day = packs.rules(place), moment("2026-03-02").date()
    named = {item.id for item in rules.place.items if item.list == "act-type"}
    assert len(named) == (5 if place == "anhui" else 3)
    for procedure in procedures.split():
        make("casefile.opened", {"authority": "a", "place": place, "procedure": procedure, "unit": "u-1"})
        for duty, clause in duties.items():
            assert clause in {s.line.clause for s in rules.duty_lines(duty, procedure, day)}, (procedure, duty)


@pytest.mark.clause("anhui/disclosure/2", "anhui/record/2", "yangquan/disclosure/2", "yangquan/record/2")
def test_a_matter_and_a_case_have_a_sort_of_the_closed_list_and_another_has_its_basis() -> None:
    matter = {"matter": "m-1", "name": "某事项"}
    for sort in ("penalty", "licence", "inspection", "coercion", "levy", "expropriation"):
        make("authority.matter", {**matter, "sort": sort})
    with pytest.raises(InvalidContent, match="类别"):
        make("authority.matter", {**matter, "sort": "rumour"})
    with pytest.raises(InvalidContent, match="适用程序"):
        make("casefile.opened", {"authority": "a", "place": "anhui", "procedure": "rumour"})
    with pytest.raises(InvalidContent, match="其他执法行为须写明依据"):
        make("authority.matter", {**matter, "sort": "other"})
    assert make("authority.matter", {**matter, "sort": "other", "basis": ["《示范条例》第三条"]})


@pytest.mark.clause("anhui/disclosure/2", "anhui/record/2")
@pytest.mark.usefixtures("morning")
@pytest.mark.parametrize("sort", ["organ", "authorised"])
def test_an_organisation_authorised_by_law_is_bound_like_an_organ(sort: str) -> None:
    world.register("anhui", sort=sort)
    case = world.new_case()
    judged = reading.setting(case)
    assert (registered(world.AUTHORITY).sort, judged.rules.place.id) == (sort, "anhui")
    assert judged.rules.packs == packs.rules("anhui").packs, "the sort of body chooses no rules"


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
