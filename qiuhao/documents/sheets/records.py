"""Records made on the spot and inside the house: questioning, examination, review opinion, closing report."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from qiuhao.documents.sheets.base import Amount, DocumentNumber, Line, Part, Seal, Sheet, Words
from qiuhao.documents.sheets.decisions import Lines, with_rows
from qiuhao.documents.sheets.parts import Moment, Officer, Party, Row, Signature


class _Timed(Sheet):
    """A record with a beginning and an end."""

    authority: Line = Field(title="行政机关名称", max_length=80)
    began_at: Moment = Field(title="开始时间")
    ended_at: Moment = Field(title="结束时间")
    place: Line = Field(title="地点")
    officers: tuple[Officer, ...] = Field(title="执法人员", min_length=1)
    recorder: Line = Field(title="记录人")
    confirmation: Words = Field(default="", title="核对确认的话")
    signatures: tuple[Signature, ...] = Field(title="签名", min_length=1)

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if self.ended_at < self.began_at:
            raise ValueError("结束时间早于开始时间。请核对两个时间")
        return self


class Exchange(Part):
    """One question or one answer."""

    speaker: Literal["问", "答"] = Field(title="问或答")
    words: Line = Field(title="内容")


class QuestioningRecord(_Timed):
    """询问笔录 (处罚法 55): certificate shown, rights told, question and answer, every page signed."""

    kind: ClassVar[str] = "questioning_record"
    title: ClassVar[str] = "询问笔录"

    cause: Line = Field(title="案由")
    times: int = Field(default=1, title="第几次询问", ge=1)
    asked: Party = Field(title="被询问人")
    relation: Words = Field(default="", title="与本案关系")
    employer: Words = Field(default="", title="工作单位和职务")
    shown: Lines = Field(title="出示证件和告知权利的记录", min_length=1)
    exchanges: tuple[Exchange, ...] = Field(title="询问内容", min_length=1)

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), (self.asked,))


class ExaminationRecord(_Timed):
    """现场检查笔录 (处罚法 55): who was there, what was found."""

    kind: ClassVar[str] = "examination_record"
    title: ClassVar[str] = "现场检查笔录"

    party: Party = Field(title="被检查人")
    present: Words = Field(default="", title="现场负责人或在场人")
    attesting_witness: Words = Field(default="", title="见证人")
    shown: Lines = Field(title="出示证件和告知权利的记录", min_length=1)
    found: Lines = Field(title="检查情况", min_length=1)
    taken: Lines = Field(default=(), title="现场提取、拍摄、封存情况")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), (self.party,))


class Checked(Part):
    """One item of the reviewer's checklist."""

    item: Line = Field(title="审核事项")
    result: Line = Field(title="审核结果")
    note: Words = Field(default="", title="说明")


class ReviewOpinion(Sheet):
    """法制审核意见书: what was submitted, what was checked, the typed opinion. Review body's seal or signature."""

    kind: ClassVar[str] = "review_opinion"
    title: ClassVar[str] = "重大行政执法决定法制审核意见书"

    authority: Line = Field(title="行政机关名称", max_length=80)
    review_body: Line = Field(title="审核机构")
    responsible: Words = Field(default="", title="第一责任人")
    number: DocumentNumber | None = Field(default=None, title="文号")
    cause: Line = Field(title="案件名称")
    handling_unit: Line = Field(title="承办机构")
    party: Line = Field(title="当事人")
    proposed: Line = Field(title="拟作出的决定")
    received_on: dt.date = Field(title="送审日期")
    complete_on: dt.date | None = Field(default=None, title="材料齐全日期")
    due_on: dt.date | None = Field(default=None, title="审核期限")
    materials: Lines = Field(title="送审材料", min_length=1)
    checklist: tuple[Checked, ...] = Field(title="审核事项", min_length=1)
    opinion: Line = Field(title="审核意见类型", max_length=60)
    grounds: Lines = Field(title="审核意见和理由", min_length=1)
    suggestions: Lines = Field(default=(), title="建议")
    signatures: tuple[Signature, ...] = Field(title="签名", min_length=1)
    seal: Seal | None = Field(default=None, title="印章")


class Approval(Part):
    """One voice in an approval table: whose, what was said, when; the signature may be an image or a blank."""

    role: Line = Field(title="签批人身份", max_length=40)
    opinion: Words = Field(default="", title="意见")
    image: Words = Field(default="", title="签名图像")
    on: dt.date | None = Field(default=None, title="签批日期")


class ClosingReport(Sheet):
    """结案报告 (审批表)."""

    kind: ClassVar[str] = "closing_report"
    title: ClassVar[str] = "行政处罚案件结案审批表"

    authority: Line = Field(title="行政机关名称", max_length=80)
    cause: Line = Field(title="案件名称")
    party: Line = Field(title="当事人")
    filed_on: dt.date | None = Field(default=None, title="立案日期")
    decided_on: dt.date | None = Field(default=None, title="决定日期")
    decision_number: DocumentNumber | None = Field(default=None, title="决定书文号")
    handlers: Line = Field(title="承办人")
    facts: Lines = Field(title="案情和处理结果", min_length=1)
    amount: Amount | None = Field(default=None, title="罚没金额")
    performed: Lines = Field(title="执行情况", min_length=1)
    reason: Line = Field(title="结案理由")
    approvals: tuple[Approval, ...] = Field(title="签批意见", min_length=1)


class Group(Part):
    """Rows under a heading."""

    heading: Words = Field(default="", title="分组名称")
    rows: tuple[Row, ...] = Field(title="各项", min_length=1)


class GenericRecord(Sheet):
    """Any kind's fields as a tidy sheet: the page a record type has before it gets a template of its own."""

    kind: ClassVar[str] = "generic_record"
    title: ClassVar[str] = "记录"

    heading: Line = Field(title="标题", max_length=80)
    authority: Line = Field(title="行政机关名称", max_length=80)
    subtitle: Words = Field(default="", title="副标题")
    groups: tuple[Group, ...] = Field(title="内容", min_length=1)
    signatures: tuple[Signature, ...] = Field(default=(), title="签名")
    note: Words = Field(default="", title="说明")
