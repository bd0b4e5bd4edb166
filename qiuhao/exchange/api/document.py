"""The OpenAPI 3.1 document: the operations as they are, and for each act of each procedure the schema of its kind.

`POST /api/cases/{case}/acts/{act}` is one operation in the program; in the document every act stands by itself, with
the fields of what it records, so that a client can be made from it.
"""

from __future__ import annotations

import json
from copy import deepcopy
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja.openapi.schema import OpenAPISchema

from qiuhao.casefile.acting import offer
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.exchange.api.interface import api
from qiuhao.ledger.kinds import json_schema

ACT = "/api/cases/{case}/acts/{act}"
PROBLEM = {
    "type": "object", "title": "问题", "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
        "detail": {"type": "string", "description": "给人看的一句话"},
        "refusals": {"type": "array", "items": {"type": "object"}, "description": "法律不允许的每一条理由和依据"},
        "problems": {"type": "array", "items": {"type": "object"}, "description": "有误的每一个字段"},
        "pointer": {"type": "string", "description": "一次办理多步的，没有通过的那一项，如 /acts/3"},
    },
}  # fmt: skip
SAID = {
    "400": "请求不完整", "401": "没有有效的令牌", "403": "没有权限", "404": "没有找到",
    "409": "法律不允许，或者与已有记录冲突",
    "412": "其间已有变化", "413": "请求太大", "422": "内容不能记录", "503": "系统正忙", "507": "存储空间已满",
}  # fmt: skip


def document(request: HttpRequest) -> HttpResponse:
    """`/api/openapi.json`."""
    response = HttpResponse(_text(), content_type="application/json; charset=utf-8")
    response["Cache-Control"] = "public, max-age=300"
    return response


@lru_cache(1)
def _text() -> str:
    return json.dumps(schema(), ensure_ascii=False)


def schema() -> dict[str, Any]:
    """The document as values."""
    made: OpenAPISchema = api.get_openapi_schema(path_prefix="/api/")
    found: dict[str, Any] = json.loads(json.dumps(made))
    found["components"]["schemas"]["Problem"] = PROBLEM
    _acts(found)
    for path, operations in found["paths"].items():
        for method, operation in operations.items():
            _answers(operation, path, method)
    return found


def _acts(found: dict[str, Any]) -> None:
    """A path of its own for every act, with the schema of what it records."""
    schemas, general = found["components"]["schemas"], found["paths"][ACT]["post"]
    for table in PROCEDURES.values():
        for row in table.rows:
            act = offer(row.act, table.name)
            if act is None:
                continue
            path = ACT.replace("{act}", row.act)
            if path in found["paths"]:
                _also(found["paths"][path]["post"], act.kind, table.title, schemas)
                continue
            operation = deepcopy(general)
            operation |= {
                "operationId": f"act_{row.act.replace('-', '_')}", "summary": row.title, "tags": [table.title],
                "description": f"{row.title}。依据 {row.clause}。记录《{act.cls.title}》（{act.kind}）。",
            }  # fmt: skip
            operation["parameters"] = [p for p in operation["parameters"] if p["name"] != "act"]
            operation["requestBody"] = _body(_named(act.kind, schemas))
            found["paths"][path] = {"post": operation}


def _also(operation: dict[str, Any], kind: str, procedure: str, schemas: dict[str, Any]) -> None:
    """The same act in another procedure, perhaps recorded otherwise there."""
    if procedure not in operation["tags"]:
        operation["tags"].append(procedure)
    content = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]["content"]
    ref = {"$ref": f"#/components/schemas/{_named(kind, schemas)}"}
    if ref not in content["anyOf"]:
        content["anyOf"].append(ref)


def _body(name: str) -> dict[str, Any]:
    asked = {
        "type": "object", "additionalProperties": False, "required": ["content"],
        "properties": {
            "content": {"anyOf": [{"$ref": f"#/components/schemas/{name}"}]},
            "happened_at": {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]},
            "expected_head": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            "prefill": {"type": "boolean", "default": True},
        },
    }  # fmt: skip
    return {"required": True, "content": {"application/json": {"schema": asked}}}


def _named(kind: str, schemas: dict[str, Any]) -> str:
    """The kind's schema among the components, with its parts; fields that the case knows may be left out."""
    name = kind.replace(".", "_")
    if name not in schemas:
        schemas[name] = {}
        own = json_schema(kind)
        for part, shape in own.pop("$defs", {}).items():
            schemas.setdefault(f"{name}__{part}", _pointing(shape, name))
        own.pop("required", None)
        schemas[name] = _pointing(own, name)
    return name


def _pointing(shape: Any, name: str) -> Any:
    if isinstance(shape, dict):
        return {
            key: f"#/components/schemas/{name}__{value.rsplit('/', 1)[1]}"
            if key == "$ref" and isinstance(value, str)
            else _pointing(value, name)
            for key, value in shape.items()
        }
    return [_pointing(item, name) for item in shape] if isinstance(shape, list) else shape


def _answers(operation: dict[str, Any], path: str, method: str) -> None:
    """What may go wrong, in every operation, as a problem document."""
    problem = {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    for status, words in SAID.items():
        operation["responses"].setdefault(status, {"description": words, **problem})
    if path == "/api/files":
        operation["requestBody"] = {
            "required": True,
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
