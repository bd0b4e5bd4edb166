"""没有送达的推送: for whoever maintains the platform, what other systems did not take, why, and once more.

The technical administrator sees no case: the page has names and hosts of webhooks, sorts of events, moments, reasons.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from qiuhao.authority.rights import viewer
from qiuhao.exchange.kinds.webhook_opened import EVENTS
from qiuhao.exchange.webhooks import sending

SHOWN = 100


@require_http_methods(["GET", "POST"])
def undelivered(request: HttpRequest) -> HttpResponse:
    """The page, and 再发一次 on it."""
    user: Any = request.user
    if not user.is_staff or viewer(user).is_somebody:
        return render(request, "desk/said.html", {"sentence": "这一页由技术管理员查看。", "status": 403}, status=403)
    if request.method == "POST":
        count = sending.again(request.POST.get("webhook", "")) if request.POST.get("webhook") else 0
        if count:
            messages.success(request, f"{count} 件没有送达的消息将再发一次。")
        else:
            messages.error(request, "这个推送没有未送达的消息，或者它已经停止。请看刷新后的列表。")
        return redirect(reverse("connections:undelivered"))
    answer = render(request, "exchange/undelivered.html", _page())
    answer["Cache-Control"] = "private, no-store"
    return answer


def _page() -> dict[str, Any]:
    given_up = [
        {"webhook": one.subscription.name, "sort": EVENTS[one.sort], "at": one.made_at, "tries": one.tries,
         "said": one.said}
        for one in sending.given_up()[:SHOWN]
    ]  # fmt: skip
    return {"webhooks": sending.standing(), "messages_lost": given_up, "most": SHOWN}
