"""Any record as a tidy sheet of labels and values: the paper a kind has before it gets a template of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel

from qiuhao.authority.values import label_of
from qiuhao.documents import wording
from qiuhao.documents.sheets.parts import Row
from qiuhao.documents.sheets.records import GenericRecord, Group
from qiuhao.law.facts import Fact, legal_date
from qiuhao.ledger.kinds import FileRef, Kind


def sheet_of_fact(fact: Fact, *, authority: str, subtitle: str = "", draft: bool = False) -> GenericRecord:
    """The sheet of a recorded fact, dated on the legal day it happened. LookupError if its content is destroyed."""
    if not isinstance(fact.body, Kind):
        raise LookupError(f"{fact.stream}#{fact.number}: the content of this record is no longer there")
    return GenericRecord(
        dated=legal_date(fact.happened_at),
        draft=draft,
        heading=fact.body.title,
        authority=authority,
        subtitle=subtitle,
        groups=tuple(groups_of(fact.body)),
        note=f"本页由记录 {fact.stream} 第 {fact.number} 号生成，封签 {fact.seal[:16]}，内容以记录为准。",
    )


def groups_of(body: BaseModel) -> Iterator[Group]:
    """Plain fields first, then one group for each model inside, in the order of the fields."""
    rows, inner = [], []
    fields = type(body).model_fields
    for name, field in fields.items():
        if name == "person" and "name" in fields:
            # The register's code; the name beside it says who it is.
            continue
        label, value = field.title or name, getattr(body, name)
        models = _models(value)
        if models:
            count = len(models)
            inner += [(f"{label}（{place}）" if count > 1 else label, model) for place, model in enumerate(models, 1)]
        else:
            rows.append(Row(label=label, value=said(_called(type(body), name, value))))
    if rows:
        yield Group(rows=tuple(rows))
    for heading, model in inner:
        for group in groups_of(model):
            yield Group(heading=f"{heading} · {group.heading}" if group.heading else heading, rows=group.rows)


def _called(model: type[BaseModel], name: str, value: Any) -> Any:
    """A choice, or each of several, by its Chinese name."""
    if isinstance(value, str):
        return label_of(model, name, value)
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        return tuple(label_of(model, name, item) for item in value)
    return value


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
