"""加处罚款的限度 (处罚法 72(1), 66): stated, from the day after the payment period, daily rate, never above the fine.

The rate and the cap are the parameters ``surcharge.daily`` and ``surcharge.cap``, both shares of the fine; the
payment period is the duty ``pay-fine`` from the service of the decision, or the end of a granted deferral. A
surcharge counts each day from ``begins_on`` through ``ends_on`` (open: the day of the act). Those added before to the
same fine are summed with it, under the daily rate and under the cap, and no day is counted twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from qiuhao.law import surcharges
from qiuhao.law.facts import Fact
from qiuhao.law.gates import _notices, _proposals
from qiuhao.law.gates._words import money, said, yuan
from qiuhao.law.gates.base import Ask, Gate, NoParams, Shut
from qiuhao.law.periods import due


def shut(ask: Ask, params: NoParams) -> Iterable[Shut]:
    if not ask.fills("surcharged"):
        return
    decision = ask.history.number(ask.body.about) if ask.body.about is not None else None
    if decision is None or "decided" not in decision.body.fills:
        yield Shut("没有写明对哪一份决定加处罚款", "请选择处罚决定", field="about")
        return
    if not decision.body.surcharge_stated:
        yield Shut("决定书没有载明逾期不缴纳的加处罚款，不能加处", "请催告缴纳，依法申请强制执行", field="about")
        return
    yield from _too_early(ask, decision)
    yield from _counted_before(ask)
    yield from _too_much(ask, _proposals.fine_of(decision.body.proposal))


def _too_early(ask: Ask, decision: Fact) -> Iterable[Shut]:
    last = _payable_until(ask, decision)
    if last is None:
        yield Shut("决定书还没有送达，缴纳期限没有开始", "请先送达决定书", "serve", "about")
    elif ask.body.begins_on <= last:
        yield Shut(f"缴纳期限到{said(last)}为止，从次日起才能加处罚款", "请改正加处起算日", field="begins_on")


def _payable_until(ask: Ask, decision: Fact) -> date | None:
    """The last day of payment; None if nothing was served or no period is on file."""
    served = _notices.served_on(ask.history, decision.number)
    if served is None:
        return None
    days = [fact.body.until for fact in ask.history.about("deferred", decision.number)]
    for sourced in ask.rules.duty_lines("pay-fine", ask.procedure, served):
        end = due(sourced.line.period.period(), _notices.noon(served), ask.calendar).day
        if end is not None:
            days.append(end)
    return max(days) if days else None


def _span(ask: Ask) -> tuple[date, date]:
    return ask.body.begins_on, ask.body.ends_on or ask.day


def _counted_before(ask: Ask) -> Iterable[Shut]:
    """Days of this surcharge that another one counts already."""
    begins, ends = _span(ask)
    for fact in surcharges.added(ask.history, ask.body.about):
        low, high = surcharges.span(fact)
        if low <= ends and begins <= high:
            days = f"{said(max(low, begins))}至{said(min(high, ends))}"
            text = f"{days}已经加处过（第 {fact.number} 号记录），一日不得加处两次"
            yield Shut(text, f"请从{said(high)}的次日起计算，或者更正以前的记录", field="begins_on")


def _too_much(ask: Ask, fine: Decimal) -> Iterable[Shut]:
    daily, cap = (ask.rules.parameter(name, ask.day) for name in ("surcharge.daily", "surcharge.cap"))
    amount, before = money(ask.body.amount), surcharges.total(ask.history, ask.body.about)
    begins, ends = _span(ask)
    days = (ends - begins).days + 1
    if daily is not None and amount > (most := fine * Decimal(daily) * max(days, 0)):
        yield Shut(
            f"加处罚款 {yuan(amount)}超过 {max(days, 0)} 日按罚款的 {Decimal(daily) * 100:f}% 计算的 {yuan(most)}",
            "请改正数额或者起止日期",
            field="amount",
        )
    elif daily is not None and before:
        yield from _too_much_together(ask, fine * Decimal(daily), before + amount)
    if cap is not None and before + amount > (top := fine * Decimal(cap)):
        yield Shut(f"加处罚款合计 {yuan(before + amount)}，不得超过 {yuan(top)}", "请改正数额", field="amount")


def _too_much_together(ask: Ask, each_day: Decimal, together: Decimal) -> Iterable[Shut]:
    """With those added before, more than all their days give, each day once."""
    spans = [surcharges.span(fact) for fact in surcharges.added(ask.history, ask.body.about)]
    days = surcharges.days_of([*spans, _span(ask)])
    if together > (most := each_day * days):
        text = f"连同以前加处的合计 {yuan(together)}，超过前后共 {days} 日计算的 {yuan(most)}"
        yield Shut(text, "请改正数额，或者更正以前的记录", field="amount")


gate = Gate("surcharge-limits", "加处罚款的限度", NoParams, shut, ("surcharged",))
