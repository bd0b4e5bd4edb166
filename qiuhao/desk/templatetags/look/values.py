"""Small values of the look: reading arguments, dates, moments, amounts, spacing.

Every function takes what a page builder has at hand (a date or its ISO string, a decimal
string) and gives text. A value of a wrong type is a programming error and raises TypeError or
ValueError with a sentence; a missing value is silence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from qiuhao.law.facts import SHANGHAI
from qiuhao.ledger import clock

WEEKDAYS = "一二三四五六日"
THIN = "\u2009"
_HAN = r"[\u3400-\u9fff\uf900-\ufaff]"
_LATIN = r"[A-Za-z0-9¥%+]"
_BORDER = re.compile(f"(?<={_HAN})(?={_LATIN})|(?<={_LATIN})(?={_HAN})")
_DATE_WORDS = re.compile(r"(?<=\d)\u2009(?=[年月日号])|(?<=[年月第])\u2009(?=\d)")


def get(thing: Any, name: str, default: Any = "") -> Any:
    """A key of a mapping or an attribute of an object; ``default`` when absent or None."""
    if thing is None:
        return default
    value = thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)
    return default if value is None else value


def as_date(value: date | datetime | str | None) -> date | None:
    """A legal day from a date, an aware moment (its day in Asia/Shanghai) or an ISO string."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return as_moment(value).date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return as_moment(value).date() if "T" in value else date.fromisoformat(value)
    raise TypeError(f"not a date: {value!r}")


def as_moment(value: datetime | str) -> datetime:
    """An aware moment in legal time. A naive moment is refused."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    if not isinstance(moment, datetime):
        raise TypeError(f"not a moment: {value!r}")
    if moment.tzinfo is None:
        raise ValueError(f"moment without a time zone: {value!r}")
    return moment.astimezone(SHANGHAI)


def cn_date(value: date | datetime | str | None) -> str:
    """2026年10月12日（周一）"""
    day = as_date(value)
    return f"{day.year}年{day.month}月{day.day}日（周{WEEKDAYS[day.weekday()]}）" if day else ""


def cn_day(value: date | datetime | str | None) -> str:
    """10月12日"""
    day = as_date(value)
    return f"{day.month}月{day.day}日" if day else ""


def short_date(value: date | datetime | str | None) -> str:
    """10-12, for tables"""
    day = as_date(value)
    return f"{day.month:02d}-{day.day:02d}" if day else ""


def near_date(value: date | datetime | str | None) -> str:
    """10-12; 2027-10-12 when it is not a day of this year, so that nobody takes it for one"""
    day = as_date(value)
    if day is None:
        return ""
    return short_date(day) if day.year == clock.today().year else day.isoformat()


def weekday(value: date | datetime | str | None) -> str:
    """周一"""
    day = as_date(value)
    return f"周{WEEKDAYS[day.weekday()]}" if day else ""


def cn_moment(value: datetime | str | None) -> str:
    """2026年10月12日 14:05"""
    if not value:
        return ""
    moment = as_moment(value)
    return f"{moment.year}年{moment.month}月{moment.day}日 {moment:%H:%M}"


def yuan(value: str | Decimal | int | None) -> str:
    """¥12,000.00 from a decimal string in yuan; a float or a third decimal is refused."""
    if value is None or value == "":
        return ""
    if isinstance(value, (float, bool)):
        raise TypeError("an amount is a decimal string, never a float")
    try:
        amount = Decimal(value)
    except InvalidOperation:
        raise ValueError(f"not an amount: {value!r}") from None
    if amount != amount.quantize(Decimal("0.01")):
        raise ValueError(f"an amount has two decimal places: {value!r}")
    sign = "-" if amount < 0 else ""
    return f"{sign}¥{abs(amount):,.2f}"


def spaced(text: Any) -> str:
    """A thin space between Chinese and Latin or figures; dates and numbers stay as they are."""
    return _DATE_WORDS.sub("", _BORDER.sub(THIN, str(text)))


def _time_tag(machine: str, shown: str, classes: str = "") -> SafeString:
    if classes:
        return format_html('<time datetime="{}" class="{}">{}</time>', machine, classes, shown)
    return format_html('<time datetime="{}">{}</time>', machine, shown)


def due_date(value: date | datetime | str | None, style: str = "long", provisional: bool = False) -> SafeString:
    """A legal day as ``<time>``: ``long`` with weekday, ``short`` 10-12, ``near`` the same
    with the year unless it is this one, ``day`` 10月12日."""
    day = as_date(value)
    if day is None:
        return mark_safe("")
    shown = {"long": cn_date, "short": short_date, "near": near_date, "day": cn_day}[style](day)
    return _time_tag(day.isoformat(), shown, "due hatched" if provisional else "due")


def moment(value: datetime | str | None, style: str = "long") -> SafeString:
    """A moment in legal time as ``<time>``; ``short`` is 10-12 14:05."""
    if not value:
        return mark_safe("")
    local = as_moment(value)
    shown = cn_moment(local) if style == "long" else f"{local:%m-%d %H:%M}"
    return _time_tag(local.isoformat(timespec="seconds"), shown)


def money(value: str | Decimal | int | None, words: str = "") -> SafeString:
    """An amount in yuan, with its capital numerals where the caller has them."""
    shown = yuan(value)
    if not words:
        return format_html('<span class="num keep">{}</span>', shown)
    return format_html('<span class="num keep">{}</span><span class="quiet">（大写：{}）</span>', shown, words)
