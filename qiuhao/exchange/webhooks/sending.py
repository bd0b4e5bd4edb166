"""Bringing messages out: at least once, signed, with a growing pause between tries, and an end to trying."""

from __future__ import annotations

import hashlib
import hmac
import logging
from datetime import timedelta

from qiuhao.authority.rights import viewers
from qiuhao.casefile import reading
from qiuhao.exchange.models import Message
from qiuhao.exchange.webhooks.reaching import Unreachable, post
from qiuhao.exchange.webhooks.subscribing import secret_of
from qiuhao.ledger import clock

log = logging.getLogger(__name__)
PAUSES = (60, 300, 1800, 7200, 21600, 43200, 86400)
"""Seconds after each try that failed; after the last there is no further one."""
LEASE = timedelta(minutes=5)
"""A sender that was killed in the middle leaves the message to the next after so long."""
BATCH = 50
KEPT = timedelta(days=180)


def send() -> int:
    """Send what is due; how many were tried."""
    now, count = clock.now(), 0
    due = Message.objects.filter(state="waiting", next_at__lte=now).order_by("next_at", "pk")
    for pk, moment in list(due.values_list("pk", "next_at")[:BATCH]):
        # Whoever moves the moment has the message; two workers do not send the same.
        if Message.objects.filter(pk=pk, state="waiting", next_at=moment).update(next_at=now + LEASE):
            _send(Message.objects.select_related("subscription").get(pk=pk))
            count += 1
    return count


def sweep() -> int:
    """Take old lines out of the log of messages."""
    count, _ = Message.objects.filter(made_at__lt=clock.now() - KEPT).exclude(state="waiting").delete()
    return int(count)


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """`v1=` and the HMAC-SHA256, in hex, over timestamp, full stop and body."""
    return "v1=" + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def _send(one: Message) -> None:
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
    try:
        one.status, one.said = post(one.subscription.address, body, headers), ""
    except Unreachable as error:
        one.status, one.said = 0, str(error)[:300]
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
