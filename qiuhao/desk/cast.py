"""The cast on the log-in page: invented persons of the demonstration, named at start-up by whoever makes that world.

    cast_with(lambda: ([{"login": …, "name": …, "post": …, "authority": …, "try": …}], "password"))

Shown only when QIUHAO_DEMO is set; a production set-up refuses that setting.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest

Cast = Callable[[], tuple[list[dict[str, str]], str]]
_givers: list[Cast] = []


def cast_with(giver: Cast) -> None:
    """Name the function that gives the cast and its common password."""
    _givers[:] = [giver]


def context(request: HttpRequest) -> dict[str, Any]:
    """What the log-in page shows of the cast; nothing outside the demonstration."""
    match = request.resolver_match
    if not settings.QIUHAO_DEMO or not _givers or match is None or match.view_name != "account_login":
        return {}
    people, password = _givers[0]()
    return {"cast": people, "cast_password": password}
