"""收到检验、检测、检疫、鉴定、评审结果 (anhui/record/8.6; xuecheng/record/10.7)."""

from datetime import date

from qiuhao.authority.values import Line, Number, Short, Text, field
from qiuhao.casefile.kinds.appraisal_commission import AppraisalSort
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.ledger.kinds import register


@register
class AppraisalResult(TextRecord):
    """The report and its conclusion; happens when it is received."""

    kind = "casefile.appraisal_result"
    title = "检验检测检疫鉴定结果"
    stage = "调查取证"
    act = "receive-appraisal"
    fills = ("appraised", "test-result", "text-record", "evidence-paper")

    about: Number | None = field("关于委托（记录号）", None, group=MATTER, widget="fact:appraisal-commissioned")
    sort: AppraisalSort = field("种类", group=MATTER)
    institution: Line = field("作出机构或者专家", group=MATTER)
    report_number: Short = field("报告编号", "", group=MATTER)
    reported_on: date | None = field("报告日期", None, group=MATTER)
    conclusion: Text = field("结论", group=MATTER, widget="long")
    told_party: bool = field("已告知当事人", False, group=MATTER)
    proves: Short = field("证明对象", "", group=MATTER)
