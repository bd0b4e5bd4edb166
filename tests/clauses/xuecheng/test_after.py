"""薛城：申请法院强制执行的记录，当事人查阅."""

from __future__ import annotations

from typing import Any

import pytest

from tests.clauses.told import HEAD, Case

R = "xuecheng/record"
VOICE = {"person": HEAD, "name": "周负责"}
APPLIED = {"applied_on": "2026-10-10", "papers": ["application"]}
DONE = {"ended_on": "2026-11-10", "content": "执行完毕。"}


@pytest.mark.clause("xuecheng/record/25")
@pytest.mark.parametrize("lacking", [{"applied_on": None}, {"papers": []}])
def test_the_application_is_recorded_with_its_day_and_papers(lacking: dict[str, Any]) -> None:
    case = Case("xuecheng").walk("payment").on("2026-10-10")
    good = {"about": case.n["decision"], **APPLIED}
    assert f"{R}/25" not in case.shut("casefile.court_application", **good)
    assert f"{R}/25" in case.shut("casefile.court_application", **{**good, **lacking})


@pytest.mark.clause("xuecheng/record/25")
@pytest.mark.parametrize("lacking", [{"ended_on": None}, {"content": ""}])
def test_and_so_is_the_result_which_is_owed_until_it_is_there(lacking: dict[str, Any]) -> None:
    case = Case("xuecheng").walk("payment").on("2026-10-10")
    number = case.tell("casefile.court_application", about=case.n["decision"], **APPLIED)
    case.on("2026-11-10")
    assert case.due("court-result", f"{R}/25") == ""
    assert case.owed("court-result")[0].ended is None
    assert f"{R}/25" not in case.shut("casefile.court_result", about=number, **DONE)
    assert f"{R}/25" in case.shut("casefile.court_result", about=number, **{**DONE, **lacking})
    case.tell("casefile.court_result", about=number, **DONE)
    assert case.owed("court-result")[0].ended is not None


@pytest.mark.clause("xuecheng/record/30")
def test_the_party_reads_the_file_with_the_heads_consent() -> None:
    case = Case("xuecheng").walk("payment")
    assert f"{R}/30" in case.shut("casefile.file_access")
    assert f"{R}/30" not in case.shut("casefile.file_access", head_opinion=VOICE)
    assert f"{R}/30" in case.shut("casefile.file_access", granted=False)
    assert f"{R}/30" not in case.shut("casefile.file_access", granted=False, reason="卷宗正在装订，三日后提供。")
    remedy = case.tell("casefile.reconsideration_notice", about=case.n["decision"])
    assert f"{R}/30" not in case.shut("casefile.file_access", about=remedy, capacity="applicant")
