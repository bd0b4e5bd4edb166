"""Amounts and dates as an official document writes them. Pure.

Sources: 支付结算办法 附一 (正确填写票据和结算凭证的基本规定) for 大写 amounts;
GB/T 9704-2012 7.3.5 for dates (Arabic numerals, no leading zeros).
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from qiuhao.law import checks
from qiuhao.law.facts import SHANGHAI

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_WEEKDAYS = "一二三四五六日"


def capital_amount(value: str) -> str:
    """An amount in yuan in capital numerals: ``12000.00`` → 壹万贰仟元整, ``0.05`` → 伍分.

    *value* is a decimal string with two places below ten trillion yuan; ValueError with the
    sentence of ``law.checks.amount`` for any other text. A gap of zeros is written as one 零.
    """
    if problem := checks.amount(value):
        raise ValueError(problem)
    whole, cents = value.split(".")
    yuan, jiao, fen = int(whole), int(cents[0]), int(cents[1])
    words = _whole(yuan) + "元" if yuan else ""
    if jiao:
        words += _DIGITS[jiao] + "角"
    elif fen and yuan:
        words += "零"
    if fen:
        return words + _DIGITS[fen] + "分"
    return (words or "零元") + "整"


def figures(value: str) -> str:
    """The same amount in figures with thousands separators: ``12000.00`` → ``¥12,000.00``."""
    if problem := checks.amount(value):
        raise ValueError(problem)
    return f"¥{Decimal(value):,.2f}"


def total(values: list[str]) -> str:
    """The exact sum of amounts, as a decimal string with two places."""
    return f"{sum((Decimal(value) for value in values), Decimal('0.00')):.2f}"


def chinese_day(day: date) -> str:
    """2026-10-12 → 2026年10月12日."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_day_of_week(day: date) -> str:
    """2026-10-12 → 2026年10月12日（周一）."""
    return f"{chinese_day(day)}（周{_WEEKDAYS[day.weekday()]}）"


def chinese_moment(moment: datetime) -> str:
    """A moment in legal time to the minute: 2026年10月12日9时05分. Naive times are refused."""
    if moment.tzinfo is None:
        raise ValueError("a moment on a document needs a time zone")
    local = moment.astimezone(SHANGHAI)
    return f"{chinese_day(local.date())}{local.hour}时{local.minute:02d}分"


def _whole(number: int) -> str:
    """A whole number in capital numerals; empty for zero."""
    for size, unit in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            high, low = divmod(number, size)
            zero = "零" if 0 < low < size // 10 else ""
            return _whole(high) + unit + zero + _whole(low)
    words, gap = "", False
    for size, unit in ((1000, "仟"), (100, "佰"), (10, "拾"), (1, "")):
        digit, number = divmod(number, size)
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + unit
        gap = not digit
    return words
