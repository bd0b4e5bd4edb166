"""安徽省行政执法全过程记录办法: what must be recorded, filmed, stored and bound."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.ledger.kinds import make
from qiuhao.ledger.problems import InvalidContent
from tests.clauses.story import (
    DAY,
    EXAMINED,
    HANDLER,
    SECOND,
    TIMED,
    Story,
    at,
    decision,
    ending,
    filing,
    on_duty,
    recording,
    substance,
    voice,
    volume,
)

clause = pytest.mark.clause
THING = {"name": "糕点", "quantity": "20 盒"}
ASKED = {"asked": {"name": "何某"}, "exchanges": [{"speaker": "问", "words": "姓名？"}]}
ENDED = ending()
SEEN: dict[str, Any] = {**on_duty(), **EXAMINED}
TAKEN = {**on_duty(), "sort": "书证", "name": "进货单", "source": "当事人", "manner": "复制", "collected_at": at(DAY)}
COMMISSIONED = {"sort": "检验", "institution": "示范检验中心", "question": "是否合格"}
APPRAISED = {"sort": "检验", "institution": "示范检验中心", "conclusion": "合格"}
HEARD = {**TIMED, "about": 1, "chair": "p-9", "content": "双方陈述。"}
SERVED = {"about": 1, "documents": [{"name": "决定书"}], "method": "direct", "effective_on": DAY, "recipient": "何某"}
SAMPLED = {**TIMED, **on_duty(), "samples": [THING], "method": "随机"}
PRESERVED = {**TIMED, **on_duty(), "things": [THING], "ground": "可能灭失"}
QUESTIONED = {**TIMED, **on_duty(), **ASKED}
CONTENTS = [
    pytest.param("7", "file-case", "casefile.filing", filing(), {"source": ""}, marks=clause("anhui/record/7.1")),
    pytest.param("7", "file-case", "casefile.filing", filing(), {"reason": ""}, marks=clause("anhui/record/7.1")),
    pytest.param(
        "8",
        "question",
        "casefile.questioning",
        QUESTIONED,
        {"officers": []},
        marks=clause("anhui/record/8", "anhui/record/8.1"),
    ),
    pytest.param(
        "8",
        "examine",
        "casefile.examination",
        SEEN,
        {"officers": []},
        marks=clause("anhui/record/8", "anhui/record/8.1"),
    ),
    pytest.param("8", "examine", "casefile.examination", SEEN, {"place": ""}, marks=clause("anhui/record/8.3")),
    pytest.param(
        "8", "collect-evidence", "casefile.evidence", TAKEN, {"officers": []}, marks=clause("anhui/record/8.1")
    ),
    pytest.param("8", "collect-evidence", "casefile.evidence", TAKEN, {"manner": ""}, marks=clause("anhui/record/8.4")),
    pytest.param(
        "8", "collect-evidence", "casefile.evidence", TAKEN, {"collected_at": None}, marks=clause("anhui/record/8.4")
    ),
    pytest.param("8", "sample", "casefile.sampling", SAMPLED, {"officers": []}, marks=clause("anhui/record/8.1")),
    pytest.param(
        "8", "preserve", "casefile.preservation", PRESERVED, {"officers": []}, marks=clause("anhui/record/8.1")
    ),
    pytest.param(
        "9",
        "end-investigation",
        "casefile.investigation_end",
        ENDED,
        {"handler_opinion": None},
        marks=clause("anhui/record/9.1"),
    ),
    pytest.param(
        "9",
        "end-investigation",
        "casefile.investigation_end",
        ENDED,
        {"evidence": []},
        marks=clause("anhui/record/9.1"),
    ),
    pytest.param(
        "9",
        "end-investigation",
        "casefile.investigation_end",
        ENDED,
        {"unit_opinion": None},
        marks=clause("anhui/record/9.2"),
    ),
]
# What the record types themselves demand: (kind, a whole content, the field that may not be missing)
DEMANDED = [
    pytest.param("casefile.questioning", QUESTIONED, "exchanges", marks=clause("anhui/record/8.2")),
    pytest.param("casefile.examination", SEEN, "found", marks=clause("anhui/record/8.3")),
    pytest.param("casefile.evidence", TAKEN, "source", marks=clause("anhui/record/8.4")),
    pytest.param("casefile.sampling", SAMPLED, "samples", marks=clause("anhui/record/8.5")),
    pytest.param("casefile.sampling", SAMPLED, "method", marks=clause("anhui/record/8.5")),
    pytest.param("casefile.appraisal_commission", COMMISSIONED, "question", marks=clause("anhui/record/8.6")),
    pytest.param("casefile.appraisal_result", APPRAISED, "conclusion", marks=clause("anhui/record/8.6")),
    pytest.param("casefile.preservation", PRESERVED, "ground", marks=clause("anhui/record/8.7")),
    pytest.param(
        "casefile.preservation_decision", {"about": 1, "handling": "解除"}, "handling", marks=clause("anhui/record/8.7")
    ),
    pytest.param("casefile.hearing_record", HEARD, "content", marks=clause("anhui/record/8.10")),
    pytest.param(
        "casefile.approval", {**substance(), "head_opinion": voice()}, "head_opinion", marks=clause("anhui/record/9.4")
    ),
    pytest.param("casefile.service", SERVED, "documents", marks=clause("anhui/record/10", "anhui/record/10.1")),
    pytest.param("casefile.service", SERVED, "recipient", marks=clause("anhui/record/10", "anhui/record/10.1")),
    pytest.param(
        "casefile.performance",
        {"about": 1, "result": "done"},
        "result",
        marks=clause("anhui/record/10", "anhui/record/10.2"),
    ),
]


@pytest.mark.parametrize(("kind", "whole", "field"), DEMANDED)
def test_a_record_without_its_substance_is_no_record(kind: str, whole: dict[str, Any], field: str) -> None:
    make(kind, whole)
    with pytest.raises(InvalidContent):
        make(kind, {name: value for name, value in whole.items() if name != field})
    rules = Story("anhui").rules
    demanded = {(item.more["kind"], item.more.get("field")) for item in rules.items("record-content", at(DAY).date())}
    assert (kind, field) in demanded


@pytest.mark.parametrize(("article", "act", "kind", "good", "lacking"), CONTENTS)
def test_a_record_states_what_its_article_names(
    article: str, act: str, kind: str, good: dict[str, Any], lacking: dict[str, Any]
) -> None:
    story = Story("anhui")
    story.add("casefile.clue", DAY, source="检查发现", content="货架上有糕点。")
    gate = ("record-contents", f"record/{article}")
    assert gate not in story.shut(act, DAY, kind, **good)
    assert gate in story.shut(act, DAY, kind, **{**good, **lacking})


@clause("anhui/record/7", "anhui/record/7.1")
def test_a_case_is_filed_only_after_its_source_is_recorded() -> None:
    story = Story("anhui")
    assert ("text-records", "record/7") in story.shut("file-case", DAY, "casefile.filing", **filing())
    story.add("casefile.clue", DAY, source="检查发现", content="货架上有糕点。")
    assert story.shut("file-case", DAY, "casefile.filing", **filing()) == set()


@clause("anhui/record/9", "anhui/record/9.1")
def test_no_decision_without_the_officers_proposal() -> None:
    story = Story("anhui")
    assert ("text-records", "record/9") in story.shut("decide", DAY, "casefile.decision", **decision())
    story.add("casefile.investigation_end", DAY, **ENDED)
    assert ("text-records", "record/9") not in story.shut("decide", DAY, "casefile.decision", **decision())


def closing_in(story: Story) -> set[tuple[str, str]]:
    return story.shut("end-investigation", "2026-03-05", "casefile.investigation_end", **ENDED)


FILM = ("recording-required", "record/12-2")


@clause("anhui/record/12-2", "anhui/record/12")
def test_an_inspection_needs_a_recording_or_the_reason_for_none() -> None:
    story = Story("anhui")
    number = story.add("casefile.examination", DAY, **on_duty(not_recorded_because=""), **EXAMINED)
    assert FILM in closing_in(story)
    story.add("evidence.recording", "2026-03-02T10:00", **recording(number))
    assert FILM not in closing_in(story)
    reasoned = Story("anhui")
    reasoned.add("casefile.examination", DAY, **on_duty(), **EXAMINED)
    assert FILM not in closing_in(reasoned)


@clause("anhui/record/12-2", "anhui/record/12")
def test_where_grave_interests_are_touched_text_never_suffices() -> None:
    story = Story("anhui")
    touching = on_duty(interests=["property"], recording_class="text-suffices")
    number = story.add("casefile.examination", DAY, **touching, **EXAMINED)
    assert FILM in closing_in(story)
    story.add("evidence.recording", "2026-03-02T10:00", **recording(number))
    assert FILM not in closing_in(story)


@clause("anhui/record/16", "anhui/record/16-2")
def test_a_break_is_explained_aloud_or_in_writing_by_two_officers() -> None:
    broken = [{"started": "00:10", "ended": "", "cause": "设备故障", "spoken": ""}]
    story = Story("anhui")
    number = story.add("casefile.examination", DAY, **on_duty(), **EXAMINED)
    story.add("evidence.recording", "2026-03-02T10:00", **recording(number, gaps=broken))
    gap = ("interruption-explained", "record/16-2")
    assert gap in closing_in(story)
    words: dict[str, Any] = {"about": number, "cause": "设备故障", "words": "电池损坏，无法继续。"}
    one = story.shut("explain-recording", DAY, "evidence.recording_explained", **words, signed_by=[HANDLER])
    assert gap in one
    story.add("evidence.recording_explained", "2026-03-02T11:00", **words, signed_by=[HANDLER])
    assert gap in closing_in(story)
    story.add("evidence.recording_explained", "2026-03-02T12:00", **words, signed_by=[HANDLER, SECOND])
    assert gap not in closing_in(story)
    resumed = Story("anhui")
    number = resumed.add("casefile.examination", DAY, **on_duty(), **EXAMINED)
    spoken = [{"started": "00:10", "ended": "00:12", "cause": "设备故障", "spoken": "00:12"}]
    resumed.add("evidence.recording", "2026-03-02T10:00", **recording(number, gaps=spoken))
    assert gap not in closing_in(resumed)


@clause("anhui/record/17")
def test_a_recording_is_stored_in_the_system_or_on_the_named_device() -> None:
    story = Story("anhui")
    number = story.add("evidence.recording", DAY, **recording(1))
    store = ("recording-store", "record/17")
    assert store in story.shut("store-recording", DAY, "evidence.recording_stored", about=number, store="个人电脑")
    for place in ("所在机关的行政执法信息系统", "指定的存储设备"):
        assert story.shut("store-recording", DAY, "evidence.recording_stored", about=number, store=place) == set()


@clause("anhui/record/17", "anhui/record/17-2")
def test_storage_is_due_in_24_hours_and_again_24_hours_after_the_return() -> None:
    story = Story("anhui")
    number = story.add("evidence.recording", "2026-02-14T18:30", **recording(1))
    assert story.owed("store-recording", "record/17", "2026-02-14T19:00") == at("2026-02-15T18:30")
    excuse = {"about": number, "situation": "水上执法", "reason": "船上没有网络。"}
    story.add("evidence.storage_excuse", "2026-02-15T08:00", **excuse, returned_at=at("2026-02-17T09:00"))
    assert story.owed("store-recording", "record/17-2", "2026-02-17T10:00") == at("2026-02-18T09:00")


@clause("anhui/record/18")
def test_the_volume_is_due_thirty_days_after_closing() -> None:
    story = Story("anhui")
    story.add("casefile.closing", "2026-09-01", reason="executed", report="办结。")
    assert str(story.owed("archive", "record/18", "2026-09-02")) == "2026-10-08"


@clause("anhui/record/18")
def test_every_text_record_and_recording_is_bound() -> None:
    story = Story("anhui")
    clue = story.add("casefile.clue", DAY, source="检查发现", content="货架上有糕点。")
    film = story.add("evidence.recording", DAY, **recording(clue))
    gate = ("archive-contents", "record/18")
    assert gate in story.shut("archive", "2026-04-01", "archive.volume", **volume(clue))
    assert gate in story.shut("archive", "2026-04-01", "archive.volume", **volume(film))
    assert gate not in story.shut("archive", "2026-04-01", "archive.volume", **volume(clue, film))


@clause("anhui/record/18-2")
@pytest.mark.parametrize("lacking", [{"place": ""}])
def test_a_recording_used_as_evidence_names_who_when_and_where(lacking: dict[str, Any]) -> None:
    note = ("recording-annotated", "record/18-2")
    for more, shut in (({}, False), (lacking, True)):
        story = Story("anhui")
        story.add("evidence.recording", DAY, **recording(1, **more))
        assert (note in story.shut("archive", "2026-04-01", "archive.volume", **volume(1))) is shut


@clause("anhui/record/2-2")
def test_four_stages_are_recorded() -> None:
    stages = Story("anhui").rules.parameter("record.stages", at(DAY).date())
    assert stages == ["start", "investigation", "decision", "service"]


@clause("anhui/record/26", "anhui/disclosure/26")
def test_nothing_before_the_first_of_september_2020_is_measured() -> None:
    story = Story("anhui")
    assert story.shut("file-case", "2020-08-31", "casefile.filing", **filing()) == set()
    assert ("text-records", "record/7") in story.shut("file-case", "2020-09-01", "casefile.filing", **filing())
    story.add("casefile.closing", "2020-08-31", reason="executed", report="办结。")
    with pytest.raises(KeyError):
        story.owed("archive", "record/18", "2020-09-02")
