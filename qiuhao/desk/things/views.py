"""没收财物登记: every receipt in the viewer's cases, where the things are, what became of them. No ranking, no sums."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from qiuhao.authority.rights import Viewer
from qiuhao.casefile.things import STATES, Receipt, receipts
from qiuhao.desk.access import case_key, page, whole

PAGE = 50


@page
def things(request: HttpRequest, who: Viewer) -> HttpResponse:
    """The register as a table, filtered by rights; `state` narrows it to what is kept or gone."""
    state = request.GET.get("state", "") if request.GET.get("state", "") in STATES else ""
    start = whole(request.GET.get("from", "")) or 0
    found = receipts(who, state, start, PAGE)
    pager = {"older": f"?{urlencode({'state': state, 'from': start + PAGE})}"} if len(found) > PAGE else {}
    choices = [{"word": word, "href": f"?state={value}", "on": value == state} for value, word in STATES.items()]
    return render(
        request,
        "desk/things/list.html",
        {"lines": [_line(one) for one in found[:PAGE]], "choices": choices, "pager": pager},
    )


def _line(one: Receipt) -> dict[str, Any]:
    key = case_key(one.case)
    return {
        "one": one,
        "case": reverse("desk:case", args=[key]),
        "receipt": reverse("desk:case-fact", args=[key, one.number]),
        "dispose": f"{reverse('desk:act', args=[key, 'dispose-things'])}?about={one.number}" if one.waiting else "",
    }
