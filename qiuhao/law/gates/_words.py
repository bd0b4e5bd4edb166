"""Small words for the gates' sentences: days, amounts, lists, and what counts as not filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any


def said(day: date) -> str:
    """2026-10-12 -> 2026年10月12日."""
    return f"{day.year}年{day.month}月{day.day}日"


def yuan(amount: Decimal) -> str:
    """12000.00 -> 12,000.00 元."""
    return f"{amount:,.2f} 元"


def listed(words: Iterable[str]) -> str:
    return "、".join(words)


def blank(value: Any) -> bool:
    """Nothing was filled in: None, empty text or an empty list. ``False`` is an answer, not a blank."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Sequence | Mapping | frozenset | set):
        return not value
    return False


def money(text: str) -> Decimal:
    """A stored amount in yuan; '' is none."""
    return Decimal(text) if text else Decimal(0)
