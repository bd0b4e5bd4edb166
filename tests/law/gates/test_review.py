"""Gates about the legality review: answered, submitted, independent, consistent, passed, and its disagreements."""

from __future__ import annotations

import pytest

from tests.law.asking import item, parameter, shuts
from tests.law.bodies import (
    LI,
    Answers,
    Approved,
    Decided,
    Disagreement,
    Discussed,
    Filed,
    HearingHeld,
    Interest,
    MaterialsComplete,
    Notified,
    One,
    OnTheSpot,
    Opinion,
    Plan,
    Preserved,
    Question,
    Story,
    Submitted,
    Visit,
)

HEADS = (
    item("major-head", "public-interest", "涉及重大公共利益")
    + item("major-head", "hearing", "经过听证程序", 'automatic = "hearing-held"')
    + item("major-head", "complex", "疑难复杂")
)
OPINIONS = (
    item("opinion", "agree", "同意", 'effect = "pass", requires = ["all"]')
    + item("opinion", "correct", "纠正", 'effect = "correct", grounds = ["程序瑕疵", "文书不规范"]')
    + item("opinion", "transfer", "移送", 'effect = "transfer"')
)
POINTS = (
    item("checklist", "facts", "事实是否清楚")
    + item("checklist", "powers", "是否超越法定权限", 'wrong = "yes"')
    + item("checklist", "other", "其他", "open_ended = true")
)
GOOD = {"facts": "yes", "powers": "no"}
ALL = {"scope": "all-ordinary"}


class TestMajorAnswered:
    def test_every_head_that_facts_cannot_answer(self, story: Story) -> None:
        (reason,) = shuts("major-answered", story, lines=HEADS)
        assert "还有 2 项没有回答：涉及重大公共利益、疑难复杂" in reason.text
        story.add(Answers(answered=("public-interest",)))
        assert "还有 1 项" in shuts("major-answered", story, lines=HEADS)[0].text
        story.add(Answers(heads=("complex",), answered=("public-interest",)), "2026-03-03")
        assert not shuts("major-answered", story, Decided(), lines=HEADS, at="2026-03-04")

    def test_where_all_ordinary_penalties_are_reviewed_nothing_is_left_to_ask(self, story: Story) -> None:
        every = HEADS + item("major-head", "all", "全部普通程序处罚", 'automatic = "all-ordinary-penalties"')
        assert not shuts("major-answered", story, lines=every)

    def test_on_the_spot_there_is_no_review(self, story: Story) -> None:
        assert not shuts("major-answered", story, OnTheSpot(), lines=HEADS)
        assert not shuts("major-answered", story, lines=HEADS, procedure="penalty-on-the-spot")


