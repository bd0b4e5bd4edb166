"""What a kind asks of a person: its fields, each with the way it is asked. Read once per kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from typing_extensions import is_typeddict

from qiuhao.authority import values
from qiuhao.ledger.kinds import FileRef

SKIPPED = frozenset({"computed", "rendered", "evidence"})
"""Widgets nobody fills in: computed values, printed papers, the papers a decision rests on (all of the case)."""
TEXT_SORTS = frozenset({"text", "long", "amount", "date", "moment", "lines", "number"})
PLAIN_WIDGETS = frozenset({"person", "unit", "matter", "retention", "rank", "device", "monitor"})
GAP_TITLES = {"started": "中断时间", "ended": "恢复时间", "cause": "原因", "spoken": "恢复后语音说明的位置"}


@dataclass(frozen=True, slots=True)
class Spec:
    """One field as it is asked. `sort` chooses the control, `arg` what it is about (a view, a list, a parameter)."""

    name: str
    title: str
    sort: str
    required: bool = False
    help: str = ""
    group: str = ""
    arg: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    of: Any = None
    default: Any = None

    @property
    def typed(self) -> bool:
        """Whether a person types into it."""
        return self.sort in TEXT_SORTS


@dataclass(frozen=True, slots=True)
class Fold:
    """Fields that stand folded under a title, and before the others if `first`. Open as long as one of the controls
    `known` is empty (nothing gave it yet), or one of `chosen` says something."""

    title: str
    fields: tuple[str, ...]
    known: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    first: bool = False

    def open(self, data: Mapping[str, Any]) -> bool:
        """Whether it stands open on a form that says this."""
        return any(not data.get(name) for name in self.known) or any(data.get(name) for name in self.chosen)


@cache
def specs(model: Any) -> tuple[Spec, ...]:
    """The fields of a kind or value that are asked, in order."""
    if is_typeddict(model):
        names = get_type_hints(model)
        return tuple(Spec(name, GAP_TITLES.get(name, name), "text", name == "cause") for name in names)
    found = (_spec(name, info) for name, info in model.model_fields.items())
    return tuple(spec for spec in found if spec is not None)


def _spec(name: str, info: FieldInfo) -> Spec | None:
    extra: Any = info.json_schema_extra or {}
    widget = str(extra.get("widget", ""))
    if widget in SKIPPED:
        return None
    sort, arg, choices, of = _sort(info, widget, extra.get("labels") or {})
    needed = info.is_required() or any(getattr(m, "min_length", 0) for m in info.metadata if info.default == "")
    default = None if info.is_required() else info.get_default(call_default_factory=True)
    # What the field holds is a number; what a person chooses is the record, or somebody by name.
    title = (info.title or name).replace("（记录号）", "").replace("人员编号", "人员")
    group = str(extra.get("group", ""))
    return Spec(name, title, sort, needed, info.description or "", group, arg, choices, of, default)


Asked = tuple[str, str, tuple[tuple[str, str], ...], Any]


def _sort(info: FieldInfo, widget: str, labels: Mapping[str, str]) -> Asked:
    annotation, many, nullable = _open(info.annotation)
    start, _, arg = widget.partition(":")
    if start == "fact":
        return "fact", arg, (), None
    if get_origin(annotation) is dict:
        return {"list": _dict_sort(annotation)}.get(start, "pairs"), arg, (), None
    if get_origin(annotation) is Literal:
        options = tuple((value, labels.get(value, value) or "（未选）") for value in get_args(annotation))
        return ("choices" if many else "choice"), "", options, None
    if start in ("list", "parameter"):
        return ("items" if many else start), arg, (), None
    if start in PLAIN_WIDGETS or start in ("officers", "persons", "reviewers"):
        return start, "", (), (annotation if isinstance(annotation, type) and annotation is not str else None)
    return _by_type(info, annotation, many, nullable, start), "", (), annotation


def _by_type(info: FieldInfo, annotation: Any, many: bool, nullable: bool, widget: str) -> str:
    if isinstance(annotation, type) and issubclass(annotation, FileRef):
        return "files" if many else "file"
    if is_typeddict(annotation) or (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        if annotation is values.Address:
            return "address"
        return "rows" if many else "model"
    if many:
        return "lines"
    if annotation is bool:
        return "maybe" if nullable else "bool"
    if annotation is int:
        return "number"
    if annotation is date:
        return "date"
    if annotation is datetime or getattr(annotation, "__name__", "") == "AwareDatetime":
        return "moment"
    if _is_amount(info):
        return "amount"
    return "long" if widget == "long" else "text"


def _dict_sort(annotation: Any) -> str:
    value = get_args(annotation)[1]
    if value is bool:
        return "flags"
    return "answers" if get_origin(value) is Literal else "words"


def _open(annotation: Any) -> tuple[Any, bool, bool]:
    """(what stands inside, several of them, may be absent)."""
    many = nullable = False
    while True:
        origin, inside = get_origin(annotation), get_args(annotation)
        if origin in (Union, UnionType):
            nullable = nullable or type(None) in inside
            annotation = next(part for part in inside if part is not type(None))
        elif origin is tuple:
            many, annotation = True, inside[0]
        elif hasattr(annotation, "__metadata__"):
            annotation = annotation.__origin__
        else:
            return annotation, many, nullable


def _is_amount(info: FieldInfo) -> bool:
    return any(getattr(getattr(m, "func", None), "__name__", "") == "_amount" for m in info.metadata)


def keys(model: Any) -> list[Spec]:
    """The fields by which a row counts as filled in: what must be typed, else what must be chosen."""
    asked = specs(model)
    return [s for s in asked if s.required and s.typed] or [s for s in asked if s.required] or list(asked)
