"""Parts of forms: a field with everything that belongs to it, the summary, the checklist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.forms import (
    BaseForm,
    BoundField,
    CheckboxInput,
    CheckboxSelectMultiple,
    Field,
    FileInput,
    RadioSelect,
)
from django.forms.widgets import ChoiceWidget

from qiuhao.desk.templatetags.look.values import get

ANSWERS = (("yes", "是", "check"), ("no", "否", "cross"), ("na", "不适用", "dash"))


def form_field(
    field: BoundField,
    unit: str = "",
    help: str = "",
    clause: Any = None,
    from_case: str = "",
    width: str = "full",
) -> dict[str, Any]:
    """A bound field: label, whether it is needed, the control, unit, help, errors beside it.

    The control names its help and its errors for screen readers (``aria-describedby``).
    """
    said = help or field.help_text
    ids = [f"{field.auto_id}-help"] if said else []
    ids += [f"{field.auto_id}-error"] if field.errors else []
    attrs: dict[str, str] = {"aria-describedby": " ".join(ids)} if ids else {}
    if field.errors:
        attrs["aria-invalid"] = "true"
    widget = field.field.widget
    return {
        "field": field,
        "errors": sentences(field),
        "control": field.as_widget(attrs=attrs),
        "unit": unit,
        "help": said,
        "clause": clause,
        "from_case": from_case,
        "width": width,
        "tick": isinstance(widget, CheckboxInput),
        "choices": isinstance(widget, (RadioSelect, CheckboxSelectMultiple)),
        "hidden": field.is_hidden,
    }


def sentences(field: BoundField) -> list[str]:
    """The field's errors; Django's own "required" becomes a sentence that names the field."""
    standard = Field.default_error_messages["required"]
    out: list[str] = []
    for error in field.errors.as_data():
        if error.code == "required" and error.message == standard:
            out.append(f"{_verb(field)}{field.label}。")
        else:
            out += [str(message) for message in error.messages]
    return out


def _verb(field: BoundField) -> str:
    widget = field.field.widget
    if isinstance(widget, CheckboxInput):
        return "请确认"
    if isinstance(widget, FileInput):
        return "请上传"
    return "请选择" if isinstance(widget, ChoiceWidget) else "请填写"


def form_summary(
    form: BaseForm | None,
    rows: Sequence[Any] = (),
    saved_at: Any = None,
    title: str = "已填写",
) -> dict[str, Any]:
    """Errors with links to their fields, then the running summary of what was filled in."""
    errors: list[dict[str, Any]] = []
    if form is not None and form.is_bound:
        errors += [{"text": text, "href": ""} for text in form.non_field_errors()]
        for field in form:
            errors += [
                {"text": text, "href": f"#{field.id_for_label or field.auto_id}", "label": field.label}
                for text in sentences(field)
            ]
    return {"errors": errors, "rows": rows, "saved_at": saved_at, "title": title}


def signature_field(
    name: str, label: str = "签名", signer: str = "", required: bool = True, error: str = ""
) -> dict[str, Any]:
    """A signature on the screen, or a photo of one on paper.

    Posts ``name`` (a PNG data URL, empty when not signed) and the file ``name-photo``.
    """
    return {"name": name, "label": label, "signer": signer, "required": required, "error": error}


def checklist(
    items: Iterable[Any],
    name: str = "check",
    readonly: bool = False,
    groups: Sequence[str] = (),
) -> dict[str, Any]:
    """Questions with 是, 否, 不适用 and a remark; posts ``name-id`` and ``name-id-note``.

    ``groups`` gives the order of groups; groups not named follow as they come.
    """
    order: dict[str, list[dict[str, Any]]] = {group: [] for group in groups}
    answered = total = 0
    for item in items:
        value = get(item, "value")
        total += 1
        answered += bool(value)
        entry = {
            "it": item,
            "key": f"{name}-{get(item, 'id')}",
            "answers": [
                {"value": code, "word": word, "icon": sign, "on": code == value} for code, word, sign in ANSWERS
            ],
            "verdict": next((a for a in ANSWERS if a[0] == value), None),
        }
        order.setdefault(get(item, "group"), []).append(entry)
    listed = [{"title": title, "entries": entries} for title, entries in order.items() if entries]
    return {"groups": listed, "readonly": readonly, "answered": answered, "total": total}
