"""Full years of age in law, and the day on which the law looks at them."""

from __future__ import annotations

from datetime import date

from qiuhao.law.gates.base import Ask


def full_years(born: date, on: date) -> int:
    """周岁 on a day. A year of life is complete on the day after the birthday, as practice has it."""
    return on.year - born.year - ((on.month, on.day) <= (born.month, born.day))


def act_day(ask: Ask) -> date:
    """The end of the act; where it is not on file the day of discovery, then the day of decision:
    who is too young on a later day was so on the day of the act."""
    filed = ask.body if ask.fills("filed") else getattr(ask.history.last("filed"), "body", None)
    if filed is None:
        return ask.day
    return filed.act_ended_on or filed.discovered_on or ask.day
