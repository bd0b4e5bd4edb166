"""检查由执法人员实施 (国办发〔2024〕54号): neither auxiliary staff nor a third party inspects.

Who only helps (检验检测, 技术协助) is named as helping, and is no officer of the record.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.body is None:
        return
    helping = [one.name for one in _named(ask.body) if one.auxiliary]
    if helping:
        yield Shut(
            f"{listed(helping)}是辅助人员，不能实施行政检查",
            "请由持证执法人员实施检查；辅助人员只作为在场协助人员记载",
            field="officers",
        )
    if getattr(ask.body, "third_party_role", "") == "inspecting":
        yield Shut(
            "行政检查不能由第三方机构实施",
            "请由本机关执法人员实施检查；第三方只能提供检验检测等技术协助",
            field="third_party_role",
        )


def _named(body: Any) -> Iterable[Any]:
    """Officers of the record, and those whom a plan or notice names."""
    return (*getattr(body, "officers", ()), *getattr(body, "handlers", ()))


gate = Gate(
    "inspection-by-officers", "由执法人员实施检查", NoParams, shut,
    ("officers", "inspection-planned", "inspection-notified", "inspection-result"),
)  # fmt: skip
