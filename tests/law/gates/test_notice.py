"""Gates between the notice and the decision: told, heard, checked, and nothing beyond or heavier."""

from __future__ import annotations

from datetime import date

import pytest

from tests.law.asking import shuts
from tests.law.bodies import (
    Checked,
    Decided,
    Ended,
    HearingHeld,
    Notified,
    One,
    Plan,
    Served,
    Statement,
    Story,
    fine,
)

NO_PENALTY = Plan("no-penalty", ())


class TestNoticeBeforeDecision:
    def told(self, story: Story, **more: object) -> int:
        notice = story.add(Notified(**more), "2026-03-02")  # type: ignore[arg-type]
        story.add(Served(notice, date(2026, 3, 2)), "2026-03-02 10:00")
        return notice

    def test_told_served_heard_each_in_turn(self, story: Story) -> None:
        assert shuts("notice-before-decision", story)[0].act == "notify"
        notice = story.add(Notified())
        assert shuts("notice-before-decision", story)[0].act == "serve"
        story.add(Served(notice, date(2026, 3, 2)), "2026-03-02 10:00")
        assert shuts("notice-before-decision", story)[0].act == "hear-statement"
        story.add(Statement(notice), "2026-03-02 11:00")
        assert not shuts("notice-before-decision", story)
        assert not shuts("notice-before-decision", story, Decided())

    def test_an_express_waiver_opens(self, story: Story) -> None:
        story.add(Statement(self.told(story), waived=True), "2026-03-02 11:00")
        assert not shuts("notice-before-decision", story, Decided())

    def test_a_hearing_on_the_notice_is_being_heard(self, story: Story) -> None:
        story.add(HearingHeld(self.told(story)), "2026-03-16")
        assert not shuts("notice-before-decision", story, Decided(), at="2026-03-17")

    def test_silence_never_opens_where_the_notice_names_no_days(self, story: Story) -> None:
        self.told(story)
        assert shuts("notice-before-decision", story, Decided(), at="2027-03-02")

    @pytest.mark.parametrize(("at", "shut"), [("2026-03-05 23:59", True), ("2026-03-06 00:00", False)])
    def test_silence_opens_after_the_days_that_the_notice_names(self, story: Story, at: str, shut: bool) -> None:
        self.told(story, statement_days=3)  # served on Monday 2 March: 3, 4, 5 March
        assert bool(shuts("notice-before-decision", story, Decided(), at=at)) is shut

    def test_those_days_are_workdays(self, story: Story) -> None:
        notice = story.add(Notified(statement_days=3), "2026-02-12")
        story.add(Served(notice, date(2026, 2, 12)), "2026-02-12 10:00")
        # 13 Feb, 14 Feb (a Saturday worked), then the Spring Festival until 23 Feb, 24 Feb.
        assert "2026年2月24日" in shuts("notice-before-decision", story, Decided(), at="2026-02-23")[0].text
        assert not shuts("notice-before-decision", story, Decided(), at="2026-02-25")

    def test_a_service_that_takes_effect_later_is_waited_for(self, story: Story) -> None:
        notice = story.add(Notified())
        story.add(Served(notice, date(2026, 4, 1), method="public-notice"))
        story.add(Statement(notice))
        assert "2026年4月1日才视为送达" in shuts("notice-before-decision", story, Decided(), at="2026-03-31")[0].text
        assert not shuts("notice-before-decision", story, Decided(), at="2026-04-01")

    def test_a_new_notice_begins_anew(self, story: Story) -> None:
        story.add(Statement(self.told(story)), "2026-03-03")
        second = story.add(Notified(), "2026-03-04")
        assert shuts("notice-before-decision", story, Decided(), at="2026-03-05")[0].act == "serve"
        story.add(Served(second, date(2026, 3, 5)), "2026-03-05")
        assert shuts("notice-before-decision", story, Decided(), at="2026-03-06")[0].act == "hear-statement"

    def test_only_a_penalty_needs_it_by_body_or_by_what_is_proposed(self, story: Story) -> None:
        assert not shuts("notice-before-decision", story, Decided(proposal=NO_PENALTY))
        story.add(Ended(NO_PENALTY))
        assert not shuts("notice-before-decision", story)
        assert shuts("notice-before-decision", story, Decided())


class TestStatementChecked:
    def test_every_statement_not_only_the_last(self, story: Story) -> None:
        assert not shuts("statement-checked", story)
        first = story.add(Statement(1), "2026-03-02")
        second = story.add(Statement(1), "2026-03-04")
        story.add(Checked(second), "2026-03-05")
        (reason,) = shuts("statement-checked", story, at="2026-03-06")
        assert "2026年3月2日的陈述" in reason.text
        assert reason.act == "check-statement"
        story.add(Checked(first), "2026-03-06")
        assert not shuts("statement-checked", story, Decided(), at="2026-03-07")

    def test_a_waiver_needs_no_check(self, story: Story) -> None:
        story.add(Statement(1, waived=True))
        assert not shuts("statement-checked", story)


