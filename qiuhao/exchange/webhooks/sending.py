"""Bringing messages out: at least once, signed, with a growing pause between tries, and an end to trying."""

from __future__ import annotations

import hashlib
import hmac
import logging
import time
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from django.db.models import Count, Q, QuerySet

from qiuhao.authority.rights import Viewer, viewers
from qiuhao.casefile import reading
from qiuhao.exchange.models import Message, Subscription
from qiuhao.exchange.webhooks.reaching import Unreachable, post
from qiuhao.exchange.webhooks.subscribing import WebhookProblem, of, secret_of
from qiuhao.ledger import clock

log = logging.getLogger(__name__)
PAUSES = (60, 300, 1800, 7200, 21600, 43200, 86400)
"""Seconds after each try that failed; after the last there is no further one."""
LEASE = timedelta(minutes=5)
"""A sender that was killed in the middle leaves the message to the next after so long."""
BATCH = 50
ROUND = 60
"""Seconds of one run; then the worker's other work has its turn."""
KEPT = timedelta(days=180)


def send() -> int:
    """Send what is due; how many were tried."""
    count, begun, silent = 0, time.monotonic(), dict[str, str]()
    due = Message.objects.filter(state="waiting", next_at__lte=clock.now()).order_by("next_at", "pk")
    for pk, moment in list(due.values_list("pk", "next_at")[:BATCH]):
        # Whoever moves the moment has the message; two workers do not send the same.
        if Message.objects.filter(pk=pk, state="waiting", next_at=moment).update(next_at=clock.now() + LEASE):
            _send(Message.objects.select_related("subscription").get(pk=pk), silent)
            count += 1
        if time.monotonic() - begun >= ROUND:
            break
    return count


def again(webhook: str = "") -> int:
    """What was given up (of this webhook, or of all) is tried anew, from the first pause on; how many messages. Of a
    webhook that was stopped nothing is sent any more."""
    found = given_up().filter(subscription=webhook) if webhook else given_up()
    return int(found.update(state="waiting", tries=0, next_at=clock.now(), said=""))


def again_for(who: Viewer, webhook: str) -> int:
    """What was given up of one's own webhook is tried anew; how many messages."""
    if not of(who).filter(pk=webhook, stopped_at=None).exists():
        raise WebhookProblem("没有这个推送，或者它已经停止。请刷新页面核对。")
    count = again(webhook)
    if not count:
        raise WebhookProblem("这个推送没有未送达的消息。")
    return count


@dataclass(frozen=True, slots=True)
class Standing:
    """An open webhook for whoever maintains the platform: where to, how many, and why not. Nothing of a case."""

    id: str
    name: str
    host: str
    waiting: int
    failed: int
    reason: str


def standing() -> list[Standing]:
    """Open webhooks with something that waits or was given up."""
    waiting, failed = (Count("messages", filter=Q(messages__state=state)) for state in ("waiting", "failed"))
    open_ones = Subscription.objects.filter(stopped_at=None).annotate(waiting=waiting, failed=failed)
    return [
        Standing(row.id, row.name, urlsplit(row.address).hostname or "", row.waiting, row.failed, _reason(row))
        for row in open_ones.exclude(waiting=0, failed=0).order_by("opened_at", "id")
    ]


def given_up() -> QuerySet[Message]:
    """Messages of open webhooks that are not tried any more, the latest first."""
    lost = Message.objects.filter(state="failed", subscription__stopped_at=None)
    return lost.select_related("subscription").order_by("-made_at", "-pk")


def _reason(row: Subscription) -> str:
    lost = row.messages.exclude(said="").order_by("-pk").first()
    return lost.said if lost is not None else ""


def sweep() -> int:
    """Take old lines out of the log of messages."""
    count, _ = Message.objects.filter(made_at__lt=clock.now() - KEPT).exclude(state="waiting").delete()
    return int(count)


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """`v1=` and the HMAC-SHA256, in hex, over timestamp, full stop and body."""
    return "v1=" + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def _send(one: Message, silent: dict[str, str]) -> None:
    """`silent`: webhooks that could not be reached in this run, and why. They are not asked again in it; a message to
    one of them is noted as tried."""
    if not _may_know(one):
        # The person behind the webhook may not see the case (any more): not even that it exists is told.
        one.delete()
        return
    body, timestamp = one.body.encode(), str(int(clock.now().timestamp()))
    headers = {
        "Content-Type": "application/json; charset=utf-8", "User-Agent": "qiuhao-webhook/1",
        "Qiuhao-Event": hashlib.sha256(one.event.encode()).hexdigest(), "Qiuhao-Timestamp": timestamp,
        "Qiuhao-Signature": signature(secret_of(one.subscription), timestamp, body),
    }  # fmt: skip
    one.tries += 1
    one.status, one.said = 0, silent.get(one.subscription_id, "")
    if not one.said:
        try:
            one.status = post(one.subscription.address, body, headers)
        except Unreachable as error:
            one.said = silent[one.subscription_id] = str(error)[:300]
    _note(one)


def _note(one: Message) -> None:
    """Delivered, to be tried again, or given up."""
    now = clock.now()
    if 200 <= one.status < 300:
        one.state, one.delivered_at = "delivered", now
    else:
        one.said = one.said or f"对方答复 {one.status}"
        if one.tries > len(PAUSES):
            one.state = "failed"
            log.warning("Webhook %s: message %s given up after %d tries", one.subscription_id, one.pk, one.tries)
        else:
            one.next_at = now + timedelta(seconds=PAUSES[one.tries - 1])
    one.save(update_fields=["state", "tries", "next_at", "status", "said", "delivered_at"])


def _may_know(one: Message) -> bool:
    behind = viewers([one.subscription.person])
    if one.subscription.stopped_at is not None or not behind:
        return False
    try:
        reading.case(behind[0], one.case)
    except reading.NoSuchCase:
        return False
    return True
