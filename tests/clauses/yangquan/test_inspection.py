"""阳泉市发展和改革委员会: inspections, random ones, and their records."""

from __future__ import annotations

import pytest

from qiuhao.casefile.procedures import PROCEDURES
from tests.clauses.inspecting import Inspection

clause = pytest.mark.clause
TELL, RANDOM, WAYS, COURSE = (
    "yangquan/disclosure/6.3-3", "yangquan/disclosure/9", "yangquan/record/10", "yangquan/record/4-2",
)  # fmt: skip


@clause("yangquan/disclosure/6.3-3")
def test_the_result_is_told_on_the_spot() -> None:
    told = Inspection("yangquan").walk("result")
    assert TELL in told.try_("result", told_at=None)
    assert TELL not in told.try_("result")


@clause("yangquan/disclosure/6.3-3")
def test_where_a_test_is_waited_for_three_workdays_run_from_its_receipt() -> None:
    told = Inspection("yangquan").walk("result")
    told.tell("casefile.appraisal_commission")
    assert TELL not in told.try_("result", told_at=None)
    told.on("2026-03-06").tell("casefile.appraisal_result", about=told.facts[-1].number)
    assert told.due("tell-inspection-result", TELL) == "2026-03-11"
    told.step("result", told_at=None)
    assert [one.started.fact.kind for one in told.owed("tell-inspection-result")] == ["casefile.appraisal_result"]
    assert TELL in told.try_("closing")
    told.on("2026-03-12").tell("casefile.inspection_told", about=told.n["result"])
    assert TELL not in told.try_("closing")
    (owed,) = told.owed("tell-inspection-result", "2026-03-13")
    assert owed.status(told.at) == "done-late"
    assert TELL in told.found("2026-03-13")


@clause("yangquan/disclosure/6.3-3")
def test_the_five_fields_can_be_marked_on_the_result() -> None:
    told = Inspection("yangquan").walk("result")
    marks = ["health", "safety", "public-safety", "environment", "resources"]
    body = told.body("casefile.inspection_result", fields_concerned=marks)
    assert list(body.model_dump()["fields_concerned"]) == marks


@clause("yangquan/disclosure/9")
def test_what_was_drawn_by_lot_is_reported_and_made_public_in_twenty_workdays() -> None:
    told = Inspection("yangquan", ground="random").walk("closing")
    assert told.due("publish-random-inspection", RANDOM) == "2026-03-30"
    assert told.due("report-random-inspection", RANDOM) == ""
    told.on("2026-03-04").step("report")
    assert told.owed("report-random-inspection")[-1].ended is not None
    told.on("2026-03-05").tell("disclosure.published", about=told.n["result"])
    assert told.owed("publish-random-inspection")[-1].ended is not None
    other = Inspection("yangquan").walk("closing")
    assert not other.owed("publish-random-inspection") + other.owed("report-random-inspection")


@clause("yangquan/record/10")
@pytest.mark.parametrize(
    "kind", ["casefile.examination", "casefile.questioning", "casefile.sampling", "casefile.evidence"]
)
def test_one_written_record_in_any_of_the_four_ways_is_enough(kind: str) -> None:
    told = Inspection("yangquan").walk("examination").step("result")
    assert WAYS in told.try_("closing")
    told.tell(kind)
    assert WAYS not in told.try_("closing")


@clause("yangquan/record/4-2")
def test_a_recheck_is_made_or_the_reason_for_none_noted() -> None:
    told = Inspection("yangquan").walk("closing")
    assert COURSE in told.try_("closing", no_recheck_because="")
    assert COURSE not in told.try_("closing")
    order = told.tell("casefile.correction_order")
    assert COURSE in told.try_("closing")
    told.tell("casefile.correction_check", about=order)
    assert COURSE not in told.try_("closing", no_recheck_because="")


@clause("yangquan/record/4-2", "yangquan/record/7")
def test_the_table_has_the_general_and_the_special_steps() -> None:
    acts = PROCEDURES["inspection"].by_act
    general, special = (
        {"examine", "serve", "check-correction"},
        {"question", "commission-appraisal", "order-correction"},
    )
    assert (general | special) <= set(acts)
    labels = {item.id for item in Inspection("yangquan").rules.items("step", _day(), "inspection")}
    assert {f"inspection-{step}" for step in ("check", "serve", "recheck", "question", "examine")} <= labels
    assert {"inspection-appraise", "inspection-rectify"} <= labels


def _day():  # type: ignore[no-untyped-def]
    return Inspection("yangquan").at.date()


@clause("yangquan/record/11")
@pytest.mark.parametrize("interest", ["liberty", "life", "property"])
def test_what_may_touch_grave_interests_is_filmed_at_an_inspection_too(interest: str) -> None:
    film = "yangquan/record/11"
    told = Inspection("yangquan").walk("result", examination={"interests": [interest]})
    assert film in told.try_("result")
    told.tell("evidence.recording", about=told.n["examination"])
    assert film not in told.try_("result")


@clause("yangquan/record/11-2")
def test_other_on_site_inspections_are_asked_for_and_not_stopped() -> None:
    told = Inspection("yangquan").walk("result")
    assert "yangquan/record/11-2" in told.try_("result", "warn")
    assert "yangquan/record/11-2" not in told.try_("result")
    told.tell("evidence.recording", about=told.n["examination"])
    assert "yangquan/record/11-2" not in told.try_("result", "warn")
