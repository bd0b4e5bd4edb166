"""How an inspection ends: reported, turned into a case, given up, closed (yangquan/record/4-2, disclosure/9)."""

from typing import Literal

from qiuhao.authority.values import Line, Number, Officer, Party, Short, Text, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.law.views import INSPECTION_RESULTS
from qiuhao.ledger.kinds import register


@register
class RandomInspectionReport(TextRecord):
    """What a random inspection was and found, handed to the unit that collects it (yangquan/disclosure/9)."""

    kind = "casefile.random_inspection_report"
    title = "随机抽查情况和结果报送"
    stage = "送达执行"
    act = "report-random-inspection"
    fills = ("random-inspection-reported", "text-record")

    about: Number = field("关于检查结果（记录号）", group=MATTER, widget="fact:inspection-result")
    to: Line = field("报送对象", group=MATTER)
    situation: Text = field("抽查情况", group=MATTER, widget="long")


@register
class IntoCase(TextRecord):
    """The inspection becomes the source of another case; the two name each other."""

    kind = "casefile.inspection_into_case"
    title = "检查转为案件线索"
    stage = "送达执行"
    act = "turn-into-case"
    fills = ("case-begun", "text-record")

    procedure: Literal["penalty"] = field(
        "转入的程序", "penalty", group=MATTER, labels={"penalty": "行政处罚（普通程序）"}
    )
    content: Text = field("线索内容", group=MATTER, widget="long")
    suspects: tuple[Party, ...] = field("涉嫌当事人", group=PEOPLE, widget="parties", min_length=1)
    handlers: tuple[Officer, ...] = field("交由哪些人员核查", (), group=PEOPLE, widget="officers")
    case: Short = field("新案件", "", group=MATTER, widget="computed")


@register
class InspectionCancelled(TextRecord):
    """A planned inspection does not take place."""

    kind = "casefile.inspection_cancelled"
    title = "取消检查"
    stage = "归档"
    act = "cancel-inspection"
    fills = ("inspection-cancelled", "text-record")

    reason: Text = field("取消的原因", group=MATTER, widget="long")


@register
class InspectionClosing(TextRecord):
    """The inspection is over and its records can be filed."""

    kind = "casefile.inspection_closing"
    title = "行政检查办结报告"
    stage = "归档"
    act = "close-inspection"
    fills = ("closed", "inspection-closed", "text-record")

    reason: Literal["no-problem", "corrected", "order", "case", "transfer", "not-possible"] = field(
        "办结情形", group=MATTER, labels={**INSPECTION_RESULTS, "order": "已按要求改正"}
    )
    report: Text = field("检查经过、结果和处理情况", group=MATTER, widget="long")
    no_recheck_because: Words = field("不需要复查的理由", "", group=MATTER, help="没有责令改正的检查填写")
    handlers: tuple[Officer, ...] = field("检查人员", (), group=PEOPLE, widget="officers")
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
