"""What was added to one fine, and for which days: 加处罚款 read from the facts.

A surcharge counts each day from its first through its last (open: the day of its record). A day is counted once.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from qiuhao.law.facts import Fact, History


def added(history: History, decision: int) -> list[Fact]:
    """Every surcharge about a decision, oldest first."""
    return history.about("surcharged", decision)


def total(history: History, decision: int) -> Decimal:
    """What they come to."""
    return sum((Decimal(fact.body.amount or "0") for fact in added(history, decision)), Decimal(0))


def span(surcharge: Fact) -> tuple[date, date]:
    """First and last day that it counts."""
    return surcharge.body.begins_on, surcharge.body.ends_on or surcharge.day


def last_day(history: History, decision: int) -> date | None:
    """The latest day that is counted already; None before the first surcharge."""
    return max((span(fact)[1] for fact in added(history, decision)), default=None)


def days_of(spans: list[tuple[date, date]]) -> int:
    """How many days these spans hold, each day once."""
    days, after = 0, date.min
    for low, high in sorted(spans):
        days += max((high - max(low, after)).days + 1, 0)
        after = max(after, high + timedelta(days=1)) if high < date.max else date.max
    return days
