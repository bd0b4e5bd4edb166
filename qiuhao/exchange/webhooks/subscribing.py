"""Opening and stopping a webhook. The secret is given once and kept nowhere: it is derived from the platform's key."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet

from qiuhao.authority import edition
from qiuhao.authority.rights import OWN_UNIT, WHOLE_AUTHORITY, Viewer
from qiuhao.exchange.kinds.webhook_opened import EVENTS
from qiuhao.exchange.models import Message, Subscription
from qiuhao.exchange.webhooks.reaching import Unreachable, target
from qiuhao.ledger import clock
from qiuhao.ledger.append import append
from qiuhao.ledger.ids import new_id
from qiuhao.ledger.kinds import Draft, make

STREAM = "register/webhooks"
MOST = 20
"""Webhooks that one person may keep open."""


class WebhookProblem(ValueError):
    """A webhook that cannot be opened or stopped; the message says why."""


def open_webhook(
    who: Viewer, authority: str, name: str, address: str, events: Sequence[str], days: int = 3
) -> tuple[Subscription, str]:
    """Open it and record it, in one transaction. The secret is given once, here."""
    _check(who, authority, name, address, events, days)
    made = Subscription(
        id=new_id("w"), authority=authority, person=who.person, name=name.strip(), address=address.strip(),
        events=" ".join(sorted(set(events))), days=days, salt=secrets.token_hex(16), opened_at=clock.now(),
    )  # fmt: skip
    content = {"webhook": made.id, "authority": authority, "person": who.person, "name": made.name,
               "address": made.address, "events": made.event_names}  # fmt: skip
    with transaction.atomic():
        made.save(force_insert=True)
        edition.move()
        append(STREAM, [Draft(make("exchange.webhook_opened", content))], actors=[who.person])
    return made, secret_of(made)


def stop(who: Viewer, webhook: str, reason: str) -> None:
    """End one's own webhook; what waits for it is not sent any more."""
    with transaction.atomic():
        mine = Subscription.objects.filter(pk=webhook, person=who.person, stopped_at=None)
        if not mine.update(stopped_at=clock.now()):
            raise WebhookProblem("没有这个推送，或者它已经停止。请刷新页面核对。")
        edition.move()
        Message.objects.filter(subscription=webhook, state="waiting").update(state="failed", said="推送已经停止")
        told = make("exchange.webhook_stopped", {"webhook": webhook, "reason": reason})
        append(STREAM, [Draft(told)], actors=[who.person])


def of(who: Viewer) -> QuerySet[Subscription]:
    """The viewer's own webhooks, the latest first."""
    return Subscription.objects.filter(person=who.person).order_by("-opened_at", "id")


def page_of(who: Viewer, after: tuple[datetime, str] | None, limit: int) -> list[Subscription]:
    """The same page by page, behind the moment and id of the last one shown."""
    found = of(who)
    if after is not None:
        found = found.filter(Q(opened_at__lt=after[0]) | Q(opened_at=after[0], id__gt=after[1]))
    return list(found[:limit])


def messages(who: Viewer, webhook: str = "") -> QuerySet[Message]:
    """What was sent or waits to be, of the viewer's own webhooks, the latest first."""
    found = Message.objects.filter(subscription__person=who.person).select_related("subscription")
    return (found.filter(subscription=webhook) if webhook else found).order_by("-made_at", "-pk")


def secret_of(subscription: Subscription) -> str:
    """The key with which messages are signed."""
    told = f"qiuhao.webhook:{subscription.id}:{subscription.salt}".encode()
    made = hmac.new(settings.SECRET_KEY.encode(), told, hashlib.sha256).digest()
    return "whs_" + base64.urlsafe_b64encode(made).decode().rstrip("=")


def authorities_of(who: Viewer) -> list[str]:
    """Authorities in which the viewer has cases to be told of."""
    return sorted({held.authority for held in who.posts if held.post in WHOLE_AUTHORITY | OWN_UNIT})


def _check(who: Viewer, authority: str, name: str, address: str, events: Sequence[str], days: int) -> None:
    if authority not in authorities_of(who):
        raise WebhookProblem("您在该机关没有可以查阅案件的岗位，不能建立它的推送。")
    if not name.strip() or len(name) > 300:
        raise WebhookProblem("请写明推送的用途，不超过 300 字。")
    if not events or set(events) - set(EVENTS):
        raise WebhookProblem(f"请选择事件：{'、'.join(EVENTS)}（{'、'.join(EVENTS.values())}），至少一项。")
    if not 0 <= days <= 60:
        raise WebhookProblem("期限临近提前的日数在 0 至 60 之间。")
    if of(who).filter(stopped_at=None).count() >= MOST:
        raise WebhookProblem(f"每人最多同时有 {MOST} 个推送。请先停止不用的。")
    try:
        target(address.strip())
    except Unreachable as error:
        raise WebhookProblem(str(error)) from error
