"""Gates about the full-process record: text, contents, recordings, their gaps and notes, the volume."""

from __future__ import annotations

import pytest

from tests.law.asking import item, parameter, shuts
from tests.law.bodies import (
    LI,
    WANG,
    Archived,
    Clue,
    Ended,
    Explained,
    Filed,
    HearingHeld,
    HearingWaived,
    Notified,
    Question,
    Recording,
    Somebody,
    Stored,
    Story,
    Visit,
)

HELPER = Somebody("p-zhao", "赵某", auxiliary=True)


class TestTextRecords:
    def test_each_view_and_either_of_two(self, story: Story) -> None:
        views = ["clue", "hearing-held|hearing-waived"]
        first, second = shuts("text-records", story, views=views)
        assert (first.text, first.act) == ("案卷中没有案件来源登记", "register-clue")
        assert "听证笔录或者放弃听证的记录" in second.text
        story.add(Clue())
        assert len(shuts("text-records", story, views=views)) == 1
        story.add(HearingWaived(1))
        assert not shuts("text-records", story, views=views)

    def test_or_the_other(self, story: Story) -> None:
        story.add(HearingHeld(1))
        assert not shuts("text-records", story, views=["hearing-held|hearing-waived"])


class TestContents:
    LINES = (
        item("record-content", "place", "地点", 'kind = "trial.visit", field = "place"')
        + item("notice-content", "right", "陈述权", 'kind = "trial.notice", field = "statement_right"')
        + item("on-site-duty", "shown", "出示执法证件", 'kind = "officers", field = "certificates_shown"')
    )

    def test_records(self) -> None:
        assert not shuts("record-contents", body=Visit(), lines=self.LINES)
        assert shuts("record-contents", body=Visit(place=" "), lines=self.LINES)[0].field == "place"
        assert not shuts("record-contents", body=Notified(), lines=self.LINES)
        assert not shuts("record-contents", lines=self.LINES)

    def test_false_is_an_answer_in_a_record_but_not_in_a_notice_or_on_site(self) -> None:
        lines = item("record-content", "site", "是否现场", 'kind = "trial.visit", field = "on_site"')
        assert not shuts("record-contents", body=Visit(on_site=False), lines=lines)
        assert shuts("notice-contents", body=Notified(statement_right=False), lines=self.LINES)
        assert not shuts("notice-contents", body=Notified(), lines=self.LINES)
        assert shuts("on-site-duty", body=Question(certificates_shown=False), lines=self.LINES)
        assert not shuts("on-site-duty", body=Question(), lines=self.LINES)

    def test_without_a_body(self) -> None:
        assert not shuts("notice-contents", lines=self.LINES)
        assert not shuts("on-site-duty", lines=self.LINES)

    def test_a_path_through_a_list_needs_every_member(self) -> None:
        lines = item("record-content", "names", "执法人员证号", 'kind = "officers", field = "officers.certificate"')
        assert not shuts("record-contents", body=Visit(), lines=lines)
        one_empty = Visit(officers=(LI, Somebody("p-wang", "王某", certificate="")))
        assert shuts("record-contents", body=one_empty, lines=lines)[0].field == "officers"


class TestRecordingRequired:
    LINES = (
        item("recording-case", "grave", "重大权益", 'duty = "required", interests = ["liberty", "life", "property"]')
        + item("recording-case", "visit", "现场检查", 'duty = "as-needed", steps = ["examine"]')
        + item("recording-case", "dispute", "容易引发争议的", 'duty = "as-needed"')
    )

    def ask(self, story: Story, **params: bool) -> list[str]:
        return [r.text for r in shuts("recording-required", story, act="archive", lines=self.LINES, **params)]

    def test_an_act_that_touches_grave_interests(self, story: Story) -> None:
        visit = story.add(Visit(interests=("property",)))
        (text,) = self.ask(story)
        assert "2026年3月2日的现场笔录（第 1 号记录）应当全程音像记录" in text
        story.add(Recording(visit))
        assert not self.ask(story)

    def test_a_recording_of_another_act_does_not_serve_an_explanation_does(self, story: Story) -> None:
        visit, other = story.add(Visit(interests=("life",))), story.add(Question())
        story.add(Recording(other))
        assert self.ask(story)
        story.add(Explained(visit, cause=" "))
        assert self.ask(story), "an explanation without a cause is none"
        story.add(Explained(visit))
        assert not self.ask(story)

    def test_that_text_suffices_never_excuses_what_is_required(self, story: Story) -> None:
        story.add(Visit(interests=("liberty",), recording_class="text-suffices", not_recorded_because="文字足够"))
        assert self.ask(story)

    def test_an_officers_own_class_can_raise_it(self, story: Story) -> None:
        story.add(Question(recording_class="required"))
        assert self.ask(story)

    @pytest.mark.parametrize(
        ("body", "shut"),
        [
            (Visit(), True),
            (Visit(recording_class="text-suffices"), False),
            (Visit(not_recorded_because="现场不便"), False),
            (Question(), False),
            (Question(dispute_prone=True), True),
        ],
    )
    def test_as_needed_asks_for_a_recording_or_a_reason_where_the_place_does(
        self, story: Story, body: Visit, shut: bool
    ) -> None:
        story.add(body)
        assert bool(self.ask(story, as_needed=True)) is shut
        assert not self.ask(story)

    def test_by_method_and_step_together(self, story: Story) -> None:
        lines = item("recording-case", "x", "留置", 'duty = "required", steps = ["examine"], methods = ["leaving"]')
        story.add(Visit())
        assert not shuts("recording-required", story, lines=lines)

    def test_nothing_to_look_at(self, story: Story) -> None:
        assert not self.ask(story)


