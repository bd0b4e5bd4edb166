"""安泽县: an inspection shows certificates, tells rights, is recorded and made public."""

from __future__ import annotations

import pytest

from tests.clauses.inspecting import Inspection

clause = pytest.mark.clause


@clause("anze/disclosure/11")
@pytest.mark.parametrize("field", ["certificates_shown", "rights_told"])
def test_certificates_are_shown_and_rights_told_at_an_inspection(field: str) -> None:
    told = Inspection("anze").walk("examination")
    assert "anze/disclosure/11" in told.try_("examination", **{field: False})
    assert "anze/disclosure/11" not in told.try_("examination")


@clause("anze/record/10")
def test_a_recording_that_was_due_and_is_missing_is_warned_of() -> None:
    told = Inspection("anze").walk("closing", examination={"interests": ["life"], "recording_class": "required"})
    assert "anze/record/10" in told.try_("closing", "warn")
    assert "anze/record/10" not in told.try_("closing")
    told.tell("evidence.recording", about=told.n["examination"])
    assert "anze/record/10" not in told.try_("closing", "warn")


@clause("anze/record/11", "anze/record/11.2")
def test_an_inspection_without_recording_or_reason_is_warned_of() -> None:
    told = Inspection("anze").walk("closing")
    assert told.try_("closing", "warn") & {"anze/record/11", "anze/record/11.2"}
    reasoned = Inspection("anze").walk("closing", examination={"not_recorded_because": "文字记录能够全面反映。"})
    assert not reasoned.try_("closing", "warn") & {"anze/record/11", "anze/record/11.2"}


@clause("anze/disclosure/13")
def test_the_result_is_made_public_in_twenty_workdays() -> None:
    assert Inspection("anze").walk("closing").due("publish-decision", "anze/disclosure/13") == "2026-03-30"
