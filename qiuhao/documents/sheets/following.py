"""Papers of what follows a decision: answers to a remedy, demand and application to the court, refund, disposal."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from pydantic import Field

from qiuhao.documents.sheets.base import Amount, Line, NumberOrBlank, OfficialSheet, Sheet, Words
from qiuhao.documents.sheets.decisions import Lines, with_rows
from qiuhao.documents.sheets.parts import Contact, Item, Party, Signature


class Reply(OfficialSheet):
    """What the authority says to a body that looks at its decision."""

    number: NumberOrBlank = Field(title="文号")
    to: Line = Field(title="送达机关")
    opponent: Line = Field(title="对方")
    decision: Line = Field(title="所涉决定")
    file: Words = Field(default="", title="对方机关文号")
    received_on: dt.date = Field(title="收到副本日期")
    address: Words = Field(default="", title="地址")
    phone: Words = Field(default="", title="电话")
    representative: Words = Field(default="", title="负责人")
    agents: Lines = Field(default=(), title="委托代理人")
    request: Lines = Field(default=(), title="请求")
    facts: Lines = Field(title="事实和程序", min_length=1)
    basis: Lines = Field(default=(), title="依据")
    reasons: Lines = Field(title="意见", min_length=1)
    materials: Lines = Field(title="材料", min_length=1)


class ReconsiderationAnswer(Reply):
    """行政复议答复书 (复议法 48, 54)."""

    kind: ClassVar[str] = "reconsideration_answer"
    title: ClassVar[str] = "行政复议答复书"


class ClaimAnswer(Reply):
    """行政诉讼答辩状 (行政诉讼法 67)."""

    kind: ClassVar[str] = "claim_answer"
    title: ClassVar[str] = "行政诉讼答辩状"


class CourtDemand(OfficialSheet):
    """履行行政决定催告书 (强制法 54). The period comes from the pack, in words."""

    kind: ClassVar[str] = "court_demand"
    title: ClassVar[str] = "履行行政决定催告书"

    number: NumberOrBlank = Field(title="文号")
    parties: tuple[Party, ...] = Field(title="当事人", min_length=1)
    decision: Line = Field(title="所涉决定")
    decision_number: Words = Field(default="", title="决定书文号")
    decided_on: dt.date = Field(title="决定日期")
    served_on: dt.date | None = Field(default=None, title="送达日期")
    obligation: Lines = Field(title="尚未履行的义务", min_length=1)
    amount: Amount | None = Field(default=None, title="应当缴纳的金额")
    deadline: dt.date | None = Field(default=None, title="履行期限")
    within: Line = Field(title="催告的期间")
    manner: Words = Field(default="", title="履行方式")
    basis: Lines = Field(default=(), title="依据")
    contact: Contact | None = Field(default=None, title="联系方式")


class CourtApplication(OfficialSheet):
    """行政强制执行申请书 (强制法 55)."""

    kind: ClassVar[str] = "court_application"
    title: ClassVar[str] = "行政强制执行申请书"

    number: NumberOrBlank = Field(title="文号")
    court: Line = Field(title="人民法院")
    parties: tuple[Party, ...] = Field(title="被申请执行人", min_length=1)
    address: Words = Field(default="", title="地址")
    phone: Words = Field(default="", title="电话")
    content: Lines = Field(title="申请执行的内容", min_length=1)
    amount: Amount | None = Field(default=None, title="金额")
    grounds: Lines = Field(title="行政决定及其事实、理由和依据", min_length=1)
    opinions: Lines = Field(title="当事人的意见及催告情况", min_length=1)
    object: Lines = Field(title="标的情况", min_length=1)
    signed_by: Words = Field(default="", title="机关负责人")

    def printed(self) -> dict[str, Any]:
        return with_rows(super().printed(), self.parties)


class RefundNotice(OfficialSheet):
    """退款通知书."""

    kind: ClassVar[str] = "refund_notice"
    title: ClassVar[str] = "退款通知书"

    number: NumberOrBlank = Field(title="文号")
    payee: Line = Field(title="收款人")
    decision: Line = Field(title="所涉决定")
    decision_number: Words = Field(default="", title="决定书文号")
    ground: Lines = Field(title="理由", min_length=1)
    basis: Lines = Field(default=(), title="依据")
    amount: Amount = Field(title="退还金额")
    paid_on: dt.date = Field(title="退还日期")
    receipt: Words = Field(default="", title="凭证号")
    contact: Contact | None = Field(default=None, title="联系方式")


class DisposalList(Sheet):
    """没收财物处置清单 (处罚法 74)."""

    kind: ClassVar[str] = "disposal_list"
    title: ClassVar[str] = "没收财物处置清单"

    authority: Line = Field(title="行政机关名称", max_length=80)
    number: NumberOrBlank = Field(title="文号")
    cause: Line = Field(title="案由")
    decision_number: Words = Field(default="", title="决定书文号")
    taken_on: dt.date | None = Field(default=None, title="接收日期")
    kept_where: Words = Field(default="", title="保管地点")
    keeper: Words = Field(default="", title="保管人")
    manner: Line = Field(title="处理方式")
    done_on: dt.date = Field(title="处理日期")
    by_whom: Line = Field(title="承担单位")
    amount: Amount | None = Field(default=None, title="所得价款")
    treasury: Words = Field(default="", title="缴库凭证")
    treasury_on: dt.date | None = Field(default=None, title="上缴国库日期")
    course: Lines = Field(default=(), title="处理经过")
    items: tuple[Item, ...] = Field(title="物品", min_length=1)
    rest: Words = Field(default="", title="尚未处理的说明")
    signatures: tuple[Signature, ...] = Field(title="签名", min_length=1)
