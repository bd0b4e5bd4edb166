"""Decisions: the penalty (处罚法 59), the on-the-spot penalty (52), no penalty (30–33), the order to correct (28)."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Literal

from pydantic import Field

from qiuhao.documents.sheets.base import DocumentNumber, Line, NumberOrBlank, OfficialSheet, Seal, Sheet, Words
from qiuhao.documents.sheets.parts import Contact, Evidence, Moment, Officer, Party, Penalty, Signature

Lines = tuple[Line, ...]


def with_rows(data: dict[str, Any], parties: tuple[Party, ...]) -> dict[str, Any]:
    data["party_rows"] = [party.rows() for party in parties]
    return data


class PenaltyDecision(OfficialSheet):
    """行政处罚决定书. The six contents of 处罚法 59 are the fields without a default, name and date of the
    authority included; the seal is the authority's own or stays blank to be stamped by hand."""

    kind: ClassVar[str] = "penalty_decision"
    title: ClassVar[str] = "行政处罚决定书"

    parties: tuple[Party, ...] = Field(title="当事人", min_length=1)
    opening: Lines = Field(default=(), title="案件来源和调查经过")
    facts: Lines = Field(title="违法事实", min_length=1)
    evidence: tuple[Evidence, ...] = Field(title="证据", min_length=1)
    heard: Lines = Field(default=(), title="告知和陈述申辩、听证情况")
    reasons: Lines = Field(default=(), title="定性和裁量理由")
    basis: Lines = Field(title="处罚依据", min_length=1)
    penalties: tuple[Penalty, ...] = Field(title="处罚种类", min_length=1)
    performance: Lines = Field(title="履行方式和期限", min_length=1)
    remedy: Lines = Field(title="救济途径和期限", min_length=1)

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties)


class OnTheSpotDecision(Sheet):
    """当场处罚决定书 (处罚法 52): on A4, or on the 80 mm or 58 mm roll of a portable printer."""

    kind: ClassVar[str] = "on_the_spot_decision"
    title: ClassVar[str] = "当场行政处罚决定书"

    paper: Literal["A4", "80mm", "58mm"] = Field(default="A4", title="纸张")
    authority: Line = Field(title="行政机关名称", max_length=80)
    number: DocumentNumber = Field(title="文号")
    seal: Seal | None = Field(default=None, title="印章")
    party: Party = Field(title="当事人")
    happened_at: Moment = Field(title="违法时间")
    place: Line = Field(title="违法地点")
    facts: Lines = Field(title="违法事实", min_length=1)
    basis: Lines = Field(title="处罚依据", min_length=1)
    told: Lines = Field(title="当场告知和陈述申辩情况", min_length=1)
    penalties: tuple[Penalty, ...] = Field(title="处罚种类", min_length=1)
    performance: Lines = Field(title="履行方式和期限", min_length=1)
    remedy: Lines = Field(title="救济途径和期限", min_length=1)
    decided_in: Line = Field(title="处罚地点")
    officers: tuple[Officer, ...] = Field(title="执法人员", min_length=1)
    signatures: tuple[Signature, ...] = Field(title="签名", min_length=1)
    copies: Words = Field(default="", title="份数和送达说明")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), (self.party,))


class NoPenaltyDecision(OfficialSheet):
    """不予行政处罚决定书, with the education given to the party (处罚法 33)."""

    kind: ClassVar[str] = "no_penalty_decision"
    title: ClassVar[str] = "不予行政处罚决定书"

    parties: tuple[Party, ...] = Field(title="当事人", min_length=1)
    opening: Lines = Field(default=(), title="案件来源和调查经过")
    facts: Lines = Field(title="事实", min_length=1)
    evidence: tuple[Evidence, ...] = Field(title="证据", min_length=1)
    heard: Lines = Field(default=(), title="告知和陈述申辩情况")
    reasons: Lines = Field(title="不予处罚的理由", min_length=1)
    basis: Lines = Field(title="不予处罚的依据", min_length=1)
    decision: Line = Field(title="决定内容")
    education: Lines = Field(default=(), title="教育情况")
    remedy: Lines = Field(title="救济途径和期限", min_length=1)

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties)


class OrderToCorrect(OfficialSheet):
    """责令改正通知书: what to put right, how and by when. No ``due`` means at once."""

    kind: ClassVar[str] = "order_to_correct"
    title: ClassVar[str] = "责令改正通知书"

    number: NumberOrBlank = Field(title="文号")
    parties: tuple[Party, ...] = Field(title="当事人", min_length=1)
    facts: Lines = Field(title="违法事实", min_length=1)
    basis: Lines = Field(title="依据", min_length=1)
    requirements: Lines = Field(title="改正内容和要求", min_length=1)
    due: dt.date | None = Field(default=None, title="改正期限")
    consequence: Words = Field(default="", title="逾期不改正的后果")
    remedy: Lines = Field(default=(), title="救济途径和期限")
    contact: Contact | None = Field(default=None, title="联系方式")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties)
