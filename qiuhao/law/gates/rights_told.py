"""告知权利义务 (处罚法 44, 55; anhui/disclosure/10.4)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _persons
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("officers") and not ask.body.rights_told and _persons.face_to_face(ask.body):
        yield Shut(
            "没有记载已告知当事人权利和义务",
            "请告知执法事由、依据以及陈述、申辩、申请回避等权利和配合的义务，并记载告知情况",
            field="rights_told",
        )


gate = Gate("rights-told", "告知权利义务", NoParams, shut, ("officers",))
