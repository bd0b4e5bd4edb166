"""一次告知补正 (许可法 32(4); xuecheng/record/7; anhui/record/7.2)."""

from datetime import date

from qiuhao.authority.values import DocumentNumber, Line, Short, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.ledger.kinds import FileRef, register


@register
class SupplementNotice(TextRecord):
    """Everything that is to be supplemented, told at once."""

    kind = "casefile.licence_supplement_notice"
    title = "补正告知书"
    stage = "启动"
    act = "tell-supplement"
    fills = ("supplement-told", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER, widget="computed")
    missing: tuple[Line, ...] = field(
        "需要补正的材料", group=MATTER, widget="lines", min_length=1, help="每行一项，一次写全；只能是目录中的材料"
    )
    requirements: Words = field("补正的要求", "", group=MATTER, widget="long")
    told_how: Short = field("告知方式", "当面交付", group=MATTER, help="当面交付、网上送达、邮寄等")
    return_by: date | None = field("请申请人补正的日期", None, group=MATTER, help="没有法定天数；只作提示")
    document: FileRef | None = field("告知书", None, widget="rendered")
