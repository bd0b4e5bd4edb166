"""Whether what a record cites as its basis was law on the day: asked of the texts in the library.

A citation that the library knows to be repealed, not yet in force or not there is told before the step (a warning;
the library may be behind) and stands as an observation beside what is on file. Of a law that is not in the library
nothing is said. A penalty applies the law of the day of the act, unless the law of the day of the decision is milder
(处罚法 37): where the two days have different versions, both are named.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from qiuhao.law.clause import Rank, Source
from qiuhao.law.facts import History, legal_date
from qiuhao.law.findings import Finding, with_answers
from qiuhao.law.refusal import Refusal
from qiuhao.law.rules import Rules
from qiuhao.library.reading import Doubt, Shelf
from qiuhao.library.texts.citing import Citation, citations

OF_THE_TIME = "nat/cf/37"
"""The law of the time of the act, unless the new one is milder."""
BASIS = "nat/cf/59"
"""A decision states the basis it rests on."""
GATE = "citation"


@dataclass(frozen=True, slots=True)
class _Told:
    """One thing to say about one citation."""

    citation: Citation
    text: str
    remedy: str
    source: Source


def cited(body: Any) -> list[Citation]:
    """What the fields of a body that hold a legal basis cite, each once."""
    return list(dict.fromkeys(one for words in _bases(body) for one in citations(words)))


def _bases(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if "basis" in name:
            yield value
    elif isinstance(value, BaseModel):
        for field in _leading(type(value)):
            yield from _bases(getattr(value, field), field)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _bases(item, name)


@cache
def _leading(sort: type[BaseModel]) -> tuple[str, ...]:
    """Fields of a body through which a legal basis can be reached; most records have none."""
    fields = sort.model_fields
    return tuple(name for name in fields if "basis" in name or _leads(fields[name].annotation, sort))


def _leads(annotation: Any, within: type[BaseModel]) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        # A body that holds bodies of its own sort leads wherever its other fields do.
        return annotation is not within and bool(_leading(annotation))
    if get_origin(annotation) is Literal:
        return False
    return annotation in (Any, object) or any(_leads(part, within) for part in get_args(annotation))


def reasons(rules: Rules, procedure: str, history: History, body: Any, at: datetime) -> list[Refusal]:
    """Warnings about what the body cites, as far as the library knows."""
    named = cited(body)
    if not named:
        return []
    told = _told(named, Shelf(named), rules, procedure, history, body, at)
    return [Refusal(GATE, one.text, one.source, one.remedy, field=_field(body), severity="warn") for one in told]


def observations(rules: Rules, procedure: str, history: History, now: datetime) -> list[Finding]:
    """The same beside every record on file, each under the law of its own day."""
    each = [(fact, cited(fact.body)) for fact in history if fact.recorded_at <= now]
    shelf = Shelf(one for _, named in each for one in named)
    found = [
        _finding(fact, one)
        for fact, named in each
        for one in _told(named, shelf, rules, procedure, history, fact.body, fact.happened_at)
    ]
    return list(with_answers(found, history))


def _finding(fact: Any, one: _Told) -> Finding:
    mark = hashlib.sha256(one.citation.words.encode()).hexdigest()[:12]
    return Finding(
        f"{GATE}@{fact.number}:{mark}", "gate", fact.number, one.text, (one.source,), fact.happened_at, "warn",
        remedy=one.remedy,
    )  # fmt: skip


def _told(
    named: Sequence[Citation], shelf: Shelf, rules: Rules, procedure: str, history: History, body: Any, at: datetime
) -> Iterator[_Told]:
    day = getattr(body, "decided_on", None) or legal_date(at)
    act = _act_day(history, body, procedure)
    for citation in named:
        doubt = shelf.doubt(citation, day)
        if act is not None and act < day and (both := _both(citation, shelf, act, day)):
            yield _Told(citation, *both, rules.source_of(OF_THE_TIME))
        elif doubt is not None:
            yield _Told(citation, doubt.text, doubt.remedy, _source(rules, procedure, doubt))


def _act_day(history: History, body: Any, procedure: str) -> date | None:
    """The day on which the act ended, where a penalty is proposed or imposed for it."""
    if not procedure.startswith("penalty") or not {"decided", "notified"} & set(body.fills):
        return None
    filed = history.last("filed")
    found: date | None = getattr(filed.body, "act_ended_on", None) if filed is not None else None
    return found


def _both(citation: Citation, shelf: Shelf, act: date, day: date) -> tuple[str, str] | None:
    """(sentence, remedy) where the law of the act's day and of the decision's day differ; both must be known."""
    then, now = shelf.holding(citation, act), shelf.holding(citation, day)
    if then is not None and now is not None and then.key != now.key:
        text = (
            f"《{citation.title}》在违法行为终了之日（{act}）适用自 {then.since or '未写明'} 起施行的版本，"
            f"作出决定时（{day}）适用自 {now.since or '未写明'} 起施行的版本"
        )
        return text, "适用行为发生时的规定；新的规定处罚较轻或者不认为是违法的，适用新的规定。请对照两个版本并写明理由"
    if then is not None and now is None and _gone(citation, shelf, day):
        text = f"《{citation.title}》在违法行为终了之日（{act}）有效，作出决定时（{day}）已经废止或者失效"
        return text, "适用行为发生时的规定；新的规定处罚较轻或者不认为是违法的，适用新的规定。请写明适用的理由"
    return None


def _gone(citation: Citation, shelf: Shelf, day: date) -> bool:
    doubt = shelf.doubt(citation, day)
    return doubt is not None and doubt.sort == "repealed"


def _source(rules: Rules, procedure: str, doubt: Doubt) -> Source:
    """Penalties answer to the law of penalties; elsewhere it is the platform's own promise."""
    if not procedure.startswith("penalty"):
        return Source("", Rank.OWN, rules.place.id)
    return rules.source_of(BASIS if doubt.sort == "unknown" else OF_THE_TIME)


def _field(body: Any) -> str:
    return "proposal" if "proposal" in type(body).model_fields else "basis"