class TestReviewPassed:
    def reviewed(self, story: Story, opinion: str = "agree") -> int:
        submission = story.add(Submitted(), "2026-03-02")
        return story.add(Opinion(submission, opinion), "2026-03-03")

    def shut(self, story: Story, body: object = None, lines: str = OPINIONS, **params: object) -> list[str]:
        return [r.text for r in shuts("review-passed", story, body, at="2026-03-10", lines=lines, **(params or ALL))]

    def test_each_step_in_turn(self, story: Story) -> None:
        assert self.shut(story) == ["没有经过法制审核"]
        submission = story.add(Submitted())
        assert "还没有出具意见" in self.shut(story)[0]
        story.add(Opinion(submission, "correct"), "2026-03-03")
        assert "没有通过（2026年3月3日意见：纠正）" in self.shut(story, Decided())[0]
        again = story.add(Submitted(), "2026-03-04")
        story.add(Opinion(again), "2026-03-05")
        assert not self.shut(story)
        assert not self.shut(story, Decided())

    def test_a_changed_substance_needs_a_new_review(self, story: Story) -> None:
        self.reviewed(story)
        assert not self.shut(story, Decided(substance="s1"))
        assert "实质内容" in self.shut(story, Decided(substance="s2"))[0]
        assert self.shut(story, Approved(substance="s2")), "an approval has a substance as well"

    def test_a_new_submission_reopens_what_had_passed(self, story: Story) -> None:
        self.reviewed(story)
        story.add(Submitted(), "2026-03-05")
        assert self.shut(story, Decided())

    def test_an_opinion_that_the_place_does_not_know_never_passes(self, story: Story) -> None:
        self.reviewed(story, "fine-by-me")
        assert "fine-by-me" in self.shut(story, Decided())[0]

    def test_on_the_spot_is_exempt(self, story: Story) -> None:
        assert not self.shut(story, OnTheSpot())

    def test_scope_major_asks_only_where_a_head_is_met(self, story: Story) -> None:
        major = {"scope": "major"}
        assert not self.shut(story, Decided(), OPINIONS + HEADS, **major)
        story.add(Answers(heads=("complex",)))
        assert self.shut(story, Decided(), OPINIONS + HEADS, **major)
        assert not self.shut(story, Decided(), OPINIONS + HEADS, scope="major", heads=["public-interest"])
        assert self.shut(story, Decided(), OPINIONS + HEADS, scope="major", heads=["complex"])

    def test_a_hearing_that_was_held_makes_it_major_by_itself(self, story: Story) -> None:
        story.add(Answers(answered=("public-interest", "complex")))
        story.add(HearingHeld(1), "2026-03-03")
        assert self.shut(story, Decided(), OPINIONS + HEADS, scope="major")

    def test_a_statute_that_names_the_hearing_means_one_that_was_held(self, story: Story) -> None:
        lines = OPINIONS + item("major-head", "hearing", "有权要求听证", 'automatic = "hearing-right"')
        story.add(Notified(hearing_offered=True))
        assert self.shut(story, Decided(), lines, scope="major"), "the place counts the right to one"
        assert not self.shut(story, Decided(), lines, scope="major", heads=["hearing"])
        story.add(HearingHeld(1), "2026-03-03")
        assert self.shut(story, Decided(), lines, scope="major", heads=["hearing"])

    def test_a_ruling_lifts_only_where_the_line_says_so(self, story: Story) -> None:
        opinion = self.reviewed(story, "correct")
        story.add(Disagreement(opinion, "head-decides", "head", decided_to_go_on=True), "2026-03-05")
        assert self.shut(story, Decided(), **ALL)
        assert not self.shut(story, Decided(), scope="all-ordinary", lifted_by=["head-decides"])
        assert self.shut(story, Decided(substance="s2"), scope="all-ordinary", lifted_by=["head-decides"])

    def test_a_ruling_for_the_review_body_lifts_nothing(self, story: Story) -> None:
        opinion = self.reviewed(story, "correct")
        story.add(Disagreement(opinion, "head-decides", "head"), "2026-03-05")
        assert self.shut(story, Decided(), scope="all-ordinary", lifted_by=["head-decides"])


class TestReviewBeforeDiscussion:
    def test_an_opinion_first_passed_or_not(self, story: Story) -> None:
        lines = OPINIONS + HEADS
        assert not shuts("review-before-discussion", story, Discussed(), lines=lines), "not major"
        story.add(Answers(heads=("complex",)))
        assert shuts("review-before-discussion", story, Discussed(), lines=lines)[0].act == "submit-review"
        submission = story.add(Submitted(heads=("complex",)))
        assert shuts("review-before-discussion", story, lines=lines)[0].act == "give-opinion"
        story.add(Opinion(submission, "correct"), "2026-03-02 11:00")
        assert not shuts("review-before-discussion", story, Discussed(), lines=lines)
        assert not shuts("review-before-discussion", Story(), OnTheSpot(), lines=lines)


