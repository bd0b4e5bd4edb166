"""安泽县行政执法全过程记录办法: each test falls when its clause is broken."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.ledger.problems import InvalidContent
from tests.clauses.told import HANDLER, Case, on_duty, world

R = "anze/record"
GAP = {"started": "00:10", "ended": "", "cause": "设备突发故障", "spoken": ""}


def recording(case: Case, about: int, **more: Any) -> int:
    at = case.at.isoformat()
    return case.tell("evidence.recording", about=about, **{"started_at": at, "ended_at": at, "gaps": [], **more})


def examined(**more: Any) -> Case:
    """A case up to the closing whose examination says this."""
    return Case("anze").walk("volume", examination=more)


@pytest.mark.clause("anze/record/10", "anze/record/10.6", "anze/record/22.1")
@pytest.mark.parametrize("interest", ["liberty", "life", "property"])
def test_a_major_interest_on_site_must_be_filmed_before_archiving(interest: str) -> None:
    case = examined(interests=[interest])
    assert f"{R}/10" in case.try_("volume")
    assert f"{R}/10" not in case.try_("closing"), "closing is only warned of"
    assert f"{R}/10" in case.try_("closing", severity="warn")
    recording(case, case.n["examination"])
    assert f"{R}/10" not in case.try_("volume")


@pytest.mark.clause("anze/record/7", "anze/record/10")
def test_the_text_does_not_excuse_what_must_be_filmed() -> None:
    case = examined(interests=["property"], recording_class="text-suffices", not_recorded_because="文字已经全面")
    assert f"{R}/10" in case.try_("volume")


@pytest.mark.clause("anze/record/7", "anze/record/11", "anze/record/11.2")
def test_a_reasoned_no_is_enough_where_filming_depends_on_the_situation() -> None:
    silent = examined()
    assert f"{R}/11" in silent.try_("volume", severity="warn")
    assert f"{R}/11" not in silent.try_("volume"), "never refused"
    assert f"{R}/11" not in examined(not_recorded_because="场面平静").try_("volume", severity="warn")
    assert f"{R}/11" not in examined(recording_class="text-suffices").try_("volume", severity="warn")


@pytest.mark.clause("anze/record/11.3")
def test_a_hearing_asks_whether_it_was_filmed() -> None:
    case = examined(not_recorded_because="场面平静")
    at = case.at.isoformat()
    case.tell("casefile.hearing_record", **on_duty(about=1, chair="p-2", began_at=at, ended_at=at))
    assert f"{R}/11" in case.try_("volume", severity="warn")


@pytest.mark.clause("anze/record/11.4")
@pytest.mark.parametrize(
    ("method", "asked"), [("leaving", True), ("public-notice", True), ("direct", False), ("postal", False)]
)
def test_leaving_and_public_notice_ask_whether_they_were_filmed(method: str, asked: bool) -> None:
    case = examined(not_recorded_because="场面平静")
    case.tell("casefile.service", **on_duty(about=case.n["decision"], method=method))
    assert (f"{R}/11" in case.try_("volume", severity="warn")) is asked


@pytest.mark.clause("anze/record/15")
def test_a_broken_recording_is_explained_before_archiving() -> None:
    case = examined(interests=["property"])
    recording(case, case.n["examination"], gaps=[GAP])
    assert f"{R}/15" in case.try_("volume")
    case.tell("evidence.recording_explained", about=case.n["examination"], cause="设备突发故障", signed_by=[HANDLER])
    assert f"{R}/15" not in case.try_("volume"), "one signature does: the text prescribes none"


@pytest.mark.clause("anze/record/15")
def test_a_spoken_explanation_on_resuming_is_the_other_way() -> None:
    case = examined(interests=["property"])
    recording(case, case.n["examination"], gaps=[{**GAP, "ended": "00:12", "spoken": "00:12"}])
    assert f"{R}/15" not in case.try_("volume")
    silent = examined(interests=["property"])
    recording(silent, silent.n["examination"], gaps=[{**GAP, "ended": "00:12"}])
    assert f"{R}/15" in silent.try_("volume")


@pytest.mark.clause("anze/record/15", "anze/record/10")
def test_enforcement_goes_on_when_recording_broke_off() -> None:
    case = Case("anze").walk("end", examination={"interests": ["property"]})
    recording(case, case.n["examination"], gaps=[GAP])
    refused = case.try_("end") | case.shut("casefile.evidence", **on_duty())
    assert not refused & {f"{R}/10", f"{R}/15"}


@pytest.mark.clause("anze/record/17-2", "anze/record/22.3")
def test_two_workdays_from_the_end_of_the_recording() -> None:
    case = Case("anze", at="2024-05-10").walk("end")
    number = recording(case, case.n["examination"])
    assert case.due("store-recording", f"{R}/17-2") == "2024-05-13"  # Saturday 11 May is worked
    assert f"{R}/17-2" in case.found("2024-05-14")
    case.on("2024-05-13 22:00").tell("evidence.recording_stored", about=number, store="执法信息系统")
    assert f"{R}/17-2" not in case.found("2024-05-14")


@pytest.mark.clause("anze/record/17-2")
def test_two_workdays_from_the_return_where_transfer_was_impossible() -> None:
    case = Case("anze", at="2026-06-08").walk("end")
    number = recording(case, case.n["examination"])
    returned = "2026-06-18T18:00:00+08:00"
    case.tell("evidence.storage_excuse", about=number, situation="remote", returned_at=returned)
    assert case.due("store-recording", f"{R}/17-2") == "2026-06-23"  # after the Dragon Boat festival
    assert f"{R}/17-2" not in case.found("2026-06-22")


@pytest.mark.clause("anze/record/17-2")
def test_only_the_system_or_a_designated_store() -> None:
    case = Case("anze").walk("end")
    number = recording(case, case.n["examination"])
    assert f"{R}/17-2" in case.shut("evidence.recording_stored", about=number, store="个人手机")
    for store in ("执法信息系统", "本单位指定的储存器"):
        assert f"{R}/17-2" not in case.shut("evidence.recording_stored", about=number, store=store)


@pytest.mark.clause("anze/record/17")
def test_a_text_record_is_to_be_filed_promptly_without_a_number() -> None:
    case = Case("anze").walk("examination")
    assert case.owed("file-text-record")
    assert {one.status(case.at) for one in case.owed("file-text-record", "2027-12-31")} <= {"promptly", "done"}
    assert case.due("file-text-record", f"{R}/17") == ""


@pytest.mark.clause("anze/record/3")
def test_archiving_is_a_stage_of_its_own() -> None:
    rules = Case("anze").rules
    assert rules.parameter("record.stages", world.date(2026, 3, 2))[-1] == "archive"
    assert len(rules.items("stage", world.date(2026, 3, 2))) == 5


@pytest.mark.clause("anze/record/13")
def test_the_device_is_checked_before_the_recording_starts() -> None:
    case = Case("anze").walk("end")
    with pytest.raises(InvalidContent, match="设备检查的时间晚于音像记录的开始时间"):
        recording(case, case.n["examination"], checked_at="2026-03-02T09:30:00+08:00")
    assert recording(case, case.n["examination"], checked_at="2026-03-02T08:55:00+08:00")
    assert len(case.rules.items("recording-check", world.date(2026, 3, 2))) == 3


@pytest.mark.clause("anze/record/3-2")
@pytest.mark.parametrize("carrier", ["paper", "electronic"])
def test_paper_and_electronic_count_equally(carrier: str) -> None:
    case = Case("anze").walk("submission", examination={"carrier": carrier, "kept_at": "档案室"})
    assert not case.findings()
    with pytest.raises(InvalidContent, match="载体"):
        case.body("casefile.examination", **{**case.good("examination"), "carrier": "memory"})


@pytest.mark.clause("anze/record/12.1")
def test_the_activity_ends_after_it_began() -> None:
    case = Case("anze").walk("examination")
    with pytest.raises(InvalidContent, match="结束时间早于开始时间"):
        case.body("casefile.examination", **{**case.good("examination"), "ended_at": "2026-03-02T08:00:00+08:00"})
