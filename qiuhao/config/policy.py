"""The Content-Security-Policy of every answer: one, from the settings. It is put together once, when the server starts;
for each answer anew it would cost as much as all other headers together."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import HEADER
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponse

EXPLAINED = (404, 500)
"""Answers whose place Django's own explanation takes while somebody looks for a fault (QIUHAO_DEBUG)."""


class ContentPolicy:
    """Middleware: an answer that does not bring a policy of its own gets the platform's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response
        self._policy = build_policy()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        if not (settings.DEBUG and response.status_code in EXPLAINED):
            response.headers.setdefault(HEADER, self._policy)
        return response
