"""The protected values that a case holds: read from the fields' own marks (``mask``, ``of``).

Kinds mark their fields (``json_schema_extra``): ``mask`` is the class of what must not be published,
``of`` whose it is (party, third-person, officer), inherited by what lies inside.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from qiuhao.law.facts import Fact, History, said
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


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Text without blanks and width variants, for comparing."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def protected(history: History) -> Iterator[Held]:
    """Protected values in all facts of a stream. A party's own name is its name, wherever it stands."""
    parties = [party for fact in history for party in said(fact.body, "parties", ())]
    names = {plain(party.name) for party in parties}
    natural = any(party.sort != "organisation" for party in parties)
    party = "person" if natural or not parties else "organisation"
    for number, held_here in history.kept(("protected", party), lambda: _in_facts(history.facts, party)):
        for held in held_here if history.number(number) is not None else ():
            if held.what != "name" or held.value not in names:
                yield held


def _in_facts(facts: Sequence[Fact], party: str) -> list[tuple[int, list[Held]]]:
    """By number, what each fact holds that holds anything."""
    return [(fact.number, held) for fact in facts if (held := _in_fact(fact, party))]


def _in_fact(fact: Fact, party: str) -> list[Held]:
    """What one fact holds, if those whose sort it does not say are of this one."""
    found: list[Held] = []
    if isinstance(fact.body, BaseModel):
        _walk(fact.body, "", party, found)
    return found


def _walk(model: BaseModel, of: str, party: str, found: list[Held]) -> None:
    sorted_here, fields = _plan(type(model))
    if sorted_here and (sort := getattr(model, "sort", "")) in PARTY_SORTS:
        party = "organisation" if sort == "organisation" else "person"
    values = model.__dict__
    for name, mask, whose in fields:
        if value := values[name]:
            _value(value, mask, whose or of, party, found)


@cache
def _plan(cls: type[BaseModel]) -> tuple[bool, tuple[tuple[str, str, str], ...]]:
    """Whether models of this class say a party's sort; and name, mask and owner of each field worth looking into:
    the marked ones, and those that may hold a marked one."""
    fields = []
    for name, info in cls.model_fields.items():
        marks = _marks(info)
        if marks.get("mask") or _may_hold(info.annotation, (cls,)):
            fields.append((name, marks.get("mask", ""), marks.get("of", "")))
    return {"sort", "born_on"} <= cls.model_fields.keys(), tuple(fields)


def _marks(info: FieldInfo) -> Mapping[str, Any]:
    return info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}


def _may_hold(annotation: Any, within: tuple[type, ...]) -> bool:
    """Whether a value of this type may have marked fields inside; `within`: models being looked at already."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Literal or annotation is Ellipsis:
        return False
    if origin is not None:
        return any(_may_hold(part, within) for part in (parts[:1] if origin is Annotated else parts))
    if not isinstance(annotation, type):
        return True
    if issubclass(annotation, BaseModel):
        fields = () if annotation in within else annotation.model_fields.values()
        return any(_marks(f).get("mask") or _may_hold(f.annotation, (*within, annotation)) for f in fields)
    return not issubclass(annotation, (str, int, date, NoneType))


def _value(value: Any, mask: str, of: str, party: str, found: list[Held]) -> None:
    if isinstance(value, str):
        if mask in MASKS and len(text := plain(value)) > 1:
            found.append(Held(mask, _whose(mask, of, party), text))
    elif isinstance(value, BaseModel):
        _walk(value, of, party, found)
    elif isinstance(value, (list, tuple)):
        for member in value:
            _value(member, mask, of, party, found)


def _whose(mask: str, of: str, party: str) -> str:
    """A name marked as the party's that is not its own (its representative's) is a third person's, and
    an ID number is always a natural person's."""
    if of != "party" or mask == "name":
        return "third-person"
    return "person" if mask == "id-number" else party
