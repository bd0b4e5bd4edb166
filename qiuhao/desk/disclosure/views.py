"""公示台: decisions that must become public, by clock; what is public already is on the shelf."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from qiuhao.authority.rights import Viewer
from qiuhao.casefile import reading
from qiuhao.casefile.finding import Ask, newest
from qiuhao.casefile.owing import STAFF, earliest, own_grounds
from qiuhao.desk.access import case_key, page
from qiuhao.desk.cases.papers import PROGRESS
from qiuhao.desk.cases.steps import address
from qiuhao.desk.today.board import PUBLISHING, card
from qiuhao.disclosure.publications import progress
from qiuhao.law.facts import is_decision, last_decision

NEXT = {
    "drafting": "draft-publication",
    "failed": "draft-publication",
    "drafted": "review-publication",
    "passed": "publish",
}
TITLES = {"draft-publication": "拟公示稿", "review-publication": "审核公示稿", "publish": "公示"}
AFTER = ("decided", "served", "executed", "closed")
MOST = 40


@page
def publications(request: HttpRequest, who: Viewer) -> HttpResponse:
    """By clock: what to draft, to review, to release, to withdraw; below, what was decided lately and how far it is."""
    running = earliest(who, own_grounds(who, PUBLISHING), STAFF, MOST)
    cards = [_card(due) for due in running]
    rows = [_row(case) for case in newest(who, Ask(states=AFTER), limit=15)]
    return render(request, "desk/disclosure/list.html", {"cards": cards, "rows": [row for row in rows if row]})


def _card(due: Any) -> dict[str, Any]:
    shown = card(due)
    stage = _stage(due.case_id, due.subject)
    act = NEXT.get(stage, "")
    if due.duty == "publish-decision" and act:
        shown["act"] = {"title": TITLES[act], "href": f"{address(due.case_id, act)}?about={_about(due, act)}"}
    shown["label"] = PROGRESS.get(stage, "")
    return shown


def _about(due: Any, act: str) -> int:
    """The decision for a draft; the draft for its review."""
    if act != "review-publication":
        return int(due.subject)
    history = reading.history(due.case_id)
    return int(history.about("publication-drafted", due.subject)[-1].number)


def _stage(stream: str, number: int) -> str:
    history = reading.history(stream)
    fact = history.number(number)
    return progress(history, fact).stage if fact is not None and is_decision(fact) else ""


def _row(case: Any) -> dict[str, Any]:
    history = reading.history(case.stream)
    fact = last_decision(history)
    if fact is None:
        return {}
    return {
        "name": case.name, "number": fact.body.number_text, "at": fact.happened_at,
        "state": PROGRESS[progress(history, fact).stage],
        "href": reverse("desk:case-disclosure", args=[case_key(case.stream)]),
    }  # fmt: skip
