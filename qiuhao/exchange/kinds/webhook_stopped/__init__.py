"""停止推送."""

from qiuhao.authority.values import Actor, Line, field
from qiuhao.ledger.kinds import Kind, register


@register
class WebhookStopped(Kind):
    """A subscription was ended; what waits for it is not sent."""

    kind = "exchange.webhook_stopped"
    title = "停止推送"
    act = "stop-webhook"
    fills = ("webhook-stopped",)

    webhook: Actor = field("推送编号", min_length=1)
    reason: Line = field("原因")
