"""Packs and kinds fit the gates: no line binds a gate to an act it cannot see, no list names a field nobody has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from qiuhao.law.gates import GATES
from qiuhao.law.lines import ItemLine
from qiuhao.ledger.kinds import Kind
from qiuhao.library.packs import pack, pack_ids
from tests.house.test_kinds import of_the_platform
from tests.house.tree import report

CONTENTS = ("record-content", "notice-content", "decision-content", "on-site-duty", "recording-note", "archive-content")


@cache
def kinds() -> tuple[type[Kind], ...]:
    return tuple(of_the_platform())


def kinds_doing(act: str) -> list[type[Kind]]:
    """Kinds that record an act of this name."""
    return [kind for kind in kinds() if kind.act == act]


@pytest.mark.parametrize("place", pack_ids())
def test_a_gate_that_looks_at_a_body_is_bound_to_acts_whose_records_fill_its_views(place: str) -> None:
    problems = []
    for line in pack(place).gates:
        seen = set(GATES[line.gate].looks_at)
        for act in line.acts if seen else ():
            doing = kinds_doing(act)
            if doing and not any(seen & set(kind.fills) for kind in doing):
                problems.append(f"{line.clause}: {line.gate} is bound to {act}, which fills none of {sorted(seen)}")
    assert not problems, report(problems)


@pytest.mark.parametrize("place", pack_ids())
def test_lists_of_contents_name_fields_that_the_kinds_have(place: str) -> None:
    problems = []
    for item in pack(place).items:
        for kind, field in _named(item):
            if not _has(kind, field.partition(":")[0].split(".")):
                problems.append(f"{item.clause}: {item.list}/{item.id} names {field}, which {kind.kind} has not")
    assert not problems, report(problems)


def _named(item: ItemLine) -> Iterator[tuple[type[Kind], str]]:
    """Kinds and field that an entry of a list of contents means."""
    field = str(item.more.get("field", ""))
    if not field or item.list not in (*CONTENTS, "service-content"):
        return
    wanted = "casefile.service" if item.list == "service-content" else item.more.get("kind", "")
    for kind in kinds():
        if wanted == kind.kind or (wanted in kind.fills and item.list != "archive-content"):
            yield kind, field


def _has(model: Any, path: list[str]) -> bool:
    """Whether a field or property, and what lies inside it, exists. Mappings and properties are not looked into."""
    first, rest = path[0], path[1:]
    field = model.model_fields.get(first)
    if field is None:
        return hasattr(model, first)
    if not rest:
        return True
    inner = [part for part in _parts(field.annotation) if isinstance(part, type) and issubclass(part, BaseModel)]
    return not inner or any(_has(part, rest) for part in inner)


def _parts(annotation: Any) -> list[Any]:
    return [annotation, *(deep for part in get_args(annotation) for deep in _parts(part))]
