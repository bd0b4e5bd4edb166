"""The date of a duty whose clock stands still, as it can be kept: the same on whatever day it is reckoned.

As of now it moves on with every day, so a row that held it would be another one tomorrow. What is kept is the date of
the moment at which the clock stopped. A pause whose end was stated has a date already and stands still for nobody.
"""

from __future__ import annotations

from dataclasses import replace

from qiuhao.law.clause import Source
from qiuhao.law.duties.reckoning import Owed, Reckoned, govern
from qiuhao.law.periods import Due, due
from qiuhao.library.calendars import calendar


def standing(duty: Owed) -> tuple[Source, Due]:
    """The clause that governs and its date. Of several lines the date may pass from one to the other while the clock of
    one of them stands: here they are compared as of the moments at which they stopped."""
    if not any(one.due.pauses for one in duty.reckonings):
        return duty.governing.source, duty.governing.due
    governing = govern(duty.duty, [_stopped(one) for one in duty.reckonings])
    return governing.source, governing.due


def _stopped(one: Reckoned) -> Reckoned:
    if not one.due.pauses:
        return one
    running = any(pause.until is None for pause in one.due.pauses)
    closed = [replace(pause, until=pause.until or pause.start) for pause in one.due.pauses]
    found = due(one.due.period, one.due.start, calendar(), closed)
    return replace(one, due=replace(found, pauses=one.due.pauses, paused=running))
