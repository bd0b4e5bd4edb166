"""JSON Schema (2020-12) of the case exchange format, made from the kinds that are registered."""

from __future__ import annotations

from typing import Any

from qiuhao.exchange.cases.format import FORMAT, CaseLine
from qiuhao.ledger.kinds import all_kinds, json_schema


def schema() -> dict[str, Any]:
    """The whole schema: a case, its facts, and for every kind the shape of its content."""
    outer = CaseLine.model_json_schema()
    definitions = outer.pop("$defs", {})
    fact = definitions["FactLine"]
    branches = []
    for name in all_kinds():
        content = json_schema(name)
        for inner, shape in content.pop("$defs", {}).items():
            definitions[f"{name}.{inner}"] = _pointing(shape, name)
        definitions[name] = _pointing(content, name)
        branches.append(
            {
                "if": {"properties": {"kind": {"const": name}}},
                "then": {"properties": {"content": {"$ref": f"#/$defs/{name}"}}},
            }
        )
    fact["properties"]["kind"] = {"enum": list(all_kinds())}
    fact["allOf"] = branches
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT.replace('/', ':')}",
        "title": "案件交换格式：每行一个案件",
        **outer,
        "$defs": definitions,
    }


def _pointing(shape: Any, kind: str) -> Any:
    """Inner references point to the kind's own definitions, which lie flat in one table."""
    if isinstance(shape, dict):
        return {
            key: f"#/$defs/{kind}.{value.rsplit('/', 1)[1]}"
            if key == "$ref" and isinstance(value, str) and value.startswith("#/$defs/")
            else _pointing(value, kind)
            for key, value in shape.items()
        }
    if isinstance(shape, list):
        return [_pointing(entry, kind) for entry in shape]
    return shape
