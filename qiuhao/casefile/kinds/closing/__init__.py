"""结案 (anhui/record/10; yangquan/record/9; xuecheng/record/23)."""

from typing import Literal

from qiuhao.authority.values import Officer, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class Closing(TextRecord):
    """The closing report and its approval."""

    kind = "casefile.closing"
    title = "结案报告"
    stage = "送达执行"
    act = "close"
    fills = ("closed", "text-record")

    reason: Literal["executed", "no-penalty", "no-case", "transferred", "terminated"] = field(
        "结案理由",
        group=MATTER,
        labels={
            "executed": "执行完毕",
            "no-penalty": "不予行政处罚",
            "no-case": "撤销案件",
            "transferred": "移送",
            "terminated": "终止",
        },
    )
    report: Text = field("案情、处理结果和执行情况", group=MATTER, widget="long")
    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers")
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
