"""When the duties of an inspection begin and end."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from qiuhao.law.duties.events import EVENTS
from tests.law.bodies import Story
from tests.law.bodies.inspections import (
    InspectionAllowed,
    InspectionPlan,
    InspectionResult,
    OnSite,
    ResultTold,
    TestReceived,
)
from tests.law.bodies.people import moment


def found(event: str, *bodies: tuple[Any, str]) -> list[tuple[int, datetime]]:
    story = Story()
    for body, at in bodies:
        story.add(body, at)
    return [(one.subject, one.at) for one in EVENTS[event].find(story.history)]


def test_the_inspection_ends_with_its_result_unless_tests_came() -> None:
    result = (InspectionResult(), "2026-03-02")
    assert found("inspection-ended", result) == [(1, moment("2026-03-02"))]
    assert found("inspection-ended", (TestReceived(), "2026-03-01"), result) == []
    assert found("inspection-ended", (InspectionResult(result="not-possible"), "2026-03-02")) == []


def test_telling_ends_what_was_owed_for_the_result_and_for_the_tests_before_it() -> None:
    untold = InspectionResult(told_at=None)
    course = [(TestReceived(), "2026-03-02"), (untold, "2026-03-03"), (ResultTold(about=2), "2026-03-04")]
    day = moment("2026-03-04")
    assert found("inspection-result-told", *course) == [(2, day), (1, day)]
    late = [*course, (TestReceived(), "2026-03-09")]
    assert (4, day) not in found("inspection-result-told", *late)


def test_what_was_told_on_the_spot_is_told_when_the_record_is_made() -> None:
    early = InspectionResult(told_at=moment("2026-03-01 17:00"))
    assert found("inspection-result-told", (early, "2026-03-02")) == [(1, moment("2026-03-02"))]
    later = InspectionResult(told_at=moment("2026-03-05"))
    assert found("inspection-result-told", (later, "2026-03-02")) == [(1, moment("2026-03-05"))]


@pytest.mark.parametrize(
    ("urgent", "approved", "owed"),
    [(True, "", True), (True, "2026-03-03", True), (True, "2026-03-01", False), (False, "", False)],
)
def test_an_urgent_inspection_owes_its_approval_from_the_first_act_on(urgent: bool, approved: str, owed: bool) -> None:
    course: list[tuple[Any, str]] = [(InspectionPlan(urgent=urgent), "2026-02-28"), (OnSite(), "2026-03-02")]
    course += [(InspectionAllowed(), approved)] if approved else []
    assert found("urgent-inspection", *course) == ([(0, moment("2026-03-02"))] if owed else [])
    assert len(found("inspection-approved", *course)) == bool(approved)


def test_only_what_was_drawn_by_lot_is_a_random_inspection() -> None:
    result = (InspectionResult(), "2026-03-02")
    assert found("random-inspection-ended", (InspectionPlan(ground="random"), "2026-03-01"), result)
    assert not found("random-inspection-ended", (InspectionPlan(), "2026-03-01"), result)
    assert not found("random-inspection-ended", result)
