"""执法人员持有当日有效的执法证件 (处罚法 42; xuecheng/disclosure/7.1).

A certificate without a first or last day on file is taken as open on that side; one without a
number is none. Auxiliary staff need none, and count for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("officers"):
        return
    wrong = [found for o in ask.body.officers if not o.auxiliary and (found := _wrong(o, ask.day))]
    if wrong:
        yield Shut(
            "；".join(wrong),
            "请改派持有有效执法证件的人员；证件信息有误的，请先更正人员名录",
            field="officers",
        )


def _wrong(officer: Any, day: date) -> str:
    if not officer.certificate.strip():
        return f"{officer.name}没有登记执法证件"
    if officer.valid_from is not None and day < officer.valid_from:
        return f"{officer.name}的执法证件 {officer.certificate} 自{said(officer.valid_from)}起有效，{said(day)}尚未生效"
    if officer.valid_until is not None and day > officer.valid_until:
        return f"{officer.name}的执法证件 {officer.certificate} 有效期至{said(officer.valid_until)}，{said(day)}已过期"
    return ""


gate = Gate("certificate-valid", "执法证件有效", NoParams, shut, ("officers",))
