"""阳泉市发展和改革委员会行政执法全过程记录制度."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.library import packs
from tests.clauses.story import DAY, EXAMINED, HANDLER, Story, at, decision, ending, filing, on_duty, recording, volume

clause = pytest.mark.clause
FILM = ("recording-required", "record/11")
CLUE = {"source": "检查发现", "content": "货架上有糕点。"}


STEPS = {
    "penalty-receive": ("register-clue", "启动"), "penalty-file": ("file-case", "启动"),
    "penalty-investigate": ("examine", "调查取证"), "penalty-decide": ("decide", "审核决定"),
    "penalty-serve": ("serve", "送达执行"), "penalty-end": ("close", "送达执行"),
    "penalty-sample": ("sample", "调查取证"), "penalty-preserve": ("preserve", "调查取证"),
    "penalty-hearing": ("hold-hearing", "审核决定"), "penalty-suspend": ("suspend", "调查取证"),
    "penalty-extend": ("extend-case", "调查取证"),
}  # fmt: skip
"""Entry of the list of steps -> the act that is this step, and its stage."""


@clause("yangquan/record/4")
def test_every_general_and_special_step_of_a_penalty_is_an_act_of_the_table() -> None:
    listed = [item.id for item in packs.pack("yangquan").items if item.clause == "yangquan/record/4"]
    assert sorted(listed) == sorted(STEPS)
    table = PROCEDURES["penalty"]
    assert {step: (act, table.by_act[act].stage) for step, (act, _) in STEPS.items()} == STEPS
    story = Story("yangquan")
    assert table.state(story.history) == "new", "the course begins with the clue"
    story.add("casefile.clue", DAY, **CLUE)
    assert table.state(story.history) == "clue"
    story.add("casefile.filing", DAY, **filing())
    assert table.state(story.history) == "investigating"


def closing_in(story: Story) -> set[tuple[str, str]]:
    return story.shut("end-investigation", "2026-03-05", "casefile.investigation_end", **ending())


@clause("yangquan/record/7", "yangquan/record/4")
def test_no_decision_while_a_text_record_of_the_course_is_missing() -> None:
    gate = ("text-records", "record/7")
    story = Story("yangquan")
    for kind, content in (
        ("casefile.clue", CLUE), ("casefile.filing", filing()), ("casefile.investigation_end", ending()),
    ):  # fmt: skip
        assert gate in story.shut("decide", "2026-03-20", "casefile.decision", **decision())
        story.add(kind, DAY, **content)
    assert gate not in story.shut("decide", "2026-03-20", "casefile.decision", **decision())
    assert story.rules.parameter("record.text-mandatory", at(DAY).date()) is True


@clause("yangquan/record/11")
@pytest.mark.parametrize("interest", ["liberty", "life", "property"])
def test_what_may_touch_grave_interests_is_filmed_or_explained(interest: str) -> None:
    story = Story("yangquan")
    number = story.add("casefile.examination", DAY, **on_duty(interests=[interest]), **EXAMINED)
    assert FILM in closing_in(story)
    filmed = Story("yangquan")
    filmed.add("casefile.examination", DAY, **on_duty(interests=[interest]), **EXAMINED)
    filmed.add("evidence.recording", "2026-03-02T10:00", **recording(number))
    assert FILM not in closing_in(filmed)
    words = {"about": number, "cause": "不可抗力未能记录", "words": "暴雨断电。", "signed_by": [HANDLER]}
    story.add("evidence.recording_explained", "2026-03-02T11:00", **words)
    assert FILM not in closing_in(story)


@clause("yangquan/record/11-2", "yangquan/record/7")
def test_the_six_procedures_are_asked_for_but_never_stopped() -> None:
    story = Story("yangquan")
    story.add("casefile.examination", DAY, **on_duty(not_recorded_because=""), **EXAMINED)
    asked = ("recording-required", "record/11-2")
    assert FILM not in closing_in(story)
    assert asked in closing_in(story)
    bound = story.rules.gates("end-investigation", "penalty", at(DAY).date())
    (line,) = [b.line for b in bound if b.source.clause == "yangquan/record/11-2"]
    assert line.severity == "warn"
    story.add("evidence.recording", "2026-03-02T10:00", **recording(1))
    assert asked not in closing_in(story)
    phased = [i.id for i in story.rules.items("recording-case", at(DAY).date()) if i.more["duty"] == "phased"]
    assert phased == ["site-check", "evidence", "preservation", "hearing", "leaving", "public-notice"]


def whole() -> Story:
    story = Story("yangquan")
    story.add("casefile.clue", DAY, **CLUE)
    story.add("casefile.filing", DAY, **filing())
    story.add("casefile.closing", "2026-03-25", reason="terminated", report="终止调查。")
    return story


@clause("yangquan/record/9")
@pytest.mark.parametrize("kind", ["casefile.clue", "casefile.filing", "casefile.closing"])
def test_a_penalty_file_runs_from_the_source_to_the_closing_report(kind: str) -> None:
    gate = ("archive-contents", "record/9")
    assert gate not in whole().shut("archive", "2026-04-01", "archive.volume", **volume(1, 2, 3))
    story = whole()
    story.facts = [fact for fact in story.facts if fact.kind != kind]
    numbers = [fact.number for fact in story.facts]
    assert gate in story.shut("archive", "2026-04-01", "archive.volume", **volume(*numbers))


@clause("yangquan/record/9", "yangquan/record/12")
@pytest.mark.parametrize("left_out", [1, 2, 3, 4])
def test_nothing_that_was_made_is_left_out_of_the_volume(left_out: int) -> None:
    story = whole()
    film: dict[str, Any] = recording(1)
    story.add("evidence.recording", DAY, **film)
    numbers = [number for number in (1, 2, 3, 4) if number != left_out]
    said = story.shut("archive", "2026-04-01", "archive.volume", **volume(*numbers))
    assert ("archive-contents", "record/9") in said


@clause("yangquan/record/12")
def test_thirty_days_after_the_end_of_the_act() -> None:
    story = whole()
    assert str(story.owed("archive", "record/12", "2026-03-26")) == "2026-04-24"


@clause("yangquan/record/3")
def test_four_stages_are_recorded() -> None:
    stages = Story("yangquan").rules.parameter("record.stages", at(DAY).date())
    assert stages == ["start", "investigation", "decision", "service"]


@clause("yangquan/record/16", "yangquan/review/13", "yangquan/disclosure/13")
def test_the_missing_dates_are_said_to_be_missing() -> None:
    pack = Story("yangquan").rules.place
    assert all(document.since is None and document.note for document in pack.documents.values())
    open_dates = {u.clause for u in pack.unset if u.subject == "effective-date"}
    assert open_dates == {"yangquan/disclosure/13", "yangquan/record/16", "yangquan/review/13"}
