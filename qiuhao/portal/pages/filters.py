"""The filters of the list of decisions. What cannot be read is said at the field, and not applied."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms


class ListForm(forms.Form):
    """Words, authority, kind, days of decision; all optional."""

    DAY: ClassVar[dict[str, str]] = {"invalid": "请按 2026-03-09 这样的格式填写日期。"}

    q = forms.CharField(label="当事人、文号或者内容", required=False, max_length=60)
    authority = forms.ChoiceField(label="执法机关", required=False)
    kind = forms.ChoiceField(label="执法类别", required=False)
    since = forms.DateField(
        label="决定日期自", required=False, widget=forms.DateInput(attrs={"type": "date"}), error_messages=DAY
    )
    until = forms.DateField(
        label="决定日期至", required=False, widget=forms.DateInput(attrs={"type": "date"}), error_messages=DAY
    )

    def __init__(
        self, data: Any, *, authorities: list[tuple[str, str]], kinds: list[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(data, **more)
        self.fields["authority"].choices = [("", "全部机关"), *authorities]  # type: ignore[attr-defined]
        self.fields["kind"].choices = [("", "全部类别"), *kinds]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The first day is not after the last."""
        read: dict[str, Any] = super().clean() or {}
        since, until = read.get("since"), read.get("until")
        if since and until and since > until:
            self.add_error("until", "结束日期早于开始日期，请改正。")
        return read

    def asked(self) -> dict[str, Any]:
        """Arguments for the search."""
        self.is_valid()
        read = getattr(self, "cleaned_data", {}) if self.is_bound else {}
        return {
            "text": read.get("q", ""),
            "authority": read.get("authority", ""),
            "kind": read.get("kind", ""),
            "since": read.get("since"),
            "until": read.get("until"),
        }
