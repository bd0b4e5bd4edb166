"""Which duties can have begun in a history, seen from the views that its facts fill, before anything is looked for.

An event is found by a pure function of a history. Run over a history without facts, that function shows which views it
asks for when each of them is empty. Where none of these is filled its way through is the same, step by step, and so is
its answer: nothing. An event whose function looks at anything else than views (all facts, a number) may always occur.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from qiuhao.law.duties.catalogue import DUTIES, Duty
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.facts import Fact, History

if TYPE_CHECKING:
    from qiuhao.law.rules import Rules


class Unseen(Exception):
    """Something else than a view was asked for."""


class _Watched(History):
    """A history without facts that keeps the names of the views it is asked for."""

    __slots__ = ("views",)

    def __init__(self) -> None:
        self.stream, self.whom, self._once = "", None, {}
        self.views: set[str] = set()

    def of(self, view: str) -> Sequence[Fact]:
        self.views.add(view)
        return ()

    def _other(self, *_: Any) -> Any:
        raise Unseen

    number = until = known_at = only = __len__ = __iter__ = _other  # type: ignore[assignment]
    facts = as_recorded = filled = property(_other)


@cache
def views_of(event: str) -> frozenset[str] | None:
    """Views without any of which the event has not occurred; None: that cannot be told from the views."""
    watched = _Watched()
    try:
        found = list(EVENTS[event].find(watched))
    except Unseen:
        return None
    return None if found else frozenset(watched.views)


@cache
def _views(events: tuple[str, ...]) -> frozenset[str] | None:
    each = [views_of(name) for name in events]
    known = [views for views in each if views is not None]
    return frozenset().union(*known) if len(known) == len(each) else None


def possible(history: History, rules: Rules, happened: Mapping[str, Sequence[Any]] | None = None) -> list[Duty]:
    """Duties of which the rules speak, at whatever time, and that may have begun; in the rules' order.

    ``happened``: occurrences by event that no fact shows, since the law itself made them happen.
    """
    names = rules.duty_names
    each = rules.once("duties.beginning", lambda: [(DUTIES[name], _views(DUTIES[name].starts)) for name in names])
    filled = history.filled
    found = [duty for duty, views in each if views is None or not filled.isdisjoint(views)]
    if happened is None:
        return found
    lawful = {name for name, occurred in happened.items() if occurred}
    return [duty for duty, _ in each if duty in found or not lawful.isdisjoint(duty.starts)]
