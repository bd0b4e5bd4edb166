"""Every record type: known, described, filling its views, well formed in both directions."""

import inspect
import re
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from qiuhao.authority.values import label_of
from qiuhao.config.kinds import load_kinds
from qiuhao.law import views
from qiuhao.ledger.kinds import Kind, content_of, json_schema, make, stored
from qiuhao.ledger.problems import InvalidContent
from qiuhao.ledger.seal.canonical import canonical

from . import samples

ROOMS = ("casefile", "evidence", "review", "disclosure", "archive")
KINDS = {name: cls for name, cls in load_kinds().items() if name.split(".")[0] in ROOMS}
MASKS = {"id-number", "address", "contact", "bank-account", "title-deed", "property", "name", "other"}
OWNERS = {"party", "third-person", "officer"}


def protocols() -> dict[str, type]:
    """View name -> its protocol, read from the docstrings of `law.views`."""
    found = {}
    for _, cls in inspect.getmembers(views, inspect.isclass):
        said = inspect.getdoc(cls) or ""
        if said.startswith("view"):
            head = said.split(":")[0]
            found.update(dict.fromkeys(re.findall(r"``([a-z-]+)``", head), cls))
    return found


PROTOCOLS = protocols()


def attributes(protocol: type) -> set[str]:
    return {name for cls in protocol.__mro__ for name, member in vars(cls).items() if isinstance(member, property)}


def test_the_views_are_read_from_the_contract() -> None:
    assert {"decided", "officers", "served", "hearing-waived", "transfer-returned"} <= set(PROTOCOLS)
    assert {"proposal", "substance", "fills"} <= attributes(PROTOCOLS["decided"])


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_fills_the_views_that_it_names(name: str) -> None:
    body = make(name, samples.content(name))
    for view in body.fills:
        protocol = PROTOCOLS.get(view)
        missing = [a for a in attributes(protocol) if not hasattr(body, a)] if protocol else []
        assert not missing, f"{name} fills {view} without {missing}"


@pytest.mark.parametrize("name", KINDS)
def test_what_is_sealed_is_what_is_read_again(name: str) -> None:
    body = make(name, samples.content(name))
    content = content_of(body)
    text = canonical(content)
    again = stored(name, body.version, text)
    assert again == body
    assert content_of(again) == content


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_has_a_stage_a_title_and_titled_fields(name: str) -> None:
    cls = KINDS[name]
    assert cls.stage or cls.act in ("correct-record", "answer-finding")
    assert re.search("[\u4e00-\u9fff]", cls.title)
    assert cls.__doc__
    schema = json_schema(name)
    assert schema["x-kind"] == f"{name}@{cls.version}"
    for path, model in models_in(cls):
        for field_name, info in model.model_fields.items():
            assert info.title, f"{path}.{field_name} has no Chinese title"
            extra: Any = info.json_schema_extra or {}
            assert set(extra) <= {"group", "mask", "of", "widget", "labels"}
            assert extra.get("mask", "name") in MASKS
            assert extra.get("of", "party") in OWNERS


def options(annotation: Any) -> list[str]:
    """The words of every Literal in an annotation."""
    if get_origin(annotation) is Literal:
        return [word for word in get_args(annotation) if word]
    return [word for part in get_args(annotation) if not isinstance(part, str) for word in options(part)]


@pytest.mark.parametrize("name", load_kinds())
def test_every_choice_has_a_chinese_name(name: str) -> None:
    for path, model in models_in(load_kinds()[name]):
        for field_name, info in model.model_fields.items():
            for word in options(info.annotation):
                called = label_of(model, field_name, word)
                assert re.search("[\u4e00-\u9fff]", called), f"{path}.{field_name}: {word} has no Chinese name"


def models_in(cls: type[BaseModel], path: str = "") -> list[tuple[str, type[BaseModel]]]:
    from qiuhao.ledger.kinds import FileRef

    found: list[tuple[str, type[BaseModel]]] = [(path or cls.__name__, cls)]
    for name, info in cls.model_fields.items():
        pending = [info.annotation]
        while pending:
            annotation: Any = pending.pop()
            if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation is not FileRef:
                found += models_in(annotation, f"{path or cls.__name__}.{name}")
            pending += list(getattr(annotation, "__args__", ()))
    return found


@pytest.mark.parametrize("name", KINDS)
def test_a_field_nobody_knows_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(InvalidContent) as caught:
        make(name, {**samples.content(name), "strange": 1})
    assert "不是本类记录的字段" in str(caught.value)


@pytest.mark.parametrize("name", KINDS)
def test_a_record_without_what_it_must_say_names_each_missing_field(name: str) -> None:
    needed = {field for field, info in KINDS[name].model_fields.items() if info.is_required()}
    if not needed:
        make(name, {})
        return
    with pytest.raises(InvalidContent) as caught:
        make(name, {})
    assert {p.field for p in caught.value.problems} == needed
    assert all(p.title and p.remedy for p in caught.value.problems)


def test_no_two_kinds_of_the_case_record_the_same_act_in_one_procedure() -> None:
    acts = [(cls.act, name) for cls in KINDS.values() if cls.act for name in cls.of_procedures or ("",)]
    assert len(acts) == len(set(acts))


def test_a_kind_is_a_kind() -> None:
    assert len(KINDS) >= 70
    assert all(issubclass(cls, Kind) for cls in KINDS.values())
