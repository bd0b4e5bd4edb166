"""The papers around a bound volume: cover, contents, file-note sheet."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from pydantic import Field

from qiuhao.documents.sheets.base import Line, Part, Sheet, Words


class VolumeCover(Sheet):
    """案卷封面. Numbers that the archive assigns may be blank."""

    kind: ClassVar[str] = "volume_cover"
    title: ClassVar[str] = "行政执法案卷"

    authority: Line = Field(title="行政机关名称", max_length=80)
    volume: Line = Field(title="卷别", max_length=20)
    category: Line = Field(title="执法类别", max_length=40)
    name: Line = Field(title="案件名称", max_length=200)
    case_number: Words = Field(default="", title="决定书文号或案号")
    party: Line = Field(title="当事人", max_length=200)
    party_called: Line = Field(default="当事人", title="当事人在本程序中的称谓", max_length=10)
    begun_called: Line = Field(default="立案日期", title="开始日期在本程序中的名称", max_length=10)
    handling_unit: Line = Field(title="承办机构")
    handlers: Line = Field(title="承办人")
    filed_on: dt.date = Field(title="立案日期")
    closed_on: dt.date = Field(title="结案日期")
    archived_on: dt.date | None = Field(default=None, title="归档日期")
    result: Words = Field(default="", title="处理结果")
    retention: Line = Field(title="保管期限", max_length=20)
    volumes: Words = Field(default="", title="卷数说明")
    pieces: int = Field(title="件数", ge=0)
    pages: int = Field(title="页数", ge=0)
    fonds: Words = Field(default="", title="全宗号", max_length=20)
    catalogue: Words = Field(default="", title="目录号", max_length=20)
    file_number: Words = Field(default="", title="案卷号", max_length=20)
    archive_number: Words = Field(default="", title="归档号", max_length=20)


class Content(Part):
    """One paper in the volume."""

    title: Line = Field(title="题名")
    number: Words = Field(default="", title="文号")
    author: Words = Field(default="", title="责任者")
    on: dt.date | None = Field(default=None, title="日期")
    page: Line = Field(title="页号", max_length=20)
    note: Words = Field(default="", title="备注")


class VolumeContents(Sheet):
    """卷内目录."""

    kind: ClassVar[str] = "contents"
    title: ClassVar[str] = "卷内目录"

    volume: Words = Field(default="", title="卷别")
    name: Line = Field(title="案件名称", max_length=200)
    entries: tuple[Content, ...] = Field(title="目录", min_length=1)


class FileNote(Sheet):
    """备考表: what is missing, changed or added in the volume; who made it, who checked it."""

    kind: ClassVar[str] = "file_note"
    title: ClassVar[str] = "备考表"

    volume: Words = Field(default="", title="卷别")
    name: Line = Field(title="案件名称", max_length=200)
    pieces: int = Field(title="件数", ge=0)
    pages: int = Field(title="页数", ge=0)
    situation: tuple[Line, ...] = Field(title="本卷情况说明", min_length=1)
    compiler: Words = Field(default="", title="立卷人")
    inspector: Words = Field(default="", title="检查人")
    inspected_on: dt.date | None = Field(default=None, title="检查日期")
