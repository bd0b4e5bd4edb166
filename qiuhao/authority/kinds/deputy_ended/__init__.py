"""代理提前结束."""

from datetime import date

from qiuhao.authority.values import Actor, Short, field
from qiuhao.ledger.kinds import Kind, register


@register
class DeputyEnded(Kind):
    """The person is back earlier; ``on`` is the last day of the deputy."""

    kind = "authority.deputy_ended"
    title = "代理结束"
    act = "end-deputy"
    fills = ("deputy-ended",)

    deputy: Actor = field("代理人", min_length=1)
    on: date = field("最后一日")
    reason: Short = field("原因", "")
