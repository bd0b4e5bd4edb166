"""Moving a fact into another stream: references to other facts follow, by number and by seal.

A case from elsewhere gets its own numbers and seals here. What names another fact — `about`, evidence papers,
enclosures, the contents of a volume — must name the same fact afterwards; digests over such names are computed anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from qiuhao.authority.values import Paper
from qiuhao.casefile.kinds.base import Substantive
from qiuhao.law.substance import substance
from qiuhao.ledger.kinds import Kind, content_of

Number = Callable[[int], int]


class NoSuchNumber(LookupError):
    """A fact names a number that the case does not have; `field` says where."""

    def __init__(self, field: str, number: int) -> None:
        self.field, self.number = field, number
        super().__init__(f"指向第 {number} 号事实，本案没有这一号。请核对编号")


def moved(body: Kind, number: Number, seals: Mapping[str, str], target: type[BaseModel] | None = None) -> Kind:
    """The same body with every reference moved. `target`: the kind that a correction's changes are about.

    NoSuchNumber where `number` knows of none; ValidationError where the rest does not fit.
    """
    if target is None and not _moves(body, number):
        return _resting_on(body, seals) if seals and isinstance(body, Substantive) else body
    before = content_of(body)
    content = _moved(type(body), before, number, seals, "")
    if target is not None and isinstance(content.get("changes"), dict):
        content["changes"] = _moved(target, content["changes"], number, seals, "changes.")
    if isinstance(body, Substantive):
        content.pop("substance", None)
    elif content == before:
        return body
    return type(body).model_validate_json(json.dumps(content, ensure_ascii=False))


def _resting_on(body: Substantive, seals: Mapping[str, str]) -> Kind:
    """The body with its evidence papers named by other seals, and the digest over them computed anew. Nothing else of
    it changes; it is validated when it is read back from what is sealed."""
    found = tuple(_resealed(paper, seals) for paper in body.evidence)
    if found == body.evidence:
        return body
    digest = substance(body.parties, body.proposal, found)
    return body.model_copy(update={"evidence": found, "substance": digest})


def _resealed(paper: Paper, seals: Mapping[str, str]) -> Paper:
    seal = seals.get(paper.seal, paper.seal)
    return paper if seal == paper.seal else Paper(**{**dict(paper), "seal": seal})


def _moves(body: Kind, number: Number) -> bool:
    """Whether any fact that the body names has another number now (what names by seals is a Substantive)."""
    return any(_asked(number, held, field) != held for field, held in named(body))


def named(body: BaseModel, path: str = "") -> Iterator[tuple[str, int]]:
    """Every number of another fact that a body names, and the field that does."""
    for name, inner in _places(type(body)):
        held = getattr(body, name)
        if inner is None:
            if isinstance(held, int):
                yield path + name, held
            continue
        for place, item in enumerate(held if isinstance(held, tuple) else (held,)):
            if isinstance(item, BaseModel):
                step = f"{name}.{place}." if isinstance(held, tuple) else f"{name}."
                yield from named(item, path + step)


def rests_on_papers(body: Kind) -> bool:
    """Whether the body names other facts by their seals."""
    return isinstance(body, Substantive) and bool(body.evidence)


def plain(body: Kind) -> Any:
    """What a body says, without the seals of other facts and the digests over them: the same wherever it stands."""
    content = content_of(body)
    if isinstance(body, Substantive):
        content.pop("substance", None)
        content["evidence"] = [{**paper, "seal": ""} for paper in content["evidence"]]
    return content


def _moved(
    model: type[BaseModel], content: Mapping[str, Any], number: Number, seals: Mapping[str, str], path: str
) -> dict[str, Any]:
    found = dict(content)
    for name, inner in _places(model):
        value = found.get(name)
        if value is None:
            continue
        if inner is None:
            if isinstance(value, int):
                found[name] = _asked(number, value, path + name)
        elif isinstance(value, dict):
            found[name] = _moved(inner, value, number, seals, f"{path}{name}.")
        elif isinstance(value, list):
            found[name] = [
                _moved(inner, item, number, seals, f"{path}{name}.{place}.") if isinstance(item, dict) else item
                for place, item in enumerate(value)
            ]
    if model is Paper and "seal" in found:
        found["seal"] = seals.get(found["seal"], found["seal"])
    return found


@cache
def _places(model: type[BaseModel]) -> tuple[tuple[str, type[BaseModel] | None], ...]:
    """The fields of a model that name a fact (None), or hold values in which one may be named (their class)."""
    found: list[tuple[str, type[BaseModel] | None]] = []
    for name, info in model.model_fields.items():
        inner = _inner(info.annotation)
        if _names_a_fact(model, name, info.json_schema_extra):
            found.append((name, None))
        elif inner is not None and (inner is Paper or _places(inner)):
            found.append((name, inner))
    return tuple(found)


def _names_a_fact(model: type[BaseModel], name: str, extra: Any) -> bool:
    widget = extra.get("widget", "") if isinstance(extra, dict) else ""
    return str(widget).startswith("fact:") or name == "fact" or (model is Paper and name == "number")


def _asked(number: Number, value: int, path: str) -> int:
    try:
        return number(value)
    except LookupError:
        raise NoSuchNumber(path, value) from None


def _inner(annotation: Any) -> type[BaseModel] | None:
    """The value class inside an annotation, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner(part)) is not None), None)
