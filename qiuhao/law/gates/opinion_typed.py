"""审核意见属于规定的种类，理由相符 (anze/review/12; yangquan/review/8)."""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict


class Params(Strict):
    """``open_grounds``: the clause's list of grounds ends with 等, so others are admitted."""

    open_grounds: bool = False


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("opinion"):
        return
    item = ask.rules.item("opinion", ask.body.opinion, ask.day)
    if item is None:
        known = [entry.label for entry in ask.rules.items("opinion", ask.day, ask.procedure)]
        yield Shut(f"没有“{ask.body.opinion}”这种审核意见", f"请从这些意见中选择：{listed(known)}", field="opinion")
        return
    grounds = item.more.get("grounds") or ()
    if not grounds:
        return
    if not ask.body.grounds:
        yield Shut(f"“{item.label}”没有写明理由", f"请从这些理由中选择：{listed(grounds)}", field="grounds")
    opened = params.open_grounds or item.more.get("open_grounds", False)
    strange = [] if opened else [g for g in ask.body.grounds if g not in grounds]
    if strange:
        yield Shut(
            f"“{item.label}”不能以{listed(strange)}为理由",
            f"可以的理由：{listed(grounds)}；请改正理由，或者改用相应的意见",
            field="grounds",
        )


gate = Gate("opinion-typed", "审核意见的种类", Params, shut, ("opinion",))
