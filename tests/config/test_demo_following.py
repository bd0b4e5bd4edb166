"""The demonstration's cases after the decision: who answered late, what the court was asked, what is still kept."""

from __future__ import annotations

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.models import DueDate
from tests.config.test_demo import MORNING, findings, told, world

__all__ = ["world"]
pytestmark = pytest.mark.slow


def test_a_late_answer_has_its_finding_and_one_in_time_has_none(world: int) -> None:
    assert findings(told("answered_late")).get("nat/fy/48") == "open"
    late = {clause for clause in findings(told("to_the_court")) if clause.startswith("nat/")}
    assert not late


def test_the_court_was_asked_in_its_window(world: int) -> None:
    case = f"case/demo-{told('to_the_court', executed=True):02d}"
    assert reading.answer(case, MORNING).state == "archived"
    assert DueDate.objects.get(case=case, duty="apply-court-execution").fulfilled_at is not None


def test_what_is_kept_waits_and_what_was_sold_does_not(world: int) -> None:
    waiting = set(DueDate.objects.filter(duty="dispose-things", fulfilled_at=None).values_list("case", flat=True))
    assert f"case/demo-{told('seized', kept=True):02d}" in waiting
    assert f"case/demo-{told('seized', sold=True):02d}" not in waiting


def test_a_claim_waits_for_its_answer(world: int) -> None:
    open_claims = DueDate.objects.filter(duty="answer-lawsuit", fulfilled_at=None).values_list("case", flat=True)
    assert f"case/demo-{told('sued', answered=None):02d}" in set(open_claims)
