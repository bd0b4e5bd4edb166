"""审核意见属于规定的种类，理由相符 (anze/review/12; yangquan/review/8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qiuhao.law import opinions
from qiuhao.law.gates._words import listed
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import ItemLine, Strict


class Params(Strict):
    """``open_grounds``: the clause's list of grounds ends with 等, so others are admitted."""

    open_grounds: bool = False


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if not ask.fills("opinion"):
        return
    chosen = [(name, ask.rules.item("opinion", name, ask.day)) for name in opinions.named(ask.body)]
    unknown = [name for name, item in chosen if item is None]
    if unknown:
        known = [entry.label for entry in ask.rules.items("opinion", ask.day, ask.procedure)]
        yield Shut(f"没有“{listed(unknown)}”这种审核意见", f"请从这些意见中选择：{listed(known)}", field="opinion")
        return
    items = [item for _, item in chosen if item is not None]
    yield from _combined(ask, items)
    yield from _grounded(ask.body.grounds, items, params)


def _combined(ask: Ask, items: list[ItemLine]) -> Iterable[Shut]:
    """Several at once only where the place says so, each once, and none beside one that lets the decision pass."""
    if len(items) == 1:
        return
    if not ask.rules.parameter(opinions.COMBINED, ask.day, False):
        yield Shut("一份审核意见只能选一种", "请只保留一种意见", field="also")
    elif len({item.id for item in items}) < len(items):
        yield Shut("同一种审核意见选了两次", "请去掉重复的意见", field="also")
    passing = [item.label for item in items if item.more.get("effect") == "pass"]
    if passing:
        yield Shut(f"“{listed(passing)}”不能与其他意见同时提出", "请只保留一种，或者改选其他意见", field="also")


def _grounded(given: Sequence[str], items: list[ItemLine], params: Params) -> Iterable[Shut]:
    """Each outcome with a list of grounds has one of them, and no ground fits none of the outcomes."""
    bound = [item for item in items if item.more.get("grounds")]
    if not bound:
        return
    for item in bound:
        opened = params.open_grounds or item.more.get("open_grounds", False)
        if not (given if opened else set(given) & set(item.more["grounds"])) and (not given or len(bound) > 1):
            yield Shut(
                f"“{item.label}”没有写明理由", f"请从这些理由中选择：{listed(item.more['grounds'])}", field="grounds"
            )
    if params.open_grounds or any(item.more.get("open_grounds", False) for item in bound):
        return
    allowed = [ground for item in bound for ground in item.more["grounds"]]
    strange = [ground for ground in given if ground not in allowed]
    if strange:
        yield Shut(
            f"“{listed([item.label for item in bound])}”不能以{listed(strange)}为理由",
            f"可以的理由：{listed(allowed)}；请改正理由，或者改用相应的意见",
            field="grounds",
        )


gate = Gate("opinion-typed", "审核意见的种类", Params, shut, ("opinion",))
