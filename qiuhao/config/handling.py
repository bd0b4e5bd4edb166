"""How a request is taken in: pages with all that serves people at a browser, the interface without it.

Sessions, forms and their tokens, messages and log-ins mean nothing to a program with a token; for each of its requests
they cost as much as reading it. So `/api/` and `/open/` have a handler of their own, with a shorter list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse

from qiuhao.authority.edition import looked_up_once

INTERFACE = ("/api/", "/open/")
"""How addresses of the interface begin."""


class LookedUpOnce:
    """Middleware: one look at the register's edition serves the whole request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with looked_up_once():
            return self._get_response(request)


class Interface(WSGIHandler):
    """Django's handler with the interface's own list of middleware."""

    def load_middleware(self, is_async: bool = False) -> None:
        """Called once, while the process starts and nothing else runs: Django reads the list from the settings."""
        pages = settings.MIDDLEWARE
        settings.MIDDLEWARE = settings.QIUHAO_INTERFACE_MIDDLEWARE
        try:
            super().load_middleware(is_async)
        finally:
            settings.MIDDLEWARE = pages


class Entrance:
    """The WSGI application: each request goes to the handler of its address."""

    def __init__(self) -> None:
        self._pages, self._interface = WSGIHandler(), Interface()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """As WSGI (PEP 3333) says."""
        handler = self._interface if environ.get("PATH_INFO", "").startswith(INTERFACE) else self._pages
        return handler(environ, start_response)
