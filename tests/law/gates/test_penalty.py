"""Gates about whether a penalty may be given at all: limitation, age, crime, a second fine, the matter."""

from __future__ import annotations

from datetime import date

import pytest

from tests.law.asking import parameter, shuts
from tests.law.bodies import (
    Clue,
    Decided,
    Filed,
    NotFiled,
    Notified,
    One,
    OnTheSpot,
    Plan,
    Ruling,
    Side,
    Story,
    Suspicion,
    TransferDecided,
    Transferred,
    TransferReturned,
    Visit,
    fine,
)

NO_PENALTY = Plan("no-penalty", ())
YEARS = {"years": 2, "long_years": 5}


class TestLimitation:
    @pytest.mark.parametrize(
        ("ended", "found", "long", "shut"),
        [
            (date(2024, 3, 1), date(2026, 3, 1), False, False),  # the anniversary is the last day
            (date(2024, 3, 1), date(2026, 3, 2), False, True),
            (date(2024, 2, 29), date(2026, 2, 28), False, False),  # no such day: the month's last
            (date(2024, 2, 29), date(2026, 3, 1), False, True),
            (date(2021, 3, 1), date(2026, 3, 1), True, False),
            (date(2021, 3, 1), date(2026, 3, 2), True, True),
            (date(2024, 3, 2), date(2026, 3, 2), False, False),
        ],
    )
    def test_years_from_the_end_of_the_act_to_its_discovery(
        self, story: Story, ended: date, found: date, long: bool, shut: bool
    ) -> None:
        story.add(Filed(act_ended_on=ended, discovered_on=found, long_limitation=long))
        assert bool(shuts("limitation", story, Decided(), **YEARS)) is shut

    def test_a_last_day_on_a_holiday_does_not_run_on(self, story: Story) -> None:
        # 2026-02-15 to 23 is the Spring Festival.
        story.add(Filed(act_ended_on=date(2024, 2, 16), discovered_on=date(2026, 2, 24)))
        (reason,) = shuts("limitation", story, Decided(), **YEARS)
        assert "2 年的追责期限到2026年2月16日为止" in reason.text

    def test_no_penalty_and_a_law_that_says_otherwise_pass(self, story: Story) -> None:
        story.add(Filed(act_ended_on=date(2020, 1, 1)))
        assert shuts("limitation", story, Decided(), **YEARS)[0].field == "limitation_basis"
        assert shuts("limitation", story, Notified(), **YEARS)
        assert not shuts("limitation", story, Decided(proposal=NO_PENALTY), **YEARS)
        assert not shuts("limitation", story, Decided(limitation_basis="某法第五十二条"), **YEARS)

    @pytest.mark.parametrize(("field", "words"), [("discovered_on", "发现日期"), ("act_ended_on", "终了日期")])
    def test_what_is_not_on_file_is_asked_for(self, story: Story, field: str, words: str) -> None:
        story.add(Filed(**{field: None}))
        (reason,) = shuts("limitation", story, Decided(), **YEARS)
        assert words in reason.text
        assert reason.field == field

    def test_filing_asks_for_the_day_of_discovery_and_for_nothing_else(self) -> None:
        assert shuts("limitation", body=Filed(discovered_on=None), **YEARS)
        assert not shuts("limitation", body=Filed(act_ended_on=date(2000, 1, 1)), **YEARS)
        assert not shuts("limitation", body=Filed(act_ended_on=None), **YEARS)

    def test_on_the_spot_it_reads_the_decision_itself(self) -> None:
        assert not shuts("limitation", body=OnTheSpot(), **YEARS)
        assert shuts("limitation", body=OnTheSpot(act_ended_on=date(2020, 1, 1)), **YEARS)

    def test_without_a_body_it_is_quiet(self, story: Story) -> None:
        story.add(Filed(act_ended_on=date(2000, 1, 1)))
        assert not shuts("limitation", story, **YEARS)


