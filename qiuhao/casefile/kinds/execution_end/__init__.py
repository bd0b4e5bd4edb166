"""执行终结 (anhui/record/18; xuecheng/record/23, 29; 强制法 40)."""

from typing import Literal

from qiuhao.authority.values import Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.ledger.kinds import register


@register
class ExecutionEnd(TextRecord):
    """Everything the decision demands is done, enforced, or will not be."""

    kind = "casefile.execution_end"
    title = "执行终结"
    stage = "送达执行"
    act = "end-execution"
    fills = ("execution-ended", "text-record")

    about: Number | None = field("关于决定（记录号）", None, group=MATTER, widget="fact:decided|ordered")
    result: Literal["performed", "enforced", "partly", "terminated", "nothing-to-perform"] = field(
        "执行结果",
        group=MATTER,
        labels={
            "performed": "当事人履行完毕",
            "enforced": "强制执行完毕",
            "partly": "部分执行",
            "terminated": "终结执行",
            "nothing-to-perform": "无须执行",
        },
    )
    reason: Words = field("说明", "", group=MATTER, widget="long")
