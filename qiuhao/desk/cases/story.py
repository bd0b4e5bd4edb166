"""The case as a story: facts as cards in their chapters, duties, findings, people and papers beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse

from qiuhao.authority.values import label_of
from qiuhao.casefile.reading import Entry
from qiuhao.casefile.wording import conclusion
from qiuhao.desk.access import case_key
from qiuhao.desk.cases.empty import CHAPTERS, waiting
from qiuhao.desk.cases.steps import address
from qiuhao.desk.templatetags.look import of_law
from qiuhao.law import apart
from qiuhao.law.answer import Answer
from qiuhao.law.duties.catalogue import NO_BREACH
from qiuhao.law.facts import Fact, History
from qiuhao.law.findings import Finding
from qiuhao.law.workdays import Calendar
from qiuhao.ledger.kinds import FileRef, Kind, files_in

SHOWN = 40
"""Cards of a chapter shown at once; the latest stay, the rest wait behind one tap."""
TOLD = (
    "found",
    "report",
    "content",
    "basic_facts",
    "words",
    "reasons",
    "reason",
    "requirements",
    "conclusion",
    "handling",
    "obligation",
    "object",
)


def chapters(
    stream: str,
    timeline: Sequence[tuple[str, list[Entry]]],
    here: str,
    beside: Mapping[int, list[dict[str, Any]]],
    names: dict[str, str],
    procedure: str,
    whom: Mapping[int, str],
    whole: bool = False,
) -> list[dict[str, Any]]:
    """Stages as chapters; a long one shows its latest cards, unless the whole is asked for. `whom`: of several parties,
    those whom a record concerns, by its number."""
    out = []
    for stage, entries in timeline:
        if stage not in CHAPTERS and not entries:
            continue
        cut = 0 if whole else max(len(entries) - SHOWN, 0)
        out.append({
            "title": stage, "here": stage == here, "open": True,
            "facts": [
                card(stream, entry, beside.get(entry.fact.number, ()), names, whom.get(entry.fact.number, ""))
                for entry in entries[cut:]
            ],
            "note": f"较早的 {cut} 项没有展开。" if cut else "", "empty": waiting(procedure, stage),
        })  # fmt: skip
    return out


def apart_from(history: History) -> dict[int, str]:
    """Number of each record that concerns some of several parties and not all -> who they are."""
    several = apart.parties(history)
    concerned = {fact.number: apart.concerned(history, fact.body) for fact in history.as_recorded} if several else {}
    return {number: names_of(some) for number, some in concerned.items() if 0 < len(some) < len(several)}


def names_of(parties: Iterable[Any]) -> str:
    """甲商店、乙商店."""
    return "、".join(party.name for party in parties)


def card(
    stream: str, entry: Entry, found: Iterable[dict[str, Any]], names: dict[str, str], whom: str = ""
) -> dict[str, Any]:
    """One fact as a card."""
    fact, key = entry.fact, case_key(stream)
    at = reverse("desk:case-fact", args=[key, fact.number])
    shown: dict[str, Any] = {
        "title": entry.title, "number": fact.number, "happened_at": fact.happened_at, "recorded_at": fact.recorded_at,
        "who": [names.get(actor, "系统") for actor in fact.actors], "late": entry.late, "href": at,
        "door": "act" if "opened" in fact.body.fills else fact.door,
        "findings": list(found), "documents": papers(stream, fact),
    }  # fmt: skip
    if entry.corrected_by:
        later = reverse("desk:case-fact", args=[key, entry.corrected_by])
        shown["corrected_by"] = {"title": f"第 {entry.corrected_by} 号记录", "href": later}
    if not entry.destroyed:
        told, said = [*([("当事人", whom)] if whom else []), *rows(fact.body)], text(fact.body)
        # The outcome stands in its own line; it is not said twice.
        shown |= {"rows": told, "text": "" if any(said in row for row in told if isinstance(row, tuple)) else said}
    return shown


def rows(body: Any) -> list[Any]:
    """The two or three lines by which a reader knows the fact."""
    out: list[Any] = []
    if number := getattr(body, "number_text", ""):
        out.append(("文号", number))
    proposal = getattr(body, "proposal", None)
    if conclusion := getattr(body, "conclusion", ""):
        out.append(("结果", conclusion))
    elif proposal is not None:
        out.append(("处理", outcome(proposal)))
    if (method := getattr(body, "method", "")) and body.act == "serve":
        out.append(("方式", label_of(type(body), "method", method)))
    if (amount := getattr(body, "amount", "")) and amount != "0.00":
        out.append({"label": "金额", "value": amount, "kind": "money"})
    return out


def outcome(proposal: Any) -> str:
    """给予行政处罚：罚款 5,000.00 元；没收违法所得 320.00 元: the words of the decision itself."""
    return conclusion(proposal)


def text(body: Any) -> str:
    """The first words of what the fact says."""
    for name in TOLD:
        said = getattr(body, name, "")
        if isinstance(said, str) and said:
            said = label_of(type(body), name, said) if name in type(body).model_fields else said
            return said if len(said) <= 90 else f"{said[:88]}……"
    return ""


def papers(stream: str, fact: Fact) -> list[dict[str, Any]]:
    """Files that a fact names, as links."""
    return [paper(stream, ref) for ref in files_in(fact.body)] if isinstance(fact.body, Kind) else []


def paper(stream: str, ref: FileRef) -> dict[str, Any]:
    """One file as a link."""
    sort = ref.media_type.split("/")[0]
    return {
        "title": ref.name, "kind": {"image": "photo", "video": "video", "audio": "audio"}.get(sort, "doc"),
        "href": reverse("desk:case-file", args=[case_key(stream), ref.sha256]), "length": size(ref.size),
    }  # fmt: skip


def size(count: int) -> str:
    """12 KB, 3.4 MB."""
    return f"{count / 1048576:.1f} MB" if count >= 1048576 else f"{max(count // 1024, 1)} KB"


def finding(stream: str, it: Finding, act: bool = True) -> dict[str, Any]:
    """A finding with the way to explain it."""
    say = {"title": "说明、澄清或确认", "href": f"{address(stream, 'answer-finding')}?finding={it.id}"}
    return of_law.finding(it, [say] if act else [])


def duties(stream: str, answer: Answer, calendar: Calendar) -> dict[str, list[dict[str, Any]]]:
    """Duties by date: `running` of the authority, `parties` periods of the party and of other bodies and rights that
    need not be used, `done` what is done or excused."""
    out: dict[str, list[dict[str, Any]]] = {"running": [], "parties": [], "done": []}
    for owed in answer.duties:
        lane = "done" if owed.ended is not None else "parties" if owed.duty.whose in NO_BREACH else "running"
        out[lane].append(_duty(stream, owed, answer.now, calendar))
    return out


def _duty(stream: str, owed: Any, now: datetime, calendar: Calendar) -> dict[str, Any]:
    page = reverse("desk:duty", args=[case_key(stream), owed.key])
    title = "起算和逐日说明" if owed.ended is None else ""
    return of_law.duty(owed, now, calendar) | {"about": {"title": title, "href": page} if title else None}


def people(history: History, opened: Any) -> list[dict[str, Any]]:
    """Handlers with their certificates, reviewers, the head who decided."""
    filed = history.last("filed")
    handlers = getattr(filed.body, "handlers", ()) if filed is not None else ()
    out = [{"name": o.name, "post": "承办人", "cert": o.certificate} for o in (handlers or opened.handlers)]
    for view, post in (("opinion", "法制审核"), ("approved", "审批")):
        last = history.last(view)
        for voice in _voices(last.body) if last is not None else ():
            out.append({"name": voice.name, "post": post})
    return out


def _voices(body: Any) -> Sequence[Any]:
    return getattr(body, "reviewed_by", None) or [body.head_opinion]
