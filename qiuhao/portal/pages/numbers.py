"""决定登记簿: every number of an authority's decisions, and what became of it; also as data, in parts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from qiuhao.disclosure import reading
from qiuhao.portal.shell import gone, page, public

LONGEST_CURSOR = 200
NOT_KNOWN = ("这里没有这个执法机关", "请从“执法主体与人员”中选择。")


@public
def numbers(request: HttpRequest, authority: str) -> HttpResponse:
    """One year's register, newest first."""
    found = reading.register(authority, _whole(request, "year"), _whole(request, "page"))
    if found is None:
        return gone(request, *NOT_KNOWN)
    address = reverse("portal:numbers", args=[authority])
    context = {
        "register": found,
        "rows": _rows(found.rows),
        "years": [{"year": year, "href": f"{address}?year={year}", "here": year == found.year} for year in found.years],
        "older": f"{address}?year={found.year}&page={found.older}" if found.older else "",
        "newer": f"{address}?year={found.year}&page={found.newer}" if found.newer is not None else "",
        "download": f"{reverse('portal:numbers-download', args=[authority])}?year={found.year}",
    }
    return page(request, "portal/numbers.html", context, name=found.authority_name)


@public
def download(request: HttpRequest, authority: str) -> HttpResponse:
    """A part of the year's register, with the commitment of each decision, to be compared with the log. `next` leads to
    the part that follows, '' at the end."""
    before, limit = request.GET.get("before", "")[:LONGEST_CURSOR], _whole(request, "limit")
    asked = min(limit or reading.MOST, reading.MOST)
    found = reading.part(authority, _whole(request, "year"), before, asked)
    if found is None:
        return gone(request, *NOT_KNOWN)
    following = {"year": found.year, "before": found.older, **({"limit": limit} if limit else {})}
    told = {
        "format": "qiuhao-register/1",
        "authority": found.authority_name,
        "year": found.year,
        "as_of": reading.today().isoformat(),
        "before": before,
        "next": f"{request.path}?{urlencode(following)}" if found.older else "",
        "numbers": [
            {
                "number": row.number,
                "decided_on": row.decided_on.isoformat() if row.decided_on else None,
                "state": row.state,
                "due": row.due.isoformat() if row.due else None,
                "published_at": row.published_at.isoformat() if row.published_at else None,
                "page": row.shelf,
                "note": row.note,
                "commitment": row.commitment,
            }
            for row in found.rows
        ],
    }
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 1})


def _rows(found: Iterable[reading.NumberRow]) -> list[dict[str, Any]]:
    """As the page shows them: numbers kept in a row and not yet used are one line."""
    out: list[dict[str, Any]] = []
    for state, run in groupby(found, key=lambda row: (row.state, row.note)):
        rows = list(run)
        if state[0] == "reserved" and len(rows) > 1:
            first, last = sorted((rows[0].number, rows[-1].number), key=lambda number: (len(number), number))
            out.append({"row": rows[0], "href": "", "span": f"{first} 至 {last}", "count": len(rows)})
        else:
            out += map(_row, rows)
    return out


def _row(row: reading.NumberRow) -> dict[str, Any]:
    href = reverse("portal:decision", args=[row.shelf]) if row.shelf else ""
    return {"row": row, "href": href}


def _whole(request: HttpRequest, name: str) -> int:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else 0