class TestMaterialsListed:
    LINES = (
        item("material", "draft", "决定书代拟稿")
        + item("material", "hearing-record", "听证笔录", 'when = "hearing"')
        + item("material", "evaluation", "评估报告", 'when = "evaluation"')
        + item("material", "other", "其他", 'when = "as-needed"')
    )

    def test_each_when_it_applies(self, story: Story) -> None:
        assert "缺少 1 项：决定书代拟稿" in shuts("materials-listed", story, Submitted(), lines=self.LINES)[0].text
        assert not shuts("materials-listed", story, Submitted(materials=("draft",)), lines=self.LINES)
        valued = Submitted(materials=("draft",), evaluated=True)
        assert "评估报告" in shuts("materials-listed", story, valued, lines=self.LINES)[0].text
        story.add(HearingHeld(1), "2026-03-02 10:00")
        assert "听证笔录" in shuts("materials-listed", story, Submitted(materials=("draft",)), lines=self.LINES)[0].text

    def test_confirming_them_judges_the_submission(self, story: Story) -> None:
        submission = story.add(Submitted())
        body = MaterialsComplete(submission)
        assert shuts("materials-listed", story, body, act="confirm-materials", lines=self.LINES)
        assert shuts("materials-listed", story, act="confirm-materials", lines=self.LINES)
        assert not shuts("materials-listed", story, act="submit-review", lines=self.LINES)
        assert not shuts("materials-listed", Story(), act="confirm-materials", lines=self.LINES)

    def test_the_submission_that_is_named_not_the_latest(self, story: Story) -> None:
        full, bare = story.add(Submitted(materials=("draft",))), story.add(Submitted())
        assert not shuts("materials-listed", story, MaterialsComplete(full), act="confirm-materials", lines=self.LINES)
        assert shuts("materials-listed", story, MaterialsComplete(bare), act="confirm-materials", lines=self.LINES)


class TestResubmissionHandled:
    def test_each_problem_in_its_place(self, story: Story) -> None:
        first = story.add(Submitted())
        assert not shuts("resubmission-handled", story, Submitted(), lines=OPINIONS)
        story.add(Opinion(first, "correct", problems=("缺少送达回证", "引用条款有误")), "2026-03-02 10:00")
        (reason,) = shuts("resubmission-handled", story, Submitted(handling=(" ", "已改正")), lines=OPINIONS)
        assert "还有 1 项没有写明如何处理：缺少送达回证" in reason.text
        assert "还有 2 项" in shuts("resubmission-handled", story, Submitted(), lines=OPINIONS)[0].text
        done = Submitted(handling=("已补送达回证", "已改正"))
        assert not shuts("resubmission-handled", story, done, lines=OPINIONS)
        assert not shuts("resubmission-handled", story, lines=OPINIONS)

    def test_a_passed_opinion_leaves_nothing_to_handle(self, story: Story) -> None:
        story.add(Opinion(story.add(Submitted()), "agree", problems=("建议完善文书",)), "2026-03-02 10:00")
        assert not shuts("resubmission-handled", story, Submitted(), lines=OPINIONS)


