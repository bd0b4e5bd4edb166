"""恢复办理: the end of a suspension."""

from qiuhao.authority.values import Number, Words, field
from qiuhao.casefile.kinds.base import MATTER, TextRecord
from qiuhao.ledger.kinds import register


@register
class Resumption(TextRecord):
    """The suspended case goes on; `about` is the suspension, and its pause ends when this happens."""

    kind = "casefile.resumption"
    title = "恢复案件办理"
    stage = "调查取证"
    act = "resume-case"
    fills = ("resumed", "text-record")

    about: Number = field("关于中止（记录号）", group=MATTER, widget="fact:suspended")
    reason: Words = field("中止原因消除的情况", "", group=MATTER, widget="long")
