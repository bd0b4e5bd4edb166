"""审核台: submissions by clock, and one submission with its papers, the checklist and the opinion side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from qiuhao.authority.rights import Viewer
from qiuhao.casefile.acting import offer
from qiuhao.casefile.finding import Ask, newest
from qiuhao.casefile.owing import earliest, own_grounds
from qiuhao.desk import drafts
from qiuhao.desk.access import Missing, case_key, case_stream, page
from qiuhao.desk.cases import story
from qiuhao.desk.cases.acting import page_of, submitted
from qiuhao.desk.cases.head import Shown, shown
from qiuhao.desk.cases.lists import line
from qiuhao.desk.cases.steps import address
from qiuhao.desk.cases.task import Task
from qiuhao.desk.templatetags.look import of_law
from qiuhao.desk.today.board import card
from qiuhao.law.answer import Act
from qiuhao.review import standing
from qiuhao.review.materials import materials

ACT = "give-opinion"
ASIDE = ("declare-interest", "confirm-materials", "return-submission", "pause-review", "resume-review", "extend-review")


@page
def reviews(request: HttpRequest, who: Viewer) -> HttpResponse:
    """Submissions that wait for an opinion, by clock; below, the latest that have one."""
    running = earliest(who, own_grounds(who, frozenset({"review"})), ("reviewer",), 50)
    cards = [{**card(due), "act": {"title": "审核", "href": reverse("desk:review", args=[case_key(due.case_id)])}}
             for due in running]  # fmt: skip
    known = {due.case_id for due in running}
    waiting = [line(c) for c in newest(who, Ask(states=("reviewing",)), limit=25) if c.stream not in known]
    done = [line(c) for c in newest(who, Ask(states=("reviewed",)), limit=10)]
    return render(request, "desk/review/list.html", {"cards": cards, "waiting": waiting, "done": done})


@page
def review(request: HttpRequest, who: Viewer, key: str) -> HttpResponse:
    """One submission: papers left, checklist right, opinion below, the clock on top."""
    it = shown(who, case_stream(key))
    submission, verb = standing.latest(it.history), offer(ACT)
    if submission is None or verb is None:
        raise Missing("本案还没有送法制审核。送审后会出现在审核台。")
    task, more = Task(it, verb), _side(it, submission)
    if request.method == "POST":
        return submitted(request, task, "desk/review/review.html", **more)
    draft = drafts.find(who.person, it.stream, ACT)
    data = drafts.posted(draft) if draft else task.first()
    context = page_of(task, data, task.draw(data)) | more | {"saved_at": draft.saved_at if draft else None}
    return render(request, "desk/review/review.html", context)


def _side(it: Shown, submission: Any) -> dict[str, Any]:
    """What stands around the opinion: clock, materials, what changed since the last round."""
    rules, history = it.setting.rules, it.history
    rows = materials(rules, submission.day, it.setting.procedure.name, history, submission.body)
    owed = next((o for o in it.answer.duties if o.duty.name == "review" and o.subject == submission.number), None)
    rounds = history.of("submitted")
    before = rounds[-2].body.proposal.facts_found if len(rounds) > 1 else ""
    acts = [_side_act(it, a) for a in it.answer.acts if a.act in ASIDE and it.who.owns(a.owner, it.row.authority)]
    return {
        "clock": of_law.duty(owed, it.answer.now, it.setting.calendar) if owed else None, "round": len(rounds),
        "materials": [{"label": m.label, "there": m.there, "listed": m.listed, "wanted": m.wanted, "facts": m.facts,
                       "source": m.source} for m in rows],
        "proposal": story.outcome(submission.body.proposal), "submitted": submission.body, "before": before,
        "documents": [p for fact in history for p in story.papers(it.stream, fact)], "side_acts": acts,
        "evidence": [{"number": p.number, "title": p.title, "proves": p.proves} for p in submission.body.evidence],
    }  # fmt: skip


def _side_act(it: Shown, act: Act) -> dict[str, Any]:
    """A step beside the opinion, with the reasons of its own room too: what is not paused cannot be resumed."""
    verb = offer(act.act)
    reasons = verb.why_not(it.stream, None, [it.who.person]) if verb is not None else act.refusals
    return of_law.act(replace(act, refusals=tuple(reasons)), address(it.stream, act.act))
