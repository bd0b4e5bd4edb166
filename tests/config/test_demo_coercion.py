"""The demonstration's coercion: what was lifted in time, what was held too long, what was pulled down and cleared."""

from __future__ import annotations

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.models import DueDate
from qiuhao.disclosure.models import Decision
from qiuhao.ledger import reading as ledger
from tests.config.test_demo import MORNING, findings, told, world

__all__ = ["world"]
pytestmark = pytest.mark.slow


def case(story: str, **more: object) -> str:
    return f"case/demo-{told(story, **more):02d}"


def test_a_sealing_lifted_in_time_has_no_finding_and_both_decisions_are_public(world: int) -> None:
    sealed = case("sealed")
    assert reading.answer(sealed, MORNING).state == "archived"
    assert not findings(told("sealed"))
    assert {row.stage for row in Decision.objects.filter(case=sealed)} == {"published"}
    assert Decision.objects.filter(case=sealed).count() == 2


def test_a_measure_of_its_own_was_public_and_bound_without_a_finding(world: int) -> None:
    store = case("opened_again")
    assert reading.answer(store, MORNING).state == "archived"
    assert not findings(told("opened_again"))
    assert Decision.objects.get(case=store).stage == "published"


def test_an_urgent_measure_was_approved_within_its_hours_and_its_term_runs(world: int) -> None:
    impounded = case("impounded")
    assert DueDate.objects.get(case=impounded, duty="approve-urgent-measure").fulfilled_at is not None
    assert DueDate.objects.get(case=impounded, duty="end-measure").fulfilled_at is None
    assert not {clause for clause in findings(told("impounded")) if clause.startswith("nat/qz/")}


def test_what_was_held_too_long_was_reported_and_has_its_finding(world: int) -> None:
    assert findings(told("held_too_long")).get("nat/qz/25") == "open"
    doors = {fact.kind: fact.door for fact in ledger.facts(case("held_too_long"))}
    assert doors["casefile.measure_end"] == "reported"


@pytest.mark.parametrize("story", ["demolished", "substituted"])
def test_executions_walked_to_the_archive_without_a_finding(world: int, story: str) -> None:
    done = case(story)
    assert reading.answer(done, MORNING).state == "archived"
    assert not findings(told(story))
    assert Decision.objects.get(case=done).stage == "published"


def test_an_order_waits_for_its_decision(world: int) -> None:
    assert reading.answer(case("demolished", waiting=True), MORNING).state == "reviewed"
