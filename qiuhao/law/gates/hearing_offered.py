"""较重的处罚应当告知听证权利 (处罚法 63).

Bound to the notice it looks at the notice itself; bound to the decision, at the notice that
stands. Amounts are compared with the thresholds ``hearing.threshold-citizen`` and
``hearing.threshold-organisation`` (reached counts: 以上 includes the number), for fines and for
confiscations alike, each kind by itself; of several parties the lowest threshold counts, and a
个体工商户 or an unknown party has the lower of the two. Where no threshold is on file, the head must
record whether the amount is large (``large_amount``): silence shuts, it never passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from qiuhao.law import apart
from qiuhao.law.gates import _proposals
from qiuhao.law.gates._words import listed, money, yuan
from qiuhao.law.gates.base import Ask, Gate, Shut
from qiuhao.law.lines import Strict
from qiuhao.law.views import (
    PENALTIES,
)

MONEY = ("fine", "confiscate-gains", "confiscate-goods")


class Params(Strict):
    """``penalties``: kinds that always need the offer."""

    penalties: list[_proposals.Sort] = []


def shut(ask: Ask, params: Params) -> Iterable[Shut]:
    if ask.fills("notified"):
        told = ask.body
    else:
        notice = ask.history.last("notified")
        if notice is None:
            return
        told = notice.body
    if told.hearing_offered:
        return
    of = ask.body.proposal if ask.fills("notified") or ask.fills("decided") else told.proposal
    if of.outcome != "penalty":
        return
    yield from _needed(ask, params, of)


def _needed(ask: Ask, params: Params, of: Any) -> Iterable[Shut]:
    sums = _proposals.totals(of)
    always = [PENALTIES[sort] for sort in sums if sort in params.penalties]
    large, unknown = _large(ask, of, sums)
    if always or large:
        yield Shut(
            f"拟作出{listed([*always, *large])}，应当告知当事人有要求听证的权利，告知书没有写明",
            "请在告知书中写明听证权利并送达",
            "notify",
            "hearing_offered",
        )
    elif unknown:
        yield Shut(
            f"{listed(unknown)}是否属于较大数额，没有登记数额标准，也没有负责人的认定",
            "请由负责人认定是否属于较大数额；属于的，应当告知听证权利",
            field="large_amount",
        )


def _large(ask: Ask, of: Any, sums: Mapping[str, Decimal]) -> tuple[list[str], list[str]]:
    """Money penalties that are large, and those of which nobody knows."""
    moneyed = [sort for sort in sums if sort in MONEY]
    if not moneyed:
        return [], []
    if of.large_amount:
        return [f"较大数额{PENALTIES[sort]}" for sort in moneyed], []
    limit = _threshold(ask)
    large, unknown = [], []
    for sort in moneyed:
        known = limit is not None and sums[sort] > 0
        if limit is not None and known and sums[sort] >= limit:
            large.append(f"{PENALTIES[sort]} {yuan(sums[sort])}（标准为 {yuan(limit)}以上）")
        elif not known and of.large_amount is None:
            unknown.append(PENALTIES[sort] + ("" if sums[sort] == 0 else f" {yuan(sums[sort])}"))
    return large, unknown


def _threshold(ask: Ask) -> Decimal | None:
    """The lowest threshold of the parties concerned; None when one of them has none on file."""
    parties = getattr(ask.body, "parties", None)
    if parties is None:
        filed = ask.history.last("filed")
        parties = apart.concerned(ask.history, ask.body) or (filed.body.parties if filed else ())
    sorts = {party.sort for party in parties} or {"household"}
    names = set()
    if sorts & {"person", "household"}:
        names.add("hearing.threshold-citizen")
    if sorts & {"organisation", "household"}:
        names.add("hearing.threshold-organisation")
    values = [ask.rules.parameter(name, ask.day) for name in names]
    if any(value is None for value in values):
        return None
    return min(money(value) for value in values)


gate = Gate("hearing-offered", "告知听证权利", Params, shut)
