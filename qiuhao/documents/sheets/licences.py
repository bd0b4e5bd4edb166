"""Papers of an administrative licence: letters to the applicant, and the decision (许可法 32, 36, 38, 42, 45)."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field

from qiuhao.documents.sheets.base import Line, OfficialSheet, Part, Words
from qiuhao.documents.sheets.decisions import Lines, with_rows
from qiuhao.documents.sheets.parts import Contact, Evidence, Party


class Wanted(Part):
    """One line of a list in a letter: a material, with what is said about it."""

    name: Line = Field(title="名称")
    note: Words = Field(default="", title="说明")


class LicenceLetter(OfficialSheet):
    """A letter in a licence case; ``heading`` is its title, ``items`` a numbered table under ``items_title``."""

    kind: ClassVar[str] = "licence_letter"
    title: ClassVar[str] = "行政许可文书"

    heading: Literal[
        "受理通知书", "不予受理决定书", "补正告知书", "行政许可权利告知书", "延长许可期限告知书",
        "许可期限不计入时间告知书", "注销许可决定书", "行政许可听证公告", "视为准予延续确认书",
    ] = Field(title="文书名称")  # fmt: skip
    addressee: Line = Field(title="收件人")
    paragraphs: Lines = Field(title="正文", min_length=1)
    items_title: Words = Field(default="", title="清单名称")
    items: tuple[Wanted, ...] = Field(default=(), title="清单")
    endings: Lines = Field(default=(), title="结尾")
    contact: Contact = Field(title="联系方式")

    def printed(self) -> dict[str, Any]:
        return super().printed() | {"title": self.heading}


class LicenceDecision(OfficialSheet):
    """准予、不予行政许可决定书 (许可法 37, 38); a refusal gives its reasons and the remedies. ``revises``:
    撤销行政许可 and the like, where it decides about a licence in force (许可法 8, 69)."""

    kind: ClassVar[str] = "licence_decision"
    title: ClassVar[str] = "行政许可决定书"

    granted: bool = Field(title="准予许可")
    revises: Words = Field(default="", title="对已有许可的决定")
    parties: tuple[Party, ...] = Field(title="申请人", min_length=1)
    opening: Lines = Field(title="申请和受理情况", min_length=1)
    facts: Lines = Field(title="审查认定的事实", min_length=1)
    evidence: tuple[Evidence, ...] = Field(default=(), title="证据")
    heard: Lines = Field(default=(), title="听取意见、听证情况")
    reasons: Lines = Field(default=(), title="理由")
    basis: Lines = Field(title="依据", min_length=1)
    terms: Lines = Field(default=(), title="许可内容")
    remedy: Lines = Field(default=(), title="救济途径和期限")

    def printed(self) -> dict[str, Any]:
        word = "准予" if self.granted else "不予"
        title = f"{self.revises}决定书" if self.revises else f"{word}{self.title}"
        return with_rows(super().printed(), self.parties) | {"title": title}