class TestReviewers:
    def case(self, story: Story) -> int:
        story.add(Filed(approved_by="p-deputy"))
        story.add(Question(officers=(LI,)), by=("p-recorder",))
        story.add(Preserved(approved_by="p-head"))
        return story.add(Submitted(submitted_by="p-submitter"))

    @pytest.mark.parametrize(
        ("person", "words"),
        [
            ("p-li", "李某是本案调查人员"),
            ("p-recorder", "本案调查人员"),
            ("p-submitter", "本案送审人"),
            ("p-deputy", "立案的批准人"),
            ("p-head", "登记保存的批准人"),
        ],
    )
    def test_nobody_reviews_his_own_case(self, story: Story, person: str, words: str) -> None:
        submission = self.case(story)
        opinion = Opinion(submission, reviewers=("p-shen", person))
        assert words in shuts("reviewer-independent", story, opinion)[0].text
        assert shuts("reviewer-independent", story, act="give-opinion", by=(person,)), "asked before the form opens"

    def test_others_do_unless_they_have_an_interest(self, story: Story) -> None:
        submission = self.case(story)
        assert not shuts("reviewer-independent", story, Opinion(submission))
        story.add(Interest(submission, ("p-shen",), ("p-shen",)), "2026-03-02 10:00")
        assert "直接利害关系" in shuts("reviewer-independent", story, Opinion(submission))[0].text
        assert not shuts("reviewer-independent", story, act="give-opinion")

    def test_the_declaration_is_for_this_submission(self, story: Story) -> None:
        first = self.case(story)
        assert shuts("reviewer-declared", story, Opinion(first))[0].act == "declare-interest"
        story.add(Interest(first))
        assert not shuts("reviewer-declared", story, Opinion(first))
        assert shuts("reviewer-declared", story, Opinion(first, reviewers=("p-shen", "p-qian")))
        second = story.add(Submitted(), "2026-03-05")
        assert shuts("reviewer-declared", story, Opinion(second), at="2026-03-06")
        assert shuts("reviewer-declared", story, act="give-opinion", by=("p-shen",), at="2026-03-06")
        assert not shuts("reviewer-declared", Story(), act="give-opinion")

    def test_the_qualification_of_first_time_reviewers(self) -> None:
        new = Opinion(1, qualified=(), experienced=())
        old = Opinion(1, qualified=(), experienced=("p-shen",))
        assert not shuts("reviewer-qualified", body=Opinion(1))
        assert shuts("reviewer-qualified", body=new)[0].field == "reviewers"
        assert not shuts("reviewer-qualified", body=old)
        assert shuts("reviewer-qualified", body=old, first_time_only=False)
        assert shuts("reviewer-qualified", body=Opinion(1, reviewers=("p-shen", "p-qian")))
        assert not shuts("reviewer-qualified")


class TestOpinions:
    def test_typed(self) -> None:
        assert "没有“maybe”" in shuts("opinion-typed", body=Opinion(1, "maybe"), lines=OPINIONS)[0].text
        assert not shuts("opinion-typed", body=Opinion(1, "agree"), lines=OPINIONS)
        assert not shuts("opinion-typed", body=Opinion(1, "correct", grounds=("程序瑕疵",)), lines=OPINIONS)
        assert shuts("opinion-typed", body=Opinion(1, "correct"), lines=OPINIONS)[0].field == "grounds"
        strange = Opinion(1, "correct", grounds=("程序瑕疵", "不喜欢"))
        assert "不能以不喜欢为理由" in shuts("opinion-typed", body=strange, lines=OPINIONS)[0].text
        assert not shuts("opinion-typed", body=strange, lines=OPINIONS, open_grounds=True)
        one = item("opinion", "correct", "纠正", 'effect = "correct", grounds = ["程序瑕疵"], open_grounds = true')
        assert not shuts("opinion-typed", body=strange, lines=one), "the list of this one opinion ends with 等"
        assert not shuts("opinion-typed", lines=OPINIONS)

    def test_checklist_answered(self) -> None:
        assert not shuts("checklist-answered", body=Opinion(1, checklist=GOOD), lines=POINTS)
        (reason,) = shuts("checklist-answered", body=Opinion(1, checklist={"facts": "yes"}), lines=POINTS)
        assert "还有 1 项没有回答：是否超越法定权限" in reason.text
        assert shuts("checklist-answered", body=Opinion(1, checklist={**GOOD, "facts": "maybe"}), lines=POINTS)
        assert shuts("checklist-answered", body=Opinion(1, checklist={**GOOD, "other": "maybe"}), lines=POINTS)
        assert not shuts("checklist-answered", lines=POINTS)

    @pytest.mark.parametrize("bad", [{"facts": "no"}, {"powers": "yes"}, {"facts": "not-applicable"}])
    def test_trouble_needs_a_reason_and_polarity_is_minded(self, bad: dict[str, str]) -> None:
        body = Opinion(1, checklist={**GOOD, **bad})
        assert shuts("checklist-answered", body=body, lines=POINTS)[0].field == "checklist_reasons"
        reasons = dict.fromkeys(bad, "理由")
        explained = Opinion(1, checklist={**GOOD, **bad}, checklist_reasons=reasons)
        assert not shuts("checklist-answered", body=explained, lines=POINTS)

    @pytest.mark.parametrize(
        ("opinion", "checklist", "shut"),
        [
            ("agree", GOOD, False),
            ("agree", {**GOOD, "other": "yes"}, False),
            ("agree", {**GOOD, "other": "no"}, True),
            ("agree", {**GOOD, "powers": "yes"}, True),
            ("agree", {"facts": "yes"}, True),
            ("agree", {**GOOD, "facts": "not-applicable"}, True),
            ("correct", GOOD, True),
            ("correct", {**GOOD, "facts": "no"}, False),
            ("correct", {**GOOD, "powers": "yes"}, False),
        ],
    )
    def test_consistent(self, opinion: str, checklist: dict[str, str], shut: bool) -> None:
        body = Opinion(1, opinion, checklist=checklist)
        assert bool(shuts("opinion-consistent", body=body, lines=OPINIONS + POINTS)) is shut

    def test_consistent_asks_only_for_what_the_entry_requires(self) -> None:
        lines = POINTS + item("opinion", "agree", "同意", 'effect = "pass", requires = ["facts"]')
        assert not shuts("opinion-consistent", body=Opinion(1, checklist={"facts": "yes"}), lines=lines)
        assert not shuts("opinion-consistent", body=Opinion(1), lines=OPINIONS), "a place without a checklist"
        assert not shuts("opinion-consistent", lines=lines)


