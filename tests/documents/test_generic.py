"""A record without a template of its own still gets a paper with every field on it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import ClassVar

import pytest
from pydantic import BaseModel, Field

from qiuhao.authority.values import Party
from qiuhao.documents.generic import groups_of, said, sheet_of_fact
from qiuhao.documents.rendering import render_sheet
from qiuhao.law.facts import Fact
from qiuhao.ledger.kinds import Destroyed, FileRef, Kind
from tests.documents.papers import read

FILE = FileRef(sha256="a" * 64, sm3="b" * 64, size=12, media_type="image/png", name="现场.png")


class Person(BaseModel):
    name: str = Field(title="姓名")
    born: date | None = Field(default=None, title="出生日期")


class Visit(Kind):
    kind: ClassVar[str] = "test.visit"
    title: ClassVar[str] = "回访记录"
    at: datetime = Field(title="回访时间")
    done: bool = Field(title="是否改正")
    notes: tuple[str, ...] = Field(title="情况")
    people: tuple[Person, ...] = Field(title="在场人")
    files: tuple[FileRef, ...] = Field(default=(), title="附件")


BODY = Visit(
    at=datetime(2026, 10, 12, 1, 5, tzinfo=UTC),
    done=True,
    notes=("已经下架。", "制度已经建立。"),
    people=(Person(name="贾喆"), Person(name="童见真", born=date(1990, 2, 3))),
    files=(FILE,),
)


def fact(body: object) -> Fact:
    when = datetime(2026, 10, 11, 17, 0, tzinfo=UTC)  # already the 12th in legal time
    return Fact("case/01JTEST", 7, "test.visit", 1, when, when, ("p-one",), "act", body, "c" * 64)


def test_every_field_stands_on_the_paper() -> None:
    text = read(render_sheet(sheet_of_fact(fact(BODY), authority="示范市市场监督管理局"))).text
    for words in (
        "回访记录", "示范市市场监督管理局", "2026年10月12日9时05分", "是否改正是", "已经下架。制度已经建立。",
        "在场人（1）", "贾喆", "童见真", "1990年2月3日", "现场.png", "case/01JTEST第7号", "cccccccccccccccc",
    ):  # fmt: skip
        assert words in text
    assert text.endswith("2026年10月12日第1页共1页")


def test_plain_fields_come_first_and_models_in_groups() -> None:
    groups = list(groups_of(BODY))
    assert [group.heading for group in groups] == ["", "在场人（1）", "在场人（2）"]
    assert [row.label for row in groups[0].rows] == ["回访时间", "是否改正", "情况", "附件"]


def test_a_paper_without_a_number_is_not_named() -> None:
    firm = Party(sort="organisation", name="示范有限公司", credit_code="91340123MA2DEM0K1K")
    labels = [row.label for row in list(groups_of(firm))[0].rows]
    assert "证件类型" not in labels
    assert "法定代表人证件类型" not in labels
    known = firm.model_copy(update={"representative_id_number": "110105199003070535"})
    assert "法定代表人证件类型" in [row.label for row in list(groups_of(known))[0].rows]


def test_values_are_said_as_people_read_them() -> None:
    assert said(None) == ""
    assert said(False) == "否"
    assert said({"甲": 1, "乙": date(2026, 1, 2)}) == "甲：1\n乙：2026年1月2日"
    assert said(frozenset({"乙", "丙"})) == "丙\n乙"


def test_a_destroyed_record_has_no_paper() -> None:
    gone = Destroyed("test.visit", "archive/x#1", datetime(2027, 1, 1, tzinfo=UTC))
    with pytest.raises(LookupError, match="no longer there"):
        sheet_of_fact(fact(gone), authority="示范市市场监督管理局")
