"""The public words of a decision, built from its own fields by the place's list, with what must be masked masked.

`fields` answers what the form of a draft begins with: a person reads it, changes it, and another person reviews it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from qiuhao.casefile.public import FULL_TEXT, SUMMARY, matter_words
from qiuhao.casefile.verb import Asked
from qiuhao.casefile.wording import conclusion
from qiuhao.disclosure.masking import Forbidden, forbidden, mask
from qiuhao.documents.wording import chinese_day
from qiuhao.law.facts import Fact
from qiuhao.law.views import PROCEDURES

NAMED: Mapping[str, str] = {"inspection": "结果"}
"""What a procedure comes to, where it is not called 决定."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """Public words by item id of the summary list (`text` for the whole decision), and what was covered in which."""

    fields: Mapping[str, str]
    masked: tuple[tuple[str, Forbidden], ...]


def drafted(asked: Asked, decision: Fact, form: str = "summary") -> Drafted:
    """What the decision gives for a summary, or as the whole text."""
    values = forbidden(asked.setting.rules, asked.history, asked.day, asked.procedure)
    raw = summary(asked, decision) | ({FULL_TEXT: full_text(asked, decision)} if form == "full" else {})
    fields, covered = {}, []
    for name, words in raw.items():
        fields[name], hits = mask(words, values)
        covered += [(name, item) for item in hits]
    return Drafted(fields, tuple(covered))


def summary(asked: Asked, decision: Fact) -> dict[str, str]:
    """The place's summary fields in their order, unmasked."""
    items = asked.setting.rules.items("summary-field", asked.day, asked.procedure)
    sources = {item.id: item.more["source"] for item in items} or {name: name for name in SUMMARY}
    return {name: SOURCES[source](asked, decision) for name, source in sources.items()}


def decided_on(decision: Fact) -> date:
    """The day that stands on the decision, else that of the record."""
    return getattr(decision.body, "decided_on", None) or decision.day


def full_text(asked: Asked, decision: Fact) -> str:
    """The decision in paragraphs, in the order of its contents (处罚法 59), unmasked."""
    body = decision.body
    paragraphs = [
        "当事人：" + "、".join(party.name for party in body.parties),
        body.facts_found,
        _titled("依据", "；".join(body.basis)),
        _titled("理由", body.reasons),
        _titled("告知和陈述申辩情况", getattr(body, "heard", "") or getattr(body, "statement", "")),
        _titled(NAMED.get(body.procedure, "决定"), conclusion(body.proposal)),
        _titled("履行方式和期限", body.performance_text),
        _titled("救济途径和期限", body.remedy_text),
        f"{_authority(asked, decision)}　{chinese_day(decided_on(decision))}",
    ]
    return "\n".join(words for words in paragraphs if words)


def _titled(title: str, words: str) -> str:
    return f"{title}：{words}" if words else ""


def _authority(asked: Asked, decision: Fact) -> str:
    return str(decision.body.authority_name)


def _said(name: str, otherwise: Callable[[Asked, Fact], str]) -> Callable[[Asked, Fact], str]:
    """The words as sealed in the decision, so that they can be proved; made now where it was sealed without them."""
    return lambda asked, decision: str(getattr(decision.body, name, "") or otherwise(asked, decision))


SOURCES: Mapping[str, Callable[[Asked, Fact], str]] = {
    "authority": _authority,
    "party": _said("public_party", lambda asked, decision: "、".join(p.name for p in decision.body.parties)),
    "category": _said("public_category", lambda asked, decision: PROCEDURES[decision.body.procedure]),
    "conclusion": _said("public_conclusion", lambda asked, decision: conclusion(decision.body.proposal)),
    "decided-on": lambda asked, decision: chinese_day(decided_on(decision)),
    "number": lambda asked, decision: str(decision.body.number_text),
    "matter": _said("public_matter", lambda asked, decision: matter_words(asked.facts, decision.body)),
    "facts": _said("public_facts", lambda asked, decision: decision.body.facts_found),
    "basis": _said("public_basis", lambda asked, decision: "；".join(decision.body.basis)),
}
"""The closed list of sources that `law.lists.SummaryField` names."""