class TestDisagreementPath:
    LINES = (
        item("disagreement-step", "consult", "协商沟通", 'order = 1, by = "handling-unit"')
        + item("disagreement-step", "recheck", "复核", 'order = 2, by = "review-body", optional = true')
        + item("disagreement-step", "head-decides", "负责人决定", 'order = 3, by = "head", decides = true')
    )

    def ask(self, story: Story, body: Disagreement) -> list[str]:
        return [r.field for r in shuts("disagreement-path", story, body, at="2026-03-09", lines=self.LINES)]

    def opinion(self, story: Story) -> int:
        return story.add(Opinion(story.add(Submitted()), "correct"), "2026-03-02 10:00")

    def test_in_order_an_optional_step_may_be_left_out(self, story: Story) -> None:
        opinion = self.opinion(story)
        last = Disagreement(opinion, "head-decides", "head")
        assert self.ask(story, last) == ["step"]
        assert not self.ask(story, Disagreement(opinion))
        story.add(Disagreement(opinion), "2026-03-03")
        assert not self.ask(story, last)
        assert not self.ask(story, Disagreement(opinion, "recheck", "review-body"))

    def test_by_the_right_body(self, story: Story) -> None:
        (reason,) = shuts(
            "disagreement-path",
            story,
            Disagreement(self.opinion(story), "consult", "head"),
            at="2026-03-09",
            lines=self.LINES,
        )
        assert "应当由承办机构进行，不是机关负责人" in reason.text

    def test_closed_once_decided(self, story: Story) -> None:
        opinion = self.opinion(story)
        story.add(Disagreement(opinion), "2026-03-03")
        story.add(Disagreement(opinion, "head-decides", "head"), "2026-03-04")
        assert self.ask(story, Disagreement(opinion, "recheck", "review-body")) == ["step"]

    def test_steps_of_another_opinion_do_not_count(self, story: Story) -> None:
        story.add(Disagreement(self.opinion(story)), "2026-03-03")
        second = story.add(Opinion(story.add(Submitted(), "2026-03-04"), "correct"), "2026-03-05")
        assert self.ask(story, Disagreement(second, "head-decides", "head")) == ["step"]

    def test_an_unknown_step_or_opinion(self, story: Story) -> None:
        opinion = self.opinion(story)
        assert self.ask(story, Disagreement(opinion, "collective-study", "leaders")) == ["step"]
        assert self.ask(story, Disagreement(99)) == ["about"]
        assert not shuts("disagreement-path", story, lines=self.LINES)


