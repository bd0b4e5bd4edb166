"""Gates about the hearing: offered, waited for, notified in time, chaired by the right person, held first."""

from __future__ import annotations

from datetime import date

import pytest

from tests.law.asking import duty, parameter, shuts
from tests.law.bodies import (
    Decided,
    Ended,
    Filed,
    HearingAsked,
    HearingHeld,
    HearingNotified,
    HearingWaived,
    Notified,
    One,
    Plan,
    Question,
    Served,
    Side,
    Story,
    fine,
)

THRESHOLDS = parameter("hearing.threshold-citizen", '"5000.00"') + parameter(
    "hearing.threshold-organisation", '"50000.00"'
)
ALWAYS = ["revoke-licence", "halt"]
PERIODS = duty("ask-hearing", 'count = 5, unit = "workday"') + duty(
    "notify-hearing", 'count = 7, unit = "workday", back = true'
)
LICENCE = Plan(penalties=(One("revoke-licence"),))


class TestHearingOffered:
    def ask(self, story: Story, plan: Plan, lines: str = THRESHOLDS, offered: bool = False) -> list[str]:
        body = Notified(plan, hearing_offered=offered)
        return [r.field for r in shuts("hearing-offered", story, body, lines=lines, penalties=ALWAYS)]

    @pytest.mark.parametrize(
        ("sort", "amount", "shut"),
        [
            ("person", "4999.99", False),
            ("person", "5000.00", True),  # 以上 includes the number
            ("organisation", "49999.99", False),
            ("organisation", "50000.00", True),
            ("household", "5000.00", True),
        ],
    )
    def test_the_threshold_by_the_sort_of_party(self, story: Story, sort: str, amount: str, shut: bool) -> None:
        story.add(Filed(parties=(Side(sort),)))
        assert bool(self.ask(story, fine(amount))) is shut

    def test_of_several_parties_the_lowest_counts(self, story: Story) -> None:
        story.add(Filed(parties=(Side("organisation"), Side("person", "张某"))))
        assert self.ask(story, fine("5000.00")) == ["hearing_offered"]

    def test_kinds_that_always_need_it_and_the_offer_that_opens(self, story: Story) -> None:
        story.add(Filed())
        assert self.ask(story, LICENCE) == ["hearing_offered"]
        assert not self.ask(story, LICENCE, offered=True)
        assert not self.ask(story, Plan(penalties=(One("warning"),)))

    def test_confiscation_is_compared_too_and_asked_for_when_not_valued(self, story: Story) -> None:
        story.add(Filed())
        gains = Plan(penalties=(One("confiscate-gains", "50000.00"),))
        assert self.ask(story, gains) == ["hearing_offered"]
        assert self.ask(story, Plan(penalties=(One("confiscate-goods"),))) == ["large_amount"]

    def test_without_a_threshold_it_asks_and_silence_never_passes(self, story: Story) -> None:
        story.add(Filed())
        assert self.ask(story, fine("100.00"), lines="") == ["large_amount"]
        one_only = parameter("hearing.threshold-citizen", '"5000.00"')
        assert self.ask(story, fine("100.00"), lines=one_only) == ["large_amount"]

    def test_the_head_records_whether_it_is_large(self, story: Story) -> None:
        story.add(Filed())
        small = Plan(penalties=(One("fine", "100.00"),), large_amount=False)
        large = Plan(penalties=(One("fine", "100.00"),), large_amount=True)
        assert not self.ask(story, small, lines="")
        assert self.ask(story, large, lines="") == ["hearing_offered"]
        assert self.ask(story, large) == ["hearing_offered"], "his word may go beyond the threshold"
        over = Plan(penalties=(One("fine", "50000.00"),), large_amount=False)
        assert self.ask(story, over) == ["hearing_offered"], "and never below it"

    def test_bound_to_the_decision_it_looks_at_the_notice(self, story: Story) -> None:
        story.add(Filed())
        assert not shuts("hearing-offered", story, Decided(proposal=LICENCE), penalties=ALWAYS)
        story.add(Notified(LICENCE))
        for body in (Decided(proposal=LICENCE), None):
            assert shuts("hearing-offered", story, body, penalties=ALWAYS)[0].act == "notify"
        assert not shuts("hearing-offered", story, Decided(proposal=Plan("no-penalty", ())), penalties=ALWAYS)
        story.add(Notified(LICENCE, hearing_offered=True), "2026-03-03")
        assert not shuts("hearing-offered", story, Decided(proposal=LICENCE), at="2026-03-04", penalties=ALWAYS)


