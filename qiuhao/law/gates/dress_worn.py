"""按国家规定着装、佩戴标识 (anhui/disclosure/10.1; anze/disclosure/11-2; xuecheng/disclosure/7.1).

Only where the State prescribes uniform or insignia; the record says whether it does, and whether they were worn.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("officers") and ask.body.dress == "not-worn":
        yield Shut(
            "国家规定统一着装、佩戴标识，执法时没有按规定着装、佩戴", "请按规定着装、佩戴标识后再执法", field="dress"
        )


gate = Gate("dress-worn", "着装和标识", NoParams, shut, ("officers",))
