"""What the places add to a licence: text records of its steps, its volume, when it is archived."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.library import packs
from tests.clauses.told import Story

RECEIPT = {"number_text": "示许受〔2026〕1号", "accepted_on": "2026-03-02"}
STEPS = {
    "licence-receive": "receive-application", "licence-accept": "accept-application", "licence-decide": "decide",
    "licence-serve": "serve", "licence-supplement": "tell-supplement", "licence-examine": "examine",
    "licence-experts": "commission-appraisal", "licence-suspend": "suspend", "licence-extend": "extend-licence",
    "licence-hearing": "hold-hearing",
}  # fmt: skip
"""Step of the text -> the act that records it."""


@pytest.mark.clause("yangquan/record/4-3")
def test_every_step_of_the_text_is_an_act_of_the_table() -> None:
    listed = [i.id for i in packs.pack("yangquan").items if i.clause == "yangquan/record/4-3"]
    assert sorted(listed) == sorted(STEPS)
    table = Story("yangquan", "licence").procedure
    assert {STEPS[step] for step in listed} <= set(table.by_act)
    general = [table.by_act[STEPS[step]].stage for step in listed[:4]]
    assert general == ["启动", "启动", "审核决定", "送达执行"]


@pytest.mark.clause("yangquan/record/7")
@pytest.mark.parametrize("left_out", ["", "acceptance", "examination", "approval"])
def test_no_decision_without_the_text_record_of_each_step(left_out: str) -> None:
    story = Story("yangquan", "licence")
    story.tell("casefile.licence_application")
    for name, kind in (
        ("acceptance", "casefile.licence_acceptance"), ("examination", "casefile.licence_examination"),
        ("approval", "casefile.approval"),
    ):  # fmt: skip
        if name != left_out:
            story.tell(kind)
    assert ("yangquan/record/7" in story.shut("casefile.licence_decision")) is bool(left_out)


@pytest.mark.clause("yangquan/record/8")
@pytest.mark.parametrize("left_out", range(1, 7))
def test_the_volume_holds_everything_from_the_receipt_to_the_end(left_out: int) -> None:
    story = Story("yangquan", "licence")
    for kind in ("application", "acceptance", "examination"):
        story.tell(f"casefile.licence_{kind}")
    story.tell("casefile.approval")
    story.tell("casefile.licence_decision")
    story.tell("casefile.licence_closing", reason="granted")
    entries = [{"fact": number, "name": "材料"} for number in range(1, 7)]
    assert "yangquan/record/8" not in story.shut("archive.volume", entries=entries)
    fewer = [entry for entry in entries if entry["fact"] != left_out]
    assert "yangquan/record/8" in story.shut("archive.volume", entries=fewer)


@pytest.mark.clause("yangquan/record/8")
@pytest.mark.parametrize(
    ("kinds", "shut"), [(["application", "withdrawal", "closing"], False), (["application"], True)]
)
def test_an_application_that_was_withdrawn_has_a_volume_too(kinds: list[str], shut: bool) -> None:
    story = Story("yangquan", "licence")
    for kind in kinds:
        story.tell(f"casefile.licence_{kind}")
    entries = [{"fact": number, "name": "材料"} for number in range(1, len(kinds) + 1)]
    assert ("yangquan/record/8" in story.shut("archive.volume", entries=entries)) is shut


BEGUN = [
    pytest.param("xuecheng/record/7", "application", {"content": "申请收购。"}, {"content": ""},
                 marks=pytest.mark.clause("xuecheng/record/7")),
    pytest.param("xuecheng/record/7", "supplement_notice", {}, {"told_how": ""},
                 marks=pytest.mark.clause("xuecheng/record/7")),
    pytest.param("xuecheng/record/7", "acceptance", RECEIPT, {"number_text": ""},
                 marks=pytest.mark.clause("xuecheng/record/7")),
    pytest.param("xuecheng/record/7", "non_acceptance", {"number_text": "示许不受〔2026〕1号"}, {"number_text": ""},
                 marks=pytest.mark.clause("xuecheng/record/7")),
    pytest.param("anhui/record/7.2", "application", {"content": "申请收购。"}, {"content": ""},
                 marks=pytest.mark.clause("anhui/record/7.2")),
    pytest.param("anhui/record/7.2", "application", {"content": "申请收购。"},
                 {"content": "申请收购。", "materials": []},
                 marks=pytest.mark.clause("anhui/record/7.2")),
    pytest.param("anhui/record/7.2", "supplement_notice", {"number_text": "示许补〔2026〕1号"}, {"number_text": ""},
                 marks=pytest.mark.clause("anhui/record/7.2")),
    pytest.param("anhui/record/7.2", "acceptance", RECEIPT, {"number_text": ""},
                 marks=pytest.mark.clause("anhui/record/7.2")),
    pytest.param("anhui/record/7.2", "non_acceptance", {"number_text": "示许不受〔2026〕1号"}, {"number_text": ""},
                 marks=pytest.mark.clause("anhui/record/7.2")),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "kind", "good", "wrong"), BEGUN)
def test_the_start_on_application_is_recorded(
    clause: str, kind: str, good: dict[str, Any], wrong: dict[str, Any]
) -> None:
    story = Story(clause.split("/")[0], "licence")
    assert clause not in story.shut(f"casefile.licence_{kind}", **good)
    assert clause in story.shut(f"casefile.licence_{kind}", **wrong)


@pytest.mark.clause("xuecheng/record/7-2")
def test_the_place_of_acceptance_may_be_filmed() -> None:
    entry = next(i for i in packs.pack("xuecheng").items if i.clause == "xuecheng/record/7-2")
    assert entry.more["duty"] == "may"
    assert set(entry.more["steps"]) <= set(Story("xuecheng", "licence").procedure.by_act)


@pytest.mark.clause("xuecheng/record/29")
def test_a_licence_is_archived_within_thirty_days_of_its_end() -> None:
    story = Story("xuecheng", "licence", "2026-04-01")
    story.tell("casefile.licence_application")
    story.tell("casefile.licence_closing")
    assert story.due("archive", "xuecheng/record/29") == "2026-05-06"


@pytest.mark.parametrize("clause", ["anze/disclosure/13", "xuecheng/disclosure/12", "lingchuan/plan/2.1.4.p2",
                                    "anhui/disclosure/11-2", "yangquan/disclosure/6.3-2"])  # fmt: skip
def test_a_licence_is_public_within_seven_workdays_in_every_place(clause: str) -> None:
    story = Story(clause.split("/")[0], "licence")
    story.tell("casefile.licence_decision")
    assert story.due("publish-decision", clause) == "2026-03-11"