class TestWithinNotice:
    def ask(self, story: Story, new: Plan, told: Plan = fine("5000.00"), **more: bool) -> list[str]:  # noqa: B008
        story.add(Notified(told))
        return [r.field for r in shuts("within-notice", story, Decided(proposal=new, **more), at="2026-03-09")]

    @pytest.mark.parametrize("amount", ["5000.00", "4999.99"])
    def test_the_same_or_less_passes(self, story: Story, amount: str) -> None:
        assert not self.ask(story, fine(amount))

    def test_a_cent_more_does_not(self, story: Story) -> None:
        story.add(Notified(fine("5000.00")))
        (reason,) = shuts("within-notice", story, Decided(proposal=fine("5000.01")), at="2026-03-09")
        assert "罚款由告知的 5,000.00 元增至 5,000.01 元" in reason.text
        assert reason.act == "notify"

    def test_fines_of_one_kind_are_added(self, story: Story) -> None:
        assert self.ask(story, fine("3000.00", One("fine", "2000.01"))) == ["proposal"]

    def test_a_kind_that_was_not_told_even_a_lighter_one(self, story: Story) -> None:
        assert self.ask(story, Plan(penalties=(One("warning"),))) == ["proposal"]

    def test_dropping_a_kind_passes(self, story: Story) -> None:
        assert not self.ask(story, fine("5000.00"), fine("5000.00", One("warning")))

    def test_a_basis_that_was_not_told(self, story: Story) -> None:
        assert self.ask(story, Plan(basis=("某法第十条", "某法第十一条"))) == ["basis"]

    def test_facts_worded_otherwise_need_a_word_that_nothing_was_added(self, story: Story) -> None:
        other = Plan(facts_found="销售过期食品三盒")
        assert self.ask(story, other) == ["facts_narrower"]
        assert not self.ask(story, other, facts_narrower=True)
        assert not self.ask(story, Plan(facts_found="销售 过期\n食品"))

    def test_only_the_latest_notice_counts(self, story: Story) -> None:
        story.add(Notified(fine("9000.00")), "2026-03-01")
        assert self.ask(story, fine("6000.00")) == ["proposal"]

    def test_quiet_without_a_body_a_notice_or_a_penalty(self, story: Story) -> None:
        assert not shuts("within-notice", story, Decided())
        story.add(Notified())
        assert not shuts("within-notice", story)
        assert not shuts("within-notice", story, Decided(proposal=NO_PENALTY), at="2026-03-09")


class TestNotHeavier:
    def spoken(self, story: Story, told: Plan, waived: bool = False) -> None:
        notice = story.add(Notified(told), "2026-03-02")
        story.add(Statement(notice, waived), "2026-03-03")

    def heavier(self, story: Story, new: Plan) -> bool:
        return bool(shuts("not-heavier", story, Decided(proposal=new), at="2026-03-20"))

    @pytest.mark.parametrize(
        ("old", "new", "shut"),
        [
            (fine("5000.00"), fine("5000.00"), False),
            (fine("5000.00"), fine("5000.01"), True),
            (fine("5000.00"), fine("100.00", One("warning")), True),  # one more, for which less money does not pay
            (fine("5000.00", One("criticism")), fine("5000.00", One("warning")), False),
            (fine("5000.00", One("warning")), fine("5000.00", One("criticism")), True),
            (fine("5000.00"), Plan(penalties=(One("revoke-licence"),)), True),
            (Plan(penalties=(One("revoke-licence"),)), Plan(penalties=(One("halt"),)), False),
            (fine("5000.00", One("halt")), fine("4000.00"), False),
        ],
    )
    def test_compared_with_the_notice_before_the_statement(
        self, story: Story, old: Plan, new: Plan, shut: bool
    ) -> None:
        self.spoken(story, old)
        assert self.heavier(story, new) is shut

    def test_a_new_notice_alone_does_not_open(self, story: Story) -> None:
        self.spoken(story, fine("5000.00"))
        story.add(Notified(fine("8000.00")), "2026-03-05")
        assert self.heavier(story, fine("8000.00"))

    def test_new_facts_told_in_a_new_notice_do(self, story: Story) -> None:
        self.spoken(story, fine("5000.00"))
        story.add(Notified(fine("8000.00"), new_facts="另查明二月还销售过一批"), "2026-03-05")
        assert not self.heavier(story, fine("8000.00"))

    def test_until_the_party_speaks_again(self, story: Story) -> None:
        self.spoken(story, fine("5000.00"))
        second = story.add(Notified(fine("8000.00"), new_facts="另查明一批"), "2026-03-05")
        story.add(Statement(second), "2026-03-06")
        assert not self.heavier(story, fine("8000.00"))
        assert self.heavier(story, fine("8000.01"))

    def test_a_hearing_is_speaking_a_waiver_is_not(self, story: Story) -> None:
        self.spoken(story, fine("5000.00"), waived=True)
        assert not self.heavier(story, fine("9000.00"))
        story.add(HearingHeld(99), "2026-03-10")
        assert self.heavier(story, fine("9000.00"))

    def test_quiet_without_a_body_or_a_penalty(self, story: Story) -> None:
        self.spoken(story, fine("1.00"))
        assert not shuts("not-heavier", story)
        assert not self.heavier(story, NO_PENALTY)
