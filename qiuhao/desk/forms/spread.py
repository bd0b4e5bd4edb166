"""From content to the fields of a form: the inverse of `gather`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import QueryDict
from pydantic import BaseModel

from qiuhao.desk.forms import attached
from qiuhao.desk.forms.plan import Spec, specs
from qiuhao.law.facts import SHANGHAI

BACK = {"yes": "yes", "no": "no", "not-applicable": "na"}


def spread(model: Any, content: dict[str, Any]) -> QueryDict:
    """The fields of a form that shows this content; the defaults of the kind where the content is silent."""
    data = QueryDict(mutable=True)
    _model(model, plain(content), "", data)
    return data


def plain(value: Any) -> Any:
    """JSON values of anything a prefill may give."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value


def _model(model: Any, content: dict[str, Any], prefix: str, data: QueryDict) -> None:
    for spec in specs(model):
        value = content.get(spec.name, plain(spec.default))
        if value is not None:
            _put(spec, prefix + spec.name, value, data)


def _put(spec: Spec, name: str, value: Any, data: QueryDict) -> None:
    if spec.sort == "rows":
        for place, row in enumerate(value):
            _model(spec.of, row, f"{name}-{place}-", data)
    elif spec.sort == "model":
        _model(spec.of, value, f"{name}-", data)
    elif spec.sort in ("officers", "reviewers"):
        data.setlist(name, [row["person"] for row in value])
    elif spec.sort in ("files", "file"):
        data.setlist(f"{name}-kept", [attached.noted(ref) for ref in (value if spec.sort == "files" else [value])])
    elif spec.sort in ("answers", "pairs", "words", "flags"):
        _mapping(spec, name, value, data)
    elif isinstance(value, list):
        _list(spec, name, value, data)
    elif (said := _said(spec, value)) != "":
        data[name] = said


def _list(spec: Spec, name: str, value: list[Any], data: QueryDict) -> None:
    if spec.sort == "lines":
        data[name] = "\n".join(map(str, value))
    else:
        data.setlist(name, [str(item) for item in value])


def _mapping(spec: Spec, name: str, value: dict[str, Any], data: QueryDict) -> None:
    if spec.sort == "flags":
        data.setlist(name, [key for key, on in value.items() if on])
    for key, words in value.items():
        if spec.sort == "answers":
            data[f"check-{key}"] = BACK.get(words, words)
        elif spec.sort == "pairs":
            data[f"check-{key}-note"] = str(words)
        elif spec.sort == "words":
            data[f"{name}-{key}"] = str(words)


def _said(spec: Spec, value: Any) -> str:
    if spec.sort == "maybe":
        return "yes" if value else "no"
    if isinstance(value, bool):
        return "on" if value else ""
    if spec.sort == "moment":
        return f"{datetime.fromisoformat(str(value)).astimezone(SHANGHAI):%Y-%m-%dT%H:%M}"
    if spec.sort == "address" and isinstance(value, dict):
        return str(value.get("region", "")) + str(value.get("detail", ""))
    return str(value)
