"""强制措施的范围 (强制法 23, 29 ¶2): nothing unconnected, no necessities of life, nothing sealed or frozen already."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut

ON_THINGS = ("sealing", "impounding")


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("measure-taken") or ask.body.sort not in (*ON_THINGS, "freezing"):
        return
    body = ask.body
    if not body.connected:
        yield Shut("没有确认对象与违法行为有关", "请逐项核对，剔除无关的场所、设施、财物和款项", field="connected")
    if body.sort in ON_THINGS and not body.no_necessities:
        yield Shut(
            "没有确认不含公民个人及其所扶养家属的生活必需品", "请逐项核对，剔除生活必需品", field="no_necessities"
        )
    if not body.not_taken_before:
        yield Shut(
            "没有确认未被其他国家机关先行查封、冻结", "请查明；已经查封、冻结的不得重复", field="not_taken_before"
        )


gate = Gate("measure-scope", "强制措施的范围", NoParams, shut, ("measure-taken",))
