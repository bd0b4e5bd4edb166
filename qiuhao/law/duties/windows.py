"""The window that one duty opens about one fact: for gates that ask whether it is time, or still time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from qiuhao.law.duties.reckoning import Owed, Setting, about
from qiuhao.law.facts import History
from qiuhao.law.workdays import Calendar

if TYPE_CHECKING:
    from qiuhao.law.rules import Rules


def window(
    duty: str, subject: int, history: History, rules: Rules, calendar: Calendar, procedure: str, now: datetime
) -> Owed | None:
    """The duty about this fact as it stands; None if nothing has started it."""
    filed = history.first("filed")
    setting = Setting(rules, calendar, procedure, filed.body.matter if filed else "", now)
    return about(duty, subject, history, setting)
