"""Views of the gallery. Nothing here reads a database."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.desk.look import samples, shells
from qiuhao.desk.look.sampleform import SampleForm

View = Callable[..., HttpResponse]


def only_in_demo(view: View) -> View:
    """404 unless debugging or showing the invented world; no log-in needed there."""

    @wraps(view)
    def guarded(request: HttpRequest, **names: Any) -> HttpResponse:
        if not (settings.DEBUG or settings.QIUHAO_DEMO):
            raise Http404
        return view(request, **names)

    guarded_view: View = login_not_required(guarded)
    return guarded_view


@only_in_demo
def gallery(request: HttpRequest) -> HttpResponse:
    """All parts on one page."""
    context = {
        "shell": shells.DESK,
        "pages": list(shells.PAGES),
        "form": SampleForm(initial=SampleForm.PREFILLED),
        "wrong": SampleForm(SampleForm.WRONG),
        **samples.parts(),
        **samples.case(),
    }
    return render(request, "desk/look/gallery.html", context)


@only_in_demo
def clause(request: HttpRequest) -> HttpResponse:
    """The text of an invented clause: a fragment for the drawer, a page otherwise."""
    return render(
        request,
        "desk/look/clause_text.html" if request.headers.get("HX-Request") else "desk/look/clause_page.html",
        {"shell": shells.DESK},
    )


@only_in_demo
def shell(request: HttpRequest, page: str) -> HttpResponse:
    """One shell filled with sample content."""
    if page not in shells.PAGES:
        raise Http404
    template, context = shells.PAGES[page]
    status = int(page) if page.isdigit() else 200
    return render(request, template, context(), status=status)
