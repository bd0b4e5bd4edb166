"""征收征用办结 (anhui/record/10)."""

from typing import Literal

from qiuhao.authority.values import Officer, Text, Voice, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class TakingClosing(TextRecord):
    """The report at the end, and its approval."""

    kind = "casefile.taking_closing"
    title = "征收征用办结报告"
    stage = "送达执行"
    act = "close"
    of_procedures = ("levy", "expropriation")
    fills = ("closed", "text-record")

    reason: Literal["executed", "not-taken", "terminated"] = field(
        "办结理由",
        group=MATTER,
        labels={"executed": "执行完毕", "not-taken": "决定不予征收、征用", "terminated": "终止"},
    )
    report: Text = field("基本情况、处理结果和执行情况", group=MATTER, widget="long")
    handlers: tuple[Officer, ...] = field("承办人", (), group=PEOPLE, widget="officers")
    unit_opinion: Voice | None = field("承办机构意见", None, group=VOICES)
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
