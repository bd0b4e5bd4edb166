"""The one context value of the desk's shell: who, which day, where one may go."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from qiuhao.authority.rights import Viewer
from qiuhao.desk import cast
from qiuhao.desk.access import viewer_of
from qiuhao.desk.still import account_mark
from qiuhao.ledger import clock
from qiuhao.library.calendars import calendar

REVIEW = ("reviewer", "review-head", "head", "principal-head", "unit-head", "handler")
PUBLISH = ("publicity-clerk", "publicity-reviewer", "head", "principal-head", "handler", "unit-head")
INSPECT = ("handler", "unit-head", "head", "principal-head", "supervisor")
ARCHIVE = ("archivist", "head", "principal-head", "handler", "unit-head")

PLACES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("工作台", "today", "today", ()),
    ("案件", "cases", "case", ()),
    ("法制审核", "reviews", "review", REVIEW),
    ("公示", "publications", "publish", PUBLISH),
    ("归档", "archives", "archive", ARCHIVE),
    ("检查", "inspections", "search", INSPECT),
    ("台账", "rolls", "chart", ()),
    ("机构人员", "people", "people", ()),
    ("法规", "law", "library", ()),
    ("现场", "field", "pin", ("handler", "unit-head")),
)
"""Title, name of the page, icon, posts it is for (none: everybody)."""


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor: ``shell`` for pages of the desk and of the account; nothing elsewhere."""
    if request.path.startswith("/accounts/"):
        return {**cast.context(request), **_shell(request)}
    return _shell(request) if request.path.startswith("/desk/") else {}


def _shell(request: HttpRequest) -> dict[str, Any]:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    who = viewer_of(request)
    return {"shell": {
        "home": reverse("desk:today"),
        "person": _person(who, user.get_username()),
        "account": account_mark(user),
        "today": _today(),
        "nav": _nav(request, who),
        "search": {"href": reverse("desk:cases"), "hint": "当事人、文号、案由", "value": request.GET.get("q", "")},
        "leave": reverse("account_logout"),
        "leave_field": f"{reverse('desk:field')}#leave" if who.holds("handler", "unit-head") else "",
    }}  # fmt: skip


def _person(who: Viewer, login: str) -> dict[str, str]:
    href = reverse("desk:me")
    if not who.is_somebody:
        return {"name": login, "post": "技术账号，不代表任何人员", "href": href}
    titles = "、".join(dict.fromkeys(held.title for held in who.posts))
    return {"name": who.name, "post": titles or "今天没有在任岗位", "href": href}


def _today() -> dict[str, Any]:
    day, days = clock.today(), calendar()
    why = days.why(day)
    return {"date": day, "workday": days.is_workday(day), "note": "" if why in ("工作日", "周六", "周日") else why}


def _nav(request: HttpRequest, who: Viewer) -> list[dict[str, Any]]:
    match = request.resolver_match
    name = match.url_name or "" if match is not None else ""
    here = SECTIONS.get(name, name)
    shown = [place for place in PLACES if who.is_somebody and (not place[3] or who.holds(*place[3]))]
    return [
        {"title": title, "href": reverse(f"desk:{page}"), "icon": icon, "here": here == page, "key": str(place)}
        for place, (title, page, icon, _) in enumerate(shown, 1)
    ]


SECTIONS = {
    **dict.fromkeys(
        ("case", "case-papers", "case-review", "case-disclosure", "case-log", "case-fact", "act", "open-case",
         "drawing",
         "duty", "correct"),
        "cases",
    ),
    **dict.fromkeys(("roll", "month"), "rolls"),
    **dict.fromkeys(("inspected-firm", "new-draw", "lots"), "inspections"),
    "review": "reviews", "publication": "publications", "archive": "archives", "things": "archives",
    "authority": "people", "person": "people",
    "devices": "people", "staffing": "people", "monitors": "people", "monitor": "people",
    "clause": "law", "place": "law", "regulation": "law",
    "find-text": "law", "work": "today", "bulk": "today",
}  # fmt: skip
"""Page -> the place of the rail it belongs to."""
