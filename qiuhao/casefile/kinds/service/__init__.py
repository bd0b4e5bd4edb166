"""送达 (处罚法 61; 民诉法 87–95; anhui/record/10.1; xuecheng/record/17–22; 复议法 22)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import DocumentNumber, Line, Moment, Number, Short, Value, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, WHERE, OnDuty, WithSignatures
from qiuhao.law.views import POSTAL_CARRIERS, SERVICE_METHODS
from qiuhao.ledger.kinds import FileRef, register


class Document(Value):
    """A document that was served."""

    name: Line = field("文书名称")
    number_text: DocumentNumber = field("文号", "")
    copies: Number = field("份数", 1)


@register
class Service(OnDuty, WithSignatures):
    """One service of one or more documents. The method says which fields a place demands."""

    kind = "casefile.service"
    title = "送达回证"
    stage = "送达执行"
    act = "serve"
    fills = ("served", "officers", "text-record")

    about: Number = field("关于文书（记录号）", group=MATTER, widget="fact:*")
    documents: tuple[Document, ...] = field("送达文书", group=MATTER, min_length=1)
    method: Literal["direct", "leaving", "postal", "entrusted", "forwarded", "public-notice", "electronic"] = field(
        "送达方式", group=MATTER, labels=SERVICE_METHODS
    )
    effective_on: date = field("视为送达之日", group=MATTER, help="公告送达为期满之日；电子送达为到达受送达人系统之日")
    served_at: Moment | None = field("送达时间", None, group=WHERE, widget="moment")
    place: Short = field("送达地点", "", group=WHERE, mask="address", of="party")
    sealed: bool = field("文书盖有机关印章", False, group=MATTER)
    recipient: Line = field("受送达人", group=PEOPLE, mask="name", of="party")
    received_by: Short = field("签收人", "", group=PEOPLE, mask="name")
    capacity: Literal[
        "", "本人", "同住成年家属", "法定代表人", "主要负责人", "负责收件的人", "委托代理人", "指定代收人", "转交单位"
    ] = field("签收人身份", "", group=PEOPLE)
    refusal: Words = field("拒收事由和日期", "", group=MATTER, widget="long")
    attested_by: Short = field("见证人", "", group=PEOPLE, mask="name")
    recorded: bool = field("已拍照、录像", False, group=MATTER)
    reason: Words = field("采用本送达方式的理由", "", group=MATTER, widget="long")
    carrier_mail: Literal["", "registered", "ems", "other"] = field(
        "邮寄方式", "", group=MATTER, labels=POSTAL_CARRIERS
    )
    mail_number: Short = field("邮件号码", "", group=MATTER)
    receipts: tuple[Literal["registration", "posting", "return", "list", "forwarding", "screenshot"], ...] = field(
        "凭证",
        (),
        group=MATTER,
        labels={
            "registration": "登记",
            "posting": "付邮凭证",
            "return": "回执",
            "list": "邮寄清单",
            "forwarding": "转交回执",
            "screenshot": "到达截图",
        },
    )
    forwarder: Short = field("受托或者转交单位", "", group=PEOPLE)
    medium: Short = field("公告载体", "", group=MATTER)
    notice_text: Words = field("公告内容", "", group=MATTER, widget="long")
    posted_on: date | None = field("公告发布日期", None, group=MATTER)
    consent: Number | None = field("电子送达确认书（记录号）", None, group=MATTER, widget="fact:electronic-consent")
    address: Short = field("电子送达地址", "", group=MATTER, mask="contact", of="party")
    remedy_link: Short = field("网上申请行政复议的途径", "", group=MATTER)
    receipt: FileRef | None = field("送达回证", None, widget="rendered")
