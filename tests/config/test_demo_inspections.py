"""The demonstration's inspections: what was drawn by lot, told late, begun without leave, turned into a case."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile import lots, reading
from qiuhao.casefile.models import DueDate
from qiuhao.config.demo.settled import programme
from qiuhao.disclosure.models import Decision
from qiuhao.ledger import reading as ledger
from tests.config.test_demo import MORNING, findings, told, world

__all__ = ["world"]
pytestmark = pytest.mark.slow


def case(story: str, **more: Any) -> str:
    """The stream of the first case that tells this story."""
    return f"case/demo-{told(story, **more):02d}"


def test_inspections_stand_at_every_stage_in_three_authorities(world: int) -> None:
    numbers = [number for number, one in enumerate(programme(), 1) if one.get("procedure") == "inspection"]
    assert len({programme()[number - 1]["authority"] for number in numbers}) == 3
    states = {reading.answer(f"case/demo-{number:02d}", MORNING).state for number in numbers}
    assert states >= {"inspecting", "rectifying", "closed", "archived"}


def test_the_one_in_order_is_published_and_has_no_finding(world: int) -> None:
    assert Decision.objects.get(case=case("inspected")).stage == "published"
    assert not findings(told("inspected"))
    assert not findings(told("drawn"))


def test_what_went_wrong_has_its_finding_and_what_was_made_up_stays_late(world: int) -> None:
    assert findings(told("told_late")) == {"yangquan/disclosure/6.3-3": "open"}
    late = DueDate.objects.get(
        case=case("told_late"), duty="tell-inspection-result", clause="yangquan/disclosure/6.3-3"
    )
    assert late.fulfilled_at is not None
    assert late.fulfilled_at > late.due_at
    assert findings(told("without_leave")) == {"nat/54/sp": "open"}
    doors = {fact.kind: fact.door for fact in ledger.facts(case("without_leave"))}
    assert doors["casefile.examination"] == "reported"
    assert doors["casefile.inspection_result"] != "reported"


def test_the_lots_of_both_draws_come_out_again_and_the_inspection_is_of_the_first(world: int) -> None:
    for body in ("demo-market", "demo-reform"):
        stream = case("drawn", authority=body)
        found = lots.lots(stream.replace("case/", "draw/"))
        assert found.agrees
        plan: Any = next(f for f in ledger.facts(stream) if f.kind == "casefile.inspection_plan").body
        first = found.result.body.lots[0]  # type: ignore[union-attr]
        assert (plan.ground, plan.draw, plan.draw_place) == ("random", found.stream, 1)
        assert [party.credit_code for party in plan.parties] == [first.object.credit_code]
        assert {officer.person for officer in plan.handlers} == {officer.person for officer in first.officers}


def test_a_case_of_penalty_goes_on_from_an_inspection(world: int) -> None:
    stream = case("into_case")
    turned: Any = next(f for f in ledger.facts(stream) if f.kind == "casefile.inspection_into_case").body
    first: Any = ledger.facts(turned.case)[0].body
    assert first.from_case == stream
    assert reading.answer(turned.case, MORNING).state == "investigating"
