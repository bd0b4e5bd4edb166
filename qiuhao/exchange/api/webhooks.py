"""One's own webhooks through the interface: the scope `subscribe`."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Status
from pydantic import BaseModel, ConfigDict, Field

from qiuhao.exchange.api import paging
from qiuhao.exchange.api.access import caller, router
from qiuhao.exchange.api.problems import Missing
from qiuhao.exchange.api.shapes import Listed
from qiuhao.exchange.models import Message, Subscription
from qiuhao.exchange.webhooks import sending, subscribing

STATES = ("waiting", "delivered", "failed")


class WebhookIn(BaseModel):
    """What is to be told, and where to."""

    model_config = ConfigDict(extra="forbid")

    authority: str = Field(max_length=64)
    name: str = Field(max_length=300)
    address: str = Field(max_length=500, description="https:// 开头")
    events: list[str] = Field(max_length=10, description="recorded、due-soon、overdue、published")
    days: int = Field(3, ge=0, le=60, description="期限临近提前几日")


class StopIn(BaseModel):
    """Why it ends."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(min_length=1, max_length=300)


class WebhookOut(BaseModel):
    """A webhook; `secret` stands only in the answer that opened it."""

    webhook: str
    authority: str
    name: str
    address: str
    events: list[str]
    days: int
    secret: str = ""


@router.get("/webhooks", response=Listed, summary="推送：本人建立的")
def webhooks(request: HttpRequest, after: str = "", limit: int = paging.PAGE) -> Listed:
    """One's own webhooks, the latest first."""
    who, limit = caller(request, "subscribe").viewer, paging.size(limit)
    rows = subscribing.page_of(who, paging.of_moment(after) if after else None, limit + 1)
    items = [{**_shown(row).model_dump(exclude={"secret"}), "stopped": row.stopped_at is not None} for row in rows]
    more = f"{rows[limit - 1].opened_at.isoformat()}|{rows[limit - 1].id}" if len(rows) > limit else ""
    return Listed(items=items[:limit], next=paging.following("webhooks", {"limit": limit}, more))


@router.post("/webhooks", response={201: WebhookOut}, summary="推送：建立；密钥只在这一次的答复里")
def open_webhook(request: HttpRequest, asked: WebhookIn) -> Status[WebhookOut]:
    """Open a webhook for cases that the person may see."""
    who = caller(request, "subscribe").viewer
    made, secret = subscribing.open_webhook(
        who, asked.authority, asked.name, asked.address, asked.events, asked.days
    )  # fmt: skip
    return Status(201, _shown(made, secret))


@router.post("/webhooks/{webhook}/stop", response=WebhookOut, summary="推送：停止")
def stop(request: HttpRequest, webhook: str, asked: StopIn) -> WebhookOut:
    """End one's own webhook."""
    who = caller(request, "subscribe").viewer
    found = subscribing.of(who).filter(pk=webhook).first()
    if found is None:
        raise Missing("没有这个推送，或者它不是您建立的。")
    subscribing.stop(who, webhook, asked.reason)
    return _shown(found)


class AgainOut(BaseModel):
    """How many messages are tried anew."""

    messages: int


@router.post("/webhooks/{webhook}/again", response=AgainOut, summary="推送：没有送达的再发一次")
def again(request: HttpRequest, webhook: str) -> AgainOut:
    """What was given up is tried anew, from the first pause on. 422 where there is nothing to send."""
    return AgainOut(messages=sending.again_for(caller(request, "subscribe").viewer, webhook))


@router.get("/webhooks/{webhook}/messages", response=Listed, summary="推送：发送记录，最近的在前")
def messages(request: HttpRequest, webhook: str, state: str = "", after: str = "", limit: int = paging.PAGE) -> Listed:
    """What was sent, and what became of it; `state`: only waiting, delivered or failed."""
    who, limit, place = caller(request, "subscribe").viewer, paging.size(limit), paging.of_number(after)
    if not subscribing.of(who).filter(pk=webhook).exists():
        raise Missing("没有这个推送，或者它不是您建立的。")
    if state and state not in STATES:
        raise Missing(f"没有“{state}”这一状态。状态：{'、'.join(STATES)}。")
    found = subscribing.messages(who, webhook).order_by("-pk")
    found = found.filter(pk__lt=place) if place is not None else found
    rows = list((found.filter(state=state) if state else found)[: limit + 1])
    more = str(rows[limit - 1].pk) if len(rows) > limit else ""
    asked = {"state": state, "limit": limit}
    following = paging.following(f"webhooks/{webhook}/messages", asked, more)
    return Listed(items=[_sent(row) for row in rows[:limit]], next=following)


def _shown(row: Subscription, secret: str = "") -> WebhookOut:
    return WebhookOut(
        webhook=row.id, authority=row.authority, name=row.name, address=row.address, events=list(row.event_names),
        days=row.days, secret=secret,
    )  # fmt: skip


def _sent(row: Message) -> dict[str, Any]:
    return {
        "event": row.event, "type": row.sort, "state": row.state, "tries": row.tries, "status": row.status,
        "said": row.said, "made_at": row.made_at.isoformat(),
        "delivered_at": row.delivered_at.isoformat() if row.delivered_at else None,
    }  # fmt: skip
