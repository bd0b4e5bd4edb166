"""不予公开须有规定的情形、依据、理由和决定人 (anhui/disclosure/3, 15; yangquan/disclosure/7)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.clause import Rank
from qiuhao.law.gates._words import blank, listed
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.lines import ItemLine


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("withheld"):
        return
    item = ask.rules.item("withhold-ground", ask.body.ground, ask.day)
    if item is None:
        known = listed(entry.label for entry in ask.rules.items("withhold-ground", ask.day, ask.procedure))
        yield Shut("不予公开没有选择规定的情形", f"规定的情形：{known}；都不符合的，应当公开", field="ground")
        return
    if blank(ask.body.reason):
        yield Shut(f"“{item.label}”没有写明理由", "请写明理由", field="reason")
    if blank(ask.body.decided_by):
        yield Shut("没有写明作出不予公开决定的人", "请写明决定人", field="decided_by")
    yield from _basis(ask, item)


def _basis(ask: Ask, item: ItemLine) -> Iterable[Shut]:
    ranks = tuple(item.more.get("basis_ranks") or ())
    if not ranks:
        return
    if blank(ask.body.basis):
        yield Shut(f"“{item.label}”没有写明依据", f"请写明{'或者'.join(ranks)}的名称和条款", field="basis")
        return
    admitted = {rank.value for words in ranks for rank in Rank.named(words)}
    if ask.body.basis_rank not in admitted:
        rank = ask.body.basis_rank or "（未填写）"
        yield Shut(
            f"“{item.label}”的依据是{rank}，应当是{'、'.join(ranks)}",
            "请改用层级足够的依据；没有的，应当公开",
            field="basis_rank",
        )


gate = Gate("withhold-ground", "不予公开的情形", NoParams, shut, ("withheld",))
