"""更正要求: how to ask, the form, the receipt, and following it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from qiuhao.disclosure import reading
from qiuhao.disclosure.acts.ask_correction import receive
from qiuhao.law.refusal import Refused
from qiuhao.ledger.problems import InvalidContent
from qiuhao.portal.counter.forms import CorrectionForm
from qiuhao.portal.pages.decisions import stone
from qiuhao.portal.shell import gone, page, public, public_with

LONGEST = 40


@public
def how(request: HttpRequest) -> HttpResponse:
    """How to ask for a correction, and where to follow one."""
    return page(
        request,
        "portal/correction.html",
        {"decisions": reverse("portal:decisions"), "follow": reverse("portal:follow")},
    )


@public_with(("GET", "HEAD", "POST"))
def ask(request: HttpRequest, id: str) -> HttpResponse:
    """The form about one publication; on success the page where it can be followed."""
    found = reading.open_page(id)
    if found is None:
        return gone(request, "这个地址没有公示过决定", "请从决定页提出更正要求。")
    if isinstance(found, reading.Tombstone):
        return stone(request, found)
    form = CorrectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        receipt = _received(found, form)
        if receipt:
            return HttpResponseRedirect(f"{reverse('portal:follow')}?receipt={receipt}&new=1")
    return _form(request, found, form)


def _received(found: reading.Public, form: CorrectionForm) -> str:
    try:
        return receive(found.case, found.published, form.content())
    except Refused as refused:
        form.take([(r.field, f"{r.text}。{r.remedy}".strip("。") + "。") for r in refused.refusals])
    except InvalidContent as invalid:
        form.take([(p.field, f"{p.problem}。{p.remedy}".replace("。。", "。")) for p in invalid.problems])
    return ""


def _form(request: HttpRequest, found: reading.Public, form: CorrectionForm) -> HttpResponse:
    context = {
        "d": found,
        "form": form,
        "back": reverse("portal:decision", args=[found.id]),
        "routes": reading.routes(found.authority),
    }
    return page(request, "portal/ask.html", context, name=found.authority_name, status=200 if not form.errors else 422)


@public
def follow(request: HttpRequest) -> HttpResponse:
    """What became of a request, by its receipt."""
    receipt = request.GET.get("receipt", "").strip()[:LONGEST]
    found = reading.follow(receipt) if receipt else None
    context = {
        "receipt": receipt,
        "f": found,
        "new": found is not None and "new" in request.GET,
        "routes": reading.routes(found.authority) if found is not None else [],
        "decision": reverse("portal:decision", args=[found.shelf]) if found is not None else "",
    }
    return page(request, "portal/follow.html", context, status=404 if receipt and found is None else 200)
