"""不少于两名执法人员 (处罚法 42; 许可法 34; 强制法 18)."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``minimum``: how many different officers; auxiliary staff never count."""

    minimum: int = Field(ge=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("officers"):
        return
    officers = {o.person for o in ask.body.officers if not o.auxiliary}
    if len(officers) < params.minimum:
        yield Shut(
            f"执法人员只有 {len(officers)} 名，应当不少于 {params.minimum} 名（辅助人员不计）",
            "请增加执法人员",
            field="officers",
        )


gate = Gate("two-officers", "执法人员人数", Params, shut, ("officers",))
