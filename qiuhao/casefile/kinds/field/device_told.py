"""告知电子技术监控记录的违法事实 (处罚法 41 ¶3)."""

from qiuhao.authority.values import Moment, Number, Short, Text, field
from qiuhao.casefile.kinds.base import MATTER, WHERE, TextRecord
from qiuhao.ledger.kinds import register


@register
class DeviceTold(TextRecord):
    """The party is told in time what was recorded and how to look it up, to state and to defend."""

    kind = "casefile.device_told"
    title = "监控记录违法事实告知"
    stage = "调查取证"
    act = "tell-device-record"
    fills = ("device-told", "text-record")

    about: Number = field("关于监控记录（记录号）", group=MATTER, widget="fact:evidence-paper")
    told_at: Moment | None = field("告知时间", None, group=WHERE, widget="moment")
    manner: Short = field("告知方式", "", group=MATTER, help="信息化手段或者其他措施，例如：短信、信函、当面")
    facts_told: Text = field("告知的违法事实", group=MATTER, widget="long")
    asking: Short = field("查询的途径", "", group=MATTER)
    stating: Short = field("陈述、申辩的途径", "", group=MATTER, help="不得限制或者变相限制当事人的陈述权、申辩权")
