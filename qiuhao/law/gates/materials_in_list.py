"""不得要求申请人提交与申请事项无关的材料 (许可法 30, 31).

The application carries the matter's list of materials as it stood when it was received. What is asked for afterwards
must be on it; a matter that has no list on file asks a person to look, it does not pass in silence.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    application = ask.history.last("application")
    if application is None or not ask.fills("supplement-told"):
        return
    wanted = application.body.material_list
    if not wanted:
        yield Shut(
            "本事项没有登记申请材料目录，无法判断要求补正的材料是否属于目录",
            "请先在执法事项中登记申请材料目录，再收件",
            field="missing",
        )
        return
    strange = [name for name in ask.body.missing if name not in wanted]
    if strange:
        yield Shut(
            f"{listed(strange)}不在本事项的申请材料目录中，不得要求申请人提交",
            f"只能要求补正目录中的材料：{listed(wanted)}",
            field="missing",
        )


gate = Gate("materials-in-list", "申请材料目录", NoParams, shut, ("supplement-told",))
