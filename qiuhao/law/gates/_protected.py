"""The protected values that a case holds: read from the fields' own marks (``mask``, ``of``).

Kinds mark their fields (``json_schema_extra``): ``mask`` is the class of what must not be published,
``of`` whose it is (party, third-person, officer), inherited by what lies inside.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from qiuhao.law.facts import History
from qiuhao.law.views import PARTY_SORTS

MASKS = frozenset({"name", "address", "id-number", "contact", "bank-account", "title-deed", "property", "other"})


@dataclass(frozen=True, slots=True)
class Held:
    """``whose`` is person (a natural person who is party), organisation or third-person."""

    what: str
    whose: str
    value: str

    def falls_under(self, of: str, what: str) -> bool:
        """Whether an entry of the list ``masked-field`` covers it; a third person is a person too."""
        if what != self.what:
            return False
        return of in ("any", self.whose) or (of == "person" and self.whose == "third-person")


def plain(text: str) -> str:
    """Text without blanks and width variants, for comparing."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def protected(history: History) -> Iterator[Held]:
    """Protected values in all facts of a stream. A party's own name is its name, wherever it stands."""
    parties = [party for fact in history for party in getattr(fact.body, "parties", ())]
    names = {plain(party.name) for party in parties}
    natural = any(party.sort != "organisation" for party in parties)
    for fact in history:
        if isinstance(fact.body, BaseModel):
            for held in _walk(fact.body, "", "person" if natural or not parties else "organisation"):
                if held.what == "name" and held.value in names:
                    continue
                yield held


def _walk(model: BaseModel, of: str, party: str) -> Iterator[Held]:
    sort = getattr(model, "sort", "")
    if hasattr(model, "born_on") and sort in PARTY_SORTS:
        party = "organisation" if sort == "organisation" else "person"
    for name, info in type(model).model_fields.items():
        marks: Any = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        yield from _value(getattr(model, name), marks.get("mask", ""), marks.get("of", "") or of, party)


def _value(value: Any, mask: str, of: str, party: str) -> Iterator[Held]:
    if isinstance(value, BaseModel):
        yield from _walk(value, of, party)
    elif isinstance(value, list | tuple):
        for member in value:
            yield from _value(member, mask, of, party)
    elif isinstance(value, str) and mask in MASKS and len(text := plain(value)) > 1:
        yield Held(mask, _whose(mask, of, party), text)


def _whose(mask: str, of: str, party: str) -> str:
    """A name marked as the party's that is not its own (its representative's) is a third person's, and
    an ID number is always a natural person's."""
    if of != "party" or mask == "name":
        return "third-person"
    return "person" if mask == "id-number" else party
