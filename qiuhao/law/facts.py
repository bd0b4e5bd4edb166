"""Facts, and the history of a stream as it was known at a moment."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, KeysView, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from typing import Any, Self

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")
"""Legal time. Mainland China has kept UTC+8 without summer time since 1992."""


def legal_date(moment: datetime) -> date:
    """The calendar day on which a moment falls in legal time."""
    return moment.astimezone(SHANGHAI).date()


_NAMED: dict[tuple[type, str], bool] = {}


def said(body: Any, name: str, otherwise: Any) -> Any:
    """What a body says under a name that not every kind has. As `getattr` with a default, without its price for the
    many that have no such field."""
    key = (type(body), name)
    if key not in _NAMED:
        fields = (*getattr(key[0], "model_fields", ()), *getattr(key[0], "__dataclass_fields__", ()))
        _NAMED[key] = hasattr(key[0], name) or name in fields
    return getattr(body, name) if _NAMED[key] else otherwise


DEPUTY = "deputy:"
"""Before the id of a person for whom somebody acted as deputy, among the actors of a record."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One sealed record as the law sees it.

    ``body`` is an instance of the record's kind; it fills the views that the kind names.
    ``door`` is ``act`` (done here, gates were asked) or ``reported`` (happened elsewhere).
    Times are timezone-aware. ``seal`` is hex, empty for a fact read from an exchange file.
    """

    stream: str
    number: int
    kind: str
    version: int
    happened_at: datetime
    recorded_at: datetime
    actors: tuple[str, ...]
    door: str
    body: Any
    seal: str = ""

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody whose act it is: who did it, and for whom as deputy."""
        return tuple(dict.fromkeys(actor.removeprefix(DEPUTY) for actor in self.actors))

    @property
    def day(self) -> date:
        """Legal day of the happening."""
        return self.happened_at.astimezone(SHANGHAI).date()


