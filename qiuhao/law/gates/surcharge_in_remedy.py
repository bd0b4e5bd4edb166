"""复议、诉讼期间不计算加处罚款 (处罚法 73): days on which a remedy was pending do not count.

The daily rate is the parameter ``surcharge.daily``. A surcharge that reaches into a remedy is right if its amount is
covered by the other days.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from qiuhao.law import remedies
from qiuhao.law.gates import _proposals
from qiuhao.law.gates._words import money, yuan
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    decision = ask.history.number(ask.body.about or 0) if ask.fills("surcharged") else None
    daily = ask.rules.parameter("surcharge.daily", ask.day)
    if decision is None or "decided" not in decision.body.fills or daily is None:
        return
    if not remedies.opened(ask.history, decision.number):
        return
    begins, ends = ask.body.begins_on, ask.body.ends_on or ask.day
    counted = remedies.days_outside(ask.history, decision.number, begins, ends)
    most = _proposals.fine_of(decision.body.proposal) * Decimal(daily) * counted
    amount = money(ask.body.amount)
    if amount > most:
        whole = max((ends - begins).days + 1, 0)
        yield Shut(
            f"{whole} 日中有 {whole - counted} 日在复议或者诉讼期间，不计算加处罚款；"
            f"其余 {counted} 日至多 {yuan(most)}，现为 {yuan(amount)}",
            "请改正数额或者起止日期",
            field="amount",
        )


gate = Gate("surcharge-in-remedy", "救济期间不计加处罚款", NoParams, shut, ("surcharged",))