class TestRecordingNotes:
    LINES = item("recording-note", "proves", "证明对象", 'kind = "recording", field = "proves"') + item(
        "recording-note", "transcript", "声音的文字记录", 'kind = "trial.recording", field = "transcript"'
    )

    def test_on_making_it(self) -> None:
        assert not shuts("recording-annotated", body=Recording(1), lines=self.LINES)
        (reason,) = shuts("recording-annotated", body=Recording(1, proves="", transcript=""), lines=self.LINES)
        assert "没有附记证明对象、声音的文字记录" in reason.text
        assert reason.field == "proves"
        silent = Recording(1, transcript="", has_sound=False)
        assert not shuts("recording-annotated", body=silent, lines=self.LINES)

    def test_at_a_later_step_every_recording_of_the_case(self, story: Story) -> None:
        story.add(Recording(1))
        story.add(Recording(1, transcript=""))
        (reason,) = shuts("recording-annotated", story, act="archive", lines=self.LINES)
        assert "第 2 号记录" in reason.text
        assert reason.act == "correct-record"

    def test_the_store(self) -> None:
        lines = parameter("record.stores", '["执法信息系统", "专用存储设备"]')
        assert not shuts("recording-store", body=Stored(1), lines=lines)
        (reason,) = shuts("recording-store", body=Stored(1, "个人电脑"), lines=lines)
        assert "不能存储在个人电脑" in reason.text
        assert "执法信息系统或者专用存储设备" in reason.remedy
        assert not shuts("recording-store", body=Stored(1, "个人电脑")), "no place named, nothing to hold against"
        assert not shuts("recording-store", lines=lines)


GAP = {"started": "10:02", "ended": "10:05", "cause": "设备故障", "spoken": "00:03:10"}
NOT_RESUMED = {**GAP, "ended": "", "spoken": ""}


class TestInterruptionExplained:
    def ask(self, story: Story, signatures: int = 2) -> list[str]:
        return [r.act for r in shuts("interruption-explained", story, act="archive", signatures=signatures)]

    def filmed(self, story: Story, *gaps: dict[str, str], officers: tuple[Somebody, ...] = (LI, WANG)) -> int:
        visit = story.add(Visit(officers=officers))
        story.add(Recording(visit, gaps=gaps))
        return visit

    def test_no_gap_or_one_explained_in_words_on_resuming(self, story: Story) -> None:
        self.filmed(story)
        self.filmed(story, GAP)
        assert not self.ask(story)

    def test_the_cause_and_the_words_are_needed(self, story: Story) -> None:
        self.filmed(story, {**GAP, "cause": ""})
        assert self.ask(story) == ["correct-record"]
        self.filmed(story, {**GAP, "spoken": ""})
        assert self.ask(story) == ["correct-record", "explain-recording"]

    @pytest.mark.parametrize("about_recording", [True, False])
    def test_not_resumed_needs_writing_about_the_act_or_the_recording(
        self, story: Story, about_recording: bool
    ) -> None:
        visit = self.filmed(story, NOT_RESUMED)
        assert self.ask(story) == ["explain-recording"]
        story.add(Explained(visit + 1 if about_recording else visit))
        assert not self.ask(story)

    def test_enough_different_officers_sign(self, story: Story) -> None:
        visit = self.filmed(story, NOT_RESUMED, officers=(LI, WANG, HELPER))
        for signers in (("p-li",), ("p-li", "p-li"), ("p-li", "p-zhao")):
            story.add(Explained(visit, signed_by=signers))
            assert self.ask(story), signers
            assert shuts("interruption-explained", story, Explained(visit, signed_by=signers), signatures=2)
        assert not self.ask(story, signatures=1)
        assert not shuts("interruption-explained", story, Explained(visit), signatures=2)
        assert not shuts("interruption-explained", story, Explained(visit + 1), signatures=2)

    def test_nothing_to_look_at(self, story: Story) -> None:
        assert not self.ask(story)


class TestArchiveContents:
    LINES = (
        item("archive-content", "clue", "案件来源登记", 'kind = "trial.clue"')
        + item("archive-content", "hearing", "听证笔录", 'kind = "hearing-held"')
        + item("archive-content", "site", "现场地点", 'kind = "trial.visit", field = "place"')
    )

    def ask(self, story: Story, body: Archived | None = None) -> list[str]:
        found = shuts("archive-contents", story, body, act="archive", lines=self.LINES, optional=["hearing", "site"])
        return [r.text for r in found]

    def test_what_must_be_there_and_what_only_if_it_happened(self, story: Story) -> None:
        assert self.ask(story) == ["案卷缺少案件来源登记"]
        story.add(Clue())
        assert not self.ask(story)
        assert not self.ask(story, Archived((1,)))
        assert self.ask(story, Archived()) == ["案件来源登记没有编入案卷（第 1 号记录）"]

    def test_what_happened_is_bound_and_filled(self, story: Story) -> None:
        story.add(Clue())
        story.add(HearingHeld(1))
        assert self.ask(story, Archived((1,))) == ["听证笔录没有编入案卷（第 2 号记录）"]
        story.add(Visit(place=""))
        assert self.ask(story, Archived((1, 2, 3))) == ["现场地点没有填写（第 3 号记录）"]

    def test_facts_that_no_entry_names_may_stay_outside(self, story: Story) -> None:
        story.add(Clue())
        story.add(Filed())
        story.add(Ended())
        assert not self.ask(story, Archived((1,)))
