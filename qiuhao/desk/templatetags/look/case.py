"""The parts of a case: head, stages, chapters, facts, duties, findings, rows, documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qiuhao.desk.templatetags.look.clauses import clauses_of
from qiuhao.desk.templatetags.look.small import LAMPS
from qiuhao.desk.templatetags.look.values import as_date, get

STAGES = ("启动", "调查取证", "审核决定", "送达执行", "归档")

FINDING_WORDS = {
    "open": "可说明、澄清或确认",
    "explained": "已说明",
    "cleared": "已澄清",
    "confirmed": "已确认",
    "answered": "后来的记录表明并非如此",
}

DOCUMENT_ICONS = {"doc": "doc", "video": "video", "audio": "audio", "photo": "photo"}


def page_head(
    title: str,
    kicker: str = "",
    lead: str = "",
    meta: Sequence[Any] = (),
    status: Any = None,
) -> dict[str, Any]:
    """The heading of a page; ``meta`` is a line of (label, value)."""
    return {"title": title, "kicker": kicker, "lead": lead, "meta": meta, "status": status}


def stage_track(here: str | int, stages: Sequence[Any] = STAGES, done: bool = False) -> dict[str, Any]:
    """Stages before ``here`` are done; with ``done`` all are. Raises ValueError if not found."""
    listed = [{"title": s} if isinstance(s, str) else s for s in stages]
    titles = [get(stage, "title") for stage in listed]
    place = here if isinstance(here, int) else titles.index(here)
    return {
        "stages": [
            {"stage": stage, "state": _stage_state(stage, index, place, done)} for index, stage in enumerate(listed)
        ],
        "here": titles[place],
        "number": place + 1,
        "total": len(titles),
    }


def _stage_state(stage: Any, index: int, place: int, done: bool) -> str:
    if get(stage, "skipped", False):
        return "skipped"
    if done or index < place:
        return "done"
    return "here" if index == place else "ahead"


def timeline(chapters: Iterable[Any]) -> dict[str, Any]:
    """Stages as chapters; a chapter without facts shows what will appear in it."""
    return {
        "chapters": [
            {
                "title": get(chapter, "title"),
                "facts": list(get(chapter, "facts", ())),
                "here": get(chapter, "here", False),
                "open": get(chapter, "open", True),
                "note": get(chapter, "note"),
                "empty": get(chapter, "empty", "还没有记录。"),
            }
            for chapter in chapters
        ]
    }


def fact_card(fact: Any) -> dict[str, Any]:
    """One fact: what, when, who, by which door, its papers and findings."""
    late = get(fact, "late", "")
    return {
        "fact": fact,
        "who": list(get(fact, "who", ())),
        "late": "补录：发生在前，录入在后" if late is True else late,
        "reported": get(fact, "door", "act") == "reported",
        "clauses": clauses_of(fact),
        "papers": [*get(fact, "documents", ()), *get(fact, "recordings", ())],
    }


def duty_card(duty: Any, wide: bool = False) -> dict[str, Any]:
    """What is owed, by when, how long still. The state is one of ``small.LAMPS``."""
    state = get(duty, "state", "not_begun")
    if state not in LAMPS:
        raise ValueError(f"unknown lamp state: {state!r}")
    day = as_date(get(duty, "due", None))
    return {
        "duty": duty,
        "day": day,
        "state": state,
        "wide": wide,
        "who": list(get(duty, "who", ())),
        "clauses": clauses_of(duty),
        "others": [{**_plain(o), "day": as_date(get(o, "due"))} for o in get(duty, "others", ())],
    }


def _plain(other: Any) -> dict[str, Any]:
    return {"label": get(other, "label"), "clause": get(other, "clause")}


def finding_card(finding: Any) -> dict[str, Any]:
    """A breach as the machine observed it, with what a person said about it."""
    state = get(finding, "state", "open")
    return {
        "finding": finding,
        "state": state,
        "word": FINDING_WORDS[state],
        "clauses": clauses_of(finding),
        "acts": list(get(finding, "acts", ())),
    }


def field_rows(rows: Iterable[Any], columns: int = 1) -> dict[str, Any]:
    """Label : value, from pairs or mappings."""
    return {"rows": [_row(row) for row in rows], "columns": columns}


def _row(row: Any) -> dict[str, Any]:
    if isinstance(row, (tuple, list)):
        label, value = row
        return {"label": label, "value": value, "kind": "text"}
    names = ("label", "value", "unit", "clause", "note", "href", "changed", "missing")
    return {**{name: get(row, name) for name in names}, "kind": get(row, "kind", "text")}


def document_list(documents: Iterable[Any]) -> dict[str, Any]:
    """Papers and recordings as links with kind, number, pages or length."""
    return {
        "documents": [{"it": document, "icon": DOCUMENT_ICONS[get(document, "kind", "doc")]} for document in documents]
    }
