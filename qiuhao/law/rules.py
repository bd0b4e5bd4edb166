"""The rules that bind a case: a place's pack over its base, and an authority's own overrides.

Lines of all packs stand side by side; nothing is merged away. Where a place and the nation
both speak, both are asked and both show: the earlier date governs the duty, the higher rank
the finding (NATIONAL G). Selection by date is compiled once per day of change.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from qiuhao.law.clause import Rank, Source, numeral
from qiuhao.law.facts import History
from qiuhao.law.gates import GATES
from qiuhao.law.gates.base import Gate
from qiuhao.law.lines import DutyLine, GateLine, ItemLine, Line, ParameterLine, PeriodLine
from qiuhao.law.lists import LISTS, MajorHead
from qiuhao.law.pack import Pack

L = TypeVar("L", bound=Line)
T = TypeVar("T")
KEEP_DAYS = 10_000
"""Days for which a pack remembers what holds; histories from outside may name any day."""


@dataclass(frozen=True, slots=True)
class Sourced(Generic[L]):
    """A line together with where it stands."""

    line: L
    source: Source


@dataclass(frozen=True, slots=True)
class BoundGate:
    """A gate as a line binds it, its parameters ready."""

    gate: Gate
    params: Any
    line: GateLine
    source: Source


@dataclass(frozen=True, slots=True)
class Override:
    """另有规定的从其规定: another period for a duty, for one matter or all ('').

    ``basis`` is the overriding provision in words, ``rank`` its rank. It is used only where
    the line it overrides names that rank.
    """

    duty: str
    period: PeriodLine
    basis: str
    rank: Rank
    matter: str = ""
    procedure: str = ""
    since: date | None = None
    until: date | None = None

    def applies(self, duty: str, matter: str, procedure: str, on: date) -> bool:
        return (
            self.duty == duty
            and self.matter in ("", matter)
            and self.procedure in ("", procedure)
            and (self.since is None or self.since <= on)
            and (self.until is None or on <= self.until)
        )


class _Edition:
    """Everything that holds during one stretch of days."""

    def __init__(self, packs: Sequence[Pack], on: date) -> None:
        self.gates: dict[str, list[BoundGate]] = {}
        self.duties: dict[str, list[Sourced[DutyLine]]] = {}
        self.items: dict[str, dict[str, Sourced[ItemLine]]] = {}
        self.parameters: dict[str, list[Sourced[ParameterLine]]] = {}
        self.listed: dict[tuple[str, str], tuple[ItemLine, ...]] = {}
        self.fields: dict[tuple[str, str], tuple[tuple[ItemLine, str, str], ...]] = {}
        self.picked: dict[tuple[str, str, str, str], tuple[ItemLine, ...]] = {}
        self.bound: dict[tuple[str, str], tuple[BoundGate, ...]] = {}
        for pack in packs:
            self._take(pack, on)

    def _take(self, pack: Pack, on: date) -> None:
        for gate_line in pack.gates:
            if gate_line.holds(on):
                self._bind(pack, gate_line)
        for duty_line in pack.duties:
            if duty_line.holds(on):
                sourced = Sourced(duty_line, pack.source(duty_line))
                self.duties.setdefault(duty_line.duty, []).append(sourced)
        for name in {i.list for i in pack.items if LISTS[i.list].closed and i.holds(on)}:
            self.items.pop(name, None)
        for item in pack.items:
            if item.holds(on):
                self.items.setdefault(item.list, {})[item.id] = Sourced(item, pack.source(item))
        for parameter in pack.parameters:
            if parameter.holds(on):
                entry = Sourced(parameter, pack.source(parameter))
                self.parameters.setdefault(parameter.name, []).insert(0, entry)

    def _bind(self, pack: Pack, line: GateLine) -> None:
        gate = GATES[line.gate]
        bound = BoundGate(gate, gate.params.model_validate(line.params), line, pack.source(line))
        for act in line.acts:
            self.gates.setdefault(act, []).append(bound)


class _Book:
    """The packs with everything that is compiled from them once, shared by all who ask."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
        self.duty_names = tuple(dict.fromkeys(line.duty for pack in packs for line in pack.duties))
        self.sources: dict[str, Source] = {}
        self.kept: dict[Hashable, Any] = {}
        self._changes = _changes(packs)
        self._editions: dict[date, _Edition] = {}
        self._days: dict[date, _Edition] = {}

    def since(self, on: date) -> date:
        """The day since which what holds on a day has held."""
        return self._changes[bisect_right(self._changes, on) - 1]

    def at(self, on: date) -> _Edition:
        """What holds on a day."""
        edition = self._days.get(on)
        if edition is None:
            start = self.since(on)
            if start not in self._editions:
                self._editions[start] = _Edition(self.packs, start)
            if len(self._days) >= KEEP_DAYS:
                self._days.clear()
            edition = self._days[on] = self._editions[start]
        return edition


