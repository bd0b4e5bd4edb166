"""建立推送: whom it acts for, what is told, and where to. The secret is in no record."""

from typing import Literal

from qiuhao.authority.values import Actor, Line, field
from qiuhao.ledger.kinds import Kind, register

EVENTS = {"recorded": "案件有新记录", "due-soon": "期限临近", "overdue": "已经逾期", "published": "决定已公示"}


@register
class WebhookOpened(Kind):
    """A subscription was made. `person`: it tells only of cases that this person may see."""

    kind = "exchange.webhook_opened"
    title = "建立推送"
    act = "open-webhook"
    fills = ("webhook-opened",)

    webhook: Actor = field("推送编号", min_length=1)
    authority: Actor = field("机关", min_length=1)
    person: Actor = field("代表的人员", min_length=1)
    name: Line = field("用途")
    address: Line = field("地址")
    events: tuple[Literal["recorded", "due-soon", "overdue", "published"], ...] = field(
        "事件", min_length=1, labels=EVENTS
    )
