"""The evidence papers of a case: what a decision rests on, each by its number and its seal."""

from collections.abc import Iterable
from typing import Any

from qiuhao.authority.values import Paper
from qiuhao.law import apart
from qiuhao.law.facts import Fact, History

VIEW = "evidence-paper"


def papers(facts: Iterable[Fact]) -> tuple[Paper, ...]:
    """Every evidence paper, by number.

    A recording counts if it shows a paper being made; that of a service proves the service, not the violation.
    What a device recorded and its review did not admit is no evidence (处罚法 41).
    A corrected paper carries the seal of its latest correction: what was reviewed is no longer what stands there.
    """
    known = {fact.number: fact for fact in facts}
    corrected = {fact.body.of: fact.seal for fact in known.values() if "correction" in fact.body.fills}
    refused = _not_admitted(known.values())
    return tuple(
        Paper(
            number=fact.number,
            seal=corrected.get(fact.number, fact.seal),
            title=_title(fact),
            proves=getattr(fact.body, "proves", ""),
        )
        for fact in sorted(known.values(), key=lambda f: f.number)
        if fact.number not in refused and _counts(fact, known)
    )


def papers_for(body: Any, history: History) -> tuple[Paper, ...]:
    """The papers that a record rests on: of several parties, not those that concern only others (their hearing)."""
    return papers(apart.own(history, body).as_recorded)


def _not_admitted(facts: Iterable[Fact]) -> set[int]:
    """Records of devices whose latest review found them wanting; other papers stand whatever is said about them."""
    history = History(facts)
    latest = {review.body.about: review.body.admitted for review in history.of("device-review")}
    return {number for number, admitted in latest.items() if not admitted and _from_device(history.number(number))}


def _from_device(fact: Fact | None) -> bool:
    if fact is None:
        return False
    return "device-capture" in fact.body.fills or getattr(fact.body, "from_device", False)


def _counts(fact: Fact, known: dict[int, Fact]) -> bool:
    if VIEW not in fact.body.fills:
        return False
    if "recording" not in fact.body.fills:
        return True
    shown = known.get(fact.body.about)
    return shown is not None and VIEW in shown.body.fills


def _title(fact: Fact) -> str:
    name = getattr(fact.body, "name", "")
    return f"{fact.body.title}：{name}" if name else str(fact.body.title)