def _changes(packs: Sequence[Pack]) -> list[date]:
    """Days on which anything begins or ceases to hold."""
    days = {date.min}
    for pack in packs:
        for line in (*pack.gates, *pack.duties, *pack.items, *pack.parameters):
            if line.since:
                days.add(line.since)
            if line.until and line.until < date.max:
                days.add(line.until + timedelta(days=1))
    return sorted(days)


class Rules:
    """``packs`` from the base up to the place; ``overrides`` of the authority concerned."""

    __slots__ = ("_book", "overrides", "packs")

    def __init__(self, packs: Sequence[Pack], overrides: Sequence[Override] = (), _book: _Book | None = None) -> None:
        self.packs = tuple(packs)
        self.overrides = tuple(overrides)
        self._book = _book or _Book(self.packs)

    @property
    def place(self) -> Pack:
        """The pack nearest to the authority."""
        return self.packs[-1]

    @property
    def duty_names(self) -> tuple[str, ...]:
        """Duties of which any pack speaks, at whatever time."""
        return self._book.duty_names

    def with_overrides(self, overrides: Sequence[Override]) -> Rules:
        """The same rules with an authority's overrides; what is compiled is shared."""
        return Rules(self.packs, overrides, self._book)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What follows from the packs alone, made once and kept with them. The key says what it is."""
        kept = self._book.kept
        if key not in kept:
            kept[key] = make()
        found: T = kept[key]
        return found

    def _at(self, on: date) -> _Edition:
        return self._book.at(on)

    def since(self, on: date) -> date:
        """The day since which all that holds on a day has held: the same for all days on which the same holds."""
        return self._book.since(on)

    def gates(self, act: str, procedure: str, on: date) -> tuple[BoundGate, ...]:
        """Gates that bind an act, base first."""
        edition = self._at(on)
        found = edition.bound.get((act, procedure))
        if found is None:
            found = tuple(g for g in edition.gates.get(act, ()) if g.line.binds(procedure))
            edition.bound[act, procedure] = found
        return found

    def duty_lines(self, duty: str, procedure: str, on: date) -> list[Sourced[DutyLine]]:
        """Lines for one duty, base first."""
        return [s for s in self._at(on).duties.get(duty, ()) if s.line.binds(procedure)]

    def source_of(self, clause: str) -> Source:
        """Where a clause stands that code names (the order of steps is national law)."""
        found = self._book.sources.get(clause)
        if found is None:
            found = self._book.sources[clause] = _source(self.packs, clause)
        return found

    def cited(self, bound: BoundGate, item: ItemLine | None) -> Source:
        """The source of a gate's reason: the line's own clause, or that of the list entry that asks,
        where the entry stands only in a nearer pack than the line (a statute does not ask for what a
        county demands)."""
        order = [pack.id for pack in self.packs]
        if item is None:
            return bound.source
        source = self.source_of(item.clause)
        base = self.packs[order.index(bound.source.pack)]
        nearer = order.index(source.pack) > order.index(base.id)
        if not nearer or any((own.list, own.id) == (item.list, item.id) for own in base.items):
            return bound.source
        return source

    def override(self, duty: str, matter: str, procedure: str, on: date) -> Override | None:
        """The authority's override for a duty, the most particular first."""
        found = [o for o in self.overrides if o.applies(duty, matter, procedure, on)]
        found.sort(key=lambda o: (bool(o.matter), bool(o.procedure)), reverse=True)
        return found[0] if found else None

    def items(self, name: str, on: date, procedure: str = "") -> Sequence[ItemLine]:
        """Entries of a list in the pack's order, base first."""
        edition = self._at(on)
        found = edition.listed.get((name, procedure))
        if found is None:
            entries = edition.items.get(name, {})
            found = tuple(s.line for s in entries.values() if s.line.binds(procedure))
            edition.listed[name, procedure] = found
        return found

    def fields(self, name: str, on: date, procedure: str = "") -> Sequence[tuple[ItemLine, str, str]]:
        """Entries of a list that name a field, with the field and the kind or view that has it."""
        edition = self._at(on)
        found = edition.fields.get((name, procedure))
        if found is None:
            codes = ((i, i.more.get("field", ""), i.more.get("kind", "")) for i in self.items(name, on, procedure))
            found = edition.fields[name, procedure] = tuple(entry for entry in codes if entry[1])
        return found

    def items_with(self, name: str, code: str, value: str, on: date, procedure: str = "") -> Sequence[ItemLine]:
        """Entries of a list whose code, a list of values, holds this one or is not given."""
        edition, key = self._at(on), (name, procedure, code, value)
        found = edition.picked.get(key)
        if found is None:
            given = ((item, item.more.get(code)) for item in self.items(name, on, procedure))
            found = tuple(item for item, said in given if not said or value in said)
            edition.picked[key] = found
        return found

    def sourced_items(self, name: str, on: date) -> list[Sourced[ItemLine]]:
        return list(self._at(on).items.get(name, {}).values())

    def item(self, name: str, item_id: str, on: date) -> ItemLine | None:
        sourced = self._at(on).items.get(name, {}).get(item_id)
        return sourced.line if sourced else None

    def entry(self, item: ItemLine) -> Any:
        """An item's ``with`` as its list's typed entry."""
        return _entry(item)

    def parameter(self, name: str, on: date, default: Any = None) -> Any:
        """A parameter's value, the nearest pack first; ``default`` when nobody sets it."""
        sourced = self.sourced_parameter(name, on)
        return sourced.line.value if sourced else default

    def sourced_parameter(self, name: str, on: date) -> Sourced[ParameterLine] | None:
        found = self._at(on).parameters.get(name)
        return found[0] if found else None

    def major_heads_met(self, history: History, on: date, procedure: str = "") -> list[ItemLine]:
        """Heads of the place's list that make the decision major, as facts or people say."""
        said = _said(history)
        met = []
        for item in self.items("major-head", on, procedure):
            entry: MajorHead = self.entry(item)
            if item.id in said or _automatic(entry.automatic, history):
                met.append(item)
        return met

    def mark(self, clause: str) -> str:
        """A clause id as people say it: place, document, article (某地·审核·五). A clause that is not counted
        (of a document whose articles nobody has seen) is called by its term."""
        parts = clause.split("/")
        for pack in self.packs:
            prefix = pack.identity.prefix or pack.id
            if parts[0] == prefix and len(parts) > 2 and parts[1] in pack.documents:
                row = pack.clauses.get(clause)
                words = row.term if row is not None and not "1" <= parts[2][0] <= "9" else _article(parts[2])
                return f"{pack.identity.short}·{pack.documents[parts[1]].short}·{words}"
        return clause


