"""What only the case adds to public words: the matter as listed, and how a decision reads once it was corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError

from qiuhao.authority.reading import matter as matter_of_list
from qiuhao.casefile.kinds.correction import Correction
from qiuhao.casefile.kinds.public_words import DecidedInPublic
from qiuhao.law.facts import Fact, History
from qiuhao.law.rules import Rules
from qiuhao.ledger.kinds import Kind

SUMMARY: Mapping[str, str] = {
    "authority": "作出决定的机关", "party": "当事人", "category": "执法类别", "conclusion": "处理结果",
    "decided-on": "决定日期",
}  # fmt: skip
"""What a summary says where no text enumerates it, and in which words."""
FULL_TEXT = "text"
BESIDE: Mapping[str, str] = {FULL_TEXT: "决定书全文", "performance": "履行情况"}
"""What is published beside the fields of the place's list, and how it is called."""


def summary_names(rules: Rules, on: date, *procedures: str) -> dict[str, str]:
    """What the fields of a publication are called: the platform's own names, before them those of the place's list."""
    items = [item for name in procedures or ("",) for item in rules.items("summary-field", on, name)]
    return {**SUMMARY, **BESIDE, **{item.id: item.label for item in items}}


def worded(body: Kind, facts: Sequence[Fact]) -> Kind:
    """The body with its public words; anything but a decision, or the correction of one, stays as it is."""
    if isinstance(body, DecidedInPublic):
        return body.model_copy(update={"public_matter": matter_words(facts, body)})
    if isinstance(body, Correction):
        return body.model_copy(update=_corrected(body, facts))
    return body


def matter_words(facts: Sequence[Fact], body: Any = None) -> str:
    """The matter as the authority's list calls it, else the cause of the case; '' before it is filed."""
    filed = body if body is not None and "filed" in body.fills else None
    if filed is None:
        last = History(facts).last("filed")
        filed = last.body if last is not None else None
    if filed is None or not facts:
        return ""
    listed = matter_of_list(facts[0].body.authority, getattr(filed, "matter", ""))
    return str(listed.name) if listed is not None else str(getattr(filed, "cause", ""))


def _corrected(body: Correction, facts: Sequence[Fact]) -> dict[str, str]:
    """The public words of the decision as it reads after the correction."""
    last = History(facts).number(body.of)
    blank = dict.fromkeys(Correction.PUBLIC, "")
    if last is None or not isinstance(last.body, DecidedInPublic):
        return blank
    try:
        decision: Any = body.corrected(last.body)
    except (ValidationError, AttributeError):
        return blank  # `checking` tells what does not fit
    day = getattr(decision, "decided_on", None)
    return blank | dict(decision.public_words()) | {
        "public_matter": matter_words(facts, decision), "public_number": decision.number_text,
        "public_authority": decision.authority_name, "public_day": day.isoformat() if day is not None else "",
    }  # fmt: skip
