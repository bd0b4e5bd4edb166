"""Kinds: the types of records. A kind is a frozen Pydantic model; its fields are the content that is sealed.

    @register
    class Filing(Kind):
        '''立案.'''
        kind = "casefile.filing"
        version = 1
        title = "立案"
        stage = "启动"
        act = "file_case"
        fills = ("Filed",)
        cause: str = Field(title="案由", min_length=1)

Stored content of an older version is read through `upcasters`: `{1: one_to_two}` turns the content of
version 1 into that of version 2; the functions are pure and chained up to the current version.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from qiuhao.ledger.problems import InvalidContent, NewerVersion, UnknownKind
from qiuhao.ledger.wording import field_problems

Content = dict[str, Any]
Upcaster = Callable[[Content], Content]
Door = Literal["act", "reported"]
STAGES = ("启动", "调查取证", "审核决定", "送达执行", "归档", "")


class Kind(BaseModel):
    """Base of every record type. Frozen; unknown fields are refused; JSON values only (no floats)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[str] = ""
    version: ClassVar[int] = 1
    title: ClassVar[str] = ""
    stage: ClassVar[str] = ""
    act: ClassVar[str] = ""
    fills: ClassVar[tuple[str, ...]] = ()
    of_procedures: ClassVar[tuple[str, ...]] = ()
    """Procedures in which this kind records its act; empty: all in which no other kind of the same act does."""
    upcasters: ClassVar[Mapping[int, Upcaster]] = {}
    destroys: ClassVar[bool] = False
    """True for the kinds under which content may be destroyed (archive's destruction record)."""

    @classmethod
    def upcast(cls, old_version: int, content: Content) -> Content:
        """Content of `old_version` as content of the current version; pure; LookupError if no way leads there,
        NewerVersion if it was written by a newer program."""
        for number in range(old_version, cls.version):
            if number not in cls.upcasters:
                raise LookupError(f"{cls.kind}: no upcaster from version {number} to {number + 1}")
            content = cls.upcasters[number](dict(content))
        if old_version > cls.version:
            raise NewerVersion(cls.kind, old_version, cls.version)
        return content


class FileRef(BaseModel):
    """A file as a record names it: by what it is (digests), and by what it was called."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sha256: str = Field(title="SHA-256 摘要", pattern=r"^[0-9a-f]{64}$")
    sm3: str = Field(title="SM3 摘要", pattern=r"^[0-9a-f]{64}$")
    size: int = Field(title="字节数", ge=0)
    media_type: str = Field(title="文件类型", min_length=1)
    name: str = Field(title="文件名", min_length=1)


@dataclass(frozen=True, slots=True)
class Destroyed:
    """Stands where a body was whose content has been destroyed: the header remains, the content does not.

    `under` names the destruction record as `stream#number`. If it is empty, the content is missing without any
    record of destruction: somebody tampered, and `qiuhao verify` will say so.
    """

    kind: str
    under: str
    destroyed_at: datetime | None
    fills: ClassVar[tuple[str, ...]] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact about to be recorded.

    `happened_at` is timezone-aware; None means "as it is recorded". `door` is "act" for what the platform does
    itself and "reported" for what has happened outside and is entered here. `said`: the JSON values that the body was
    validated from, if it was made from nothing else; where just these are sealed, they need not be read back to know
    what readers will get.
    """

    body: Kind
    happened_at: datetime | None = None
    door: Door = "act"
    said: Content | None = None


_KINDS: dict[str, type[Kind]] = {}
K = TypeVar("K", bound=type[Kind])


