"""What a person says who asks for a correction. Little is asked; what is asked has its reason beside it."""

from __future__ import annotations

from typing import Any

from django import forms

MISSING = {"required": "请填写这一项。"}


class CorrectionForm(forms.Form):
    """Who, what is wrong, with what evidence. Nothing of it is published."""

    wrong = forms.CharField(
        label="哪里不准确", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}), error_messages=MISSING,
        help_text="写明公示的哪一项不准确，应当是什么。",
    )  # fmt: skip
    evidence = forms.CharField(
        label="证据", max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="有什么可以证明，例如营业执照、判决书编号。",
    )  # fmt: skip
    concerned = forms.BooleanField(label="我是当事人，或者与这份决定有利害关系", required=False)
    name = forms.CharField(label="您的姓名", max_length=60, error_messages=MISSING)
    phone = forms.CharField(
        label="联系电话", max_length=20, error_messages=MISSING, help_text="用来告知处理结果，不会公开。"
    )
    website = forms.CharField(required=False, widget=forms.HiddenInput)
    """Left empty by people; machines fill it."""

    def clean_website(self) -> str:
        """A form filled by a machine goes no further."""
        if self.cleaned_data.get("website"):
            raise forms.ValidationError("没有提交：请重新填写。")
        return ""

    def content(self) -> dict[str, Any]:
        """The request as its record takes it."""
        read = self.cleaned_data
        return {
            "wrong": read["wrong"],
            "evidence": read["evidence"],
            "concerned": read["concerned"],
            "asked_by": {"name": read["name"], "phone": read["phone"], "relation": "网上提出更正要求的人"},
        }

    def take(self, problems: list[tuple[str, str]]) -> None:
        """Put sentences of the record or of the law at their fields."""
        places = {"asked_by.phone": "phone", "asked_by.name": "name"}
        for field, text in problems:
            name = places.get(field, field)
            self.add_error(name if name in self.fields else None, text)
