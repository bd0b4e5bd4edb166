"""行政处罚法 63–65: who must be offered a hearing, when it is asked for, told, held, and followed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.told import HANDLER, SECOND, Case, on_duty, proposal, world

OFFERED = {"hearing_offered": True}


def offered() -> Case:
    """A case whose notice offered a hearing and was served on Monday, 2 March 2026."""
    return Case("national").walk("decision", notice=OFFERED)


def held(case: Case, **more: Any) -> dict[str, Any]:
    at = case.at.isoformat()
    return on_duty(**{"about": case.n["notice"], "chair": "p-chair", "began_at": at, "ended_at": at, **more})


@pytest.mark.clause("nat/cf/63")
@pytest.mark.parametrize(
    ("penalty", "large", "due"),
    [
        ({"sort": "downgrade"}, False, True),
        ({"sort": "revoke-licence"}, False, True),
        ({"sort": "halt"}, False, True),
        ({"sort": "close-down"}, False, True),
        ({"sort": "bar-from-trade"}, False, True),
        ({"sort": "warning"}, False, False),
        ({"sort": "fine", "amount": "5000.00"}, False, False),
        ({"sort": "fine", "amount": "5000.00"}, True, True),
        ({"sort": "fine", "amount": "5000.00"}, None, True),  # no threshold on file and nobody has judged
        ({"sort": "confiscate-goods", "amount": "9000.00"}, True, True),
        ({"sort": "confiscate-gains", "amount": "9000.00"}, None, True),
    ],
)
def test_grave_penalties_are_not_decided_without_the_offer(
    penalty: dict[str, Any], large: bool | None, due: bool
) -> None:
    matter = proposal(penalties=[{"words": "处罚", **penalty}], large_amount=large)
    told = Case("national").walk("notice")
    assert ("nat/cf/63" in told.try_("notice", proposal=matter)) is due
    assert "nat/cf/63" not in told.try_("notice", proposal=matter, **OFFERED)
    told.walk("decision", notice={"proposal": matter})
    assert ("nat/cf/63" in told.try_("decision", proposal=matter)) is due


@pytest.mark.clause("nat/cf/64.1")
def test_five_workdays_to_ask_for_it() -> None:
    told = offered().on("2026-03-09 17:00")
    assert "nat/cf/64.1" in told.try_("decision"), "the fifth workday is not over"
    assert "nat/cf/64.1" not in told.on("2026-03-10").try_("decision")
    told.on("2026-03-03").tell("casefile.hearing_waiver", about=told.n["notice"])
    assert "nat/cf/64.1" not in told.try_("decision"), "waived"


@pytest.mark.clause("nat/cf/64.2")
@pytest.mark.parametrize(("told_on", "in_time"), [("2026-03-10", True), ("2026-03-11", False)])
def test_seven_workdays_lie_between_the_notice_and_the_hearing(told_on: str, in_time: bool) -> None:
    told = offered().on(told_on)
    told.tell("casefile.hearing_notice", about=told.n["notice"], held_on="2026-03-20", chair="p-chair")
    told.on("2026-03-20 09:00")
    assert ("nat/cf/64.2" not in told.shut("casefile.hearing_record", **held(told))) is in_time


@pytest.mark.clause("nat/cf/64.2")
def test_no_hearing_without_a_notice_nor_on_another_day() -> None:
    told = offered().on("2026-03-03")
    assert "nat/cf/64.2" in told.shut("casefile.hearing_record", **held(told))
    told.tell("casefile.hearing_notice", about=told.n["notice"], held_on="2026-03-20", chair="p-chair")
    for day, fits in (("2026-03-19", False), ("2026-03-20", True), ("2026-03-23", False)):
        told.on(day)
        assert ("nat/cf/64.2" not in told.shut("casefile.hearing_record", **held(told))) is fits


@pytest.mark.clause("nat/cf/64.4")
@pytest.mark.parametrize(("chair", "fits"), [("p-chair", True), (HANDLER, False), (SECOND, False)])
def test_no_investigator_of_the_case_presides(chair: str, fits: bool) -> None:
    told = offered()
    assert ("nat/cf/64.4" not in told.shut("casefile.hearing_record", "p-chair", **held(told, chair=chair))) is fits


@pytest.mark.clause("nat/cf/65")
def test_a_hearing_that_was_asked_for_in_time_is_held_first() -> None:
    told = offered().on("2026-03-09 16:00")
    assert "nat/cf/65" not in told.try_("decision")
    told.tell("casefile.hearing_request", about=told.n["notice"])
    assert "nat/cf/65" in told.on("2026-03-20").try_("decision")
    told.tell("casefile.hearing_record", **held(told))
    assert "nat/cf/65" not in told.on("2026-03-23").try_("decision")


@pytest.mark.clause("nat/cf/65")
def test_a_late_request_does_not_oblige_and_a_waiver_ends_it() -> None:
    late = offered().on("2026-03-10")
    late.tell("casefile.hearing_request", about=late.n["notice"])
    assert "nat/cf/65" not in late.try_("decision")
    told = offered().on("2026-03-03")
    told.tell("casefile.hearing_request", about=told.n["notice"])
    told.on("2026-03-04").tell("casefile.hearing_waiver", about=told.n["notice"])
    assert "nat/cf/65" not in told.try_("decision")
    assert world.date(2026, 3, 4).weekday() == 2