def register(cls: K) -> K:
    """Class decorator: make the kind known by its name. ValueError for a name, title or stage that cannot be."""
    room, dot, name = cls.kind.partition(".")
    if not (room and dot and name):
        raise ValueError(f"{cls.__name__}: kind must be 'room.name', not {cls.kind!r}")
    if not cls.title:
        raise ValueError(f"{cls.kind}: a kind needs a Chinese title")
    if cls.stage not in STAGES:
        raise ValueError(f"{cls.kind}: stage {cls.stage!r} is not one of {'、'.join(STAGES[:-1])}")
    known = _KINDS.get(cls.kind)
    if known is not None and f"{known.__module__}.{known.__qualname__}" != f"{cls.__module__}.{cls.__qualname__}":
        raise ValueError(f"{cls.kind}: registered twice, by {known.__module__} and {cls.__module__}")
    _KINDS[cls.kind] = cls
    _doing.cache_clear()
    return cls


def kind_of(name: str) -> type[Kind]:
    """The kind registered under `name`; UnknownKind otherwise."""
    try:
        return _KINDS[name]
    except KeyError:
        raise UnknownKind(name, next(iter(get_close_matches(name, _KINDS, 1)), "")) from None


def all_kinds() -> dict[str, type[Kind]]:
    """Every registered kind by name, in order of name."""
    return dict(sorted(_KINDS.items()))


def kind_doing(act: str, procedure: str = "") -> type[Kind] | None:
    """The kind that records an act in a procedure: one made for it before the general one.

    A decision is recorded otherwise in a licence than in a penalty. Without a procedure, the first that records the
    act; None if no kind does.
    """
    found = _doing(act)
    for cls in found:
        if procedure in cls.of_procedures:
            return cls
    general = tuple(cls for cls in found if not cls.of_procedures)
    return next(iter(general or found), None)


@cache
def _doing(act: str) -> tuple[type[Kind], ...]:
    return tuple(cls for cls in _KINDS.values() if act and cls.act == act)


def make(name: str, content: Mapping[str, Any]) -> Kind:
    """Build a body of kind `name` from outside data (form, API, import); InvalidContent says what does not fit."""
    cls = kind_of(name)
    try:
        return cls.model_validate(dict(content))
    except ValidationError as error:
        raise InvalidContent(field_problems(cls, error)) from None


def stored(name: str, version: int, content: bytes | str) -> Kind:
    """Build a body from stored canonical content, through the upcasters if it is of an older version."""
    cls = kind_of(name)
    try:
        if version == cls.version:
            return cls.model_validate_json(content)
        raised = cls.upcast(version, json.loads(content))
        return cls.model_validate_json(json.dumps(raised))
    except ValidationError as error:
        raise InvalidContent(field_problems(cls, error)) from None


def content_of(body: Kind) -> Content:
    """The fields of a body as JSON values, as they are sealed."""
    return body.model_dump(mode="json")


def files_in(value: object) -> Iterable[FileRef]:
    """Every file named anywhere inside a body, in order of appearance."""
    if isinstance(value, FileRef):
        yield value
    elif isinstance(value, BaseModel):
        for name in _may_hold_files(type(value)):
            yield from files_in(getattr(value, name))
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from files_in(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from files_in(item)


@cache
def _may_hold_files(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model in which a file may be named; most bodies have few, and are asked often."""
    return tuple(name for name, info in model.model_fields.items() if _may_be_file(info.annotation))


def _may_be_file(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        # A class of which a more special one may stand in the field is looked into.
        return issubclass(annotation, FileRef) or bool(_may_hold_files(annotation)) or bool(annotation.__subclasses__())
    parts, origin = get_args(annotation), get_origin(annotation)
    if not parts:
        return annotation not in (str, int, bool, type(None), date, datetime, Decimal, ...)
    return origin is not Literal and any(_may_be_file(part) for part in (parts[:1] if origin is Annotated else parts))


def json_schema(name: str) -> dict[str, Any]:
    """JSON Schema of the content of a kind, with its Chinese titles."""
    cls = kind_of(name)
    schema = cls.model_json_schema(mode="serialization")
    schema["title"] = cls.title
    schema["x-kind"] = f"{cls.kind}@{cls.version}"
    return schema
