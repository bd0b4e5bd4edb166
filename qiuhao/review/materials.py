"""Materials of a submission: what the place's list wants, what the case has of it, what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from qiuhao.law.clause import Source
from qiuhao.law.facts import History
from qiuhao.law.rules import Rules

FROM_FACTS: Mapping[str, str] = {
    "investigation-report": "investigation-ended",
    "evidence": "evidence-paper",
    "hearing-record": "hearing-held",
}
"""Material -> view of the records that are it."""
IN_THE_SUBMISSION: Mapping[str, str] = {
    "proposal": "proposal", "explanation": "explanation", "draft": "proposal", "bases": "basis",
}  # fmt: skip
"""Material -> field of the submission that carries it: the draft decision is printed from the proposal."""


@dataclass(frozen=True, slots=True)
class Material:
    """`wanted`: it applies to this case; `listed`: the submission names it; `facts`: the records that are it;
    `inside`: the submission's own words are it."""

    id: str
    label: str
    source: Source
    wanted: bool
    listed: bool
    facts: tuple[int, ...]
    inside: bool

    @property
    def there(self) -> bool:
        """Whether the case has it."""
        return bool(self.facts) or self.inside

    @property
    def missing(self) -> bool:
        """Wanted, and not named by the submission."""
        return self.wanted and not self.listed


def materials(rules: Rules, on: date, procedure: str, history: History, submission: Any = None) -> list[Material]:
    """The place's list against the case, in the list's order. `submission`: the body, where there is one."""
    found = []
    for sourced in rules.sourced_items("material", on):
        line = sourced.line
        if line.binds(procedure):
            view = FROM_FACTS.get(line.id, "")
            facts = tuple(fact.number for fact in history.of(view)) if view else ()
            field = IN_THE_SUBMISSION.get(line.id, "")
            inside = bool(field and (submission is None or getattr(submission, field, None)))
            listed = submission is not None and line.id in submission.materials
            wanted = _wanted(line.more.get("when", "always"), history, submission)
            found.append(Material(line.id, line.label, sourced.source, wanted, listed, facts, inside))
    return found


def _wanted(when: str, history: History, submission: Any) -> bool:
    if when == "hearing":
        return bool(history.of("hearing-held"))
    if when == "evaluation":
        return bool(submission is not None and submission.evaluated)
    return when == "always"


def claimed_but_absent(found: Sequence[Material]) -> list[Material]:
    """Materials that the submission names although the case has no record of them."""
    return [m for m in found if m.listed and m.id in FROM_FACTS and not m.facts]
