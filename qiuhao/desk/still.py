"""Whether the log-in of an open page still holds: asked by pages on which somebody writes (decision 0012).

A log-in in another window changes the token that forms carry; here the page gets the new one, and learns whether it is
still the same account: what one person typed is never saved for another.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.crypto import salted_hmac
from django.views.decorators.http import require_safe

from qiuhao.desk.access import unattended


def account_mark(user: Any) -> str:
    """By which a page knows its account again; it says nothing about whose it is."""
    return salted_hmac("qiuhao.desk.still", str(user.pk)).hexdigest()[:16]


@unattended
@require_safe
def still(request: HttpRequest) -> HttpResponse:
    """The account that is logged in, and the token of its forms."""
    answer = JsonResponse({"account": account_mark(request.user), "token": get_token(request)})
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_safe
def back(request: HttpRequest) -> HttpResponse:
    """Where a log-in leads that was asked for by a page in another window."""
    return render(request, "desk/back.html")