class History:
    """The facts of one stream in the order in which they happened.

    Views are indexed once; asking for a view is a dictionary look-up. ``until`` gives the
    same history cut before one fact, without copying the index. A fact that a later record
    corrects is read as corrected; ``as_recorded`` holds the facts as they were sealed.
    """

    __slots__ = ("stream", "_sealed", "_facts", "_by_view", "_by_number", "_limit", "_once", "_order", "whom")

    def __init__(self, facts: Iterable[Fact], stream: str = "") -> None:
        self._sealed: Sequence[Fact] = tuple(facts)
        ordered = sorted(_corrected(self._sealed), key=_happening)
        self._facts: Sequence[Fact] = ordered
        self.stream = stream or (ordered[0].stream if ordered else "")
        self._by_number = {fact.number: fact for fact in ordered}
        self._order = {fact.number: place for place, fact in enumerate(ordered)}
        self._limit = len(ordered)
        by_view: dict[str, list[Fact]] = {}
        for fact in ordered:
            for view in fact.body.fills:
                by_view.setdefault(view, []).append(fact)
        self._by_view = by_view
        self._once: dict[Any, Any] = {}
        self.whom: frozenset[int] | None = None
        """Of several parties, by place in the filing, those whose history this is; None: everybody's."""

    @property
    def facts(self) -> Sequence[Fact]:
        """Every fact of the stream, in the order in which they happened, those beyond the cut too."""
        return self._facts

    @property
    def as_recorded(self) -> Sequence[Fact]:
        """Every fact of the stream as it was sealed, in the order of numbers."""
        return self._sealed

    def kept(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What ``make`` gives, made once for this history and all its cuts."""
        if key not in self._once:
            self._once[key] = make()
        return self._once[key]

    def only(self, numbers: frozenset[int], whom: frozenset[int]) -> History:
        """The history of these facts alone, which is that of these parties, cut where this one is cut."""

        def made() -> History:
            part = History((f for f in self.as_recorded if f.number in inside), self.stream)
            part.whom = whom
            return part

        inside = frozenset(fact.number for fact in self.facts if fact.number in numbers)
        part: History = self.kept(("only", inside, whom), made)
        beyond = next((fact for fact in self.facts[self._limit :] if fact.number in inside), None)
        return part if beyond is None else part.until(beyond)

    def until(self, fact: Fact) -> Self:
        """The history as it stood just before ``fact`` happened."""
        cut = object.__new__(type(self))
        cut.stream = self.stream
        cut._facts = self._facts
        cut._sealed = self._sealed
        cut._by_view = self._by_view
        cut._by_number = self._by_number
        cut._order = self._order
        cut._once = self._once
        cut.whom = self.whom
        cut._limit = self._order[fact.number]
        return cut

    def known_at(self, moment: datetime) -> History:
        """Only what had been recorded by ``moment``."""
        return History((f for f in self.as_recorded if f.recorded_at <= moment), self.stream)

    @property
    def filled(self) -> KeysView[str]:
        """The views that any fact of this history fills; of a cut one, perhaps more than are filled before the cut."""
        return self._by_view.keys()

    def of(self, view: str) -> Sequence[Fact]:
        """Facts that fill a view, oldest first."""
        facts = self._by_view.get(view, ())
        if self._limit == len(self._facts) or not facts:
            return facts
        order, limit = self._order, self._limit
        if order[facts[-1].number] < limit:
            return facts
        return [fact for fact in facts if order[fact.number] < limit]

    def last(self, view: str) -> Fact | None:
        """The latest fact that fills a view."""
        facts = self.of(view)
        return facts[-1] if facts else None

    def first(self, view: str) -> Fact | None:
        """The earliest fact that fills a view."""
        facts = self.of(view)
        return facts[0] if facts else None

    def number(self, number: int) -> Fact | None:
        """The fact with this number in the stream, if it lies in this history."""
        fact = self._by_number.get(number)
        if fact is None or self._order[number] >= self._limit:
            return None
        return fact

    def about(self, view: str, number: int) -> list[Fact]:
        """Facts of a view whose ``about`` field names the fact ``number``."""
        return [fact for fact in self.of(view) if fact.body.about == number]

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts[: self._limit])

    def __len__(self) -> int:
        return self._limit


def _corrected(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts with every correction applied, in the order in which corrections came."""
    corrections = [fact for fact in facts if "correction" in fact.body.fills]
    if not corrections:
        return facts
    standing = {fact.number: fact for fact in facts}
    for correction in sorted(corrections, key=lambda fact: fact.number):
        target = standing.get(correction.body.of)
        if target is not None:
            body = correction.body.apply(target.body)
            standing[target.number] = replace(target, body=body)
    return list(standing.values())


def _happening(fact: Fact) -> tuple[datetime, int]:
    return fact.happened_at, fact.number


DECISIONS = ("decided", "ordered")
"""Views of what is a decision towards the party: the decision of the case, and orders of coercion."""


def is_decision(fact: Fact) -> bool:
    """Whether the fact is a decision, of the case or of coercion: it is served, published and open to remedies."""
    return bool(set(DECISIONS) & set(fact.body.fills))


def decisions(history: History) -> Sequence[Fact]:
    """Every decision of a history, oldest first."""
    ordered = history.of("ordered")
    if not ordered:
        return history.of("decided")
    return sorted((*history.of("decided"), *ordered), key=_happening)


def last_decision(history: History) -> Fact | None:
    """The decision of the case; before there is one, the latest order of coercion."""
    return history.last("decided") or history.last("ordered")


def withheld_now(history: History, decision: int) -> list[Fact]:
    """Withholdings of a decision that stand: the latest of each ground, unless it was lifted (信息公开条例 18)."""
    found = {fact.body.ground: fact for fact in history.about("withheld", decision)}
    return [fact for fact in found.values() if not history.about("withholding-lifted", fact.number)]
