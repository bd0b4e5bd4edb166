"""责令改正的核查 (处罚法 28; xuecheng/record/23-2)."""

from typing import Literal

from qiuhao.authority.values import Number, Text, field
from qiuhao.casefile.kinds.base import MATTER, Timed, WithSignatures
from qiuhao.ledger.kinds import register


@register
class CorrectionCheck(Timed, WithSignatures):
    """The on-site check whether the violation was put right."""

    kind = "casefile.correction_check"
    title = "改正情况核查记录"
    stage = "送达执行"
    act = "check-correction"
    fills = ("rectified", "correction-checked", "officers", "text-record")

    on_site: bool = field("现场执法", True)
    about: Number = field("关于责令改正（记录号）", group=MATTER, widget="fact:correction-ordered")
    result: Literal["corrected", "partly", "not-corrected"] = field(
        "改正情况", group=MATTER, labels={"corrected": "已改正", "partly": "部分改正", "not-corrected": "未改正"}
    )
    found: Text = field("核查情况", group=MATTER, widget="long")
