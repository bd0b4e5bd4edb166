"""Gates of an application for a licence: materials, the answer, those interested, the decision, the certificate."""

from __future__ import annotations

from datetime import date

import pytest

from tests.law.asking import duty, shuts
from tests.law.bodies import Decided, HearingHeld, Served, Side, Statement, Story
from tests.law.bodies.applications import (
    GRANT,
    LIST,
    REFUSAL,
    Accepted,
    Applied,
    Examined,
    InterestedTold,
    Issued,
    Lengthened,
    NotAccepted,
    SupplementTold,
)

NEIGHBOUR, OTHER = Side(name="邻近粮站"), Side(name="另一粮站")
ANSWER = duty("answer-application", 'unit = "workday", count = 5') + 'lapse = "即为受理"\nprocedures = ["licence"]\n'
DECIDE = duty("decide-case", 'unit = "workday", count = 20') + (
    'starts = "accepted"\nprocedures = ["licence"]\nextension = { count = 10, approval = "head", reasons = [] }\n'
)
RENEW = duty("ask-renewal", 'unit = "day", count = 30, back = true') + 'procedures = ["licence"]\n'


def received(**more: object) -> Story:
    """An application handed in on Monday, 2 March 2026."""
    story = Story()
    story.add(Applied(**more))  # type: ignore[arg-type]
    return story


class TestMaterialsInList:
    @pytest.mark.parametrize(("missing", "shut"), [(LIST, False), (LIST[1:], False), ((*LIST, "户口簿"), True)])
    def test_only_what_the_list_names(self, missing: tuple[str, ...], shut: bool) -> None:
        assert bool(shuts("materials-in-list", received(), SupplementTold(missing))) is shut

    def test_the_strange_material_is_named(self) -> None:
        found = shuts("materials-in-list", received(), SupplementTold((*LIST, "户口簿")))
        assert "户口簿" in found[0].text
        assert LIST[0] not in found[0].text

    def test_without_a_list_nothing_may_be_asked_for(self) -> None:
        assert shuts("materials-in-list", received(material_list=()), SupplementTold())
        assert not shuts("materials-in-list", Story(), SupplementTold())


class TestSupplementOnce:
    def test_a_second_notice_is_shut(self) -> None:
        story = received()
        assert not shuts("supplement-once", story, SupplementTold())
        story.add(SupplementTold(), "2026-03-03")
        found = shuts("supplement-once", story, SupplementTold(), at="2026-03-04")
        assert (found[0].act, "3月3日" in found[0].text) == ("accept-application", True)


class TestAcceptanceLapse:
    """Received on Monday 2 March: the fifth workday is Monday the ninth."""

    def shut(self, body: object, at: str, story: Story | None = None) -> bool:
        ask = {"at": at, "lines": ANSWER, "procedure": "licence"}
        return bool(shuts("acceptance-lapse", story or received(), body, **ask))  # type: ignore[arg-type]

    @pytest.mark.parametrize("body", [SupplementTold(), NotAccepted()])
    def test_neither_a_supplement_nor_a_refusal_after_five_workdays(self, body: object) -> None:
        assert not self.shut(body, "2026-03-09 17:00")
        assert self.shut(body, "2026-03-10 09:00")

    def test_a_later_acceptance_bears_the_day_of_receipt(self) -> None:
        assert self.shut(Accepted(accepted_on=date(2026, 3, 10)), "2026-03-10 09:00")
        assert not self.shut(Accepted(accepted_on=date(2026, 3, 2)), "2026-03-10 09:00")
        assert not self.shut(Accepted(accepted_on=date(2026, 3, 9)), "2026-03-09 17:00")

    def test_told_in_time_it_never_lapses(self) -> None:
        story = received()
        story.add(SupplementTold(), "2026-03-09")
        assert not self.shut(NotAccepted(), "2026-04-20 09:00", story)


class TestReceiptSealed:
    @pytest.mark.parametrize(
        ("body", "words"),
        [
            (Accepted(), ""),
            (NotAccepted(), ""),
            (Accepted(number_text=" "), "文号"),
            (Accepted(accepted_on=None), "日期"),
            (Accepted(sealed_paper=False), "印章"),
            (NotAccepted(dated=None), "日期"),
        ],
    )
    def test_number_date_and_seal(self, body: object, words: str) -> None:
        found = shuts("receipt-sealed", received(), body)
        assert len(found) == bool(words)
        assert not words or words in found[0].text