class TestAge:
    def decided(self, born: date | None, sort: str = "person", plan: Plan = Plan()) -> Decided:  # noqa: B008
        return Decided(parties=(Side(sort, "张某", born),), proposal=plan)

    @pytest.mark.parametrize(
        ("born", "shut"),
        [(date(2012, 1, 4), False), (date(2012, 1, 5), True), (date(2012, 1, 6), True)],
    )
    def test_the_year_is_complete_the_day_after_the_birthday(self, story: Story, born: date, shut: bool) -> None:
        story.add(Filed(act_ended_on=date(2026, 1, 5)))
        assert bool(shuts("age", story, self.decided(born), no_penalty_under=14)) is shut

    def test_the_day_of_the_act_counts_not_that_of_the_decision(self, story: Story) -> None:
        story.add(Filed(act_ended_on=date(2025, 1, 5)))
        (reason,) = shuts("age", story, self.decided(date(2011, 3, 1)), at="2026-03-02", no_penalty_under=14)
        assert "张某于2025年1月5日为 13 周岁" in reason.text

    def test_an_unknown_birth_date_is_asked_for_only_of_natural_persons(self, story: Story) -> None:
        story.add(Filed())
        assert shuts("age", story, self.decided(None), no_penalty_under=14)[0].field == "parties"
        assert not shuts("age", story, self.decided(None, "organisation"), no_penalty_under=14)
        assert not shuts("age", story, self.decided(None, "household"), no_penalty_under=14)

    def test_no_penalty_is_the_way_out(self, story: Story) -> None:
        story.add(Filed())
        assert not shuts("age", story, self.decided(date(2020, 1, 1), plan=NO_PENALTY), no_penalty_under=14)

    def test_without_a_body_it_is_quiet(self) -> None:
        assert not shuts("age", no_penalty_under=14)


class TestMinorLighter:
    LINES = parameter("age.lighter-under", "18")

    @pytest.mark.parametrize(
        ("born", "reasons", "shut"),
        [
            (date(2008, 1, 4), "", False),  # eighteen complete on the day of the act
            (date(2008, 1, 5), "", True),
            (date(2010, 1, 5), "未成年，从轻处罚", False),
            (date(2010, 1, 5), "减轻处罚", False),
        ],
    )
    def test_the_reasons_say_lighter(self, story: Story, born: date, reasons: str, shut: bool) -> None:
        story.add(Filed(act_ended_on=date(2026, 1, 5)))
        body = Decided(parties=(Side("person", "张某", born),), proposal=Plan(reasons=reasons))
        assert bool(shuts("minor-lighter", story, body, lines=self.LINES)) is shut

    def test_quiet_without_a_body_a_penalty_or_a_parameter(self, story: Story) -> None:
        story.add(Filed())
        child = (Side("person", "张某", date(2010, 1, 1)),)
        assert not shuts("minor-lighter", story, lines=self.LINES)
        assert not shuts("minor-lighter", story, Decided(parties=child, proposal=NO_PENALTY), lines=self.LINES)
        assert not shuts("minor-lighter", story, Decided(parties=child))


class TestSuspectedCrime:
    def test_no_suspicion_no_question(self, story: Story) -> None:
        assert not shuts("suspected-crime", story)

    def test_each_step_in_turn(self, story: Story) -> None:
        suspicion = story.add(Suspicion())
        assert shuts("suspected-crime", story)[0].act == "decide-transfer"
        decision = story.add(TransferDecided(suspicion), "2026-03-03")
        assert shuts("suspected-crime", story, Decided(), at="2026-03-04")[0].act == "transfer"
        assert shuts("suspected-crime", story, act="close", at="2026-03-04")
        transfer = story.add(Transferred(decision), "2026-03-04")
        assert not shuts("suspected-crime", story, act="close", at="2026-03-05")
        assert shuts("suspected-crime", story, Decided(), at="2026-03-05")[0].act == "receive-transfer-return"
        assert not shuts("suspected-crime", story, Decided(proposal=NO_PENALTY), at="2026-03-05")
        story.add(TransferReturned(transfer), "2026-03-10")
        assert not shuts("suspected-crime", story, Decided(), at="2026-03-11")

    def test_a_reasoned_no_opens_and_a_second_suspicion_shuts_again(self, story: Story) -> None:
        story.add(TransferDecided(story.add(Suspicion()), approved=False))
        assert not shuts("suspected-crime", story, Decided())
        story.add(Suspicion())
        assert shuts("suspected-crime", story, Decided())

    def test_the_decision_to_transfer_is_not_kept_shut(self, story: Story) -> None:
        story.add(Suspicion())
        assert not shuts("suspected-crime", story, Decided(proposal=Plan("transfer", ())))


