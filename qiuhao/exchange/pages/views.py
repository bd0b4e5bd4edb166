"""接口和推送: what other systems may do and are told for this person. A secret is shown once, where it was made, to
whoever has just proved again who he is: an unattended screen gives none away.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from qiuhao.authority.reading import authority_names
from qiuhao.authority.rights import Viewer, viewer
from qiuhao.exchange import tokens
from qiuhao.exchange.kinds.webhook_opened import EVENTS
from qiuhao.exchange.webhooks import sending, subscribing

SHOWN = 30
STATES = {"waiting": ("in_time", "等待发送"), "delivered": ("done", "已送达"), "failed": ("late", "没有送达")}
WHY = "本人在“接口和推送”页面收回"


SECRETS = ("token", "webhook")
"""What is done here and shows a secret."""


def _gives_a_secret(request: HttpRequest) -> bool:
    return request.method == "POST" and request.POST.get("do") in SECRETS


@require_http_methods(["GET", "POST"])
@reauthentication_required(enabled=_gives_a_secret)  # type: ignore[untyped-decorator]
def connections(request: HttpRequest) -> HttpResponse:
    """The page, and what is done on it."""
    who = viewer(request.user)
    if not who.is_somebody:
        return render(request, "desk/nobody.html", status=403)
    if request.method == "POST":
        answer = _done(request, who)
    else:
        answer = render(request, "exchange/connections.html", _page(who))
    answer["Cache-Control"] = "private, no-store"
    return answer


def _done(request: HttpRequest, who: Viewer) -> HttpResponse:
    wanted = request.POST.get("do", "")
    try:
        if wanted == "token":
            _, secret = tokens.issue(
                request.POST.get("name", "").strip()[:300], who.person, request.POST.getlist("scopes"), [who.person],
                until=_day(request.POST.get("until", "")),
            )  # fmt: skip
            return render(request, "exchange/connections.html", {**_page(who), "secret": secret, "of": "令牌"})
        if wanted == "webhook":
            _, secret = subscribing.open_webhook(
                who, request.POST.get("authority", ""), request.POST.get("name", ""),
                request.POST.get("address", ""), request.POST.getlist("events"),
            )  # fmt: skip
            return render(request, "exchange/connections.html", {**_page(who), "secret": secret, "of": "推送密钥"})
        if wanted == "revoke":
            tokens.revoke_own(who.person, request.POST.get("token", ""), WHY)
            messages.success(request, "已收回，下一次请求起失效。")
        elif wanted == "stop":
            subscribing.stop(who, request.POST.get("webhook", ""), WHY)
            messages.success(request, "已停止，不再发送。")
        elif wanted == "again":
            count = sending.again_for(who, request.POST.get("webhook", ""))
            messages.success(request, f"{count} 件没有送达的消息将再发一次。")
    except (tokens.TokenProblem, subscribing.WebhookProblem) as error:
        picked = [*request.POST.getlist("scopes"), *request.POST.getlist("events")]
        context = {**_page(who), "problem": str(error), "given": request.POST, "wanted": wanted, "picked": picked}
        return render(request, "exchange/connections.html", context, status=422)
    return redirect(reverse("connections:connections"))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise tokens.TokenProblem("有效期不是日期。请写成 2026-12-31 的样子，或者不填。") from None


def _page(who: Viewer) -> dict[str, Any]:
    named = authority_names(set(subscribing.authorities_of(who)))
    return {
        "tokens": [
            {"row": row, "scopes": "、".join(tokens.SCOPES[name] for name in row.scope_names)}
            for row in tokens.of(who.person)
        ],
        "webhooks": [
            {"row": row, "authority": named.get(row.authority, row.authority),
             "events": "、".join(EVENTS[name] for name in row.event_names), "failed": row.failed}
            for row in subscribing.of(who).annotate(failed=Count("messages", filter=Q(messages__state="failed")))
        ],
        "sent": [
            {"row": row, "lamp": STATES[row.state], "sort": EVENTS[row.sort]}
            for row in subscribing.messages(who)[:SHOWN]
        ],
        "scopes": list(tokens.SCOPES.items()), "events": list(EVENTS.items()), "authorities": list(named.items()),
        "crumb": reverse("desk:me"),
    }  # fmt: skip
