"""Every kind of record can be shown: it and each of its fields has a Chinese title, and it knows its stage."""

import pkgutil
import re
from importlib import import_module

from pydantic import BaseModel

import qiuhao
from qiuhao.ledger.kinds import STAGES, Kind, all_kinds
from tests.house.tree import report

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def import_all_kinds() -> None:
    """Imports every module of every `kinds` package, so that each kind registers itself."""
    for found in pkgutil.walk_packages(qiuhao.__path__, "qiuhao."):
        if ".kinds" in found.name and "test" not in found.name:
            import_module(found.name)


def models_of(model: type[BaseModel]) -> set[type[BaseModel]]:
    """The model and every model inside its fields."""
    found, todo = set(), [model]
    while todo:
        one = todo.pop()
        if one in found:
            continue
        found.add(one)
        for field in one.model_fields.values():
            todo += [part for part in parts(field.annotation) if isinstance(part, type) and issubclass(part, BaseModel)]
    return found


def parts(annotation: object) -> list[object]:
    """The annotation and everything inside its brackets."""
    inner = getattr(annotation, "__args__", ())
    return [annotation, *(deep for part in inner for deep in parts(part))]


def of_the_platform() -> list[type[Kind]]:
    """Every kind of the rooms; those of the tests left out."""
    import_all_kinds()
    return [kind for kind in all_kinds().values() if kind.__module__.startswith("qiuhao.")]


def test_every_kind_and_field_has_a_chinese_title() -> None:
    problems = []
    for kind in of_the_platform():
        if not CHINESE.search(kind.title):
            problems.append(f"{kind.kind} has no Chinese title")
        for model in sorted(models_of(kind), key=lambda one: one.__name__):
            for name, field in model.model_fields.items():
                if not CHINESE.search(field.title or ""):
                    problems.append(f"{kind.kind}: {model.__name__}.{name} has no Chinese title")
    assert not problems, report(problems)


def test_every_kind_is_named_after_its_room_and_knows_its_stage() -> None:
    problems = []
    for kind in of_the_platform():
        room = kind.__module__.split(".")[1]
        if not kind.kind.startswith(f"{room}."):
            problems.append(f"{kind.kind} stands in {room}")
        if kind.stage not in STAGES:
            problems.append(f"{kind.kind} has the unknown stage {kind.stage}")
        if kind.version < 1:
            problems.append(f"{kind.kind} has version {kind.version}")
    assert not problems, report(problems)
