"""The field page and what it asks for: the shell, its worker, the data it takes along, numbers, and sendings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from qiuhao.authority.rights import Viewer
from qiuhao.casefile.acts.field import SentOtherwise
from qiuhao.desk.access import NotYours, case_key, page, viewer_of, whole
from qiuhao.desk.field import assets, told
from qiuhao.desk.field import kit as kits
from qiuhao.desk.field import numbers as taking
from qiuhao.desk.field.payload import BadSending, read
from qiuhao.desk.field.receiving import receive
from qiuhao.desk.field.sender import NO_POST, PAPER, latest_post, needs_post
from qiuhao.desk.field.sending import series_for
from qiuhao.desk.field.uploads import Pictures
from qiuhao.desk.templatetags.look.values import cn_day
from qiuhao.documents.numbering import NumberProblem
from qiuhao.documents.numbering.blocks import MOST, give_back, reserve_block
from qiuhao.documents.numbering.devices import lost
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock
from qiuhao.ledger.problems import Busy, LedgerProblem, StorageFull

TAKEN_ALONG = 10
"""Numbers a device is filled up to."""
FOUND = "确已找回的，请由承办机构负责人在“现场设备”登记找回。"
View = Callable[..., HttpResponse]


@page
def field(request: HttpRequest, who: Viewer) -> HttpResponse:
    """The shell: no person's data in it, so that it may stay on the device. Who has left still sends with it."""
    needs_post(who, NO_POST)
    return render(request, "desk/field/field.html", {"root": assets.root(), "version": assets.version()})


@login_not_required
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker, with the list of what to keep."""
    answer = HttpResponse(assets.worker(), content_type="text/javascript; charset=utf-8")
    answer["Cache-Control"] = "no-cache"
    return answer


@login_not_required
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What makes the page installable."""
    icons = [
        {"src": f"{assets.root()}field/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    told_of = {
        "name": "秋毫 · 现场执法", "short_name": "现场", "lang": "zh-Hans", "start_url": reverse("desk:field"),
        "scope": reverse("desk:field"), "id": reverse("desk:field"), "display": "standalone",
        "background_color": "#f7f5f0", "theme_color": "#15566a",
        "icons": [*icons, {"src": static("desk/mark.svg"), "sizes": "any", "type": "image/svg+xml"}],
    }  # fmt: skip
    return JsonResponse(told_of, content_type="application/manifest+json")


def answering(view: View) -> View:
    """A view of the device's: every problem is a sentence in JSON, and nothing is kept on the way."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **names: Any) -> HttpResponse:
        who = viewer_of(request)
        if not who.is_somebody:
            return _wrong("您的账号不代表任何人员，不能现场办理。", 403)
        try:
            answer = view(request, who, *args, **names)
        except Refused as refused:
            answer = _wrong("；".join(f"{r.text}。{r.remedy}" for r in refused.refusals), 403)
        except NotYours as error:
            answer = _wrong(str(error), 403)
        except LedgerProblem as error:
            answer = _wrong(str(error), _status(error))
        answer["Cache-Control"] = "private, no-store"
        return answer

    return guarded


def _status(error: LedgerProblem) -> int:
    kinds = {SentOtherwise: 409, NumberProblem: 409, StorageFull: 507, Busy: 503}
    return kinds.get(type(error), 422)


def _wrong(sentence: str, status: int) -> JsonResponse:
    return JsonResponse({"problem": sentence}, status=status)


@require_safe
@answering
def kit(request: HttpRequest, who: Viewer) -> HttpResponse:
    """What the device takes along."""
    token = get_token(request)
    try:
        found = kits.kit(who, request.build_absolute_uri("/").rstrip("/"))
    except NotYours as error:
        # Nothing to take along any more; what he did before is still to be sent.
        person = {"id": who.person, "name": who.name}
        return JsonResponse({"problem": str(error), "token": token, "person": person}, status=403)
    return JsonResponse({**found, "token": token, "now": clock.now().isoformat()})


@require_POST
@answering
def numbers(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Fill the device up with numbers of this year, or take back those it has not used."""
    if "give_back" in request.POST:
        needs_post(who, NO_POST)
        return JsonResponse({"given_back": given_back(request, who)})
    post, device = kits.post_of(who), _device(request)
    series = series_for(post.authority, clock.today().year)
    if (gone := lost(post.authority, who.person, device)) is not None:
        raise NumberProblem(
            f"这台设备已于{cn_day(gone.recorded_at)}登记遗失（{gone.body.reason}），不能领用文号。{FOUND}"
        )
    used, texts = request.POST.getlist("used"), request.POST.getlist("used_text")
    named = len(texts) == len(used)
    held = reserve_block(
        series, TAKEN_ALONG, holder=who.person, device=device, document=PAPER, actors=[who.person],
        besides=set(texts) if named else _serials(request, "used"),
    )  # fmt: skip
    if named:
        taking.leave_behind(who, device, post.authority, texts)
    told_of = [{"serial": n.serial, "year": series.year, "text": n.text} for n in held[:MOST]]
    return JsonResponse({"numbers": told_of})


def given_back(request: HttpRequest, who: Viewer) -> list[str]:
    """What the device gives back, by its text; a page from before sends year and serial alone."""
    if texts := request.POST.getlist("give_back_text"):
        return taking.give_back(who, texts)
    here, year = latest_post(who).authority, whole(request.POST.get("year", "")) or clock.today().year
    serials = _serials(request, "give_back")
    gone = give_back(series_for(here, year), serials, taking.RETURNED, holder=who.person, actors=[who.person])
    return [number.text for number in gone]


@require_POST
@answering
def send(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Take a sending: sealed once, however often it comes."""
    needs_post(who)
    sent, digest = read(request.POST.get("record", ""))
    entered = receive(who, sent, digest, _moment(request.POST.get("sent_at", "")), Pictures(request.FILES))
    address = reverse("desk:case", args=[case_key(entered.case)])
    return JsonResponse(told.answer(entered, address), status=200 if entered.replayed else 201)


def _device(request: HttpRequest) -> str:
    said = request.POST.get("device", "")
    if not said or len(said) > 64 or not said.replace("-", "").isalnum():
        raise BadSending("没有写明设备编号，不能领用文号。请刷新页面后重试。")
    return said


def _serials(request: HttpRequest, name: str) -> set[int]:
    return {serial for word in request.POST.getlist(name) if (serial := whole(word)) is not None}


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise BadSending("没有写明发送时间，没有登记。本机仍保存全部内容，请更新页面后重新发送。")
    return found
