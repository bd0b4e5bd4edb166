"""案件中止 (yangquan/record/4)."""

from qiuhao.authority.values import Line, Moment, Short, Voice, Words, field
from qiuhao.casefile.kinds.base import MATTER, VOICES, TextRecord
from qiuhao.ledger.kinds import register


@register
class Suspension(TextRecord):
    """The case pauses for a named cause; only the clocks whose clause names the cause stop with it."""

    kind = "casefile.suspension"
    title = "案件中止审批表"
    stage = "调查取证"
    act = "suspend"
    fills = ("suspended", "text-record")

    cause: Line = field("中止原因", group=MATTER, widget="list:pause-cause")
    reason: Words = field("说明", "", group=MATTER, widget="long")
    basis: Short = field("依据", "", group=MATTER)
    ended_at: Moment | None = field("已经恢复的，恢复时间", None, group=MATTER, help="尚未恢复的不填，恢复时另行记录")
    head_opinion: Voice | None = field("机关负责人意见", None, group=VOICES)
