"""Papers of an inspection. The ministry's basic forms are known here by name only: the layout is the platform's own,
not compared with the published text."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from qiuhao.documents.sheets.base import Line, NumberOrBlank, OfficialSheet, Words
from qiuhao.documents.sheets.decisions import Lines, with_rows
from qiuhao.documents.sheets.parts import Contact, Officer, Party


class InspectionNotice(OfficialSheet):
    """行政检查通知书: who inspects what, on what basis, when, and what may be asked for."""

    kind: ClassVar[str] = "inspection_notice"
    title: ClassVar[str] = "行政检查通知书"

    number: NumberOrBlank = Field(title="文号")
    parties: tuple[Party, ...] = Field(title="被检查人", min_length=1)
    cause: Line = Field(title="检查名称")
    basis: Lines = Field(title="检查依据", min_length=1)
    content: Lines = Field(title="检查内容", min_length=1)
    when: Line = Field(title="检查时间")
    place: Words = Field(default="", title="检查地点")
    officers: tuple[Officer, ...] = Field(title="检查人员", min_length=1)
    needed: Lines = Field(default=(), title="需要配合提供的材料")
    rights: Lines = Field(title="权利和义务", min_length=1)
    contact: Contact = Field(title="联系方式")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties)


class InspectionResult(OfficialSheet):
    """行政检查结果告知书: what was found, what follows, who inspected."""

    kind: ClassVar[str] = "inspection_result"
    title: ClassVar[str] = "行政检查结果告知书"

    number: NumberOrBlank = Field(title="文号")
    parties: tuple[Party, ...] = Field(title="被检查人", min_length=1)
    cause: Line = Field(title="检查名称")
    result: Line = Field(title="检查结果")
    found: Lines = Field(title="检查情况", min_length=1)
    tests: Lines = Field(default=(), title="检验、检测、检疫结果")
    basis: Lines = Field(default=(), title="依据")
    handling: Lines = Field(default=(), title="处理意见和要求")
    officers: tuple[Officer, ...] = Field(title="检查人员", min_length=1)
    remedy: Lines = Field(default=(), title="救济途径")
    contact: Contact = Field(title="联系方式")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties)