class TestInterestedHeard:
    def story(self, *interested: Side) -> Story:
        story = received()
        story.add(Examined(interested))
        return story

    def acts(self, story: Story, at: str = "2026-03-02 12:00") -> list[str]:
        return [shut.act for shut in shuts("interested-heard", story, Decided(proposal=GRANT), at=at)]

    def test_told_served_and_heard(self) -> None:
        story = self.story(NEIGHBOUR)
        assert self.acts(story) == ["notify-interested"]
        notice = story.add(InterestedTold((NEIGHBOUR,)))
        assert self.acts(story) == ["serve"]
        story.add(Served(notice, effective_on=date(2026, 3, 2)))
        assert self.acts(story) == ["hear-statement"]
        story.add(Statement(notice), "2026-03-03")
        assert not self.acts(story, "2026-03-03 12:00")

    def test_the_days_of_the_notice_run_out_on_workdays(self) -> None:
        story = self.story(NEIGHBOUR)
        story.add(Served(story.add(InterestedTold((NEIGHBOUR,), 5)), effective_on=date(2026, 3, 2)))
        assert self.acts(story, "2026-03-09 12:00") == ["hear-statement"]
        assert not self.acts(story, "2026-03-10 12:00")

    def test_silence_without_days_never_opens_it_but_a_hearing_does(self) -> None:
        story = self.story(NEIGHBOUR)
        notice = story.add(InterestedTold((NEIGHBOUR,), None))
        story.add(Served(notice, effective_on=date(2026, 3, 2)))
        assert self.acts(story, "2026-12-01 12:00") == ["hear-statement"]
        story.add(HearingHeld(notice), "2026-03-20")
        assert not self.acts(story, "2026-12-01 12:00")

    def test_everyone_it_touches_is_told(self) -> None:
        story = self.story(NEIGHBOUR, OTHER)
        notice = story.add(InterestedTold((NEIGHBOUR,)))
        story.add(Served(notice, effective_on=date(2026, 3, 2)))
        story.add(Statement(notice))
        found = shuts("interested-heard", story, Decided(proposal=GRANT))
        assert [("另一粮站" in shut.text, "邻近" in shut.text) for shut in found] == [(True, False)]

    def test_quiet_where_nobody_else_is_touched(self) -> None:
        assert not self.acts(self.story())
        assert not self.acts(received())


class TestRefusalReasoned:
    def test_a_refusal_needs_reasons_and_a_grant_does_not(self) -> None:
        assert not shuts("refusal-reasoned", received(), Decided(proposal=REFUSAL))
        assert not shuts("refusal-reasoned", received(), Decided(proposal=GRANT))
        blank = type(REFUSAL)("refuse", (), "设施不符合标准", reasons="  ")
        assert shuts("refusal-reasoned", received(), Decided(proposal=blank))[0].field == "proposal"


class TestApplicantTold:
    @pytest.mark.parametrize(("what", "words"), [("extension", "延长期限的理由"), ("time", "所需时间")])
    def test_what_was_not_told_does_not_count(self, what: str, words: str) -> None:
        assert not shuts("applicant-told", received(), Lengthened(), what=what)
        assert words in shuts("applicant-told", received(), Lengthened(told=False), what=what)[0].text


class TestExtensionInTime:
    """Accepted on 2 March: the twentieth workday is 30 March."""

    def shut(self, story: Story, at: str, times: int = 1) -> str:
        ask = {"at": at, "lines": DECIDE, "procedure": "licence", "times": times}
        found = shuts("extension-in-time", story, Lengthened(), **ask)  # type: ignore[arg-type]
        return found[0].text if found else ""

    def test_before_the_end_and_not_after_it(self) -> None:
        story = received()
        assert "还没有起算" in self.shut(story, "2026-03-02 12:00")
        story.add(Accepted())
        assert not self.shut(story, "2026-03-30 17:00")
        assert "3月30日" in self.shut(story, "2026-03-31 09:00")

    def test_once_unless_the_rule_allows_more(self) -> None:
        story = received()
        story.add(Accepted())
        story.add(Lengthened(), "2026-03-20")
        assert "只能延长 1 次" in self.shut(story, "2026-03-25 09:00")
        assert not self.shut(story, "2026-03-25 09:00", times=2)


class TestGrantedFirst:
    def test_a_certificate_rests_on_a_grant(self) -> None:
        story = received()
        assert shuts("granted-first", story, Issued())
        granted = story.add(Decided(proposal=GRANT))
        refused = story.add(Decided(proposal=REFUSAL))
        assert not shuts("granted-first", story, Issued(granted))
        assert shuts("granted-first", story, Issued(refused))[0].act == "decide"
        assert shuts("granted-first", story, Issued(1))


class TestRenewalInTime:
    """The licence ends on 30 June 2026: thirty full days before it lies 30 May."""

    def shut(self, at: str, **more: object) -> str:
        body = Applied(**{"sort": "renewal", "expires_on": date(2026, 6, 30), **more})  # type: ignore[arg-type]
        found = shuts("renewal-in-time", Story(), body, at=at, lines=RENEW, procedure="licence")
        return found[0].text if found else ""

    def test_thirty_days_before_the_end(self) -> None:
        assert not self.shut("2026-05-30 17:00")
        assert "5月30日" in self.shut("2026-05-31 09:00")

    def test_the_last_day_must_be_known_and_other_applications_are_let_be(self) -> None:
        assert "没有填写" in self.shut("2026-05-01 09:00", expires_on=None)
        assert not self.shut("2026-06-29 09:00", sort="new")
