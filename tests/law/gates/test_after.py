"""Gates of what follows a decision: surcharge, the file, the court, confiscated things."""

from __future__ import annotations

from datetime import date

import pytest

from tests.law.asking import duty, item, parameter, shuts
from tests.law.bodies import Decided, One, Plan, Served, Story
from tests.law.bodies.following import (
    Access,
    Applied,
    Asked,
    Changed,
    Deferred,
    Demanded,
    Disposed,
    Sued,
    Surcharged,
    Taken,
    Upheld,
)

THREE_PERCENT = parameter("surcharge.daily", '"0.03"')
WINDOW = (
    duty("reconsideration", 'unit = "day", count = 60')
    + duty("lawsuit", 'unit = "month", count = 6')
    + duty("sue-after-reconsideration", 'unit = "day", count = 15')
    + 'starts = "reconsideration-ruled"\n'
    + '[[duty]]\nduty = "apply-court-execution"\nclause = "trial/d/1"\nperiod = { unit = "month", count = 3 }\n'
    'starts = "remedies-open"\nafter = ["reconsideration", "lawsuit"]\npauses = ["remedy"]\n'
    '[[duty]]\nduty = "apply-court-execution"\nclause = "trial/d/1"\nperiod = { unit = "month", count = 3 }\n'
    'starts = "remedy-upheld"\nafter = ["sue-after-reconsideration"]\npauses = ["remedy"]\n'
    '[[duty]]\nduty = "apply-court-execution"\nclause = "trial/d/1"\nperiod = { unit = "month", count = 3 }\n'
    'starts = "deferral-ended"\nafter = ["reconsideration", "lawsuit"]\npauses = ["remedy"]\n'
)


class TestSurchargeInRemedy:
    @pytest.mark.parametrize(
        ("accepted", "ended", "amount", "right"),
        [
            (date(2026, 3, 20), date(2026, 4, 5), "750.00", True),  # five days of ten are left: 5,000 × 3 % × 5
            (date(2026, 3, 20), date(2026, 4, 5), "750.01", False),
            (date(2026, 4, 3), date(2026, 4, 3), "1350.00", True),  # one day, both ends of a remedy belong to it
            (date(2026, 4, 3), date(2026, 4, 3), "1350.01", False),
            (date(2026, 3, 20), None, "0.01", False),  # still pending: nothing counts
            (date(2026, 5, 1), None, "1500.00", True),  # begun afterwards
        ],
    )
    def test_the_days_of_a_remedy_do_not_count(
        self, accepted: date, ended: date | None, amount: str, right: bool
    ) -> None:
        story = Story()
        about = story.add(Decided())
        story.add(Asked(about, accepted_on=accepted))
        if ended:
            story.add(Upheld(about, 2, effective_on=ended), "2026-05-20")
        shut = shuts("surcharge-in-remedy", story, Surcharged(about, amount), at="2026-06-01", lines=THREE_PERCENT)
        assert bool(shut) is not right

    def test_two_remedies_that_overlap_count_once_and_quiet_without_any(self) -> None:
        story = Story()
        about = story.add(Decided())
        body = Surcharged(about, "1500.00")
        assert not shuts("surcharge-in-remedy", story, body, at="2026-06-01", lines=THREE_PERCENT)
        story.add(Asked(about, accepted_on=date(2026, 4, 1)))
        story.add(Sued(about, accepted_on=date(2026, 4, 2)), "2026-04-02")
        story.add(Upheld(about, 2, effective_on=date(2026, 4, 3)), "2026-04-20")
        story.add(Upheld(about, 3, effective_on=date(2026, 4, 4)), "2026-04-20")
        shut = shuts("surcharge-in-remedy", story, body, at="2026-06-01", lines=THREE_PERCENT)
        assert "有 4 日在复议或者诉讼期间" in shut[0].text
        assert not shuts("surcharge-in-remedy", story, Surcharged(about, "900.00"), lines=THREE_PERCENT)


