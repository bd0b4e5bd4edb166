"""Each line of the public page against the sealed decision: which field proves it, or why none does.

A decision's fields are salted one by one, so a line whose words are those of a field is proved by showing that field
and nothing else. Where the decision was corrected before the draft, the correction's fields speak.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from qiuhao.casefile.public import BESIDE, SUMMARY
from qiuhao.disclosure.reading.shelf import Public
from qiuhao.documents.wording import chinese_day
from qiuhao.law.facts import Fact, legal_date
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.export import field_names
from qiuhao.library.packs import rules

State = Literal["same", "covered", "other", "unsealed"]
SEALED: Mapping[str, tuple[str, str]] = {
    "authority": ("authority_name", "public_authority"), "party": ("public_party",) * 2,
    "category": ("public_category",) * 2, "conclusion": ("public_conclusion",) * 2,
    "decided-on": ("decided_on", "public_day"), "number": ("number_text", "public_number"),
    "matter": ("public_matter",) * 2, "facts": ("public_facts",) * 2, "basis": ("public_basis",) * 2,
}  # fmt: skip
"""Source of a summary field -> the field of the decision, and of its correction, that holds its words."""


MOMENT = "happened_at"
"""A decision that states no day is of the day of its record, which stands in the header."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page. `item`: its name in the draft; `record`, `field`: what proves it, if `state` is "same".

    covered: words were masked, so the sealed field stays closed; other: the words are not those of the decision;
    unsealed: the decision holds no field of its own for it (sealed before there was one, or the whole text).
    """

    item: str
    label: str
    record: str
    field: str
    state: State


def correction_of(page: Public) -> int | None:
    """The number of the latest correction of the decision that stood before the public words were drafted."""
    found = [
        fact.number
        for fact in ledger.facts(page.case)
        if "correction" in fact.body.fills and fact.body.of == page.decision and fact.number < page.draft
    ]
    return found[-1] if found else None


def lines(page: Public) -> tuple[Line, ...]:
    """Every line of the draft, in the order of the page."""
    draft: Any = ledger.fact(page.case, page.draft).body
    correction = correction_of(page)
    record, number = ("correction", correction) if correction is not None else ("decision", page.decision)
    fact = ledger.fact(page.case, number)
    there = field_names(page.case, number)
    covered = {entry.field_name for entry in draft.masked}
    out = []
    for item, label, source in _items(page):
        if item not in draft.fields:
            continue
        name = SEALED[source][record == "correction"] if source in SEALED else ""
        if name == "decided_on" and getattr(fact.body, name, None) is None:
            name = MOMENT
        state = _state(fact, name if name in {*there, MOMENT} else "", draft.fields[item], item in covered)
        out.append(Line(item, label, record, name, state))
    known = {line.item for line in out}
    out += [
        Line(item, BESIDE.get(item, item), "", "", "covered" if item in covered else "unsealed")
        for item in draft.fields
        if item not in known
    ]
    return tuple(out)


def said(value: Any) -> str:
    """A sealed value in the words of a page: a day as it is written, anything else as it stands."""
    try:
        return chinese_day(date.fromisoformat(str(value))) if len(str(value)) == len("2026-10-12") else str(value)
    except ValueError:
        return str(value)


def _items(page: Public) -> list[tuple[str, str, str]]:
    case = ledger.fact(page.case, 1).body
    listed = rules(case.place).items("summary-field", legal_date(page.published_at), case.procedure)
    if listed:
        return [(entry.id, entry.label, entry.more["source"]) for entry in listed]
    return [(name, label, name) for name, label in SUMMARY.items()]


def _state(fact: Fact, name: str, words: str, covered: bool) -> State:
    value = fact.day if name == MOMENT else getattr(fact.body, name, None) if name else None
    if not value:
        return "covered" if covered else "unsealed"
    if said(value) == words:
        return "same"
    return "covered" if covered else "other"
