"""Any record as a tidy sheet of labels and values: the paper a kind has before it gets a template of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel

from qiuhao.authority.values import label_of
from qiuhao.documents import wording
from qiuhao.documents.sheets.parts import Row
from qiuhao.documents.sheets.records import GenericRecord, Group
from qiuhao.law.facts import Fact, legal_date
from qiuhao.ledger.kinds import FileRef, Kind

Lists = Callable[[str], Mapping[str, str]]
"""Name of a list of the place -> what its entries are called."""


def no_lists(name: str) -> Mapping[str, str]:
    """Where no place is known, entries of lists stay as they were recorded."""
    return {}


def sheet_of_fact(
    fact: Fact, *, authority: str, subtitle: str = "", draft: bool = False, groups: tuple[Group, ...] = ()
) -> GenericRecord:
    """The sheet of a recorded fact, dated on the legal day it happened; `groups`: what it says, where somebody has
    put it into words already. LookupError if its content is destroyed."""
    if not isinstance(fact.body, Kind):
        raise LookupError(f"{fact.stream}#{fact.number}: the content of this record is no longer there")
    return GenericRecord(
        dated=legal_date(fact.happened_at),
        draft=draft,
        heading=fact.body.title,
        authority=authority,
        subtitle=subtitle,
        groups=groups or tuple(groups_of(fact.body)),
        note=f"本页由记录 {fact.stream} 第 {fact.number} 号生成，封签 {fact.seal[:16]}，内容以记录为准。",
    )


def groups_of(body: BaseModel, lists: Lists = no_lists) -> Iterator[Group]:
    """Plain fields first, then one group for each model inside, in the order of the fields."""
    rows, inner = [], []
    fields = type(body).model_fields
    for name, field in fields.items():
        if _says_nothing(body, name):
            continue
        label, value = field.title or name, getattr(body, name)
        models = _models(value)
        if models:
            count = len(models)
            inner += [(f"{label}（{place}）" if count > 1 else label, model) for place, model in enumerate(models, 1)]
        else:
            rows.append(Row(label=label, value=said(_called(type(body), name, value, lists))))
    if rows:
        yield Group(rows=tuple(rows))
    for heading, model in inner:
        for group in groups_of(model, lists):
            yield Group(heading=f"{heading} · {group.heading}" if group.heading else heading, rows=group.rows)


def _says_nothing(body: BaseModel, name: str) -> bool:
    """The register's code of somebody, whose name stands beside it; the sort of a paper that has no number."""
    if name == "person":
        return "name" in type(body).model_fields
    return name.endswith("id_kind") and not getattr(body, f"{name.removesuffix('kind')}number", "")


def _called(model: type[BaseModel], name: str, value: Any, lists: Lists) -> Any:
    """A choice, an entry of a list, or each of several, by its Chinese name; of a dict the keys and the answers."""
    entries = lists(listed) if (listed := _list_of(model, name)) else {}

    def called(one: str) -> str:
        return entries.get(one) or label_of(model, name, one)

    if isinstance(value, str):
        return called(value)
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        return tuple(called(item) for item in value)
    if isinstance(value, dict):
        return {
            entries.get(key, key): label_of(model, name, item) if isinstance(item, str) else item
            for key, item in value.items()
        }
    return value


def _list_of(model: type[BaseModel], name: str) -> str:
    """The list whose entries a field holds; the reasons for answers go by the list of the answers."""
    for one in (name, name.removesuffix("_reasons")):
        field = model.model_fields.get(one)
        extra = field.json_schema_extra if field is not None else None
        sort, _, listed = str(extra.get("widget", "")).partition(":") if isinstance(extra, dict) else ("", "", "")
        if sort == "list":
            return listed
    return ""


def said(value: Any) -> str:
    """A value as a person reads it: 是/否, 2026年10月12日, one line per item, a file by name and digest."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return wording.chinese_moment(value)
    if isinstance(value, date):
        return wording.chinese_day(value)
    if isinstance(value, FileRef):
        return f"{value.name}（{value.size} 字节，SHA-256 {value.sha256}）"
    if isinstance(value, list | tuple | set | frozenset):
        return "\n".join(said(item) for item in (sorted(value) if isinstance(value, set | frozenset) else value))
    if isinstance(value, dict):
        return "\n".join(f"{key}：{said(item)}" for key, item in value.items())
    return str(value)


def _models(value: Any) -> list[BaseModel]:
    """The models a field holds, files left out: they are said in one line."""
    items = list(value) if isinstance(value, list | tuple) else [value]
    if items and all(isinstance(item, BaseModel) and not isinstance(item, FileRef) for item in items):
        return items
    return []