class TestCourtDemand:
    def test_demanded_served_and_ten_workdays_over(self) -> None:
        story = Story()
        about = story.add(Decided())
        ask = {"at": "2026-10-15", "days": 10}
        assert shuts("court-demand", story, Applied(about), **ask)[0].act == "demand-before-court"
        demand = story.add(Demanded(about), "2026-09-01")
        assert shuts("court-demand", story, Applied(about), **ask)[0].act == "serve"
        # Served on Tuesday 1 September: the tenth workday is Tuesday the fifteenth.
        story.add(Served(demand, effective_on=date(2026, 9, 1)), "2026-09-01")
        for day, right in (("2026-09-15", False), ("2026-09-16", True)):
            assert bool(shuts("court-demand", story, Applied(about), at=day, days=10)) is not right

    def test_a_demand_for_another_decision_does_not_count(self) -> None:
        story = Story()
        first, second = story.add(Decided()), story.add(Decided())
        story.add(Served(story.add(Demanded(second)), effective_on=date(2026, 3, 2)))
        assert shuts("court-demand", story, Applied(first), at="2026-10-15", days=10)
        assert not shuts("court-demand", story, Applied(second), at="2026-10-15", days=10)


class TestCourtWindow:
    """Served on 2 March 2026: the six months end on 2 September, the three on 2 December."""

    def story(self, **decided: object) -> tuple[Story, int]:
        story = Story()
        about = story.add(Decided(**decided))  # type: ignore[arg-type]
        story.add(Served(about, effective_on=date(2026, 3, 2)))
        return story, about

    def shut(self, story: Story, about: int, at: str) -> str:
        found = shuts("court-window", story, Applied(about), at=f"{at} 12:00", lines=WINDOW)
        return found[0].text if found else ""

    @pytest.mark.parametrize(
        ("day", "said"),
        [("2026-05-05", "2026年9月2日"), ("2026-09-02", "2026年9月2日"), ("2026-09-03", ""), ("2026-12-02", ""),
         ("2026-12-03", "届满")],
    )  # fmt: skip
    def test_after_the_time_for_remedies_and_three_months_long(self, day: str, said: str) -> None:
        story, about = self.story()
        assert said in self.shut(story, about, day)
        assert bool(self.shut(story, about, day)) is bool(said)

    def test_not_served_nothing_to_perform_or_set_aside(self) -> None:
        story = Story()
        about = story.add(Decided())
        assert "还没有送达" in self.shut(story, about, "2026-10-01")
        story, about = self.story(proposal=Plan(penalties=(One("warning"),)))
        assert "没有须履行的义务" in self.shut(story, about, "2026-10-01")
        story, about = self.story()
        story.add(Changed(about), "2026-06-01")
        assert "已经被撤销" in self.shut(story, about, "2026-10-01")

    def test_a_remedy_waits_and_moves_the_window(self) -> None:
        story, about = self.story()
        remedy = story.add(Asked(about), "2026-04-01")
        assert "还没有终结" in self.shut(story, about, "2026-10-01")
        story.add(Upheld(about, remedy), "2026-06-01")
        # Fifteen days to sue end on 16 June, three months on 16 September.
        assert "2026年6月16日" in self.shut(story, about, "2026-06-16")
        assert not self.shut(story, about, "2026-06-17")
        assert not self.shut(story, about, "2026-09-16")
        assert "届满" in self.shut(story, about, "2026-09-17")

    def test_a_deferral_moves_it_too_but_never_before_the_remedies_end(self) -> None:
        story, about = self.story()
        story.add(Deferred(about, date(2026, 12, 31)), "2026-03-05")
        assert "2026年12月31日" in self.shut(story, about, "2026-12-31")
        assert not self.shut(story, about, "2027-03-31")
        assert "届满" in self.shut(story, about, "2027-04-01")
        story, about = self.story()
        story.add(Deferred(about, date(2026, 4, 30)), "2026-03-05")
        assert "2026年9月2日" in self.shut(story, about, "2026-06-01")


