"""The control for each sort of field: what the browser shows, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.urls import reverse

from qiuhao.desk.forms.known import Known, Options
from qiuhao.desk.forms.plan import Spec

CHOSEN_FROM = frozenset({"person", "unit", "matter", "monitor", "fact", "list", "parameter", "retention", "rank"})
SEVERAL = frozenset({"officers", "persons", "reviewers", "items", "flags"})


class Uploads(forms.ClearableFileInput):
    """Several files at once."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


def control(spec: Spec, known: Known, chosen: Sequence[str]) -> forms.Field:
    """The control of one field; what is chosen already stays a choice even if nobody offers it any more."""
    named = {"label": spec.title, "required": spec.required or spec.sort == "officers"}
    if spec.sort in CHOSEN_FROM:
        options = _with(known.options(spec.sort, spec.arg), chosen)
        if not options:
            return forms.CharField(**named, widget=forms.TextInput)
        return forms.CharField(**named, widget=forms.Select(choices=[("", "请选择"), *options]))
    if spec.sort in SEVERAL:
        options = _with(known.options(spec.sort, spec.arg), chosen)
        if not options:
            return forms.CharField(**named, widget=forms.Textarea(attrs={"rows": 2, "placeholder": "每行一项"}))
        return forms.MultipleChoiceField(**named, choices=options, widget=forms.CheckboxSelectMultiple)
    if spec.sort in ("choice", "choices"):
        return _choice(spec, named)
    return _plain(spec, named)


def _with(options: Options, chosen: Sequence[str]) -> Options:
    there = {key for key, _ in options}
    return [*options, *((value, value) for value in chosen if value and value not in there)]


def _choice(spec: Spec, named: dict[str, Any]) -> forms.Field:
    if spec.sort == "choices":
        return forms.MultipleChoiceField(**named, choices=spec.choices, widget=forms.CheckboxSelectMultiple)
    first = [] if spec.default is not None else [("", "请选择")]
    # What has a default is never empty, so nobody needs to be told that it may be.
    named = named | {"required": spec.required or spec.default not in (None, "")}
    return forms.CharField(**named, widget=forms.Select(choices=[*first, *spec.choices]))


def _plain(spec: Spec, named: dict[str, Any]) -> forms.Field:
    if spec.sort == "bool":
        return forms.BooleanField(label=spec.title, required=False)
    if spec.sort == "maybe":
        return forms.CharField(**named, widget=forms.Select(choices=[("", "未认定"), ("yes", "是"), ("no", "否")]))
    if spec.sort == "files":
        return forms.FileField(
            **named, widget=Uploads(attrs={"multiple": True, "accept": "image/*,video/*,audio/*,.pdf"})
        )
    return forms.CharField(**named, strip=False, widget=_input(spec))


def _input(spec: Spec) -> forms.Widget:
    if spec.sort in ("long", "lines"):
        return forms.Textarea(attrs={"rows": 3 if spec.sort == "lines" else 4})
    if spec.sort == "date":
        return forms.DateInput(attrs={"type": "date", **_asks("date")})
    if spec.sort == "moment":
        return forms.DateTimeInput(attrs={"type": "datetime-local", **_asks("moment")})
    if spec.sort == "amount":
        attrs = {"inputmode": "decimal", "placeholder": "0.00", "autocomplete": "off", **_asks("amount")}
        return forms.TextInput(attrs=attrs)
    if spec.sort == "number":
        return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    return forms.TextInput(attrs={"autocomplete": "off"})


def _asks(sort: str) -> dict[str, str]:
    """The control asks for its hint when it changes; without scripts the form asks when it comes back."""
    return {
        "hx-get": reverse("desk:hint", args=[sort]), "hx-trigger": "change", "hx-target": "next .hint",
        "hx-push-url": "false", "hx-swap": "textContent",
    }  # fmt: skip
