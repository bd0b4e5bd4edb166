"""As much of JSON Schema 2020-12 as the schema of cases uses; a keyword it does not know is an error, not a pass."""

from __future__ import annotations

import re
from typing import Any

TYPES: dict[str, Any] = {
    "object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool,
    "null": type(None),
}  # fmt: skip
SILENT = {"$schema", "$id", "$defs", "title", "description", "default", "format"}
SAID = {"labels", "x-kind"}


def problems(schema: dict[str, Any], value: Any, root: dict[str, Any], path: str = "") -> list[str]:
    """Everything in `value` that the schema does not allow."""
    unknown = set(schema) - SILENT - SAID - set(KEYWORDS) - {"then"}
    assert not unknown, f"keywords that this reader does not know: {unknown}"
    return [text for word, rule in KEYWORDS.items() if word in schema for text in rule(schema, value, root, path)]


def _type(schema: Any, value: Any, root: Any, path: str) -> list[str]:
    fits = isinstance(value, TYPES[schema["type"]]) and not (isinstance(value, bool) and schema["type"] != "boolean")
    return [] if fits else [f"{path}: not {schema['type']}"]


def _properties(schema: Any, value: Any, root: Any, path: str) -> list[str]:
    if not isinstance(value, dict):
        return []
    inside = schema["properties"].items()
    return [
        text for name, rule in inside if name in value for text in problems(rule, value[name], root, f"{path}.{name}")
    ]


def _required(schema: Any, value: Any, root: Any, path: str) -> list[str]:
    return [f"{path}.{name}: missing" for name in schema["required"] if isinstance(value, dict) and name not in value]


def _additional(schema: Any, value: Any, root: Any, path: str) -> list[str]:
    if not isinstance(value, dict):
        return []
    rule = schema["additionalProperties"]
    strange = [name for name in value if name not in schema.get("properties", {})]
    if isinstance(rule, dict):
        return [text for name in strange for text in problems(rule, value[name], root, f"{path}.{name}")]
    return [] if rule else [f"{path}.{name}: unknown" for name in strange]


def _items(schema: Any, value: Any, root: Any, path: str) -> list[str]:
    if not isinstance(value, list):
        return []
    return [text for i, item in enumerate(value) for text in problems(schema["items"], item, root, f"{path}.{i}")]


def _any(schema: Any, value: Any, root: Any, path: str) -> list[str]:
    found = [problems(rule, value, root, path) for rule in schema["anyOf"]]
    return [] if any(not one for one in found) else min(found, key=len)


def _if(schema: Any, value: Any, root: Any, path: str) -> list[str]:
    return problems(schema["then"], value, root, path) if not problems(schema["if"], value, root, path) else []


def _ref(schema: Any, value: Any, root: Any, path: str) -> list[str]:
    return problems(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], value, root, path)


def _plain(word: str, fits: Any) -> Any:
    def rule(schema: Any, value: Any, root: Any, path: str) -> list[str]:
        return [] if fits(schema[word], value) else [f"{path}: {word} {schema[word]}"]

    return rule


KEYWORDS: dict[str, Any] = {
    "$ref": _ref, "type": _type, "properties": _properties, "required": _required, "additionalProperties": _additional,
    "items": _items, "anyOf": _any, "if": _if,
    "allOf": lambda s, v, root, path: [text for rule in s["allOf"] for text in problems(rule, v, root, path)],
    "enum": _plain("enum", lambda given, v: v in given),
    "const": _plain("const", lambda given, v: v == given),
    "pattern": _plain("pattern", lambda given, v: not isinstance(v, str) or re.search(given, v)),
    "minLength": _plain("minLength", lambda given, v: not isinstance(v, str) or len(v) >= given),
    "maxLength": _plain("maxLength", lambda given, v: not isinstance(v, str) or len(v) <= given),
    "minItems": _plain("minItems", lambda given, v: not isinstance(v, list) or len(v) >= given),
    "minProperties": _plain("minProperties", lambda given, v: not isinstance(v, dict) or len(v) >= given),
    "minimum": _plain("minimum", lambda given, v: not isinstance(v, int) or v >= given),
    "maximum": _plain("maximum", lambda given, v: not isinstance(v, int) or v <= given),
}  # fmt: skip