def _source(packs: Sequence[Pack], clause: str) -> Source:
    prefix = clause.split("/")[0]
    for pack in packs:
        document = pack.document_of(clause)
        if document and prefix == (pack.identity.prefix or pack.id):
            return Source(clause, document.rank, pack.id)
    return Source(clause, Rank.LAW, packs[0].id)


_ENTRIES: dict[int, tuple[ItemLine, Any]] = {}


def _entry(item: ItemLine) -> Any:
    """Entries are validated once; a line lives as long as its pack."""
    held = _ENTRIES.get(id(item))
    if held is None or held[0] is not item:
        held = _ENTRIES[id(item)] = (item, LISTS[item.list].entry.model_validate(item.more))
    return held[1]


def _automatic(how: str, history: History) -> bool:
    if how == "all-ordinary-penalties":
        return True
    if how == "hearing-right":
        return any(f.body.hearing_offered for f in history.of("notified"))
    if how == "hearing-held":
        return bool(history.of("hearing-held"))
    return False


def _said(history: History) -> set[str]:
    """Heads that the handling unit's latest answers name, or its latest submission does.

    A submission can add a head, never take one away: a sheet that leaves the heads blank does not
    make a major decision ordinary.
    """
    said = (history.last("major-answers"), history.last("submitted"))
    return {head for fact in said if fact is not None for head in fact.body.heads}


def _article(text: str) -> str:
    """11-2.3 -> 十一第二款（三）; 6.1.2 -> 六（一）2; 2.1.1.1.p2 -> 二（一）1（1）第二点; 30-33 -> 三十至三十三."""
    main, *items = text.split(".")
    article, _, paragraph = main.partition("-")
    if not article.isdigit():
        return text
    words = numeral(int(article))
    if paragraph.isdigit():
        several = MOST_PARAGRAPHS < int(article) < int(paragraph)
        words += f"至{numeral(int(paragraph))}" if several else f"第{numeral(int(paragraph))}款"
    for depth, item in enumerate(items):
        words += _item(item, depth)
    return words


def _item(item: str, depth: int) -> str:
    """（二）, 3, （1） by depth, each with its paragraph; p2 is the second provision of a plan's text."""
    number, _, paragraph = item.partition("-")
    if number.startswith("p") and number[1:].isdigit():
        return f"第{numeral(int(number[1:]))}点"
    if not number.isdigit():
        return f"（{item}）"
    words = (f"（{numeral(int(number))}）", number, f"（{number}）")[min(depth, 2)]
    return words + (f"第{numeral(int(paragraph))}款" if paragraph.isdigit() else "")


MOST_PARAGRAPHS = 9
"""No article has more: a higher second number is the last of several articles."""
