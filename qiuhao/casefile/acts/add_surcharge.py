"""加处罚款: from the day after the payment period, or after those counted already, without the days of a remedy, and
all of them together never above the fine."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from qiuhao.casefile.verb import Asked, Verb
from qiuhao.law import remedies, surcharges
from qiuhao.law.duties import windows
from qiuhao.law.facts import Fact
from qiuhao.ledger import clock


def fill(asked: Asked) -> dict[str, Any]:
    """What may be added by today for the chosen decision; nothing where it says nothing of a surcharge."""
    decision = asked.chosen("decided")
    if decision is None:
        return {}
    found: dict[str, Any] = {"about": decision.number}
    last = payable_until(asked, decision)
    if last is None or not getattr(decision.body, "surcharge_stated", False):
        return found
    counted = surcharges.last_day(asked.history, decision.number)
    begins, today = max(last, counted or last) + timedelta(days=1), clock.today()
    if begins > today:
        return found
    return found | {"begins_on": begins, "ends_on": today, "amount": f"{reckoned(asked, decision, begins, today):.2f}"}


def payable_until(asked: Asked, decision: Fact) -> date | None:
    """The last day on which the fine could be paid; None if it was not served."""
    judged = asked.setting
    owed = windows.window(
        "pay-fine", decision.number, asked.history, judged.rules, judged.calendar, asked.procedure, asked.at
    )
    if owed is None or owed.governing.due.day is None:
        return None
    return max([owed.governing.due.day, *(f.body.until for f in asked.history.about("deferred", decision.number))])


def reckoned(asked: Asked, decision: Fact, begins: date, ends: date) -> Decimal:
    """The surcharge for these days as far as the cap leaves room; nothing where no rate is set."""
    rules = asked.setting.rules
    daily, cap = (rules.parameter(name, asked.day) for name in ("surcharge.daily", "surcharge.cap"))
    fine = sum((Decimal(p.amount) for p in decision.body.proposal.penalties if p.sort == "fine"), Decimal(0))
    if daily is None:
        return Decimal(0)
    days = remedies.days_outside(asked.history, decision.number, begins, ends)
    amount = fine * Decimal(daily) * days
    if cap is None:
        return amount
    left = fine * Decimal(cap) - surcharges.total(asked.history, decision.number)
    return max(min(amount, left), Decimal(0))


verb = Verb("add-surcharge", "casefile.surcharge", fill=fill)
