"""The long tabs of a case: every paper, the rounds of review, the publications, the sealed records; and one record."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.urls import reverse

from qiuhao.authority.reading import names
from qiuhao.authority.rights import WATCHERS
from qiuhao.casefile import plain
from qiuhao.casefile.printing import printed
from qiuhao.casefile.public import summary_names
from qiuhao.casefile.secrecy import Closed
from qiuhao.desk.cases import story
from qiuhao.desk.cases.head import Shown
from qiuhao.disclosure.publications import progress
from qiuhao.documents.sheets.parts import Row
from qiuhao.law import opinions
from qiuhao.law.facts import Fact, decisions, is_decision
from qiuhao.ledger.kinds import Kind
from qiuhao.review import standing
from qiuhao.review.staffing import responsible

PROGRESS = {
    "drafting": "待拟公示稿", "drafted": "公示稿待审核", "failed": "公示稿未通过", "passed": "待公示",
    "published": "已公示",
    "elsewhere": "已在其他载体公示", "withheld": "不予公示", "withdrawn": "已撤下", "annulled": "决定已失效",
}  # fmt: skip
"""How far the publication of a decision has come, in words."""


CORRECT = "correct-record"
NOT_CORRECTED = frozenset({"opened", "correction"})
"""What a record must not be for that act."""


def all_papers(it: Shown) -> dict[str, Any]:
    """Every file of the case by the record that names it, the latest first."""
    groups = []
    for fact in reversed(it.history.facts):
        found = story.papers(it.stream, fact)
        if found:
            groups.append({"title": fact.body.title, "number": fact.number, "at": fact.happened_at, "documents": found})
    return {"groups": groups}


def reviews(it: Shown) -> dict[str, Any]:
    """Rounds of the review: what was submitted, the opinion, what followed."""
    rounds = []
    for place, fact in enumerate(it.history.of("submitted"), 1):
        opinion = standing.opinion_on(it.history, fact.number)
        rounds.append({
            "number": place, "at": fact.happened_at, "proposal": story.outcome(fact.body.proposal), "fact": fact.number,
            "opinion": opinions.words(it.setting.rules, opinion) if opinion else "",
            "reasons": opinion.body.reasons if opinion else "", "opinion_fact": opinion.number if opinion else 0,
            "papers": story.papers(it.stream, opinion) if opinion else [],
            "returned": standing.returned(it.history, fact.number),
            "responsible": responsible(it.setting.opened.authority, (opinion or fact).day),
        })  # fmt: skip
    return {"rounds": rounds[::-1]}


def publications(it: Shown) -> dict[str, Any]:
    """Every decision of the case and how far its publication has come."""
    rows = []
    for fact in decisions(it.history):
        stage = progress(it.history, fact)
        fields = dict(stage.draft.body.fields) if stage.draft is not None else {}
        labels = summary_names(it.setting.rules, fact.day, "", it.setting.procedure.name)
        rows.append({
            "number": fact.body.number_text, "state": PROGRESS[stage.stage], "stage": stage.stage, "fact": fact.number,
            "fields": [(labels.get(name, name), words) for name, words in fields.items()], "decided": fact.happened_at,
        })  # fmt: skip
    return {"publications": rows}


def log(it: Shown) -> dict[str, Any]:
    """Every record with its seal, in the order of recording."""
    who = names({actor for fact in it.history.as_recorded for actor in fact.actors})
    rows = [
        {
            "number": f.number, "title": _title(f), "happened_at": f.happened_at, "recorded_at": f.recorded_at,
            "who": "、".join(who.get(actor, "系统") for actor in f.actors), "seal": f.seal[:16], "door": f.door,
            "href": reverse("desk:case-fact", args=[it.key, f.number]),
        }
        for f in reversed(it.history.as_recorded)
    ]  # fmt: skip
    return {"records": rows, "watches": it.who.holds(*WATCHERS)}


def _title(fact: Fact) -> str:
    return fact.body.title if isinstance(fact.body, (Kind, Closed)) else "内容已依法销毁的记录"


def one(it: Shown, fact: Fact) -> dict[str, Any]:
    """One record in full: what it says by groups, papers, findings, who recorded it and when."""
    found = [story.finding(it.stream, f, it.answers) for f in it.answer.findings if f.fact == fact.number]
    common: dict[str, Any] = {
        "fact": fact, "fact_title": _title(fact), "kicker": f"第 {fact.number} 号记录", "findings": found, "groups": [],
        "documents": [], "who": list(names(set(fact.actors)).values()),
        "responsible": responsible(it.setting.opened.authority, fact.day) if is_decision(fact) else "",
        "late": (fact.recorded_at - fact.happened_at).days >= 1,
    }  # fmt: skip
    if not isinstance(fact.body, Kind):
        return common
    groups = [
        {"heading": group.heading, "rows": [_row(it, fact.body, row) for row in group.rows if row.value]}
        for group in plain.groups(fact, it.setting)
    ]
    common["groups"] = [group for group in groups if group["rows"]]
    return common | {"documents": story.papers(it.stream, fact), "may_correct": _may_correct(it, fact.body)}


def _row(it: Shown, body: Kind, row: Row) -> dict[str, str]:
    """A label and its value; a record of the case that is named by its number is a link to it, with its title."""
    target = it.history.number(int(row.value)) if row.label in _numbers(type(body)) and row.value.isdigit() else None
    if target is None:
        return {"label": row.label, "value": row.value}
    href = reverse("desk:case-fact", args=[it.key, target.number])
    label = row.label.removesuffix("（记录号）")
    return {"label": label, "value": f"{_title(target)}（第 {target.number} 号记录）", "href": href}


@cache
def _numbers(kind: type[Kind]) -> frozenset[str]:
    """Labels of the fields that hold the number of another record."""
    found = ((info.title or name, info.json_schema_extra) for name, info in kind.model_fields.items())
    asked = ((title, str(extra.get("widget", ""))) for title, extra in found if isinstance(extra, dict))
    return frozenset(title for title, widget in asked if widget.startswith("fact:"))


def _may_correct(it: Shown, body: Kind) -> bool:
    """Whether this viewer's post corrects records, and this is one that can be corrected."""
    row = it.setting.procedure.by_act[CORRECT]
    return it.who.owns(row.owner, it.setting.opened.authority) and not NOT_CORRECTED & set(body.fills)


def sheet(it: Shown, fact: Fact) -> bytes:
    """The record as a PDF: with the template of its kind, else of labels and values."""
    return printed(fact, it.row.name, it.history, it.setting)
