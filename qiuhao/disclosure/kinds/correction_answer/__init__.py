"""答复更正要求."""

from typing import Literal

from qiuhao.authority.values import Actor, DocumentNumber, Number, Short, Text, field
from qiuhao.casefile.kinds.base import MATTER, PEOPLE
from qiuhao.law.views import CORRECTION_OUTCOMES
from qiuhao.ledger.kinds import FileRef, Kind, register


@register
class CorrectionAnswer(Kind):
    """The written answer: corrected, refused with reasons, or passed on to the body in charge."""

    kind = "disclosure.correction_answer"
    title = "更正要求答复"
    stage = "送达执行"
    act = "answer-correction"
    fills = ("correction-answered",)

    about: Number = field("关于更正要求（记录号）", group=MATTER, widget="fact:correction-asked")
    outcome: Literal["corrected", "untrue", "forwarded", "referred"] = field(
        "处理结果", group=MATTER, labels=CORRECTION_OUTCOMES
    )
    other_body: Short = field("有权机关", "", group=MATTER)
    told: bool = field("已告知要求人", False, group=MATTER)
    checked: Text = field("核实情况和理由", group=MATTER, widget="long")
    written: bool = field("已书面答复", False, group=MATTER)
    number_text: DocumentNumber = field("文号", "", group=MATTER)
    answered_by: Actor = field("答复人", "", group=PEOPLE, widget="person")
    document: FileRef | None = field("答复书", None, widget="rendered")
