"""委托检验、检测、检疫、鉴定、评审 (anhui/record/8.6; xuecheng/record/10.7)."""

from datetime import date
from typing import Literal

from qiuhao.authority.values import DocumentNumber, Line, Short, Text, Thing, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.ledger.kinds import register

AppraisalSort = Literal["检验", "检测", "检疫", "技术鉴定", "评审"]


@register
class AppraisalCommission(TextRecord):
    """A statutory institution is asked a question about things or facts."""

    kind = "casefile.appraisal_commission"
    title = "检验检测检疫鉴定委托书"
    stage = "调查取证"
    act = "commission-appraisal"
    fills = ("appraisal-commissioned", "text-record")

    number_text: DocumentNumber = field("文号", "", group=MATTER)
    sort: AppraisalSort = field("种类", group=MATTER)
    institution: Line = field("受托机构或者专家", group=MATTER)
    qualification: Short = field("机构资质", "", group=MATTER)
    question: Text = field("委托事项", group=MATTER, widget="long")
    samples: tuple[Thing, ...] = field("送检物品", (), group=MATTER, widget="things")
    sent_on: date | None = field("送交日期", None, group=MATTER)
    told_party: bool = field("已书面告知当事人所需时间", False, group=MATTER)