class TestSecondFine:
    def test_a_second_fine_in_the_case(self, story: Story) -> None:
        first = story.add(Decided())
        assert "某罚〔2026〕1号" in shuts("second-fine", story, Decided())[0].text
        assert not shuts("second-fine", story, Decided(proposal=Plan(penalties=(One("warning"),))))
        story.add(Ruling(first, "unlawful"))
        assert shuts("second-fine", story, Decided()), "a decision found unlawful stands"
        story.add(Ruling(first, "revoked"))
        assert not shuts("second-fine", story, Decided())

    def test_a_fine_elsewhere_and_quiet_without_one(self, story: Story) -> None:
        assert "甲罚〔2026〕3号" in shuts("second-fine", story, Decided(fined_before="甲罚〔2026〕3号"))[0].text
        assert not shuts("second-fine", story, Decided())
        assert not shuts("second-fine", story)


class TestMatterAndTelling:
    def test_the_matter_is_named_at_filing_and_after(self, story: Story) -> None:
        assert shuts("matter-known", body=Filed(matter=" "))[0].field == "matter"
        assert not shuts("matter-known", body=Filed())
        assert not shuts("matter-known", story), "before filing there is nothing to ask"
        story.add(Filed(matter=""))
        assert shuts("matter-known", story)

    def test_who_is_told_that_no_case_is_filed(self, story: Story) -> None:
        story.add(Clue(signed_complaint=True))
        assert not shuts("told-if-not-filed", story, NotFiled())
        fields = [r.field for r in shuts("told-if-not-filed", story, NotFiled(told=False, told_complainant=False))]
        assert fields == ["told", "told_complainant"]
        assert not shuts("told-if-not-filed", story, NotFiled(told_complainant=False), complainant=False)
        assert not shuts("told-if-not-filed", story, NotFiled(told=False), party=False)
        assert not shuts("told-if-not-filed", story)

    def test_anonymous_reports_are_exempt(self, story: Story) -> None:
        story.add(Clue(signed_complaint=False))
        assert not shuts("told-if-not-filed", story, NotFiled(told_complainant=False))


class TestOnTheSpot:
    LIMITS = parameter("on-the-spot.fine-citizen", '"200.00"') + parameter("on-the-spot.fine-organisation", '"3000.00"')

    @pytest.mark.parametrize(
        ("sort", "amount", "shut"),
        [
            ("person", "200.00", False),
            ("person", "200.01", True),
            ("organisation", "3000.00", False),
            ("organisation", "3000.01", True),
            ("household", "200.00", False),
            ("household", "200.01", True),
        ],
    )
    def test_the_limit_itself_is_inside(self, sort: str, amount: str, shut: bool) -> None:
        body = OnTheSpot(proposal=fine(amount), parties=(Side(sort),))
        assert bool(shuts("on-the-spot-limits", body=body, lines=self.LIMITS)) is shut

    def test_two_fines_are_added_and_the_narrowest_party_counts(self) -> None:
        twice = OnTheSpot(proposal=fine("150.00", One("fine", "100.00")))
        assert "250.00 元" in shuts("on-the-spot-limits", body=twice, lines=self.LIMITS)[0].text
        both = OnTheSpot(proposal=fine("500.00"), parties=(Side("organisation"), Side("person")))
        assert shuts("on-the-spot-limits", body=both, lines=self.LIMITS)

    def test_warning_passes_other_kinds_do_not(self) -> None:
        warned = OnTheSpot(proposal=Plan(penalties=(One("warning"),)))
        assert not shuts("on-the-spot-limits", body=warned)
        taken = OnTheSpot(proposal=Plan(penalties=(One("confiscate-goods"),)))
        assert "没收非法财物" in shuts("on-the-spot-limits", body=taken, lines=self.LIMITS)[0].text

    def test_without_a_limit_on_file_it_asks(self) -> None:
        assert "没有登记" in shuts("on-the-spot-limits", body=OnTheSpot())[0].text

    def test_the_form(self) -> None:
        assert not shuts("on-the-spot-form", body=OnTheSpot())
        bad = OnTheSpot(certificates_shown=False, number_text="", statement_heard=False, handed_over=False)
        fields = [reason.field for reason in shuts("on-the-spot-form", body=bad)]
        assert fields == ["certificates_shown", "number_text", "statement_heard", "handed_over"]
        assert not shuts("on-the-spot-form", body=OnTheSpot(handed_over=False, refusal="当事人拒绝签收"))

    def test_other_bodies_and_no_body_are_quiet(self) -> None:
        for body in (None, Visit(), Decided()):
            assert not shuts("on-the-spot-limits", body=body)
            assert not shuts("on-the-spot-form", body=body)
