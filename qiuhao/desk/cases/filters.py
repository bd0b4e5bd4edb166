"""The filters of the list of cases: what was chosen, read into a question, with a sentence for what cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from qiuhao.authority.reading import authority_names, holding
from qiuhao.authority.rights import Viewer, grants
from qiuhao.casefile.finding import Ask
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.desk.cases.steps import STAGE_OF
from qiuhao.ledger import clock

STAGES = ("启动", "调查取证", "审核决定", "送达执行", "归档")
STATES = {name: title for procedure in reversed(PROCEDURES.values()) for name, title in procedure.states.items()}
CHOICES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("whose", "范围", (("", "全部"), ("mine", "我承办的"), ("unit", "本机构的"))),
    ("stage", "阶段", (("", "全部"), *((stage, stage) for stage in STAGES))),
    ("clock", "期限", (("", "全部"), ("late", "已逾期"), ("open", "有未办期限"))),
)
"""Chosen with one touch; the rest stands in a fold."""
QUICK = tuple(name for name, _, _ in CHOICES)
MOST_PEOPLE = 300


class MoreForm(forms.Form):
    """The filters in the fold. All optional."""

    DAY: ClassVar[dict[str, str]] = {"invalid": "请按 2026-03-09 这样的格式填写日期。"}
    MONEY: ClassVar[dict[str, str]] = {
        "invalid": "请填写金额，单位为元，例如 2000 或者 2000.00。", "max_digits": "金额太长，请核对。",
        "max_whole_digits": "金额太长，请核对。",
        "max_decimal_places": "金额最多两位小数。", "min_value": "金额不能小于 0。",
    }  # fmt: skip

    authority = forms.ChoiceField(label="执法机关", required=False)
    procedure = forms.ChoiceField(label="程序", required=False)
    state = forms.ChoiceField(label="状态", required=False)
    handler = forms.ChoiceField(label="承办人", required=False)
    opened_since = forms.DateField(label="建立日期自", required=False, error_messages=DAY)
    opened_until = forms.DateField(label="建立日期至", required=False, error_messages=DAY)
    decided_since = forms.DateField(label="决定日期自", required=False, error_messages=DAY)
    decided_until = forms.DateField(label="决定日期至", required=False, error_messages=DAY)
    least = forms.DecimalField(
        label="决定金额自（元）", required=False, min_value=0, max_digits=16, decimal_places=2, error_messages=MONEY
    )
    most = forms.DecimalField(
        label="决定金额至（元）", required=False, min_value=0, max_digits=16, decimal_places=2, error_messages=MONEY
    )

    def __init__(self, who: Viewer, data: Any) -> None:
        super().__init__(data)
        for name in ("opened_since", "opened_until", "decided_since", "decided_until"):
            self.fields[name].widget = forms.DateInput(attrs={"type": "date"})
        for name in ("least", "most"):
            self.fields[name].widget = forms.TextInput(attrs={"inputmode": "decimal"})
        for name, choices in _choices(who).items():
            self.fields[name].choices = [("", "全部"), *choices]  # type: ignore[attr-defined]
            if name in ("authority", "handler") and len(choices) < 2:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """From is not after until."""
        read: dict[str, Any] = super().clean() or {}
        for first, last, said in (
            ("opened_since", "opened_until", "结束日期早于开始日期，请改正。"),
            ("decided_since", "decided_until", "结束日期早于开始日期，请改正。"),
            ("least", "most", "上限小于下限，请改正。"),
        ):
            if read.get(first) is not None and read.get(last) is not None and read[first] > read[last]:
                self.add_error(last, said)
        return read


def _choices(who: Viewer) -> dict[str, list[tuple[str, str]]]:
    there = {name for one in grants(who) for name in one.authorities}
    return {
        "authority": sorted(authority_names(there).items(), key=lambda pair: pair[1]),
        "procedure": [(name, row.title) for name, row in PROCEDURES.items()],
        "state": list(STATES.items()),
        "handler": holding(there, ("handler", "unit-head"), clock.today(), MOST_PEOPLE),
    }


def ask_of(who: Viewer, asked: QueryDict, form: MoreForm) -> Ask:
    """The question. What the form could not read is not applied; the form says so."""
    form.is_valid()
    read: Mapping[str, Any] = getattr(form, "cleaned_data", {})
    states = (read["state"],) if read.get("state") else ()
    if asked.get("stage") in STAGES and not states:
        states = tuple(state for state, stage in STAGE_OF.items() if stage == asked["stage"])
    mine = asked.get("whose", "")
    return Ask(
        text=asked.get("q", "")[:200].strip(),
        authority=who.authority if mine == "unit" else read.get("authority", ""),
        unit=who.unit if mine == "unit" else "",
        procedure=read.get("procedure", ""), states=states,
        handler=who.person if mine == "mine" else read.get("handler", ""),
        opened_since=read.get("opened_since"), opened_until=read.get("opened_until"),
        decided_since=read.get("decided_since"), decided_until=read.get("decided_until"),
        least=_fen(read.get("least")), most=_fen(read.get("most")),
        overdue=asked.get("clock") == "late", owing=asked.get("clock") == "open",
    )  # fmt: skip


def _fen(yuan: Decimal | None) -> int | None:
    return None if yuan is None else int(yuan * 100)


def quick(asked: QueryDict) -> list[dict[str, Any]]:
    """The filters of one touch, each choice as it now stands."""
    return [
        {
            "name": name, "title": title,
            "choices": [{"value": v, "word": w, "on": asked.get(name, "") == v} for v, w in choices],
        }
        for name, title, choices in CHOICES
    ]  # fmt: skip


def kept(asked: QueryDict, form: MoreForm) -> dict[str, str]:
    """What was asked, without the page."""
    return {name: asked[name] for name in ("q", *QUICK, *form.fields) if asked.get(name)}
