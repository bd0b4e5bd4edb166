"""What must not stand in public words: found by value, not by field, so that nothing slips in through free text.

Values come from the marks of the kinds' own fields (`law.gates._protected`), classes from the place's list
`masked-field`. Comparing ignores blanks and the width of characters, as a reader does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from qiuhao.law import checks
from qiuhao.law.clause import Rank, Source
from qiuhao.law.facts import History
from qiuhao.law.gates._protected import plain, protected
from qiuhao.law.rules import Rules

NEVER_CLEARED = frozenset({"id-number", "bank-account"})
ID_NUMBER = re.compile(r"(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])")
COVER = "＊"


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A value that must not be public; `what` its class, `label` and `source` the place's words for it."""

    value: str
    what: str
    label: str
    source: Source


def forbidden(rules: Rules, history: History, on: date, procedure: str) -> list[Forbidden]:
    """Every value of the case that the place's list forbids, the longest first (an address before its street)."""
    entries = [s for s in rules.sourced_items("masked-field", on) if s.line.binds(procedure)]
    found: dict[str, Forbidden] = {}
    for held in protected(history):
        entry = next((e for e in entries if held.falls_under(e.line.more["of"], e.line.more["what"])), None)
        if entry is not None and held.value not in found:
            found[held.value] = Forbidden(held.value, held.what, entry.line.label, entry.source)
    return sorted(found.values(), key=lambda item: (-len(item.value), item.value))


def search(text: str, values: Iterable[Forbidden], cleared: Collection[str] = ()) -> list[Forbidden]:
    """Which of the values stand in the text. `cleared`: words that a person judged not to be the protected ones."""
    words, released = plain(text), {plain(value) for value in cleared}
    return [
        item for item in values if item.value in words and (item.what in NEVER_CLEARED or item.value not in released)
    ]


def id_numbers(text: str) -> list[str]:
    """Well-formed citizens' ID numbers anywhere in the text, whoever's they are."""
    return [number for number in ID_NUMBER.findall(plain(text)) if checks.id_number(number.upper()) is None]


def mask(text: str, values: Sequence[Forbidden]) -> tuple[str, list[Forbidden]]:
    """The text with every forbidden value covered, and which ones were. A name keeps its first character."""
    covered: list[Forbidden] = []
    for item in values:
        text, hit = _cover(text, item)
        if hit:
            covered.append(item)
    for number in id_numbers(text):
        stray = Forbidden(number, "id-number", "身份证号码", Source("", Rank.OWN, ""))
        text, _ = _cover(text, stray)
        covered.append(stray)
    return text, covered


def _cover(text: str, item: Forbidden) -> tuple[str, bool]:
    """Cover each place where the value stands, blanks and width variants inside it included."""
    flat, places = _flat(text)
    spans, at = [], flat.find(item.value)
    while at >= 0:
        spans.append((places[at], places[at + len(item.value) - 1] + 1))
        at = flat.find(item.value, at + len(item.value))
    for start, end in reversed(spans):
        text = text[:start] + _instead(text[start:end], item) + text[end:]
    return text, bool(spans)


def _instead(words: str, item: Forbidden) -> str:
    if item.what == "name":
        return words[0] + "某" * max(1, min(2, len(item.value) - 1))
    return COVER * 4


def _flat(text: str) -> tuple[str, list[int]]:
    """The text as it is compared, and for each of its characters the place it came from."""
    flat, places = [], []
    for place, character in enumerate(text):
        for plain_one in unicodedata.normalize("NFKC", character):
            if not plain_one.isspace():
                flat.append(plain_one)
                places.append(place)
    return "".join(flat), places
