"""听证由非本案调查人员主持 (处罚法 64(4))."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _persons
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not (ask.fills("hearing-held") or ask.fills("hearing-notified")):
        return
    chair = ask.body.chair
    if not chair:
        yield Shut("没有写明听证主持人", "请指定一名不是本案调查人员的主持人", field="chair")
    elif chair in _persons.investigators(ask.history):
        name = _persons.called(chair, ask)
        yield Shut(f"听证主持人{name}是本案调查人员", "请改由不是本案调查人员的人主持", field="chair")


gate = Gate("hearing-chair", "听证主持人", NoParams, shut, ("hearing-held", "hearing-notified"))
