"""On what of a history an answer rests, seen from what was asked while it was worked out.

An answer that is a pure function of a history follows from the views it asked for. A new fact that fills none of them
leaves every one of its questions with the same reply, and so the answer: it need not be worked out again.

    history = Watched(facts)
    answer = owed(history, setting)
    rest = history.rest               what it has asked so far
    rest.moved_by(new)                whether these new facts may change the answer
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, KeysView, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from qiuhao.law.facts import Fact, History


@dataclass(frozen=True, slots=True)
class Rest:
    """What an answer asked of a history."""

    views: frozenset[str]
    """Those it asked for."""
    filled: frozenset[str] | None
    """It asked which views are filled: these were; None: it did not ask."""
    everything: bool
    """It asked for something that any new fact may change."""

    def moved_by(self, new: Iterable[Fact]) -> bool:
        """Whether the answer may be another one with these facts. A correction changes what other facts say."""
        return self.everything or any(self._moved(fact.body.fills) for fact in new)

    def _moved(self, fills: Sequence[str]) -> bool:
        if "correction" in fills or not self.views.isdisjoint(fills):
            return True
        return self.filled is not None and not self.filled.issuperset(fills)


class Watched(History):
    """A history that keeps what it is asked, by whichever of its cuts."""

    __slots__ = ("_asked",)
    EVERYTHING, FILLED = "*", "?"
    """Stand among the views that were asked for; no view is called so."""

    def __init__(self, facts: Iterable[Fact], stream: str = "") -> None:
        super().__init__(facts, stream)
        self._asked: set[str] = set()

    @property
    def rest(self) -> Rest:
        """What was asked until now."""
        views = frozenset(self._asked - {self.EVERYTHING, self.FILLED})
        filled = frozenset(self._by_view) if self.FILLED in self._asked else None
        return Rest(views, filled, self.EVERYTHING in self._asked)

    @property
    def facts(self) -> Sequence[Fact]:
        self._asked.add(self.EVERYTHING)
        return self._facts

    @property
    def as_recorded(self) -> Sequence[Fact]:
        self._asked.add(self.EVERYTHING)
        return self._sealed

    @property
    def filled(self) -> KeysView[str]:
        self._asked.add(self.FILLED)
        return super().filled

    def of(self, view: str) -> Sequence[Fact]:
        self._asked.add(view)
        return super().of(view)

    def number(self, number: int) -> Fact | None:
        found = super().number(number)
        if found is None:
            # A record that is not there yet may come, or one that lies beyond the cut be put before it.
            self._asked.add(self.EVERYTHING)
        return found

    def only(self, numbers: frozenset[int], whom: frozenset[int]) -> History:
        self._asked.add(self.EVERYTHING)
        return super().only(numbers, whom)

    def until(self, fact: Fact) -> Self:
        cut = super().until(fact)
        cut._asked = self._asked
        return cut

    def known_at(self, moment: datetime) -> History:
        self._asked.add(self.EVERYTHING)
        return super().known_at(moment)

    def __iter__(self) -> Iterator[Fact]:
        self._asked.add(self.EVERYTHING)
        return super().__iter__()

    def __len__(self) -> int:
        self._asked.add(self.EVERYTHING)
        return super().__len__()
