"""强制措施的期限写明且不超过法定期限 (强制法 25, 32). The most is the duty ``end-measure`` of the sort."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from qiuhao.law.gates import _measures
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict
from qiuhao.law.periods import Unit


class Params(Strict):
    """``sorts``: the sorts of measure of which the clause speaks."""

    sorts: list[str] = Field(min_length=1)


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("measure-taken") or ask.body.sort not in params.sorts:
        return
    if ask.body.days is None:
        yield Shut("没有写明期限", "请写明期限的天数", field="days")
        return
    if ask.rules.override("end-measure", _measures.matter(ask.history), ask.procedure, ask.day) is not None:
        return
    counts = [line.period.count for line in _measures.lines(ask, ask.body.sort) if line.period.unit is Unit.DAY]
    if counts and ask.body.days > min(counts):
        yield Shut(
            f"期限 {ask.body.days} 日，超过法定的 {min(counts)} 日",
            "请改正；法律、行政法规另有规定的，由机关登记依据后适用",
            field="days",
        )


gate = Gate("measure-term", "强制措施的期限", Params, shut, ("measure-taken",))
