"""安徽省: how an inspection is begun and recorded."""

from __future__ import annotations

import pytest

from tests.clauses.inspecting import Inspection

clause = pytest.mark.clause


@clause("anhui/record/7", "anhui/record/7.1")
def test_why_an_inspection_is_begun_is_recorded() -> None:
    told = Inspection("anhui")
    assert told.try_("plan", reason="") & {"anhui/record/7", "anhui/record/7.1"}
    assert not told.try_("plan") & {"anhui/record/7", "anhui/record/7.1"}


@clause("anhui/record/8.3", "anhui/record/8.1", "anhui/record/8")
def test_an_on_site_inspection_says_where_what_and_by_whom() -> None:
    told = Inspection("anhui").walk("examination")
    assert told.try_("examination", place="") & {"anhui/record/8.3", "anhui/record/8"}
    assert told.try_("examination", officers=[]) & {"anhui/record/8.1", "anhui/record/8"}
    assert not told.try_("examination") & {"anhui/record/8", "anhui/record/8.1", "anhui/record/8.3"}


@clause("anhui/record/12-2")
def test_an_on_site_inspection_is_recorded_or_the_reason_for_none_given() -> None:
    told = Inspection("anhui").walk("result")
    assert "anhui/record/12-2" in told.try_("result")
    told.tell("evidence.recording", about=told.n["examination"])
    assert "anhui/record/12-2" not in told.try_("result")
    reasoned = Inspection("anhui").walk("result", examination={"not_recorded_because": "文字记录能够全面反映。"})
    assert "anhui/record/12-2" not in reasoned.try_("result")


@clause("anhui/record/16-2")
@pytest.mark.parametrize(("signers", "shut"), [(1, True), (2, False)])
def test_a_gap_in_the_recording_is_explained_by_two(signers: int, shut: bool) -> None:
    told = Inspection("anhui").walk("result")
    gap = {"started": "00:10", "ended": "", "cause": "设备故障", "spoken": ""}
    number = told.tell("evidence.recording", about=told.n["examination"], gaps=[gap])
    assert "anhui/record/16-2" in told.try_("result")
    signed = ["p-handler", "p-second"][:signers]
    told.tell("evidence.recording_explained", about=number, signed_by=signed)
    assert ("anhui/record/16-2" in told.try_("result")) is shut


@clause("anhui/disclosure/11-2")
def test_the_result_is_made_public_in_twenty_workdays() -> None:
    assert Inspection("anhui").walk("closing").due("publish-decision", "anhui/disclosure/11-2") == "2026-03-30"


@clause("anhui/record/18")
def test_the_inspection_is_filed_thirty_days_after_its_end() -> None:
    assert Inspection("anhui").walk("end").due("archive", "anhui/record/18") == "2026-04-01"
