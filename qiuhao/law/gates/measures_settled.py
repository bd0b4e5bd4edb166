"""强制措施已经处理 (强制法 27, 28): no case ends while a measure stands, or while things set free are kept."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.duties import coercing
from qiuhao.law.gates import _measures
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.views import MEASURES


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    for measure in _measures.standing(ask.history):
        yield Shut(
            f"{said(measure.day)}的{MEASURES[measure.body.sort]}（第 {measure.number} 号记录）还没有解除或者处理",
            "请作出处理决定，或者解除并退还",
            "end-measure",
        )
    back = {found.subject for found in coercing.returned(ask.history)}
    for lifted in coercing.lifted(ask.history):
        if lifted.subject not in back:
            yield Shut(f"第 {lifted.subject} 号记录的财物已经解除，还没有记载退还", "请立即退还并登记", "return-things")


gate = Gate("measures-settled", "强制措施已经处理", NoParams, shut)
