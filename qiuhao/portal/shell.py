"""What every public page shares: open to all, its frame, its doors."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

View = Callable[..., HttpResponse]


def public(view: View) -> View:
    """A page that everybody may read. No cache keeps it: what is withdrawn is gone at once."""
    return public_with(("GET", "HEAD"))(view)


def public_with(methods: tuple[str, ...]) -> Callable[[View], View]:
    """The same for these methods of HTTP."""

    def decorate(view: View) -> View:
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **names: Any) -> HttpResponse:
            response = view(request, *args, **names)
            if not response.has_header("Cache-Control"):
                response["Cache-Control"] = "no-cache"
            return response

        guarded: View = login_not_required(require_http_methods(list(methods))(shown))
        return guarded

    return decorate


def page(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, name: str = "", status: int = 200
) -> HttpResponse:
    """Render a public page in its frame. `name`: the authority or place in the head line."""
    shell = {
        "name": name,
        "home": reverse("portal:home"),
        "search": {"href": reverse("portal:decisions"), "value": (context or {}).get("text", "")},
        "correction": reverse("portal:correction"),
        "desk": reverse("account_login"),
        "data": reverse("portal:open-data"),
    }
    return render(request, template, {"shell": shell, **(context or {})}, status=status)


def doors() -> list[dict[str, str]]:
    """The four doors; each leads to what is there. Lists, guides and yearly figures get theirs when they are."""
    return [
        {
            "href": reverse("portal:decisions"), "title": "执法决定", "icon": "doc",
            "text": "查一份公开的处罚、许可、检查或者强制决定",
        },
        {
            "href": reverse("portal:authorities"), "title": "执法主体与人员", "icon": "authority",
            "text": "谁在这里执法，执法证件是否有效",
        },
        {
            "href": reverse("portal:correction"), "title": "申请更正", "icon": "hand",
            "text": "公示的内容不准确，要求更正，查处理结果",
        },
        {
            "href": reverse("portal:log"), "title": "公示日志", "icon": "shield",
            "text": "公示过的决定有没有被改动，自己就能核对",
        },
    ]  # fmt: skip


def gone(request: HttpRequest, said: str, following: str, *, status: int = 404) -> HttpResponse:
    """A page that says in words that nothing is here, and where to go on."""
    return page(request, "portal/nothing.html", {"said": said, "following": following}, status=status)