class TestHearingPeriod:
    def offered(self, story: Story, served: bool = True) -> int:
        notice = story.add(Notified(hearing_offered=True), "2026-03-02")
        if served:
            story.add(Served(notice, date(2026, 3, 2)), "2026-03-02 10:00")
        return notice

    @pytest.mark.parametrize(("at", "shut"), [("2026-03-09 23:59", True), ("2026-03-10 00:00", False)])
    def test_five_workdays_from_service(self, story: Story, at: str, shut: bool) -> None:
        self.offered(story)
        for body in (Decided(), None):
            assert bool(shuts("hearing-period", story, body, at=at, lines=PERIODS)) is shut

    def test_the_sentence_names_the_days(self, story: Story) -> None:
        self.offered(story)
        (reason,) = shuts("hearing-period", story, lines=PERIODS)
        assert "2026年3月2日送达" in reason.text
        assert "2026年3月9日前（含当日）" in reason.text

    def test_holidays_and_make_up_days(self, story: Story) -> None:
        notice = story.add(Notified(hearing_offered=True), "2026-02-12")
        story.add(Served(notice, date(2026, 2, 12)), "2026-02-12 10:00")
        # 13, 14 (worked), 24, 25, 26 February.
        assert shuts("hearing-period", story, Decided(), at="2026-02-26 23:59", lines=PERIODS)
        assert not shuts("hearing-period", story, Decided(), at="2026-02-27 00:00", lines=PERIODS)

    def test_the_longest_of_several_lines_holds_for_it_is_the_partys(self, story: Story) -> None:
        self.offered(story)
        own = 'procedures = ["penalty"]\n'  # beside the general line: two alike in one pack are refused
        lines = PERIODS + duty("ask-hearing", 'count = 3, unit = "workday"') + own
        assert shuts("hearing-period", story, at="2026-03-09", lines=lines)
        lines = PERIODS + duty("ask-hearing", 'count = 7, unit = "workday"') + own
        assert shuts("hearing-period", story, at="2026-03-11", lines=lines)

    def test_the_last_addressee_counts(self, story: Story) -> None:
        notice = self.offered(story)
        story.add(Served(notice, date(2026, 3, 6)), "2026-03-06")
        assert shuts("hearing-period", story, at="2026-03-13 12:00", lines=PERIODS)
        assert not shuts("hearing-period", story, at="2026-03-14", lines=PERIODS)

    @pytest.mark.parametrize("body", [HearingAsked, HearingWaived])
    def test_a_request_or_a_waiver_ends_the_waiting(self, story: Story, body: type) -> None:
        story.add(body(self.offered(story)), "2026-03-03")
        assert not shuts("hearing-period", story, Decided(), at="2026-03-04", lines=PERIODS)

    def test_not_served_and_no_period_on_file(self, story: Story) -> None:
        notice = self.offered(story, served=False)
        assert shuts("hearing-period", story, lines=PERIODS)[0].act == "serve"
        story.add(Served(notice, date(2026, 3, 2)), "2026-03-02 10:00")
        assert "没有登记要求听证的期限" in shuts("hearing-period", story, at="2027-03-02")[0].text

    def test_an_unpublished_year_is_said_to_be_provisional(self, story: Story) -> None:
        notice = story.add(Notified(hearing_offered=True), "2030-03-04")
        story.add(Served(notice, date(2030, 3, 4)), "2030-03-04 10:00")
        assert "暂定" in shuts("hearing-period", story, at="2030-03-05", lines=PERIODS)[0].text

    def test_quiet_without_an_offer_or_a_penalty(self, story: Story) -> None:
        story.add(Notified())
        assert not shuts("hearing-period", story, lines=PERIODS)
        self.offered(story)
        assert not shuts("hearing-period", story, Decided(proposal=Plan("no-penalty", ())), lines=PERIODS)


