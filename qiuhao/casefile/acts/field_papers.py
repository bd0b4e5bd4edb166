"""Papers of a sending that get their number as it arrives: drawn up with the number that comes next, before the streams
are locked, and put into the record if what they say is still so; else drawn up anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qiuhao.casefile.doing import prepared
from qiuhao.casefile.inspections import completed
from qiuhao.casefile.kinds.field.field_entry import Found
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.printing import composed, has_paper
from qiuhao.documents.numbering import Series, next_serial
from qiuhao.documents.rendering import render
from qiuhao.law.facts import Fact
from qiuhao.ledger import clock, files
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import FileRef, Kind
from qiuhao.ledger.problems import InvalidContent

UNSET = "电子件没有排成，以现场告知的内容为准："


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as a file, and what stands on it."""

    said: dict[str, Any]
    sheet: FileRef


def drawn(case: str, first: Opened, steps: Sequence[Any], by: Sequence[str]) -> dict[int, Drawn]:
    """By the place of its step: the papers that these steps will likely make."""
    if not any(step.series is not None for step in steps):
        return {}
    facts = list(ledger.facts(case)) if ledger.exists(case) else [_fact(case, 1, first, steps[0].at, by)]
    found: dict[int, Drawn] = {}
    for place, step in enumerate(steps):
        made = step.make(facts)
        if isinstance(made, Found):
            continue
        if step.series is not None:
            made = made.model_copy(update={"number_text": _likely(step.series)})
        body = completed(prepared(made, facts), first, case, by)
        if step.series is not None and has_paper(type(body)):
            try:
                found[place] = _drawn(case, facts, body, by, step.at)
            except InvalidContent:
                continue  # told where the record is made
        facts.append(_fact(case, len(facts) + 1, body, step.at, by))
    return found


def papered(
    case: str, facts: Sequence[Fact], body: Any, by: Sequence[str], at: Any, ready: Drawn | None
) -> tuple[Kind, list[Found]]:
    """The body with its paper; that it cannot be set undoes nothing of what was told, and is said."""
    if not has_paper(type(body)):
        return body, []
    try:
        if ready is None or ready.said != composed(case, facts, body, by, at)[1]:
            ready = _drawn(case, facts, body, by, at)
    except InvalidContent as error:
        return body, [Found(record=body.title, text=f"{UNSET}{error}", clause="")]
    return body.model_copy(update={"document": ready.sheet}), []


def _drawn(case: str, facts: Sequence[Fact], body: Any, by: Sequence[str], at: Any) -> Drawn:
    template, said, images = composed(case, facts, body, by, at)
    pdf = render(template, said, files=images)
    return Drawn(said, files.put(pdf, media_type="application/pdf", name=f"{body.title} {body.number_text}.pdf"))


def _likely(series: Series) -> str:
    known = ledger.facts(series.stream) if ledger.exists(series.stream) else []
    return f"{series.word}〔{series.year}〕{next_serial(known)}号"


def _fact(case: str, number: int, body: Kind, at: Any, by: Sequence[str]) -> Fact:
    return Fact(case, number, body.kind, body.version, at, clock.now(), tuple(by), "reported", body)
