"""Pydantic's error details in plain Chinese sentences: what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel

_SENTENCES: dict[str, tuple[str, str]] = {
    "missing": ("没有填写", "请补上这一项"),
    "string_type": ("应当是文字", "请加引号写成文字"),
    "int_type": ("应当是整数", "请写成不带引号的整数"),
    "int_parsing": ("应当是整数", "请写成整数"),
    "int_from_float": ("应当是整数", "请去掉小数"),
    "bool_type": ("应当是“是”或者“否”", "请写 true 或者 false"),
    "bool_parsing": ("应当是“是”或者“否”", "请写 true 或者 false"),
    "date_type": ("应当是日期", "请写成 2026-10-12 的样子"),
    "date_parsing": ("不是有效的日期", "请写成 2026-10-12 的样子"),
    "date_from_datetime_parsing": ("不是有效的日期", "请写成 2026-10-12 的样子"),
    "date_from_datetime_inexact": ("应当只有日期", "请去掉时刻"),
    "datetime_type": ("应当是日期和时刻", "请写成 2026-10-12T15:30:00+08:00 的样子"),
    "datetime_parsing": ("不是有效的日期和时刻", "请写成 2026-10-12T15:30:00+08:00 的样子"),
    "datetime_from_date_parsing": ("不是有效的日期和时刻", "请写成 2026-10-12T15:30:00+08:00 的样子"),
    "timezone_aware": ("没有写明时区", "请在时刻后写 +08:00"),
    "list_type": ("应当是列表", "请写成列表"),
    "tuple_type": ("应当是列表", "请写成列表"),
    "dict_type": ("应当是一组“名 = 值”", "请写成一组“名 = 值”"),
    "too_short": ("至少要有一项", "请补上"),
    "string_too_short": ("不能为空", "请填写"),
    "model_type": ("应当是一组字段", "请写成一组字段"),
    "model_attributes_type": ("应当是一组字段", "请写成一组字段"),
}


def in_words(detail: Mapping[str, Any], model: type[BaseModel] | None = None) -> tuple[str, str]:
    """(what is wrong, what to do) for one entry of ``ValidationError.errors()``."""
    kind = detail["type"]
    context = detail.get("ctx") or {}
    if kind in _SENTENCES:
        return _SENTENCES[kind]
    if kind == "extra_forbidden":
        return _unknown_key(str(detail["loc"][-1]), _within(model, detail["loc"][:-1]))
    if kind in ("enum", "literal_error"):
        allowed = str(context.get("expected", "")).replace(" or ", ", ").replace(", ", "、").replace("'", "")
        return f"现为 {detail.get('input')!r}", f"只能是 {allowed}"
    if kind in ("value_error", "assertion_error"):
        return str(context.get("error", detail["msg"])), "请改正"
    if kind in ("greater_than_equal", "greater_than"):
        return f"现为 {detail.get('input')!r}，太小", f"不能小于 {context.get('ge', context.get('gt'))}"
    if kind in ("less_than_equal", "less_than"):
        return f"现为 {detail.get('input')!r}，太大", f"不能大于 {context.get('le', context.get('lt'))}"
    if kind == "too_long":
        return "项数太多", f"不能超过 {context.get('max_length')} 项"
    if kind == "string_too_long":
        return "太长", f"不能超过 {context.get('max_length')} 个字符"
    if kind == "string_pattern_mismatch":
        return f"现为 {detail.get('input')!r}，格式不对", f"应当符合 {context.get('pattern')}"
    return str(detail["msg"]), "请改正"


def _within(model: type[BaseModel] | None, path: Sequence[int | str]) -> type[BaseModel] | None:
    """The model at the end of a path of keys and places (period, holiday.0); None where there is none."""
    for part in path:
        if model is None or isinstance(part, int):
            continue
        named = model.model_fields.get(part)
        model = _model_in(named.annotation) if named is not None else None
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part)) is not None), None)


def _unknown_key(key: str, model: type[BaseModel] | None) -> tuple[str, str]:
    names = list(model.model_fields) if model is not None else []
    near = get_close_matches(key, names, 1)
    hint = f"是否指 {near[0]}？" if near else ("可用的有：" + "、".join(names) if names else "请删去")
    return "没有这一项", hint
