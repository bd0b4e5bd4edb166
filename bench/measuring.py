"""How figures are made: two ways beside each other, round by round, and the median of their ratios.

Machines are noisy, so a figure alone says little. Each round measures ours and the peer at nearly the same moment, in
changing order; what is reported is the median of the rounds' ratios with the smallest and the largest.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `ratio` is ours over the peer's cost, or a plain figure where `against` is a limit;
    `limit` the promise (0: none is made), `at_least` true where more is better; `background` absolute figures."""

    what: str
    against: str
    ratio: float
    low: float
    high: float
    limit: float = 0.0
    at_least: bool = False
    unit: str = "×"
    background: str = ""

    @property
    def kept(self) -> bool:
        """Whether the promise is kept, or none was made."""
        if not self.limit:
            return True
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit

    def as_dict(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


Cost = Callable[[], float]


def ratios(ours: Cost, peer: Cost, rounds: int) -> list[tuple[float, float]]:
    """Pairs (ours, peer) of `rounds` rounds, the first of each pair measured first in every other round."""
    pairs = []
    for number in range(rounds):
        if number % 2:
            there = peer()
            pairs.append((ours(), there))
        else:
            here = ours()
            pairs.append((here, peer()))
    return pairs


def compared(what: str, against: str, pairs: Sequence[tuple[float, float]], **more: Any) -> Row:
    """A row from pairs of costs."""
    found = [ours / peer for ours, peer in pairs]
    return Row(what, against, statistics.median(found), min(found), max(found), **more)


def plain(what: str, against: str, figures: Sequence[float], **more: Any) -> Row:
    """A row from repeated figures."""
    return Row(what, against, statistics.median(figures), min(figures), max(figures), **more)


def processor(job: Callable[[], object]) -> float:
    """Seconds of this process's processor time: what other programs do beside does not count."""
    gc.collect()
    begun = time.process_time()
    job()
    return time.process_time() - begun


def wall(job: Callable[[], object]) -> float:
    """Seconds on the clock: for what waits for a disk."""
    gc.collect()
    begun = time.perf_counter()
    job()
    return time.perf_counter() - begun


def middle(pairs: Sequence[tuple[float, float]], place: int) -> float:
    """The median of one side of the pairs."""
    return statistics.median(pair[place] for pair in pairs)
