"""All stories on one timeline: whichever comes next goes on, with the clock held at its moment.

A step that would lie on today or later is not told; its case stands where it stands.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

from qiuhao.law.workdays import Calendar
from qiuhao.ledger import clock

Told = Callable[[int, datetime], None]


class Timeline:
    """Stories by the moment of their next step; each has its own second, so that no two steps coincide."""

    def __init__(self, calendar: Calendar, today: date) -> None:
        self._calendar, self._today = calendar, today
        self._waiting: list[tuple[datetime, int, Iterator[tuple[int, str]]]] = []

    def add(self, story: Iterator[tuple[int, str]], begun: int, at: str = "09:05") -> None:
        """A story that begins so many workdays before today."""
        index = len(self._waiting)
        day = self._calendar.workdays_before(self._today, begun)
        heapq.heappush(self._waiting, (self._moment(day, at, index), index, story))

    def run(self, told: Told) -> int:
        """Tell everything up to the end of yesterday; return the number of steps. `told` hears of each."""
        steps = 0
        while self._waiting:
            moment, index, story = heapq.heappop(self._waiting)
            if moment.date() >= self._today:
                continue
            with clock.fixed(moment):
                later = next(story, None)
            steps += 1
            told(steps, moment)
            if later is not None:
                day = moment.date()
                day = self._calendar.workdays_after(day, later[0]) if later[0] else day
                heapq.heappush(self._waiting, (self._moment(day, later[1], index), index, story))
        return steps

    def _moment(self, day: date, at: str, index: int) -> datetime:
        hour, minute = at.split(":")
        moment = datetime.combine(day, time(int(hour), int(minute)), clock.LEGAL_ZONE)
        return moment + timedelta(seconds=index)
