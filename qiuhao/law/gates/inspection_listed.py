"""没有公布的检查事项不得检查 (国办发〔2024〕54号): the matter stands in the authority's list of inspections."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if ask.fills("inspection-planned") and ask.body.matter_listed is False:
        yield Shut(
            f"执法事项“{ask.body.matter}”不在本机关的行政检查事项清单中",
            "请选择清单中的检查事项；确有检查职权的，先登记并公布该事项",
            field="matter",
        )


gate = Gate("inspection-listed", "检查事项已列入清单", NoParams, shut, ("inspection-planned",))
