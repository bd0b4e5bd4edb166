"""The words of a record's body that people look for: every text, amount and date it holds; no digests."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache

from pydantic import BaseModel

from qiuhao.law.facts import legal_date
from qiuhao.ledger.kinds import Destroyed, FileRef, Kind

_MACHINES = frozenset({"substance", "seal"})
"""Digests: nobody looks for them here; `qiuhao verify` and the public page of a proof do."""


def text_of(body: Kind | Destroyed) -> str:
    """The texts, one to a line; a moment gives its legal date. Destroyed content has none."""
    return "\n".join(_texts(body)) if isinstance(body, Kind) else ""


@cache
def _speaking(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that may hold words."""
    silent = (int, bool)
    return tuple(n for n, info in model.model_fields.items() if n not in _MACHINES and info.annotation not in silent)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, FileRef):
        yield value.name
    elif isinstance(value, BaseModel):
        for name in _speaking(type(value)):
            held = getattr(value, name)
            if type(held) is not str:
                yield from _texts(held)
            elif held:
                yield held
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, datetime):
        yield legal_date(value).isoformat()
    elif isinstance(value, date):
        yield value.isoformat()
    elif isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
