"""A form with one field of each sort, for the gallery."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms


class SampleForm(forms.Form):
    """Filing of an invented case."""

    PREFILLED: ClassVar[dict[str, Any]] = {"party": "示例县青禾农产品有限公司", "amount": "12000.00"}
    WRONG: ClassVar[dict[str, Any]] = {"party": "", "decided_on": "2026-02-30", "amount": "一万二", "method": "direct"}

    party = forms.CharField(label="当事人", help_text="单位写全称，个人写姓名。")
    decided_on = forms.DateField(
        label="决定日期",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "2026 年 2 月没有 30 日，请改正决定日期。"},
    )
    amount = forms.DecimalField(
        label="罚款数额",
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages={"invalid": "罚款数额须为数字，例如 12000.00。"},
    )
    method = forms.ChoiceField(
        label="送达方式",
        choices=[("direct", "直接送达"), ("leaving", "留置送达"), ("postal", "邮寄送达"), ("electronic", "电子送达")],
    )
    heard = forms.ChoiceField(
        label="是否听证", widget=forms.RadioSelect, choices=[("no", "未要求听证"), ("yes", "已举行听证")]
    )
    facts = forms.CharField(label="查明的事实", widget=forms.Textarea, required=False)
    scan = forms.FileField(label="现场照片", required=False, help_text="JPG 或 PNG，每张不超过 20 MB。")
    certified = forms.BooleanField(label="已向当事人出示执法证件，并告知其权利")


class LoginForm(forms.Form):
    """The two fields of a log-in."""

    login = forms.CharField(label="账号")
    password = forms.CharField(label="密码", widget=forms.PasswordInput)
