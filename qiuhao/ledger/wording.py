"""Turns Pydantic's error list into Chinese sentences that name the field by its title."""

from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from qiuhao.ledger.problems import FieldProblem

# Pydantic error type → (what is wrong, what to do). {…} are filled from the error's context.
_WORDS: dict[str, tuple[str, str]] = {
    "missing": ("没有填写", "请填写后再提交"),
    "extra_forbidden": ("不是本类记录的字段", "请删去该字段，或核对字段名称"),
    "string_type": ("应为文字", "请改填文字"),
    "string_too_short": ("没有填写或过短", "请至少填写 {min_length} 个字"),
    "string_too_long": ("过长", "请压缩到 {max_length} 个字以内"),
    "string_pattern_mismatch": ("格式不符", "请按规定格式填写"),
    "int_type": ("应为整数", "请改填整数"),
    "int_parsing": ("应为整数", "请改填整数"),
    "int_from_float": ("应为整数", "请改填整数，不带小数"),
    "bool_type": ("应为“是”或“否”", "请选择其一"),
    "bool_parsing": ("应为“是”或“否”", "请选择其一"),
    "date_type": ("不是日期", "请按“2026-10-12”的样式填写"),
    "date_parsing": ("不是日期", "请按“2026-10-12”的样式填写"),
    "date_from_datetime_parsing": ("不是日期", "请按“2026-10-12”的样式填写"),
    "date_from_datetime_inexact": ("应只有日期", "请去掉钟点"),
    "datetime_type": ("不是时间", "请填写日期和钟点"),
    "datetime_parsing": ("不是时间", "请填写日期和钟点"),
    "datetime_from_date_parsing": ("不是时间", "请填写日期和钟点"),
    "timezone_aware": ("缺少时区", "请写明时区，例如“+08:00”"),
    "decimal_parsing": ("不是金额或数值", "请填写数字，例如“12000.00”"),
    "decimal_type": ("不是金额或数值", "请填写数字，例如“12000.00”"),
    "decimal_max_places": ("小数位过多", "请保留至多 {decimal_places} 位小数"),
    "literal_error": ("不在可选范围内", "请从下列各项中选择：{expected}"),
    "enum": ("不在可选范围内", "请从下列各项中选择：{expected}"),
    "too_short": ("项数不足", "请至少填写 {min_length} 项"),
    "too_long": ("项数过多", "请减少到 {max_length} 项以内"),
    "list_type": ("应为列表", "请逐项填写"),
    "tuple_type": ("应为列表", "请逐项填写"),
    "greater_than": ("过小", "请填写大于 {gt} 的值"),
    "greater_than_equal": ("过小", "请填写不小于 {ge} 的值"),
    "less_than": ("过大", "请填写小于 {lt} 的值"),
    "less_than_equal": ("过大", "请填写不大于 {le} 的值"),
    "finite_number": ("不是有限的数", "请填写数字"),
    "model_type": ("应为一组字段", "请逐个字段填写"),
    "model_attributes_type": ("应为一组字段", "请逐个字段填写"),
    "dict_type": ("应为一组字段", "请逐个字段填写"),
    "json_invalid": ("不是有效的 JSON", "请核对括号和引号"),
}


def field_problems(cls: Any, error: ValidationError) -> tuple[FieldProblem, ...]:
    """One FieldProblem per error, in the order of the fields. `cls` is the Kind that was being built."""
    found = error.errors(include_url=False)
    return tuple(_problem(cls, item) for item in found if not _only_follows(item, found))


def _only_follows(item: Any, found: list[Any]) -> bool:
    """A list counts as too short when its entries do not fit: then only the entries are at fault."""
    path = item["loc"]
    return item["type"] == "too_short" and any(
        len(other["loc"]) > len(path) and other["loc"][: len(path)] == path for other in found
    )


def _problem(cls: Any, item: Any) -> FieldProblem:
    path = [part for part in item["loc"] if not _is_branch(part)]
    problem, remedy = _words(item)
    return FieldProblem(
        kind=cls.kind,
        kind_title=cls.title or cls.__name__,
        field=".".join(str(part) for part in path),
        title=title_of(cls, path),
        problem=problem,
        remedy=remedy,
    )


def _is_branch(part: object) -> bool:
    # Pydantic puts the name of a union's branch into the path ("str", "function-after[…]"); it is not a field.
    return isinstance(part, str) and ("[" in part or part in {"str", "int", "bool", "none", "date", "datetime"})


def _words(item: Any) -> tuple[str, str]:
    kind = str(item["type"])
    context = {key: str(value) for key, value in (item.get("ctx") or {}).items()}
    if "expected" in context:
        context["expected"] = context["expected"].replace(" or ", ", ").replace(", ", "、").replace("'", "")
    if kind in {"value_error", "assertion_error"}:
        return "填写有误", context.get("error", "请核对").rstrip("。")
    problem, remedy = _WORDS.get(kind, ("填写有误", "请核对该项的格式和内容"))
    try:
        return problem, remedy.format(**context)
    except KeyError:
        return problem, "请核对该项的格式和内容"


def title_of(model: type[BaseModel], path: list[Any]) -> str:
    """The Chinese label of a field by its path: ["parties", 0, "name"] → 当事人第 1 项的姓名."""
    words = ""
    here: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int):
            words += f"第 {part + 1} 项"
            continue
        field = here.model_fields.get(part) if here is not None else None
        title = (field.title if field is not None else None) or str(part)
        words = f"{words}的{title}" if words else title
        here = _model_in(field)
    return words


def _model_in(field: FieldInfo | None) -> type[BaseModel] | None:
    pending: list[Any] = [field.annotation] if field is not None else []
    while pending:
        annotation = pending.pop(0)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return annotation
        pending.extend(get_args(annotation))
    return None
