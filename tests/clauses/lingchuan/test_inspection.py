"""陵川县司法局: an inspection shows certificates, is recorded, and its result is made public."""

from __future__ import annotations

import pytest

from tests.clauses.inspecting import Inspection

clause = pytest.mark.clause


@clause("lingchuan/plan/2.1.3.p2", "lingchuan/plan/2.1.3.p4")
def test_certificates_are_shown_and_rights_told() -> None:
    told = Inspection("lingchuan").walk("examination")
    assert "lingchuan/plan/2.1.3.p2" in told.try_("examination", certificates_shown=False)
    assert "lingchuan/plan/2.1.3.p4" in told.try_("examination", rights_told=False)
    assert not told.try_("examination") & {"lingchuan/plan/2.1.3.p2", "lingchuan/plan/2.1.3.p4"}


@clause("lingchuan/plan/2.2.3.p1")
def test_what_touches_grave_interests_is_filmed_before_there_is_a_result() -> None:
    told = Inspection("lingchuan").walk("result", examination={"interests": ["liberty"], "recording_class": "required"})
    assert "lingchuan/plan/2.2.3.p1" in told.try_("result")
    told.tell("evidence.recording", about=told.n["examination"])
    assert "lingchuan/plan/2.2.3.p1" not in told.try_("result")


@clause("lingchuan/plan/2.1.4.p1")
def test_the_result_is_made_public_in_twenty_workdays() -> None:
    assert Inspection("lingchuan").walk("closing").due("publish-decision", "lingchuan/plan/2.1.4.p1") == "2026-03-30"
