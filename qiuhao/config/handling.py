"""How a request is taken in: pages with all that serves people at a browser, the interface without it.

Sessions, forms and their tokens, messages and log-ins mean nothing to a program with a token; for each of its requests
they cost as much as reading it. So `/api/` and `/open/` have a handler of their own, with a shorter list.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
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


class Lane:
    """Short requests of one process go one after another.

    Python lets one thread run at a time and changes over at every statement to the database. Whoever holds the turn to
    write would wait after each of its statements for others that only read or check, and all other writers with it. So
    a request waits a moment for the one before it, and no longer: a long one is overtaken.
    """

    PATIENCE = 0.02
    """Seconds."""
    SHORT = 1024 * 1024
    """Bytes of a body that are received before the wait, so that nobody waits for another's network."""

    def __init__(self) -> None:
        self._taken = threading.Lock()

    @contextmanager
    def through(self, environ: dict[str, Any]) -> Iterator[None]:
        """Wait for the lane; whatever brings a long body, or one of unknown length, does not."""
        mine = _received(environ, self.SHORT) and self._taken.acquire(timeout=self.PATIENCE)
        try:
            yield
        finally:
            if mine:
                self._taken.release()


def _received(environ: dict[str, Any], most: int) -> bool:
    """Read the body of a short request; False, and nothing is read, if it is not short."""
    told = environ.get("CONTENT_LENGTH") or "0"
    if "HTTP_TRANSFER_ENCODING" in environ or not told.isdigit() or int(told) > most:
        return False
    if int(told):
        environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(int(told)))
    return True


class Entrance:
    """The WSGI application: each request goes to the handler of its address."""

    def __init__(self) -> None:
        self._pages, self._interface, self._lane = WSGIHandler(), Interface(), Lane()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """As WSGI (PEP 3333) says."""
        if not environ.get("PATH_INFO", "").startswith(INTERFACE):
            return self._pages(environ, start_response)
        with self._lane.through(environ):
            return self._interface(environ, start_response)
