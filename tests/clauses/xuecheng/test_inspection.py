"""薛城区: results of inspections are made public; how an inspection is begun, recorded, filed."""

from __future__ import annotations

import pytest

from tests.clauses.inspecting import Inspection

clause = pytest.mark.clause


@clause("xuecheng/disclosure/8.1")
def test_every_result_is_made_public_twenty_workdays_after_it_was_formed() -> None:
    told = Inspection("xuecheng").walk("closing")
    assert told.due("publish-decision", "xuecheng/disclosure/8.1") == "2026-03-30"
    told.on("2026-03-05").tell("disclosure.published", about=told.n["result"])
    assert told.owed("publish-decision")[-1].ended is not None
    drawn = Inspection("xuecheng", ground="random").walk("closing")
    assert drawn.due("publish-random-inspection", "xuecheng/disclosure/8.1") == "2026-03-30"


@clause("xuecheng/record/8")
@pytest.mark.parametrize(("step", "field", "empty"), [("plan", "reason", ""), ("plan", "handler_opinion", None)])
def test_what_an_inspection_begins_with_is_recorded(step: str, field: str, empty: object) -> None:
    told = Inspection("xuecheng").walk(step)
    assert "xuecheng/record/8" in told.try_(step, **{field: empty})
    assert "xuecheng/record/8" not in told.try_(step)


@clause("xuecheng/record/29")
def test_an_inspection_is_filed_thirty_days_after_it_is_closed() -> None:
    told = Inspection("xuecheng").walk("end")
    assert told.due("archive", "xuecheng/record/29") == "2026-04-01"


@clause("xuecheng/record/5")
def test_a_recording_that_is_missing_is_warned_of_when_the_inspection_is_closed() -> None:
    told = Inspection("xuecheng").walk("closing", examination={"interests": ["life"]})
    assert "xuecheng/record/5" in told.try_("closing", "warn")
    assert "xuecheng/record/5" not in told.try_("closing")
    told.tell("evidence.recording", about=told.n["examination"])
    assert "xuecheng/record/5" not in told.try_("closing", "warn")
