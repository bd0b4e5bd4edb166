"""直接涉及申请人与他人之间重大利益关系的，告知听证权利 (许可法 47): the notice to those interested must offer it."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    examined = ask.history.last("examined")
    if not ask.fills("interested-told") or examined is None or ask.body.hearing_offered:
        return
    if names := [person.name for person in examined.body.interested]:
        yield Shut(
            f"许可涉及申请人与{listed(names)}之间的重大利益关系，告知书没有写明听证权利",
            "请告知申请人、利害关系人有要求听证的权利",
            field="hearing_offered",
        )


gate = Gate("interested-hearing-right", "告知听证权利（许可）", NoParams, shut, ("interested-told",))
