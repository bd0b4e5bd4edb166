"""执行协议的条件 (强制法 42): nobody is harmed; only what was added is waived, and only for remedial steps."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("execution-agreed"):
        return
    if not ask.body.harmless:
        yield Shut("没有确认协议不损害公共利益和他人合法权益", "请核实并确认；有损害的，不得达成协议", field="harmless")
    waived = Decimal(ask.body.waived)
    if waived <= 0:
        return
    if blank(ask.body.remedied):
        yield Shut(
            "减免加处的罚款、滞纳金，没有写明当事人采取的补救措施", "请写明补救措施，或者不予减免", field="remedied"
        )
    added = _added(ask)
    if waived > added:
        yield Shut(
            f"减免 {waived:,.2f} 元，超过已经加处的 {added:,.2f} 元；决定的本金不能减免",
            "请改正减免的数额，或者先登记加处的数额",
            field="waived",
        )


def _added(ask: Ask) -> Decimal:
    """What was added to the sum so far: by records of their own, or as the orders of the case say."""
    recorded = sum((Decimal(fact.body.amount) for fact in ask.history.of("surcharged")), Decimal(0))
    ordered = [Decimal(fact.body.surcharge) for fact in ask.history.of("execution-ordered")]
    return max([recorded, *ordered])


gate = Gate("agreement-lawful", "执行协议的条件", NoParams, shut, ("execution-agreed",))
