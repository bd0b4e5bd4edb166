"""The demonstration's applications: granted, refused after a hearing, waiting for a material, accepted by silence."""

from __future__ import annotations

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.models import Case
from qiuhao.disclosure.models import Shelf
from tests.config.test_demo import MORNING, findings, told, world

__all__ = ["world"]
pytestmark = pytest.mark.slow


def state(number: int) -> str:
    """Where a case stands."""
    return reading.answer(f"case/demo-{number:02d}", MORNING).state


def test_a_licence_was_granted_issued_made_public_and_bound(world: int) -> None:
    number = told("granted", authority="demo-city")
    assert state(number) == "archived"
    assert not findings(number)
    shelf = Shelf.objects.get(case=f"case/demo-{number:02d}")
    assert (shelf.procedure, shelf.withdrawn_at) == ("licence", None)
    assert "城市建筑垃圾处置核准" in str(shelf.fields)
    history = reading.history(f"case/demo-{number:02d}")
    assert [fact.body.handed_over for fact in history.of("licence-issued")] == [True]


def test_an_application_was_refused_with_reasons_after_a_hearing(world: int) -> None:
    number = told("turned_down")
    history = reading.history(f"case/demo-{number:02d}")
    decision = history.last("decided")
    assert decision is not None
    assert (decision.body.proposal.outcome, bool(decision.body.proposal.reasons)) == ("refuse", True)
    assert len(history.of("hearing-held")) == 1
    assert not findings(number)


def test_one_waits_for_the_applicant_and_one_is_weighed(world: int) -> None:
    assert state(told("supplement_told")) == "supplementing"
    assert state(told("granted", authority="demo-reform")) not in ("archived", "closed", "received")
    assert Case.objects.filter(procedure="licence").count() == 5


def test_silence_accepted_an_application_and_the_decision_came_late(world: int) -> None:
    found = findings(told("accepted_by_law"))
    assert (found.get("nat/xk/32"), found.get("nat/xk/42")) == ("open", "open")
