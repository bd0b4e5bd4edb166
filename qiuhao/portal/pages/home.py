"""The front: one search field, the four doors, what was published last; and robots.txt."""

from __future__ import annotations

from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from qiuhao.disclosure import reading
from qiuhao.portal.pages.decisions import lines
from qiuhao.portal.shell import doors, page, public

LATEST = 8
ROBOTS = """User-agent: *
Disallow: /desk/
Disallow: /accounts/
Disallow: /api/
Disallow: /correction/
Disallow: /d/*/correct/
Disallow: /log/tile/
"""


@public
def home(request: HttpRequest) -> HttpResponse:
    """The front page."""
    found = reading.search(limit=LATEST)
    older = reverse("portal:decisions") if found.older else ""
    return page(request, "portal/home.html", {"decisions": lines(found.lines), "doors": doors(), "older": older})


@public
def favicon(request: HttpRequest) -> HttpResponse:
    """The mark, for whoever asks for it by its old name; pages name the drawn one themselves."""
    mark = Path(str(finders.find("desk/favicon.ico"))).read_bytes()
    return HttpResponse(mark, content_type="image/x-icon", headers={"Cache-Control": "public, max-age=86400"})


@public
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read: public decisions, yes; what belongs to one visitor, no."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")
