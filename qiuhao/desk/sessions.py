"""How long a log-in lasts: as long as somebody works, to an end that no work puts off (decision 0012).

The end of idleness is moved on with what a person does, at most once a minute, so that a page is no write. The last end
counts from the log-in. A form that is posted just past it is still taken: it was being written before.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_in
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

BEGAN, SEEN = "log-in-began", "log-in-seen"
EVERY = 60
"""Seconds between two movings of the end of idleness."""
GRACE = 600
"""Seconds past the last end in which a form is still taken."""


class Sessions:
    """Middleware, behind the one that asks for a log-in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, names: Any) -> HttpResponse | None:
        """To the log-in past the last end; else move the end of idleness on."""
        if not getattr(view, "login_required", True) or not request.user.is_authenticated:
            return None
        now, session = time.time(), request.session
        end = session.setdefault(BEGAN, now) + settings.QIUHAO_SESSION_END
        alone = getattr(view, "unattended", False)
        if now >= (end + GRACE if request.method == "POST" else end):
            # What an open page asks by itself must not take the log-in from the form that is being written on it.
            if not alone or now >= end + GRACE:
                logout(request)
            return redirect_to_login(request.get_full_path())
        if not alone and now - session.get(SEEN, 0) >= EVERY:
            session[SEEN] = now
            session.set_expiry(round(min(settings.SESSION_COOKIE_AGE, end + GRACE - now)))
        return None


def _began(sender: object, request: HttpRequest, **more: object) -> None:
    request.session[BEGAN] = request.session[SEEN] = time.time()


def start() -> None:
    """Note with each log-in when it began; called when Django is ready."""
    user_logged_in.connect(_began, dispatch_uid="qiuhao.desk.sessions")
