"""Gates of an inspection: allowed, listed, not too often, by officers, told, looked at again, signed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.law.asking import parameter, shuts
from tests.law.bodies import LI, WANG, Somebody, Story
from tests.law.bodies.inspections import (
    InspectionAllowed,
    InspectionClosed,
    InspectionPlan,
    InspectionResult,
    OnSite,
    Ordered,
    Rechecked,
    ResultTold,
    Signed,
    TestCommissioned,
)

HELPER = Somebody("p-zhao", "赵某", certificate="", auxiliary=True)
EXEMPT = parameter("inspection.not-counted", '["complaint", "case"]')


def told(*bodies: Any) -> Story:
    story = Story()
    for body in bodies:
        story.add(body)
    return story


class TestApproved:
    def test_nothing_goes_before_the_head_has_agreed(self) -> None:
        (reason,) = shuts("inspection-approved", told(InspectionPlan()), act="notify-inspection")
        assert reason.act == "approve-inspection"
        allowed = told(InspectionPlan(), InspectionAllowed())
        assert not shuts("inspection-approved", allowed, act="notify-inspection")

    def test_without_a_plan_the_plan_comes_first(self) -> None:
        (reason,) = shuts("inspection-approved", act="examine", urgent=True)
        assert reason.act == "plan-inspection"

    def test_urgent_ones_go_first_where_the_line_says_so(self) -> None:
        hurried = told(InspectionPlan(urgent=True))
        assert not shuts("inspection-approved", hurried, act="examine", urgent=True)
        assert shuts("inspection-approved", hurried, act="examine")

    def test_a_refusal_stands_even_against_urgency_and_the_last_word_counts(self) -> None:
        refused = told(InspectionPlan(urgent=True), InspectionAllowed(agreed=False))
        (reason,) = shuts("inspection-approved", refused, act="examine", urgent=True)
        assert "没有批准" in reason.text
        refused.add(InspectionAllowed(), "2026-03-03")
        assert not shuts("inspection-approved", refused, act="examine", urgent=True)


class TestListed:
    def test_only_what_is_known_not_to_be_listed_is_refused(self) -> None:
        (reason,) = shuts("inspection-listed", body=InspectionPlan(matter_listed=False))
        assert "不在本机关的行政检查事项清单中" in reason.text
        assert not shuts("inspection-listed", body=InspectionPlan())
        assert not shuts("inspection-listed", body=InspectionPlan(matter_listed=None))


class TestFrequency:
    @pytest.mark.parametrize(("before", "shut"), [(0, False), (1, False), (2, True), (3, True)])
    def test_the_number_set_is_the_last_that_needs_no_reason(self, before: int, shut: bool) -> None:
        plan = InspectionPlan(counted_before=before, cap=2)
        assert bool(shuts("inspection-frequency", body=plan, lines=EXEMPT)) is shut

    @pytest.mark.parametrize(("before", "shut"), [(0, False), (1, True)])
    def test_where_none_is_set_it_says_so_from_the_second_on(self, before: int, shut: bool) -> None:
        found = shuts("inspection-frequency", body=InspectionPlan(counted_before=before, cap=None), lines=EXEMPT)
        assert bool(found) is shut
        assert all("没有设定年度频次上限" in reason.text for reason in found)

    @pytest.mark.parametrize(("ground", "shut"), [("complaint", False), ("case", False), ("random", True)])
    def test_grounds_that_do_not_count_are_the_packs(self, ground: str, shut: bool) -> None:
        plan = InspectionPlan(counted_before=5, ground=ground)
        assert bool(shuts("inspection-frequency", body=plan, lines=EXEMPT)) is shut
        assert shuts("inspection-frequency", body=plan)

    def test_a_reason_opens_it_and_what_nobody_counted_is_not_judged(self) -> None:
        reasoned = InspectionPlan(counted_before=5, over_cap_reason="食品安全事故处置。")
        assert not shuts("inspection-frequency", body=reasoned)
        assert not shuts("inspection-frequency", body=InspectionPlan(counted_before=None))


class TestByOfficers:
    def test_auxiliary_staff_inspect_nothing(self) -> None:
        for body in (OnSite(officers=(LI, HELPER)), InspectionPlan(handlers=(LI, HELPER))):
            (reason,) = shuts("inspection-by-officers", body=body)
            assert reason.text.startswith("赵某是辅助人员")
        assert not shuts("inspection-by-officers", body=OnSite(officers=(LI, WANG)))

    @pytest.mark.parametrize(("role", "shut"), [("none", False), ("technical", False), ("inspecting", True)])
    def test_a_third_party_may_help_and_never_inspect(self, role: str, shut: bool) -> None:
        for body in (InspectionPlan(third_party_role=role), InspectionResult(third_party_role=role)):
            assert bool(shuts("inspection-by-officers", body=body)) is shut

    def test_without_a_body_it_is_quiet(self) -> None:
        assert not shuts("inspection-by-officers", act="examine")


class TestTold:
    def test_a_result_is_told_on_the_spot_unless_a_test_is_waited_for(self) -> None:
        untold = InspectionResult(told_at=None)
        (reason,) = shuts("inspection-told", body=untold)
        assert reason.field == "told_at"
        assert not shuts("inspection-told", told(TestCommissioned()), body=untold)
        assert not shuts("inspection-told", body=InspectionResult())

    def test_it_is_not_closed_before_the_result_was_told(self) -> None:
        waiting = told(InspectionResult(told_at=None))
        (reason,) = shuts("inspection-told", waiting, body=InspectionClosed())
        assert reason.act == "tell-result"
        waiting.add(ResultTold(about=1), "2026-03-05")
        assert not shuts("inspection-told", waiting, body=InspectionClosed())
        assert not shuts("inspection-told", told(InspectionResult()), body=InspectionClosed())

    def test_what_could_not_be_inspected_has_nothing_to_tell(self) -> None:
        empty = told(InspectionResult(result="not-possible", told_at=None))
        assert not shuts("inspection-told", empty, body=InspectionClosed())


class TestRechecked:
    def test_what_was_ordered_is_looked_at_again(self) -> None:
        ordered = told(Ordered())
        (reason,) = shuts("recheck-settled", ordered, body=InspectionClosed())
        assert reason.act == "check-correction"
        ordered.add(Rechecked(about=1), "2026-03-09")
        assert not shuts("recheck-settled", ordered, body=InspectionClosed(no_recheck_because=""))

    def test_every_order_is_looked_at(self) -> None:
        assert shuts("recheck-settled", told(Ordered(), Rechecked(about=1), Ordered()), body=InspectionClosed())

    def test_without_an_order_the_reason_is_noted(self) -> None:
        (reason,) = shuts("recheck-settled", body=InspectionClosed(no_recheck_because=" "))
        assert reason.field == "no_recheck_because"
        assert not shuts("recheck-settled", body=InspectionClosed())


class TestSigned:
    def test_a_licensees_inspection_is_signed_by_an_inspector(self) -> None:
        plan = InspectionPlan(licensee=True)
        assert not shuts("inspection-signed", told(plan, OnSite()), act="close-inspection")
        for signatures in ((), (Signed("某店主"),), (Signed("李某", signed=False),)):
            unsigned = told(plan, OnSite(signatures=signatures))
            (reason,) = shuts("inspection-signed", unsigned, act="close-inspection")
            assert reason.about == 2

    def test_without_any_record_it_asks_for_one_and_others_are_not_judged(self) -> None:
        (reason,) = shuts("inspection-signed", told(InspectionPlan(licensee=True)), act="close-inspection")
        assert reason.act == "examine"
        assert not shuts("inspection-signed", told(InspectionPlan(), OnSite(signatures=())), act="close-inspection")
