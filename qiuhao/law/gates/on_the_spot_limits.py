"""当场处罚的限度 (处罚法 51): warning, or a fine up to the limit for the sort of party.

以下 includes the number itself. A 个体工商户 is held to the citizen's limit, the narrower one; of
several parties the lowest counts.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _proposals
from qiuhao.law.gates._words import listed, money, yuan
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.views import (
    PENALTIES,
)


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("on-the-spot") or ask.body.proposal.outcome != "penalty":
        return
    sums = _proposals.totals(ask.body.proposal)
    other = [PENALTIES[sort] for sort in sums if sort not in ("warning", "fine")]
    if other:
        yield Shut(f"当场处罚只能是警告或者小额罚款，不能是{listed(other)}", "请改用普通程序", field="proposal")
    if "fine" not in sums:
        return
    names = {_limit_of(party.sort) for party in ask.body.parties} or {_limit_of("")}
    limits = [ask.rules.parameter(name, ask.day) for name in sorted(names)]
    if any(limit is None for limit in limits):
        yield Shut("没有登记当场处罚的罚款上限", "请先在法规包中登记上限，或者改用普通程序", field="proposal")
    elif sums["fine"] > (lowest := min(money(limit) for limit in limits)):
        yield Shut(
            f"罚款 {yuan(sums['fine'])}超过当场处罚的上限 {yuan(lowest)}",
            "请改用普通程序",
            field="penalties",
        )


def _limit_of(sort: str) -> str:
    return "on-the-spot.fine-organisation" if sort == "organisation" else "on-the-spot.fine-citizen"


gate = Gate("on-the-spot-limits", "当场处罚的限度", NoParams, shut, ("on-the-spot",))
