"""音像资料存储在规定的地方 (anhui/record/17; xuecheng/record/28): one of the parameter ``record.stores``."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("recording-stored"):
        return
    stores = ask.rules.parameter("record.stores", ask.day)
    if stores and ask.body.store not in stores:
        where = ask.body.store or "（未填写）"
        yield Shut(f"音像资料不能存储在{where}", f"请存储到{'或者'.join(stores)}，不得自行保管", field="store")


gate = Gate("recording-store", "音像资料的存储处", NoParams, shut, ("recording-stored",))
