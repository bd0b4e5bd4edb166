"""行政检查通知书 (国办发〔2024〕54号; 行政检查文书基本格式; anze/disclosure/11)."""

from datetime import date

from qiuhao.authority.values import DocumentNumber, Line, Moment, Number, Officer, Party, Short, Text, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, WHERE, TextRecord
from qiuhao.ledger.kinds import FileRef, register


@register
class InspectionNotice(TextRecord):
    """Who inspects what, on what basis, when and where, and what the inspected party may ask for and must do."""

    kind = "casefile.inspection_notice"
    title = "行政检查通知书"
    stage = "启动"
    act = "notify-inspection"
    fills = ("inspection-notified", "text-record")

    about: Number = field("关于检查申请（记录号）", group=MATTER, widget="fact:inspection-planned")
    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    parties: tuple[Party, ...] = field("被检查人", group=PEOPLE, widget="parties", min_length=1)
    handlers: tuple[Officer, ...] = field("检查人员", (), group=PEOPLE, widget="officers")
    basis: tuple[Line, ...] = field("检查依据", (), group=MATTER)
    content: Text = field("检查内容", group=MATTER, widget="long")
    begins_on: date | None = field("检查开始日期", None, group=WHERE)
    ends_on: date | None = field("检查结束日期", None, group=WHERE)
    place: Short = field("检查地点", "", group=WHERE)
    needed: Words = field("需要配合提供的材料", "", group=MATTER, widget="long")
    rights: Words = field("权利和义务", "", group=MATTER, widget="long")
    handed_over_at: Moment | None = field("交付时间", None, group=WHERE, widget="moment")
    received_by: Short = field("签收人", "", group=PEOPLE)
    document: FileRef | None = field("通知书", None, widget="rendered")
