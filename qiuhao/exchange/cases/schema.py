"""JSON Schema (2020-12) of the case exchange format, made from the kinds that are registered.

python -m qiuhao.exchange.cases.schema > docs/formats/qiuhao-case-1.schema.json
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from qiuhao.exchange.cases.format import FORMAT, CaseLine
from qiuhao.ledger.kinds import all_kinds, json_schema

ROOMS = ("casefile.", "evidence.", "review.", "disclosure.", "archive.")
"""Kinds that stand in a case."""
FORM_WORDS = frozenset({"widget", "group", "mask", "of"})


def schema() -> dict[str, Any]:
    """The whole schema: a case, its facts, and for every kind the shape of its content."""
    outer = CaseLine.model_json_schema()
    definitions = outer.pop("$defs", {})
    fact = definitions["FactLine"]
    kinds = [name for name in all_kinds() if name.startswith(ROOMS)]
    contents = {name: _public(json_schema(name)) for name in kinds}
    own = _own(contents)
    branches = []
    for name, content in contents.items():
        for inner, shape in content.pop("$defs", {}).items():
            definitions[_named(inner, name, own)] = _pointing(shape, name, own)
        definitions[name] = _pointing(content, name, own)
        branches.append(
            {
                "if": {"properties": {"kind": {"const": name}}},
                "then": {"properties": {"content": {"$ref": f"#/$defs/{name}"}}},
            }
        )
    fact["properties"]["kind"] = {"enum": kinds}
    fact["allOf"] = branches
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT.replace('/', ':')}",
        "title": "案件交换格式：每行一个案件",
        **outer,
        "$defs": definitions,
    }


def _public(schema: Any) -> Any:
    """The schema without what only forms and masks need; it may change without changing the format."""
    if isinstance(schema, list):
        return [_public(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    named = ("properties", "$defs")
    return {
        word: {name: _public(entry) for name, entry in value.items()} if word in named else _public(value)
        for word, value in schema.items()
        if word not in FORM_WORDS
    }


def _own(contents: Mapping[str, Any]) -> frozenset[str]:
    """Names that mean different values in different kinds; all others stand once in one table."""
    shapes: dict[str, set[str]] = {}
    for content in contents.values():
        for name, shape in content.get("$defs", {}).items():
            shapes.setdefault(name, set()).add(json.dumps(shape, sort_keys=True))
    return frozenset(name for name, found in shapes.items() if len(found) > 1)


def _named(inner: str, kind: str, own: frozenset[str]) -> str:
    return f"{kind}.{inner}" if inner in own else inner


def _pointing(shape: Any, kind: str, own: frozenset[str]) -> Any:
    """The shape with inner references to where the values stand."""
    if isinstance(shape, dict):
        return {
            key: f"#/$defs/{_named(value.rsplit('/', 1)[1], kind, own)}"
            if key == "$ref" and isinstance(value, str) and value.startswith("#/$defs/")
            else _pointing(value, kind, own)
            for key, value in shape.items()
        }
    if isinstance(shape, list):
        return [_pointing(entry, kind, own) for entry in shape]
    return shape


def text() -> str:
    """The schema as the file has it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def main() -> None:
    """Write it to standard output."""
    from importlib import import_module

    for room in ROOMS:
        import_module(f"qiuhao.{room}kinds")
    print(text(), end="")


if __name__ == "__main__":
    main()