class TestApprovedByHead:
    def test_exactly_this_substance_by_the_latest_approval(self, story: Story) -> None:
        assert shuts("approved-by-head", story)[0].act == "approve"
        assert shuts("approved-by-head", story, Decided())
        story.add(Approved())
        assert not shuts("approved-by-head", story)
        assert not shuts("approved-by-head", story, Decided())
        assert "与机关负责人批准时不同" in shuts("approved-by-head", story, Decided(substance="s2"))[0].text
        story.add(Approved(agreed=False), "2026-03-02 11:00")
        assert "2026年3月2日没有批准" in shuts("approved-by-head", story, Decided())[0].text

    def test_an_approval_by_nobody_is_none(self, story: Story) -> None:
        story.add(Approved(approved_by=""))
        assert shuts("approved-by-head", story, Decided())

    def test_other_acts_name_who_approved(self, story: Story) -> None:
        assert not shuts("approved-by-head", story, Preserved())
        assert shuts("approved-by-head", story, Preserved(approved_by=""))[0].field == "approved_by"
        assert not shuts("approved-by-head", story, act="preserve")


class TestCollectiveDiscussion:
    WHEN = {"when": ["hearing-held", "major", "complex"], "penalties": ["revoke-licence"]}

    def ask(self, story: Story, body: object = None, **params: object) -> list[str]:
        found = shuts("collective-discussion", story, body, at="2026-03-09", lines=HEADS, **(params or self.WHEN))
        return [r.text for r in found]

    def test_nothing_calls_for_it(self, story: Story) -> None:
        story.add(Answers())
        assert not self.ask(story, Decided())

    @pytest.mark.parametrize(
        ("fact", "words"),
        [
            (HearingHeld(1), "经过听证"),
            (Answers(heads=("public-interest",)), "涉及重大公共利益"),
            (Answers(complex=True), "情节复杂"),
        ],
    )
    def test_each_of_its_causes(self, story: Story, fact: object, words: str) -> None:
        story.add(fact)
        assert words in self.ask(story, Decided())[0]
        assert words in self.ask(story)[0]
        assert not self.ask(story, Decided(proposal=Plan("no-penalty", ())))
        assert not self.ask(story, Decided(), when=[])
        causes = {"听证": "hearing-held", "公共": "public-interest", "复杂": "complex"}
        (named,) = [cause for part, cause in causes.items() if part in words]
        alone = "major" if named == "public-interest" else named
        assert self.ask(story, Decided(), when=[alone])
        others = {"hearing-held", "complex"} - {alone}
        assert not self.ask(story, Decided(), when=sorted(others))

    def test_by_kind_of_penalty(self, story: Story) -> None:
        heavy = Plan(penalties=(One("revoke-licence"),))
        assert "吊销许可证件" in self.ask(story, Decided(proposal=heavy))[0]
        story.add(Notified(heavy))
        assert self.ask(story)
        assert not self.ask(story, Decided())

    def test_agreed_to_exactly_this(self, story: Story) -> None:
        story.add(HearingHeld(1))
        story.add(Discussed(), "2026-03-03")
        assert not self.ask(story, Decided())
        assert "讨论时不同" in self.ask(story, Decided(substance="s2"))[0]
        story.add(Discussed(agreed=False), "2026-03-04")
        assert "没有同意" in self.ask(story, Decided())[0]

    def test_on_the_spot_never(self, story: Story) -> None:
        story.add(HearingHeld(1))
        assert not self.ask(story, OnTheSpot())


def test_a_visit_is_no_submission() -> None:
    """Gates of the review stay quiet on bodies that are not theirs."""
    for gate in ("resubmission-handled", "opinion-typed", "checklist-answered", "opinion-consistent"):
        assert not shuts(gate, body=Visit(), lines=OPINIONS + POINTS + parameter("review.opinion-copies", "2"))
