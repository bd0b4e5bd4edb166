"""Reading is logged: what the door of every page notes about the case whose page it is.

A page of a case is one whose address names the case as `key`; a page that tells of several cases asks for itself
(`ask_purposes`). What it shows is noted before it is given out; an
attempt that was refused is noted too. A supervisor is asked once for his purpose where the place's rules want it
(anze/record/19; lingchuan/plan/2.2.1.1.p3), and every look carries it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from qiuhao.authority.rights import Viewer, only_supervises
from qiuhao.casefile import reading
from qiuhao.ledger import clock, readings

HOW: Mapping[str, readings.How] = {"case-sheet": "print", "case-file": "download"}
"""Pages that are no mere view."""
QUIET = frozenset({"purpose", "here"})
"""Pages that show nothing of the case itself."""
PURPOSES = "reading-purposes"
MOST_PURPOSES = 50
GIVEN, LOOKING = "_purpose", "_looking"
"""Fields of the page that asks for several cases: what is said, and that nothing was posted before."""
OWN = frozenset({GIVEN, LOOKING, "csrfmiddlewaretoken"})
SHOWN = 300
"""The first status that shows nothing of the case."""


def seen(request: HttpRequest, who: Viewer, names: Mapping[str, Any], answer: HttpResponse) -> None:
    """Note a page that shows a case; forms that are posted and done record something instead."""
    if "key" in names and answer.status_code < SHOWN and _page(request) not in QUIET:
        key = str(names["key"])
        how = HOW.get(_page(request), "view")
        readings.note(who.person, f"case/{key}", how, _part(request, names), purpose(request, key))


def looked(request: HttpRequest, who: Viewer, streams: Iterable[str], how: readings.How = "view") -> None:
    """Note a page that tells of several cases and names none in its address; its name is the part."""
    match = request.resolver_match
    part = _part(request, match.kwargs if match is not None else {})
    by_purpose: dict[str, list[str]] = {}
    for stream in dict.fromkeys(streams):
        by_purpose.setdefault(purpose(request, stream.removeprefix("case/")), []).append(stream)
    for said, some in by_purpose.items():
        readings.note_many(who.person, some, how, part, said)


def refused(request: HttpRequest, who: str, names: Mapping[str, Any]) -> None:
    """Note that somebody tried to open a case that he may not see (anhui/record/20)."""
    if "key" in names:
        readings.note(who, f"case/{names['key']}", "refused", _part(request, names))


def purpose(request: HttpRequest, key: str) -> str:
    """The purpose that was given for this case since the log-in, '' if none was asked."""
    said: str = request.session.get(PURPOSES, {}).get(key, "")
    return said


def give_purpose(request: HttpRequest, key: str, text: str) -> None:
    """Keep the purpose with the log-in; the oldest give way."""
    kept = {**request.session.get(PURPOSES, {}), key: text[: readings.PURPOSE]}
    request.session[PURPOSES] = dict(list(kept.items())[-MOST_PURPOSES:])


def ask_purpose(request: HttpRequest, who: Viewer, names: Mapping[str, Any]) -> HttpResponse | None:
    """The page that asks for the purpose, where it must be known and is not; None otherwise. NoSuchCase."""
    if "key" not in names or not who.holds("supervisor") or _page(request) in QUIET:
        return None
    key = str(names["key"])
    row = reading.case(who, f"case/{key}")
    if purpose(request, key) or not only_supervises(who, row.authority) or not wanted(row.stream):
        return None
    onwards = request.get_full_path() if request.method == "GET" else ""
    return render(request, "desk/readings/purpose.html", {"case": row, "key": key, "next": onwards})


def ask_purposes(request: HttpRequest, who: Viewer, streams: Iterable[str]) -> HttpResponse | None:
    """The page that asks once for the purpose of looking into several cases, where it must be known of any and is not;
    None otherwise. What was posted is posted again with the answer, which stands for all of them."""
    missing, said = _unasked(request, who, streams), request.POST.get(GIVEN, "").strip()
    if missing and not said:
        return _asking(request, missing)
    for row in missing:
        give_purpose(request, row.stream.removeprefix("case/"), said)
    return redirect(request.get_full_path()) if LOOKING in request.POST else None


def _asking(request: HttpRequest, missing: list[Any]) -> HttpResponse:
    posted = [(name, one) for name, many in request.POST.lists() if name not in OWN for one in many]
    if request.method != "POST":
        posted = [("case", row.stream.removeprefix("case/")) for row in missing]
    empty = GIVEN in request.POST
    return render(
        request, "desk/readings/purposes.html",
        {"cases": missing, "posted": posted, "given": GIVEN,
         "looking": LOOKING if request.method != "POST" or LOOKING in request.POST else "",
         "problem": "没有填写调阅目的：请写明，例如“案卷评查”。" if empty else ""},
        status=422 if empty else 200,
    )  # fmt: skip


def _unasked(request: HttpRequest, who: Viewer, streams: Iterable[str]) -> list[Any]:
    if not who.holds("supervisor"):
        return []
    rows = reading.cases(who).filter(stream__in=list(streams)).order_by("stream")
    return [
        row
        for row in rows
        if not purpose(request, row.stream.removeprefix("case/"))
        and only_supervises(who, row.authority)
        and wanted(row.stream)
    ]


def wanted(stream: str) -> bool:
    """Whether the place's rules want the purpose of a supervisor's look."""
    asked = reading.setting(stream).rules.parameter("record.reading-purpose", clock.today(), False)
    return bool(asked)


def _page(request: HttpRequest) -> str:
    match = request.resolver_match
    return (match.url_name or "") if match is not None else ""


def _part(request: HttpRequest, names: Mapping[str, Any]) -> str:
    """Which page, and what of the case it shows: case-fact/3, case-file/9f86d081884c7d65."""
    parts = [str(value)[:16] for name, value in names.items() if name not in ("key", "tab")]
    return "/".join([_page(request), *parts])
