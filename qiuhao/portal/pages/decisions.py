"""执法决定: the list with its search, one decision as a document, and the stone where one stood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from qiuhao.disclosure import reading
from qiuhao.portal.pages.filters import ListForm
from qiuhao.portal.shell import gone, page, public


@public
def decisions(request: HttpRequest) -> HttpResponse:
    """What is public, newest first; by words, authority, kind and date."""
    form = ListForm(request.GET or None, authorities=reading.authorities(), kinds=reading.kinds_on_shelf())
    asked = form.asked()
    found = reading.search(before=request.GET.get("before", "")[:80], **asked)
    kept = {name: value for name, value in request.GET.items() if value and name != "before"}
    address = reverse("portal:decisions")
    context = {
        "form": form,
        "text": asked["text"],
        "asked": bool(kept),
        "certificates": _certificate(asked["text"]),
        "decisions": lines(found.lines),
        "older": f"{address}?{urlencode({**kept, 'before': found.older})}" if found.older else "",
        "newer": f"{address}?{urlencode(kept)}" if request.GET.get("before") else "",
    }
    return page(request, "portal/decisions.html", context)


@public
def decision(request: HttpRequest, id: str) -> HttpResponse:
    """One decision; 410 with the stone where it stood, 404 where nothing ever did."""
    found = reading.open_page(id)
    if found is None:
        return gone(request, "这个地址没有公示过决定", "地址可能不完整。可以按当事人名称或者决定书文号搜索。")
    if isinstance(found, reading.Tombstone):
        return stone(request, found)
    return shown(request, found)


def _certificate(text: str) -> str:
    """The search field of the front also takes the number of a certificate."""
    return f"{reverse('portal:certificate')}?{urlencode({'number': text})}" if reading.certificates(text) else ""


def shown(request: HttpRequest, found: reading.Public) -> HttpResponse:
    """The page of a public decision."""
    position = reading.position(found)
    address = reverse("portal:verify", args=[found.id])
    proof = {"number": position + 1, "href": address} if position is not None else {"state": "waiting", "number": 0}
    paragraphs, signed = _signed(found)
    context = {
        "d": found,
        "paragraphs": paragraphs,
        "signed": signed,
        "rows": [{"label": label, "value": words, "kind": "long"} for label, words in found.rows],
        "about": about(found),
        "proof": proof,
        "correct": reverse("portal:ask-correction", args=[found.id]),
        "numbers": reverse("portal:numbers", args=[found.authority]),
    }
    return page(request, "portal/decision.html", context, name=found.authority_name)


def _signed(found: reading.Public) -> tuple[tuple[str, ...], str]:
    """The paragraphs, and apart from them the line with authority and day that stands at the right."""
    last = found.text[-1] if found.text else ""
    return (found.text[:-1], last) if last.startswith(found.authority_name) and len(last) < 60 else (found.text, "")


def about(found: reading.Public) -> list[dict[str, Any]]:
    """When, where and until when it is public, for the quiet column beside the document."""
    rows: list[dict[str, Any]] = [
        {"label": "公示时间", "value": found.published_at, "kind": "moment"},
        {"label": "公示载体", "value": "、".join(found.carriers)},
    ]
    if found.ends_on is not None:
        rows.append({"label": "公示期限至", "value": found.ends_on, "kind": "date"})
    if found.corrected_at is not None:
        rows.append({"label": "更正时间", "value": found.corrected_at, "kind": "moment"})
    return rows


def stone(request: HttpRequest, found: reading.Tombstone) -> HttpResponse:
    """Where a decision stood: that it is gone, since when and why, and nothing of what it said."""
    words = {
        "withdrawn": "这份决定已经撤下",
        "ended": "这份决定的公示期限已经届满",
        "followed": "这份公示已由新的公示代替",
    }
    follower = reverse("portal:decision", args=[found.follower]) if found.follower else ""
    context = {"t": found, "said": words[found.why], "follower": follower,
               "numbers": reverse("portal:numbers", args=[found.authority])}  # fmt: skip
    return page(request, "portal/stone.html", context, name=found.authority_name, status=410)


def lines(found: Iterable[reading.Line]) -> list[dict[str, Any]]:
    """Lines as the portal's list part takes them."""
    return [
        {
            "href": reverse("portal:decision", args=[line.id]),
            "title": line.title,
            "number": line.number,
            "authority": line.authority,
            # The day by which the list is in order.
            "date": line.published_on,
        }
        for line in found
    ]
