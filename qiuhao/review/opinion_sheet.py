"""The opinion sheet (审核意见书): what was submitted, what was checked, the typed opinion, on paper.

A place may dispense with the sheet where the review is done online; what is dispensed is another paper, not the
opinion. Two copies is what the places want where they say a number (`review.opinion-copies`).
"""

from __future__ import annotations

from typing import Any

from qiuhao.authority.reading import authority, units
from qiuhao.casefile.verb import Asked
from qiuhao.casefile.wording import given_words
from qiuhao.documents.rendering import render
from qiuhao.documents.wording import figures
from qiuhao.law import opinions
from qiuhao.law.facts import Fact, legal_date
from qiuhao.law.views import CHECKLIST_ANSWERS, OUTCOMES, PENALTIES
from qiuhao.review.materials import materials
from qiuhao.review.staffing import responsible

DISPENSED = "dispensed"


def wanted(asked: Asked, carrier: str) -> bool:
    """Whether a sheet is to be made: always on paper, online unless the place dispenses with it."""
    online = asked.setting.rules.parameter("review.opinion-sheet-online", asked.day, "unsaid")
    return carrier == "paper" or online != DISPENSED


def copies(asked: Asked) -> int:
    """How many copies the place wants; two where it does not say."""
    return int(asked.setting.rules.parameter("review.opinion-copies", asked.day, 2))


def sheet(asked: Asked, submission: Fact, opinion: Any, number: str) -> bytes:
    """The PDF. InvalidContent says what does not fit."""
    return render("review_opinion", content(asked, submission, opinion, number))


def content(asked: Asked, submission: Fact, opinion: Any, number: str) -> dict[str, Any]:
    """What stands on the sheet."""
    rules, body = asked.setting.rules, submission.body
    filed = asked.history.last("filed")
    complete = asked.history.about("materials-complete", submission.number)
    types = {item.id: item.label for item in rules.items("opinion", asked.day, asked.procedure)}
    listed = materials(rules, submission.day, asked.procedure, asked.history, body)
    return {
        "dated": asked.day.isoformat(),
        "authority": authority(asked.authority).name,
        "review_body": _review_body(asked),
        "responsible": responsible(asked.authority, asked.day),
        "number": number or None,
        "cause": filed.body.cause if filed is not None else "行政执法案",
        "handling_unit": _unit(asked, body.unit),
        "party": "、".join(party.name for party in body.parties),
        "proposed": proposed(body.proposal),
        "received_on": submission.day.isoformat(),
        "complete_on": complete[0].day.isoformat() if complete else None,
        "due_on": _due(asked, submission),
        "materials": [row.label for row in listed if row.listed] or ["见案卷"],
        "checklist": _checklist(asked, opinion),
        "opinion": "、".join(types.get(name, name) for name in opinions.named(opinion)),
        "grounds": [*opinion.grounds, *opinion.reasons.splitlines()],
        "suggestions": list(opinion.problems),
        "signatures": [{"role": "审核人员"}, {"role": "审核机构负责人"}],
    }


def proposed(proposal: Any) -> str:
    """A proposal in one line: 给予行政处罚：罚款 ¥5,000.00；警告."""
    parts = []
    for penalty in proposal.penalties:
        money = f" {figures(penalty.amount)}" if penalty.amount != "0.00" else ""
        parts.append(f"{PENALTIES[penalty.sort]}{money}")
    parts += given_words(proposal)
    words = "；".join(parts)
    return OUTCOMES[proposal.outcome] + (f"：{words}" if words else "")


def _checklist(asked: Asked, opinion: Any) -> list[dict[str, str]]:
    points = asked.setting.rules.items("checklist", asked.day, asked.procedure)
    rows = [
        {
            "item": point.label,
            "result": CHECKLIST_ANSWERS[opinion.checklist[point.id]],
            "note": opinion.checklist_reasons.get(point.id, ""),
        }
        for point in points
        if point.id in opinion.checklist
    ]
    return rows or [{"item": "审核内容", "result": "见审核意见", "note": ""}]


def _review_body(asked: Asked) -> str:
    body = str(asked.setting.rules.parameter("review.body", asked.day, "") or "")
    # A parameter that explains at length (“本机关…；共同决定的，…”) is no name for a sheet.
    return body if 0 < len(body) <= 12 else "法制审核机构"


def _unit(asked: Asked, unit: str) -> str:
    return next((row.name for row in units(asked.authority) if row.unit == unit), "承办机构")


def _due(asked: Asked, submission: Fact) -> str | None:
    for owed in asked.setting.answer(asked.history, asked.at).duties:
        if owed.duty.name == "review" and owed.subject == submission.number and owed.governing.due.at:
            return legal_date(owed.governing.due.at).isoformat()
    return None
