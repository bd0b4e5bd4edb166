"""当场收缴罚款须有法定情形 (处罚法 67–69).

``small-fine`` and ``hard-to-execute`` exist only for decisions made on the spot, the former up to the
parameter ``collect.fine``; ``remote`` for every decision.
"""

from __future__ import annotations

from collections.abc import Iterable

from qiuhao.law.gates import _proposals
from qiuhao.law.gates._words import money, yuan
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.views import (
    COLLECTION_GROUNDS,
)


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("paid") or not ask.body.collected_by_officer:
        return
    ground = ask.body.ground
    if ground not in COLLECTION_GROUNDS:
        yield Shut(
            "执法人员当场收缴罚款，没有写明法定情形",
            f"法定情形：{'；'.join(COLLECTION_GROUNDS.values())}。没有的，请由当事人到银行或者通过电子支付缴纳",
            field="ground",
        )
        return
    decision = ask.history.number(ask.body.about) if ask.body.about is not None else None
    if decision is None or ground == "remote":
        return
    if not decision.body.on_the_spot:
        yield Shut(
            f"“{COLLECTION_GROUNDS[ground]}”只适用于当场处罚", "请由当事人到银行或者通过电子支付缴纳", field="ground"
        )
        return
    limit = ask.rules.parameter("collect.fine", ask.day)
    fine = _proposals.fine_of(decision.body.proposal)
    if ground == "small-fine" and limit is not None and fine > money(limit):
        yield Shut(
            f"罚款 {yuan(fine)}超过当场收缴的上限 {yuan(money(limit))}",
            "请另选法定情形，或者由当事人到银行缴纳",
            field="ground",
        )


gate = Gate("collection-ground", "当场收缴的情形", NoParams, shut, ("paid",))