class TestHearingNoticeInTime:
    @pytest.mark.parametrize(("at", "shut"), [("2026-03-10 23:00", False), ("2026-03-11 00:00", True)])
    def test_seven_full_workdays_before_the_date_that_is_set(self, at: str, shut: bool) -> None:
        # Hearing on Friday 20 March; 11, 12, 13, 16, 17, 18, 19 March are free.
        body = HearingNotified(1, date(2026, 3, 20))
        reasons = shuts("hearing-notice-in-time", body=body, act="notify-hearing", at=at, lines=PERIODS)
        assert bool(reasons) is shut
        assert all(reason.field == "held_on" for reason in reasons)

    def hold(self, story: Story, at: str = "2026-03-20") -> list[str]:
        return [r.text for r in shuts("hearing-notice-in-time", story, HearingHeld(1), at=at, lines=PERIODS)]

    def test_held_on_the_day_told_in_time(self, story: Story) -> None:
        assert self.hold(story)
        story.add(HearingNotified(1, date(2026, 3, 20)), "2026-03-10")
        assert not self.hold(story)

    def test_earlier_or_later_than_told(self, story: Story) -> None:
        story.add(HearingNotified(1, date(2026, 3, 20)), "2026-03-10")
        assert "还没有到" in self.hold(story, "2026-03-19")[0]
        assert "不同" in self.hold(story, "2026-03-23")[0]

    def test_told_too_late_and_by_the_day_of_service(self, story: Story) -> None:
        number = story.add(HearingNotified(1, date(2026, 3, 20)), "2026-03-10")
        story.add(Served(number, date(2026, 3, 11)), "2026-03-11")
        assert "最迟应当在2026年3月10日通知" in self.hold(story)[0]

    def test_without_a_body_only_the_day_to_come_is_judged(self, story: Story) -> None:
        story.add(HearingNotified(1, date(2026, 3, 20)), "2026-03-10")
        for at, shut in (("2026-03-19", True), ("2026-03-20", False), ("2026-03-21", False)):
            reasons = shuts("hearing-notice-in-time", story, act="hold-hearing", at=at, lines=PERIODS)
            assert bool(reasons) is shut, at


class TestHearingChair:
    @pytest.mark.parametrize("body", [HearingHeld(1, chair="p-li"), HearingNotified(1, chair="p-li")])
    def test_not_an_investigator_by_officer_or_by_record(self, story: Story, body: object) -> None:
        assert not shuts("hearing-chair", story, body)
        story.add(Question(), by=("p-clerk",))
        assert "李某是本案调查人员" in shuts("hearing-chair", story, body)[0].text

    def test_who_recorded_the_end_of_the_investigation_is_one_who_served_is_not(self, story: Story) -> None:
        story.add(Served(1), by=("p-chair",))
        assert not shuts("hearing-chair", story, HearingHeld(1))
        story.add(Ended(), by=("p-chair",))
        assert shuts("hearing-chair", story, HearingHeld(1))

    def test_somebody_must_be_named(self, story: Story) -> None:
        assert shuts("hearing-chair", story, HearingHeld(1, chair=""))[0].field == "chair"
        assert not shuts("hearing-chair", story)


class TestHearingBeforeDecision:
    def asked(self, story: Story, at: str) -> int:
        notice = story.add(Notified(hearing_offered=True), "2026-03-02")
        story.add(Served(notice, date(2026, 3, 2)), "2026-03-02 10:00")
        story.add(HearingAsked(notice), at)
        return notice

    def shut(self, story: Story, body: object = None) -> bool:
        return bool(shuts("hearing-before-decision", story, body, at="2026-04-01", lines=PERIODS))

    def test_asked_in_time_it_is_held_first(self, story: Story) -> None:
        notice = self.asked(story, "2026-03-09 23:59:59")  # the last moment of the last day
        assert self.shut(story)
        assert self.shut(story, Decided())
        assert not self.shut(story, Decided(proposal=Plan("no-penalty", ())))
        story.add(HearingHeld(notice), "2026-03-20")
        assert not self.shut(story, Decided())

    def test_asked_too_late_it_does_not_oblige(self, story: Story) -> None:
        self.asked(story, "2026-03-10 00:00")
        assert not self.shut(story, Decided())

    def test_given_up_afterwards(self, story: Story) -> None:
        story.add(HearingWaived(self.asked(story, "2026-03-04")), "2026-03-12")
        assert not self.shut(story, Decided())

    def test_a_waiver_taken_back_in_time(self, story: Story) -> None:
        notice = story.add(Notified(hearing_offered=True), "2026-03-02")
        story.add(Served(notice, date(2026, 3, 2)), "2026-03-02 10:00")
        story.add(HearingWaived(notice), "2026-03-03")
        assert not self.shut(story)
        story.add(HearingAsked(notice), "2026-03-05")
        assert self.shut(story)

    def test_a_hearing_on_an_earlier_notice_does_not_serve(self, story: Story) -> None:
        story.add(HearingHeld(1), "2026-02-27")
        self.asked(story, "2026-03-04")
        assert self.shut(story, Decided())
