"""The page of one's own account, as it is opened and as it comes back when a deputy could not be named."""

from __future__ import annotations

from typing import Any, get_args

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from qiuhao.authority import reading
from qiuhao.authority.acts.deputising import named_by
from qiuhao.authority.kinds.deputy import DeputyPost
from qiuhao.authority.posts import POSTS
from qiuhao.authority.rights import WATCHERS, Viewer
from qiuhao.ledger import clock


def page_of(request: HttpRequest, who: Viewer, given: Any = None) -> HttpResponse:
    """The page; `given`: what was typed of a deputy who could not be named."""
    named = reading.unit_names({(held.authority, held.unit) for held in who.posts if held.unit})
    context: dict[str, Any] = {
        "who": who,
        "posts": [(held.title, named.get((held.authority, held.unit), held.unit)) for held in who.posts],
        "login": request.user.get_username(),
        "doors": [
            {"title": "修改密码", "href": reverse("account_change_password"), "icon": "lock"},
            {"title": "两步验证", "href": reverse("mfa_index"), "icon": "shield"},
        ],
    }  # fmt: skip
    if who.is_somebody:
        doors = reverse("connections:connections")
        context["doors"].append({"title": "接口和推送", "href": doors, "icon": "link"})
    elif request.user.is_staff:
        lost = reverse("connections:undelivered")
        context["doors"].append({"title": "没有送达的推送", "href": lost, "icon": "link"})
    if who.holds(*WATCHERS):
        context["doors"].append({"title": "查阅日志", "href": reverse("desk:readings"), "icon": "search"})
    context |= deputising(who)
    if given is not None:
        context |= {"given": given, "asked": given.getlist("posts"), "today": given.get("since", "")}
    return render(request, "desk/people/me.html", context, status=422 if given is not None else 200)


def deputising(who: Viewer) -> dict[str, Any]:
    """What the page of the account says about deputies: mine, for whom I am one, and whom I could name."""
    if not who.is_somebody:
        return {}
    own = {held.post for held in who.posts if not held.of}
    rows = named_by(who)
    called = reading.names({row.deputy for row in rows})
    return {
        "deputies": [
            {"row": row, "name": called.get(row.deputy, ""), "posts": _titles(row.posts.split("|"))} for row in rows
        ],
        "deputy_posts": [(post, POSTS[post]) for post in get_args(DeputyPost) if post in own],
        "colleagues": [p for p in reading.people(who.authority) if p.id != who.person] if who.authority else [],
        "today": clock.today().isoformat(),
    }  # fmt: skip


def _titles(posts: list[str]) -> str:
    return "、".join(POSTS[post] for post in posts if post in POSTS)
