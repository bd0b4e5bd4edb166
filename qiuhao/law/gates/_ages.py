"""Full years of age in law."""

from __future__ import annotations

from datetime import date


def full_years(born: date, on: date) -> int:
    """周岁 on a day. A year of life is complete on the day after the birthday, as practice has it."""
    return on.year - born.year - ((on.month, on.day) <= (born.month, born.day))
