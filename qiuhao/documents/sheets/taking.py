"""Papers of a levy and of an expropriation: the notice and the decision (anhui/record/8.9, 9)."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from qiuhao.documents.sheets.base import Line, OfficialSheet
from qiuhao.documents.sheets.decisions import Lines, with_rows
from qiuhao.documents.sheets.parts import Contact, Evidence, Party


class TakingPaper(OfficialSheet):
    """What both papers say."""

    parties: tuple[Party, ...] = Field(title="相对人", min_length=1)
    facts: Lines = Field(title="事实", min_length=1)
    evidence: tuple[Evidence, ...] = Field(default=(), title="证据")
    reasons: Lines = Field(default=(), title="理由")
    basis: Lines = Field(title="依据", min_length=1)
    decision: Line = Field(title="内容")
    terms: Lines = Field(default=(), title="征收征用的具体内容")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties)


class TakingNotice(TakingPaper):
    """征收征用事先告知书."""

    kind: ClassVar[str] = "taking_notice"
    title: ClassVar[str] = "征收征用事先告知书"

    rights: Lines = Field(title="权利", min_length=1)
    contact: Contact = Field(title="联系方式")


class TakingDecision(TakingPaper):
    """行政征收决定书、行政征用决定书; ``heading`` says which."""

    kind: ClassVar[str] = "taking_decision"
    title: ClassVar[str] = "行政征收（征用）决定书"

    heading: Line = Field(title="标题")
    heard: Lines = Field(default=(), title="告知和听取意见情况")
    performance: Lines = Field(default=(), title="履行方式和期限")
    remedy: Lines = Field(title="救济途径和期限", min_length=1)

    def printed(self) -> dict[str, Any]:
        return super().printed() | {"title": self.heading}
