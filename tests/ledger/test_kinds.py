"""Kinds: registration, old versions, and sentences for what does not fit."""

from datetime import datetime
from typing import ClassVar

import pytest
from pydantic import Field

from qiuhao.ledger import kinds
from qiuhao.ledger.append import append
from qiuhao.ledger.ids import new_stream
from qiuhao.ledger.kinds import Content, Draft, FileRef, Kind, Upcaster, all_kinds, json_schema, kind_of, make, register
from qiuhao.ledger.problems import InvalidContent, UnknownKind
from tests.ledger.kinds import Decided, Noted

GOOD = {"party": "某某食品店", "amount": "12000.00", "due": "2026-12-01"}


def test_a_kind_is_found_by_its_name() -> None:
    assert kind_of("ledgertest.noted") is Noted
    assert all_kinds()["ledgertest.decided"] is Decided
    with pytest.raises(UnknownKind, match="没有名为“no.such”的记录类型"):
        kind_of("no.such")


def test_content_is_made_from_outside_data() -> None:
    body = make("ledgertest.decided", GOOD)
    assert isinstance(body, Decided)
    assert kinds.content_of(body) == GOOD | {"grounds": [], "papers": []}


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"party": ""}, "party", "《试验决定》的“当事人”没有填写或过短：请至少填写 1 个字。"),
        ({"party": None}, "party", "《试验决定》的“当事人”应为文字：请改填文字。"),
        ({"amount": "12000"}, "amount", "《试验决定》的“罚款数额”格式不符：请按规定格式填写。"),
        ({"due": "明天"}, "due", "《试验决定》的“履行期限”不是日期：请按“2026-10-12”的样式填写。"),
        ({"grounds": ["甲", 2]}, "grounds.1", "《试验决定》的“依据第 2 项”应为文字：请改填文字。"),
        ({"colour": "red"}, "colour", "《试验决定》的“colour”不是本类记录的字段：请删去该字段，或核对字段名称。"),
        (
            {"papers": [{"sha256": "x"}]},
            "papers.0.sha256",
            "《试验决定》的“材料第 1 项的SHA-256 摘要”格式不符：请按规定格式填写。",
        ),
    ],
)
def test_what_does_not_fit_gets_a_sentence(change: Content, field: str, sentence: str) -> None:
    with pytest.raises(InvalidContent) as caught:
        make("ledgertest.decided", GOOD | change)
    problem = caught.value.problems[0]
    assert (problem.kind, problem.field, problem.sentence) == ("ledgertest.decided", field, sentence)


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(InvalidContent) as caught:
        make("ledgertest.decided", {})
    assert [p.title for p in caught.value.problems] == ["当事人", "罚款数额", "履行期限"]
    assert "“当事人”没有填写" in caught.value.sentence


@pytest.mark.parametrize("bad", ["", "nodot", "x."])
def test_a_kind_needs_a_full_name(bad: str) -> None:
    with pytest.raises(ValueError, match=r"room\.name"):
        register(type("K", (Kind,), {"kind": bad, "title": "题", "__annotations__": {"kind": ClassVar[str]}}))


def test_two_kinds_cannot_share_a_name() -> None:
    class Other(Kind):
        kind = "ledgertest.noted"
        title = "别的"

    with pytest.raises(ValueError, match="registered twice"):
        register(Other)


def test_stages_are_those_of_the_regulations() -> None:
    class Odd(Kind):
        kind = "ledgertest.odd"
        title = "怪"
        stage = "中间"

    with pytest.raises(ValueError, match="stage"):
        register(Odd)


class Grown(Kind):
    """In its third version: `name` was split off, then `place` became required."""

    kind = "ledgertest.grown"
    title = "长大"
    version = 3
    upcasters: ClassVar[dict[int, Upcaster]] = {
        1: lambda c: {"name": c.pop("text"), **c},
        2: lambda c: {**c, "place": "不详"},
    }
    name: str
    place: str


def test_old_versions_are_read_through_upcasters() -> None:
    register(Grown)
    old = {"text": "甲"}
    assert Grown.upcast(1, old) == {"name": "甲", "place": "不详"}
    assert old == {"text": "甲"}
    assert kinds.stored("ledgertest.grown", 2, '{"name":"乙"}') == Grown(name="乙", place="不详")
    with pytest.raises(LookupError, match="由更新的程序写成"):
        Grown.upcast(4, {})


def test_a_schema_has_the_chinese_titles() -> None:
    schema = json_schema("ledgertest.decided")
    assert (schema["title"], schema["x-kind"]) == ("试验决定", "ledgertest.decided@1")
    assert schema["properties"]["amount"]["title"] == "罚款数额"


def test_files_are_found_wherever_they_stand() -> None:
    ref = FileRef(sha256="a" * 64, sm3="b" * 64, size=1, media_type="text/plain", name="x")
    assert list(kinds.files_in(Decided(**GOOD, papers=(ref,)))) == [ref]
    assert list(kinds.files_in({"a": [(ref,)]})) == [ref]


@pytest.mark.django_db
def test_a_float_cannot_be_sealed_and_the_sentence_names_the_field() -> None:
    @register
    class Weighed(Kind):
        kind = "ledgertest.weighed"
        title = "称重"
        weight: float = Field(title="重量")

    with pytest.raises(InvalidContent, match="《称重》的“重量”无法封存"):
        append(new_stream("case"), [Draft(Weighed(weight=1.5))], actors=["p-alice"])


@pytest.mark.django_db
def test_content_that_is_too_long_belongs_into_a_file() -> None:
    with pytest.raises(InvalidContent, match="作为文件上传"):
        append(new_stream("case"), [Draft(Noted(text="长" * 2_000_000))], actors=["p-alice"])


def test_a_time_inside_a_content_survives_sealing() -> None:
    @register
    class Timed(Kind):
        kind = "ledgertest.timed"
        title = "计时"
        at: datetime

    body = make("ledgertest.timed", {"at": "2026-10-12T09:00:00+08:00"})
    import json

    assert kinds.stored("ledgertest.timed", 1, json.dumps(kinds.content_of(body))) == body
