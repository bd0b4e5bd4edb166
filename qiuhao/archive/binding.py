"""Binding a volume: which records stand in it, in what order, in which part, and the sheets around them.

The main volume (正卷) holds what may be consulted; the supplementary one (副卷) what is internal: review, discussion,
approval and what the records themselves mark as secret.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.authority.reading import authority, names, units
from qiuhao.casefile import reading
from qiuhao.casefile.naming import case_name
from qiuhao.casefile.reading import stage_of
from qiuhao.casefile.verb import Asked
from qiuhao.casefile.wording import outcome_word
from qiuhao.documents.rendering import render
from qiuhao.law.facts import Fact, History, is_decision, last_decision
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger import files
from qiuhao.ledger.kinds import STAGES, FileRef, Kind

INTERNAL = frozenset({"submitted", "opinion", "disagreement", "discussed", "approved", "major-answers"})
"""Views of what is internal in every place."""
PARTS = {"main": "正卷", "supplementary": "副卷"}
CALLED = {"licence": "申请人", "inspection": "被检查人", "levy": "被征收人", "expropriation": "被征用人"}
"""Procedure -> what the party is called in it; 当事人 in all others."""
SCAN_PAGES = 1
"""Pages counted for a record without a printed sheet."""


def entries(asked: Asked) -> list[dict[str, Any]]:
    """The contents as the case gives them: by part, then decision first, then by stage and time."""
    rows = [_entry(fact) for fact in asked.history if isinstance(fact.body, Kind) and fact.body.act]
    order = {fact.number: _place(fact, asked.history) for fact in asked.history}
    return sorted(rows, key=lambda row: (row["part"] != "main", order[row["fact"]]))


def _entry(fact: Fact) -> dict[str, Any]:
    number = getattr(fact.body, "number_text", "")
    return {
        "fact": fact.number,
        "name": f"{fact.body.title}（{number}）" if number else fact.body.title,
        "on": fact.day,
        "pages": pages(fact.body),
        "part": "supplementary" if internal(fact) else "main",
    }


def internal(fact: Fact) -> bool:
    """Whether a record belongs into the supplementary volume."""
    return bool(INTERNAL & set(fact.body.fills) - {"decided"}) and not is_decision(fact)


def _place(fact: Fact, history: History) -> tuple[bool, int, Any, int]:
    stage = stage_of(fact, history) if isinstance(fact.body, Kind) else ""
    return not is_decision(fact), STAGES.index(stage), fact.happened_at, fact.number


def pages(body: Kind) -> int:
    """Pages of a record's PDF papers; one for a record that has none."""
    from qiuhao.ledger.kinds import files_in

    return sum(_pages_of(ref) for ref in files_in(body)) or SCAN_PAGES


def _pages_of(ref: FileRef) -> int:
    if ref.media_type != "application/pdf":
        return 0
    import pypdfium2

    try:
        with files.open_file(ref.sha256) as source:
            document = pypdfium2.PdfDocument(source.read())
    except pypdfium2.PdfiumError:
        # Damaged, or locked with a password: it is in the file as it came, and whoever binds the volume counts it.
        return SCAN_PAGES
    try:
        return len(document)
    finally:
        document.close()


def name(asked: Asked) -> str:
    """The case's name."""
    filed = asked.history.last("filed")
    if filed is None:
        return "行政执法案"
    parties = "、".join(party.name for party in filed.body.parties)
    return case_name(asked.procedure, parties, filed.body.cause)


def sheets(asked: Asked, body: Any) -> list[FileRef]:
    """Cover, contents and file note of every part that has entries."""
    made: list[FileRef] = []
    for part, title in PARTS.items():
        inside = [entry for entry in body.entries if entry.part == part]
        if inside:
            made += [_file(asked, kind, content, title) for kind, content in _of_part(asked, body, title, inside)]
    return made


def _of_part(asked: Asked, body: Any, part: str, inside: list[Any]) -> Iterable[tuple[str, dict[str, Any]]]:
    count, total = len(inside), sum(entry.pages for entry in inside)
    filed, closed = body.filed_on or asked.facts[0].day, body.closed_on or asked.day
    shared = {"dated": asked.day.isoformat()}
    if filed and closed:
        yield "volume_cover", shared | _cover(asked, body, part) | {"pieces": count, "pages": total}
    yield "contents", shared | {"volume": part, "name": body.name, "entries": _lines(inside)}
    yield "file_note", shared | {
        "volume": part, "name": body.name, "pieces": count, "pages": total,
        "situation": body.note.splitlines() or ["本卷材料齐全，没有缺损、修改、补充、移出的情况。"],
        "compiler": body.archivist_name, "inspector": body.checker, "inspected_on": asked.day.isoformat(),
    }  # fmt: skip


def _cover(asked: Asked, body: Any, part: str) -> dict[str, Any]:
    decided, filed = last_decision(asked.history), asked.history.last("filed")
    handlers = [officer.name for officer in getattr(filed.body, "handlers", ())] if filed else []
    handlers = handlers or [officer.name for officer in asked.setting.opened.handlers]
    unit = next((u.name for u in units(asked.authority) if u.unit == asked.setting.opened.unit), "承办机构")
    return {
        "authority": authority(asked.authority).name,
        "volume": part,
        "category": PROCEDURES[asked.procedure],
        "name": body.name,
        "case_number": decided.body.number_text if decided else "",
        "party_called": CALLED.get(asked.procedure, "当事人"),
        "begun_called": "立案日期" if asked.procedure == "penalty" else "启动日期",
        "party": "、".join(p.name for p in filed.body.parties) if filed else "（未立案）",
        "handling_unit": unit,
        "handlers": "、".join(handlers) or "（未登记）",
        "filed_on": (body.filed_on or asked.facts[0].day).isoformat(),
        "closed_on": (body.closed_on or asked.day).isoformat(),
        "archived_on": asked.day.isoformat(),
        "result": _result(asked, decided),
        "retention": body.retention,
        "fonds": body.fonds_number,
        "catalogue": body.catalogue_number,
        "file_number": body.file_number,
        "archive_number": body.volume_number,
    }


def _result(asked: Asked, decided: Fact | None) -> str:
    """To what it came; without a decision, the state in which it ended: 不予立案, 取消检查."""
    if decided is not None:
        return outcome_word(asked.procedure, decided.body.proposal.outcome)
    return asked.setting.procedure.states[reading.answer(asked.case).state]


def _lines(inside: list[Any]) -> list[dict[str, Any]]:
    lines, page = [], 1
    for entry in inside:
        lines.append({"title": entry.name, "on": entry.on.isoformat() if entry.on else None, "page": str(page)})
        page += max(entry.pages, 1)
    return lines


def _file(asked: Asked, kind: str, content: dict[str, Any], part: str) -> FileRef:
    titles = {"volume_cover": "案卷封面", "contents": "卷内目录", "file_note": "备考表"}
    pdf = render(kind, content)
    return files.put(pdf, media_type="application/pdf", name=f"{part}{titles[kind]}.pdf")


def archivist(person: str) -> str:
    """The archivist's name."""
    return names({person}).get(person, "")