class TestCourtPapers:
    LISTED = item("court-paper", "application", "申请书") + item(
        "court-paper", "others", "其他材料", 'when = "as-needed"'
    )

    def test_every_paper_signature_seal_and_date(self) -> None:
        good = Applied(1)
        assert not shuts("court-papers", body=good, lines=self.LISTED)
        bare = Applied(1, papers=("others",), approved_by="", sealed_paper=False, applied_on=None)
        fields = [reason.field for reason in shuts("court-papers", body=bare, lines=self.LISTED)]
        assert fields == ["papers", "head_opinion", "sealed_paper", "applied_on"]


class TestFileAccess:
    def test_in_a_reconsideration_only_the_grounds_of_the_law_refuse(self) -> None:
        story = Story()
        remedy = story.add(Asked(story.add(Decided())))
        assert shuts("file-access", story, Access(remedy, granted=False))[0].field == "ground"
        assert not shuts("file-access", story, Access(remedy, granted=False, ground="privacy"))
        assert not shuts("file-access", story, Access(remedy))
        assert not shuts("file-access", story, Access(remedy, granted=False, capacity="other"))
        assert not shuts("file-access", story, Access(granted=False))
        story.add(Upheld(1, remedy), "2026-04-01")
        assert not shuts("file-access", story, Access(remedy, granted=False), at="2026-04-02")

    def test_elsewhere_the_head_agrees_first_but_not_against_the_applicant(self) -> None:
        story = Story()
        remedy = story.add(Asked(story.add(Decided())))
        assert shuts("file-access", story, Access(capacity="party"), consent=True)[0].field == "head_opinion"
        assert not shuts("file-access", story, Access(capacity="party", approved_by="p-head"), consent=True)
        refused = Access(capacity="party", granted=False)
        assert shuts("file-access", story, refused, consent=True)[0].field == "reason"
        assert not shuts("file-access", story, Access(capacity="party", granted=False, reason="已经归档"), consent=True)
        assert not shuts("file-access", story, Access(remedy), consent=True)


class TestThings:
    WAYS = item("disposal-manner", "auction", "公开拍卖")

    def test_a_lawful_way_and_the_money_to_the_treasury(self) -> None:
        assert not shuts("things-disposal", body=Disposed(1), lines=self.WAYS)
        assert shuts("things-disposal", body=Disposed(1, manner="gift"), lines=self.WAYS)[0].field == "manner"
        sold = Disposed(1, proceeds="800.00")
        assert shuts("things-disposal", body=sold, lines=self.WAYS)[0].field == "treasury_receipt"
        paid = Disposed(1, proceeds="800.00", treasury_receipt="示缴 001")
        assert not shuts("things-disposal", body=paid, lines=self.WAYS)

    def test_what_was_confiscated_is_on_record_until_it_is_gone(self) -> None:
        story = Story()
        about = story.add(Decided(proposal=Plan(penalties=(One("confiscate-goods"),))))
        assert shuts("things-settled", story, act="close")[0].act == "take-things"
        assert not shuts("things-settled", story, act="close", disposed=True)
        taken = story.add(Taken(about))
        assert not shuts("things-settled", story, act="close")
        assert shuts("things-settled", story, act="close", disposed=True)[0].act == "dispose-things"
        story.add(Disposed(taken, remaining=True))
        assert shuts("things-settled", story, act="close", disposed=True)
        story.add(Disposed(taken))
        assert not shuts("things-settled", story, act="close", disposed=True)

    def test_nothing_confiscated_or_the_decision_gone(self) -> None:
        story = Story()
        story.add(Decided())
        assert not shuts("things-settled", story, act="close")
        about = story.add(Decided(proposal=Plan(penalties=(One("confiscate-goods"),))))
        story.add(Changed(about))
        assert not shuts("things-settled", story, act="close")
