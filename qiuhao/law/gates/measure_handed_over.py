"""当场交付决定书和清单 (强制法 24; 30 for the notice to the bank)."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``copies``: of the list, one for the party and one for the authority."""

    copies: int = Field(ge=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("measure-taken"):
        return
    if not ask.body.handed_over:
        yield Shut("没有记载当场交付决定书和清单", "请当场制作并交付，当事人不到场的注明", field="handed_over")
    if ask.body.list_copies < params.copies:
        yield Shut(
            f"清单只有 {ask.body.list_copies} 份，应当一式 {params.copies} 份", "请补足份数，由当事人和机关分别保存",
            field="list_copies",
        )  # fmt: skip


gate = Gate("measure-handed-over", "交付决定书和清单", Params, shut, ("measure-taken",))
