"""Pages of cases: the list, one case, one record, papers, files, log, the day-by-day account of a duty."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading, secrecy
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.procedures.drawing import chart
from qiuhao.desk.access import Closed, Missing, case_stream, page
from qiuhao.desk.cases import lists, papers
from qiuhao.desk.cases.doors import doors
from qiuhao.desk.cases.head import Shown, shown
from qiuhao.desk.templatetags.look import of_law
from qiuhao.law.facts import Fact
from qiuhao.ledger import files
from qiuhao.ledger.kinds import files_in

SAFE_INLINE = frozenset({"application/pdf", "image/png", "image/jpeg", "video/mp4", "audio/mpeg", "audio/wav"})


@page
def case_list(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Cases this viewer may see, filtered and searched; the table alone for htmx."""
    context = {**lists.lines(who, request.GET), "doors": doors(who)}
    part = request.headers.get("HX-Request") and "desk/cases/lines.html"
    return render(request, part or "desk/cases/list.html", context)


@page
def case(request: HttpRequest, who: Viewer, key: str) -> HttpResponse:
    """One case: header, next step, timeline; duties, findings, people and papers beside it."""
    it = shown(who, case_stream(key))
    context = {**it.head(), **it.story(whole="all" in request.GET), **it.beside(), "tab": "story"}
    return render(request, "desk/cases/case.html", context | {"around": it.around()})


@page
def case_tab(request: HttpRequest, who: Viewer, key: str, tab: str) -> HttpResponse:
    """What is long: papers, review, disclosure, log."""
    it = shown(who, case_stream(key))
    template, ask = TABS[tab]
    found: dict[str, Any] = ask(it)
    return render(request, template, {**it.head(), **it.beside(), **found, "tab": tab})


TABS = {
    "papers": ("desk/cases/papers.html", papers.all_papers),
    "review": ("desk/cases/review.html", papers.reviews),
    "disclosure": ("desk/cases/disclosure.html", papers.publications),
    "log": ("desk/cases/log.html", papers.log),
}


@page
def fact(request: HttpRequest, who: Viewer, key: str, number: int) -> HttpResponse:
    """One record with everything it says."""
    it = shown(who, case_stream(key))
    found = _open(it, number)
    return render(request, "desk/cases/fact.html", {**it.head(), **papers.one(it, found), "tab": ""})


def _open(it: Shown, number: int) -> Fact:
    """The record; Missing if there is none, Closed if it is marked as secret and not for this viewer."""
    found = it.history.number(number)
    if found is None:
        raise Missing(f"本案没有第 {number} 号记录。")
    if isinstance(found.body, secrecy.Closed):
        raise Closed(secrecy.sentence(it.setting.rules, found))
    return found


@page
def fact_paper(request: HttpRequest, who: Viewer, key: str, number: int) -> HttpResponse:
    """One record as a printable sheet."""
    it = shown(who, case_stream(key))
    found = _open(it, number)
    name = f'inline; filename="record-{number}.pdf"'
    return HttpResponse(papers.sheet(it, found), content_type="application/pdf", headers={"Content-Disposition": name})


@page
def case_file(request: HttpRequest, who: Viewer, key: str, digest: str) -> HttpResponse | FileResponse:
    """A file that a record of this case names."""
    it = shown(who, case_stream(key))
    ref = next((r for f in it.history.as_recorded for r in files_in(f.body) if r.sha256 == digest), None)
    if ref is None:
        raise _missing_file(it, digest)
    name, media = files.as_header(ref)
    attached = media not in SAFE_INLINE
    return FileResponse(files.open_file(digest), content_type=media, filename=name, as_attachment=attached)


def _missing_file(it: Shown, digest: str) -> Exception:
    """Why there is no such file for this viewer."""
    for fact in reading.history(it.stream).as_recorded:
        if any(ref.sha256 == digest for ref in files_in(fact.body)):
            return Closed(secrecy.sentence(it.setting.rules, fact))
    return Missing("本案没有这份文件。")


@page
def duty(request: HttpRequest, who: Viewer, key: str, duty: str) -> HttpResponse:
    """How a due date came about, day by day."""
    it = shown(who, case_stream(key))
    owed = next((o for o in it.answer.duties if o.key == duty), None)
    if owed is None:
        raise Missing("本案没有这项期限。")
    calendar = it.setting.calendar
    lines = [
        {"why": of_law.why(r, owed, calendar), "card": of_law.duty(replace(owed, governing=r), it.answer.now, calendar),
         "governs": r is owed.governing}
        for r in owed.reckonings
    ]  # fmt: skip
    from_fact = it.history.number(owed.subject)
    return render(request, "desk/cases/duty.html", {**it.head(), "owed": owed, "lines": lines, "from_fact": from_fact})


@page
def drawing(request: HttpRequest, who: Viewer, key: str) -> HttpResponse:
    """The procedure as a flow chart, with “you are here”."""
    it = shown(who, case_stream(key))
    drawn = chart(PROCEDURES[it.setting.procedure.name])
    return render(request, "desk/cases/drawing.html", {**it.head(), "chart": drawn, "here": it.answer.state})
