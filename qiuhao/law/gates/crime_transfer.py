"""涉嫌犯罪案件的移送 (移送规定 5): by so many officers; whoever does not approve it writes down why."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``minimum``: how many different officers answer for the transfer; auxiliary staff never count."""

    minimum: int = Field(2, ge=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if ask.fills("transfer-decided") and not ask.body.approved and blank(ask.body.reason):
        yield Shut("不批准移送，没有写明理由", "请写明不予批准的理由", field="reason")
    if ask.fills("transferred") and ask.body.sort == "crime":
        officers = {one.person for one in ask.body.officers if not one.auxiliary}
        if len(officers) < params.minimum:
            yield Shut(
                f"专案组只有 {len(officers)} 名执法人员，应当不少于 {params.minimum} 名（辅助人员不计）",
                "请增加执法人员",
                field="officers",
            )


gate = Gate("crime-transfer", "涉嫌犯罪案件的移送", Params, shut, ("transfer-decided", "transferred"))
