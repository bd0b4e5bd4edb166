"""国办发〔2024〕54号, 许可法 61, 处罚法 55: what an inspection must have everywhere."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.library import packs
from tests.clauses.inspecting import Inspection
from tests.clauses.told import officers, on_duty

SP, PC, XK = "nat/54/sp", "nat/54/pc", "nat/xk/61"
clause = pytest.mark.clause
HELPER = {**officers()[1], "auxiliary": True}


@clause("nat/54/sp")
def test_neither_notice_nor_inspection_before_the_head_has_agreed() -> None:
    told = Inspection("national").walk("approval")
    assert SP in told.try_("notice")
    assert SP in told.try_("examination")
    told.step("approval")
    assert SP not in told.try_("notice") | told.try_("examination")
    refused = Inspection("national").walk("notice", approval={"head_opinion": {**_head(), "agreed": False}})
    assert SP in refused.try_("notice") & refused.try_("examination")


def _head() -> dict[str, Any]:
    return {"person": "p-head", "name": "周负责"}


@clause("nat/54/sp")
def test_an_inspection_that_was_made_all_the_same_is_found() -> None:
    told = Inspection("national").walk("approval").step("examination")
    assert SP in told.found()
    assert SP not in Inspection("national").walk("result").found()


@clause("nat/54/sp")
def test_an_urgent_one_goes_first_and_its_approval_is_owed() -> None:
    told = Inspection("national", urgent=True, urgent_reason="发生食品安全事故。").walk("approval")
    assert SP not in told.try_("examination") | told.try_("notice")
    told.step("examination")
    assert told.due("approve-urgent-inspection", SP) == ""
    (owed,) = told.owed("approve-urgent-inspection")
    assert owed.ended is None
    told.on("2026-03-03").tell("casefile.urgent_inspection_approval", "p-head", about=1)
    assert told.owed("approve-urgent-inspection")[0].ended is not None
    assert not Inspection("national").walk("result").owed("approve-urgent-inspection")


@clause("nat/54/sp")
def test_what_is_not_in_the_list_is_not_inspected() -> None:
    told = Inspection("national")
    assert SP in told.try_("plan", matter_listed=False)
    assert SP not in told.try_("plan")


@clause("nat/54/pc")
def test_one_more_than_the_yearly_number_is_warned_of_until_its_reason_is_given() -> None:
    told = Inspection("national")
    for before, warned in ((1, False), (2, True)):
        assert (PC in told.try_("plan", "warn", counted_before=before, cap=2)) is warned
    assert PC not in told.try_("plan", counted_before=9)
    assert PC not in told.try_("plan", "warn", counted_before=9, over_cap_reason="发生食品安全事故。")
    assert PC in told.try_("plan", "warn", counted_before=1, cap=None)


@clause("nat/54/pc")
@pytest.mark.parametrize(
    ("ground", "warned"),
    [("complaint", False), ("case", False), ("plan", True), ("random", True), ("special", True), ("recheck", True)],
)
def test_complaints_and_cases_are_not_counted(ground: str, warned: bool) -> None:
    assert (PC in Inspection("national").try_("plan", "warn", ground=ground, counted_before=2)) is warned


@clause("nat/54/pc")
@pytest.mark.parametrize(
    ("kind", "team"),
    [
        ("casefile.inspection_plan", "handlers"),
        ("casefile.inspection_notice", "handlers"),
        ("casefile.certificate_shown", "officers"),
        ("casefile.examination", "officers"),
        ("casefile.questioning", "officers"),
        ("casefile.evidence", "officers"),
        ("casefile.sampling", "officers"),
        ("casefile.inspection_result", "handlers"),
        ("casefile.correction_check", "officers"),
    ],
)
def test_auxiliary_staff_do_not_inspect(kind: str, team: str) -> None:
    told = Inspection("national").walk("notice")
    assert PC in told.shut(kind, **{team: [officers()[0], HELPER]})
    assert PC not in told.shut(kind, **{team: officers()})


@clause("nat/54/pc")
@pytest.mark.parametrize("step", ["plan", "result"])
def test_a_third_party_does_not_inspect(step: str) -> None:
    told = Inspection("national").walk(step)
    assert PC in told.try_(step, third_party_role="inspecting")
    assert PC not in told.try_(step, third_party_role="technical")


@clause("nat/54/pc")
def test_the_result_is_told_before_the_inspection_is_closed() -> None:
    told = Inspection("national").walk("closing", result={"told_at": None})
    assert told.due("tell-inspection-result", PC) == ""
    assert PC in told.try_("closing")
    told.on("2026-03-04").tell("casefile.inspection_told", about=told.n["result"])
    assert PC not in told.try_("closing")
    assert told.owed("tell-inspection-result")[-1].ended is not None


@clause("nat/54/pc")
def test_no_number_is_set_anywhere_by_the_platform() -> None:
    held = packs.pack("national")
    assert [line.subject for line in held.unset if line.clause == PC] == ["inspection-cap"]
    lines = [line for line in held.duties if line.clause.startswith("nat/54/")]
    assert [line.period.unit.value for line in lines] == ["promptly"] * len(lines)
    assert lines
    assert not any(line.checked for line in (*lines, *(g for g in held.gates if g.clause.startswith("nat/54/"))))


SCENES = {"question": "casefile.questioning", "sample": "casefile.sampling"}
"""Act of an inspection -> the form for its own scene, beside approval, notice, record and result."""


@clause("nat/54/ws")
def test_the_papers_bear_the_names_of_the_basic_forms() -> None:
    told = Inspection("national")
    titles = {told.body(told.good(step)[0]).title for step in ("plan", "approval", "notice", "examination", "result")}
    acts = PROCEDURES["inspection"].by_act
    titles |= {told.body(kind).title for act, kind in SCENES.items() if act in acts}
    assert titles == {
        "行政检查审批表（申请）", "行政检查审批表（批准）", "行政检查通知书", "现场检查（勘验）笔录",
        "询问笔录", "抽样取证记录", "行政检查结果告知书",
    }  # fmt: skip
    assert "未与公布的格式核对" in packs.pack("national").clauses["nat/54/ws"].summary


@clause("nat/cf/55")
@pytest.mark.parametrize(
    "kind",
    [
        "casefile.questioning",
        "casefile.examination",
        "casefile.evidence",
        "casefile.sampling",
        "casefile.correction_check",
    ],
)
def test_certificates_are_shown_at_an_inspection_too(kind: str) -> None:
    told = Inspection("national").walk("examination")
    assert "nat/cf/55" in told.shut(kind, **on_duty(certificates_shown=False))
    assert "nat/cf/55" not in told.shut(kind, **on_duty())


@clause("nat/xk/61")
def test_the_record_of_a_licensees_inspection_is_signed_by_an_inspector() -> None:
    for signatures, shut in (([], True), ([{"role": "检查人员", "name": "李办案"}], False)):
        told = Inspection("national", licensee=True).walk("closing", examination={"signatures": signatures})
        assert (XK in told.try_("closing")) is shut
    assert XK not in Inspection("national").walk("closing", examination={"signatures": []}).try_("closing")


@clause("nat/xk/61")
def test_situation_and_result_are_made_public() -> None:
    told = Inspection("national", licensee=True).walk("closing")
    assert told.due("publish-decision", "nat/118/gs") == "2026-03-30"
    body = told.history().last("inspection-result").body  # type: ignore[union-attr]
    assert body.conclusion == "未发现问题"
    assert body.facts_found == "进货查验记录齐全。"
