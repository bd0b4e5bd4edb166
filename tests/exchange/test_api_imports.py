"""Whole cases over the interface: who may hand them in, whose signature they carry, and that nothing comes in twice."""

from __future__ import annotations

import json
from typing import Any

import pytest

from qiuhao.casefile import reading
from qiuhao.exchange.cases.answering import answer_case
from qiuhao.exchange.cases.exporting import lines
from qiuhao.exchange.cases.format import read_line
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from tests.casefile import world
from tests.casefile.test_walk import Story

from .conftest import Api
from .test_api import problem

pytestmark = pytest.mark.usefixtures("morning")
WHERE = f"imports?authority={world.AUTHORITY}"


@pytest.fixture
def told() -> dict[str, Any]:
    """An investigated case, as a line of the format."""
    story = Story(place="xuecheng")
    story.investigated()
    found: dict[str, Any] = json.loads(next(lines([story.case])))
    return found


@pytest.fixture
def head(told: dict[str, Any]) -> Api:
    return Api(world.HEAD, ("import", "append"))


def line(told: dict[str, Any], stream: str = "case/elsewhere-1", **more: Any) -> str:
    return json.dumps({**told, "stream": stream, **more}, ensure_ascii=False)


def bring(api: Api, *texts: str, more: str = "") -> Any:
    return api.raw(f"{WHERE}{more}", "\n".join(texts).encode(), "application/jsonl")


def test_cases_come_in_whole_signed_by_the_caller_and_once(told: dict[str, Any], head: Api) -> None:
    first = bring(head, line(told), line(told, "case/elsewhere-2")).json()
    assert (first["imported"], first["facts"]) == (2, 2 * len(told["facts"]))
    assert [(one["line"], one["case"], one["outcome"]) for one in first["cases"]] == [
        (1, "elsewhere-1", "imported"), (2, "elsewhere-2", "imported"),
    ]  # fmt: skip
    facts = ledger.facts("case/elsewhere-1")
    assert {fact.door for fact in facts} == {"reported"}
    assert {fact.actors[0] for fact in facts} == {world.HEAD}
    again = bring(head, line(told), line(told, "case/elsewhere-2")).json()
    assert (again["same"], again["imported"], again["facts"]) == (2, 0, 0)
    assert len(ledger.facts("case/elsewhere-1")) == len(facts)
    runs = ledger.facts("register/imports")
    assert [(run.body.imported, run.body.facts, run.actors[0]) for run in runs] == [(2, first["facts"], world.HEAD)]


def test_the_answer_is_that_of_the_file(told: dict[str, Any], head: Api) -> None:
    """Breaches are found beside the case; the law shuts no door to what has happened."""
    bring(head, line(told))
    now = clock.now()
    here, there = reading.answer("case/elsewhere-1", now), answer_case(read_line(line(told)), now)
    assert [(f.text, f.clause) for f in here.findings] == [(f.text, f.clause) for f in there.findings]


def test_a_bad_line_is_refused_with_its_sentence_and_keeps_nobody_else_out(told: dict[str, Any], head: Api) -> None:
    answer = bring(head, '{"format"', line(told, "case/bad", procedure="tea"), line(told)).json()
    assert [one["outcome"] for one in answer["cases"]] == ["refused", "refused", "imported"]
    assert "没有 tea 程序" in answer["cases"][1]["problems"][0]["text"]
    assert not ledger.exists("case/bad")


def test_a_dry_run_writes_nothing(told: dict[str, Any], head: Api) -> None:
    answer = bring(head, line(told), more="&dry_run=true").json()
    assert (answer["imported"], answer["facts"]) == (1, len(told["facts"]))
    assert not ledger.exists("case/elsewhere-1")
    assert not ledger.exists("register/imports")


def test_nobody_brings_in_a_file_that_he_did_not_hand_in(told: dict[str, Any], head: Api) -> None:
    """Or whoever knows a digest could read the file through a case of his own."""
    foreign = files.put(b"secret", media_type="text/plain", name="机密.txt").model_dump()
    for fact in told["facts"]:
        if fact["kind"] == "casefile.examination":
            fact["content"]["files"] = [foreign]
    refused = bring(head, line(told)).json()["cases"][0]
    assert refused["outcome"] == "refused"
    assert "没有上传" in refused["problems"][0]["text"]
    assert not ledger.exists("case/elsewhere-1")
    head.upload("机密.txt", b"secret")
    assert bring(head, line(told)).json()["imported"] == 1


def test_only_with_the_scope_and_the_post_of_that_authority(told: dict[str, Any], head: Api) -> None:
    for api, word in (
        (Api(world.HEAD, ("append",)), "导入"),
        (Api(world.HANDLER, ("import",)), "档案管理员"),
        (Api(world.REVIEWER, ("import",)), "档案管理员"),
    ):
        assert word in problem(bring(api, line(told)), 403)["detail"]
    other = head.raw("imports?authority=another", line(told).encode(), "application/jsonl")
    assert "没有这一岗位" in problem(other, 403)["detail"]
    assert not ledger.exists("case/elsewhere-1")
