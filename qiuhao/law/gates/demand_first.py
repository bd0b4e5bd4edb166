"""先催告、听取意见，再决定强制执行 (强制法 35–37). Exempt: assets that are moved away during the demand (37 ¶3)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.facts import Fact
from qiuhao.law.gates import _notices
from qiuhao.law.gates._words import blank, said
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("execution-ordered"):
        return
    demands = [f for f in ask.history.of("demanded") if f.body.about in (None, ask.body.decision)]
    if not demands:
        yield Shut("没有事先书面催告当事人履行义务", "请先催告", "demand")
        return
    demand = demands[-1]
    if _notices.served_on(ask.history, demand.number) is None:
        yield Shut("催告书还没有送达", "请送达催告书", "serve")
    elif ask.day <= demand.body.until and blank(ask.body.assets_moving):
        yield Shut(
            f"催告的履行期限到{said(demand.body.until)}为止，尚未届满",
            "请待期满；有证据证明转移、隐匿财物的，写明证据",
            field="assets_moving",
        )
    yield from _unheard(ask, demands)


def _unheard(ask: Ask, demands: list[Fact]) -> Iterable[Shut]:
    """What the party said to a demand is checked; a founded statement bars the execution."""
    for demand in demands:
        for answer in ask.history.about("demand-answered", demand.number):
            checks = ask.history.about("demand-checked", answer.number)
            if not checks:
                yield Shut(f"{said(answer.day)}的陈述、申辩还没有复核", "请先复核并写明处理意见", "check-demand")
            elif checks[-1].body.founded:
                yield Shut("当事人的意见成立，已经采纳", "不得强制执行；情况有变化的，重新催告", "demand")


gate = Gate("demand-first", "先催告", NoParams, shut, ("execution-ordered",))
