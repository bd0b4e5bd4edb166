"""Notices to the party: rights before a decision, the hearing, things registered in advance, service."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from qiuhao.documents.sheets.base import DocumentNumber, Line, NumberOrBlank, OfficialSheet, Part, Sheet, Words
from qiuhao.documents.sheets.decisions import Lines, with_rows
from qiuhao.documents.sheets.parts import Contact, Evidence, Item, Moment, Party, Penalty, Signature


class NoticeOfRights(OfficialSheet):
    """行政处罚事先告知书 (处罚法 44, 63, 64). ``hearing`` holds the hearing rights, with the period from the pack;
    empty means that no hearing is offered."""

    kind: ClassVar[str] = "notice_of_rights"
    title: ClassVar[str] = "行政处罚事先告知书"

    parties: tuple[Party, ...] = Field(title="当事人", min_length=1)
    opening: Lines = Field(default=(), title="案件来源和调查经过")
    facts: Lines = Field(title="违法事实", min_length=1)
    evidence: tuple[Evidence, ...] = Field(default=(), title="证据")
    reasons: Lines = Field(title="理由", min_length=1)
    basis: Lines = Field(title="依据", min_length=1)
    penalties: tuple[Penalty, ...] = Field(title="拟作出的处罚", min_length=1)
    statement: Lines = Field(title="陈述、申辩权利", min_length=1)
    hearing: Lines = Field(default=(), title="听证权利")
    contact: Contact = Field(title="联系方式")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties)


class HearingNotice(OfficialSheet):
    """听证通知书 (处罚法 64(2), 许可法 48(1)): time, place, who presides, what to bring. The time is a moment or words.

    ``about`` is what the hearing is about; it stands in the paper's title, and ``investigators`` are called so or
    审查人员 after it."""

    kind: ClassVar[str] = "hearing_notice"
    title: ClassVar[str] = "听证通知书"

    about: Literal["行政处罚", "行政许可"] = Field(default="行政处罚", title="听证事项的种类")
    number: NumberOrBlank = Field(title="文号")
    parties: tuple[Party, ...] = Field(title="当事人", min_length=1)
    cause: Line = Field(title="案由")
    requested_on: dt.date | None = Field(default=None, title="要求听证日期")
    basis: Lines = Field(title="依据", min_length=1)
    held_at: Moment | None = Field(default=None, title="听证时间")
    held_words: Words = Field(default="", title="以文字表述的听证时间")
    place: Line = Field(title="听证地点")
    public: bool = Field(title="是否公开")
    closed_reason: Words = Field(default="", title="不公开的理由")
    chair: Line = Field(title="听证主持人")
    members: Words = Field(default="", title="听证员")
    clerk: Line = Field(title="记录员")
    investigators: Line = Field(title="案件调查人员")
    notes: Lines = Field(title="注意事项", min_length=1)
    contact: Contact = Field(title="联系方式")

    @model_validator(mode="after")
    def _has_a_time(self) -> Self:
        if self.held_at is None and not self.held_words:
            raise ValueError("没有写明听证时间。请填写听证日期和时刻")
        return self

    def printed(self) -> dict[str, Any]:
        said = super().printed()
        return said | {"title": f"{self.about}{self.title}"}


class AdvanceRegistration(OfficialSheet):
    """先行登记保存证据通知书 with its list (处罚法 56). The period comes from the pack as words and as a date."""

    kind: ClassVar[str] = "advance_registration"
    title: ClassVar[str] = "先行登记保存证据通知书"

    number: NumberOrBlank = Field(title="文号")
    parties: tuple[Party, ...] = Field(title="当事人", min_length=1)
    cause: Line = Field(title="案由")
    reasons: Lines = Field(title="先行登记保存的理由", min_length=1)
    basis: Lines = Field(title="依据", min_length=1)
    place: Line = Field(title="保存地点")
    keeping: Line = Field(title="保存方式")
    handling_words: Line = Field(title="处理期限")
    handling_due: dt.date | None = Field(default=None, title="处理期限届满日")
    duties: Lines = Field(title="保存期间的要求", min_length=1)
    items: tuple[Item, ...] = Field(title="物品清单", min_length=1)
    signatures: tuple[Signature, ...] = Field(title="签名", min_length=1)
    contact: Contact | None = Field(default=None, title="联系方式")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties)


class Served(Part):
    """A document that was served."""

    name: Line = Field(title="送达文书名称")
    number: DocumentNumber | None = Field(default=None, title="送达文书文号")
    copies: int = Field(default=1, title="份数", ge=1)


class ServiceReceipt(Sheet):
    """送达回证 (处罚法 61; 民诉法 on the ways of service)."""

    kind: ClassVar[str] = "service_receipt"
    title: ClassVar[str] = "送达回证"

    authority: Line = Field(title="行政机关名称", max_length=80)
    number: DocumentNumber | None = Field(default=None, title="文号")
    cause: Line = Field(title="案由")
    recipient: Line = Field(title="受送达人")
    documents: tuple[Served, ...] = Field(title="送达文书", min_length=1)
    method: Literal["直接送达", "留置送达", "邮寄送达", "委托送达", "转交送达", "公告送达", "电子送达"] = Field(
        title="送达方式"
    )
    place: Line = Field(title="送达地点或电子地址")
    served_at: Moment | None = Field(default=None, title="送达时间")
    received_by: Signature = Field(title="收件人")
    on_behalf: Words = Field(default="", title="代收人与受送达人的关系及代收理由")
    refusal: Words = Field(default="", title="拒收事由和日期")
    witnesses: tuple[Signature, ...] = Field(default=(), title="见证人")
    servers: tuple[Signature, ...] = Field(title="送达人", min_length=1)
    note: Words = Field(default="", title="备注")
