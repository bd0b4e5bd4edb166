"""Reading the ledger: the facts of a stream, as `qiuhao.law.facts.Fact`, in the order of their numbers.

Readings are kept in memory per process, under (stream, head number, head seal, epoch): a stream that has grown
is read on from where it stood, one whose content was destroyed is read anew.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from qiuhao.law.facts import Fact
from qiuhao.ledger import clock, kinds, statements
from qiuhao.ledger.models import Record, Stream
from qiuhao.ledger.problems import UnknownStream
from qiuhao.ledger.seal.header import FIRST

KEEP_FACTS = 100_000
"""Facts kept in memory per process, over all streams."""
LONGEST_KEY = 19
"""Digits that a key of the database always holds."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a stream stands: number and seal of its last record (0 and 64 zeros when empty)."""

    stream: str
    number: int
    seal: str
    epoch: int


@dataclass(frozen=True, slots=True)
class _Kept:
    head: Head
    facts: tuple[Fact, ...]


_kept: OrderedDict[str, _Kept] = OrderedDict()
_kept_facts = 0
_guard = threading.Lock()


def exists(stream: str) -> bool:
    """True if the stream holds a record."""
    found = statements.run(_HEAD, [stream])
    return bool(found and found[0][0])


def head(stream: str) -> Head:
    """The head of a stream. UnknownStream if there is none of this name."""
    found = statements.run(_HEAD, [stream])
    if not found or not found[0][0]:
        raise UnknownStream(stream)
    number, seal, epoch = found[0]
    return Head(stream, number, seal or FIRST, epoch)


_HEAD = f"SELECT head_number, head_seal, epoch FROM {Stream._meta.db_table} WHERE id = %s"  # noqa: S608 (no input)


def head_of(row: Stream) -> Head:
    """The head as the stream's row has it."""
    return Head(row.pk, row.head_number, row.head_seal or FIRST, row.epoch)


def facts(stream: str) -> list[Fact]:
    """All facts of a stream, in order of number. UnknownStream if there is none of this name."""
    return list(facts_at(head(stream)))


def fact(stream: str, number: int) -> Fact:
    """One fact. UnknownStream or LookupError if there is none."""
    found = facts_at(head(stream))
    if not 1 <= number <= len(found):
        raise LookupError(f"{stream} has no record {number}")
    return found[number - 1]


def streams(types: Iterable[str] | str) -> Iterator[str]:
    """The names of all streams of the given type or types, in the order in which they were opened."""
    wanted = [types] if isinstance(types, str) else list(types)
    yield from (
        Stream.objects.filter(type__in=wanted, head_number__gt=0)
        .order_by("opened_at", "pk")
        .values_list("pk", flat=True)
        .iterator()
    )


def of_kinds(
    names: Iterable[str], within: Any, since: datetime, until: datetime, before: str, limit: int
) -> tuple[list[tuple[str, int]], str]:
    """Places (stream, number) of records of these kinds that happened between two moments, the latest first.

    `within`: the streams that count (names, or a query of names). `before`: a cursor as returned beside the page;
    '' is the end, as an answer, and the newest, as a question, as is whatever no page gave.
    """
    found = Record.objects.filter(_between(names, within, since, until))
    moment, _, key = before.partition("|")
    at = clock.read(moment)
    if at is not None and key.isascii() and key.isdigit() and len(key) < LONGEST_KEY:
        found = found.filter(Q(happened_at__lt=at) | Q(happened_at=at, pk__lt=int(key)))
    found = found.order_by("-happened_at", "-pk").values_list("stream_id", "number", "happened_at", "pk")
    rows = list(found[: limit + 1])
    last = rows[limit - 1] if len(rows) > limit else None
    return [(row[0], row[1]) for row in rows[:limit]], f"{last[2].isoformat()}|{last[3]}" if last is not None else ""


def counted(names: Iterable[str], within: Any, since: datetime, until: datetime) -> int:
    """How many records of these kinds happened in these streams between two moments."""
    return int(Record.objects.filter(_between(names, within, since, until)).count())


def _between(names: Iterable[str], within: Any, since: datetime, until: datetime) -> Q:
    return Q(kind__in=list(names), stream__in=within, happened_at__gte=since, happened_at__lte=until)


def facts_at(where: Head) -> tuple[Fact, ...]:
    """All facts up to a head: from memory if they are there, otherwise with one query for those that are not."""
    if where.number == 0:
        return ()
    have = _recall(where)
    if have is not None and have.head == where:
        return have.facts
    known = have.facts if have is not None else ()
    rows = _rows(where, after=len(known))
    # What is kept must be a beginning of the stream as it now is: a restored database may hold another.
    if known and (not rows or rows[0][PREVIOUS] != known[-1].seal):
        known, rows = (), _rows(where, after=0)
    found = known + tuple(_fact(where.stream, row) for row in rows)
    remember(where, found)
    return found


def remember(where: Head, found: tuple[Fact, ...]) -> None:
    """Keep a reading in memory; the least recently used give way."""
    global _kept_facts
    if len(found) > KEEP_FACTS // 4:
        return
    with _guard:
        old = _kept.pop(where.stream, None)
        _kept_facts += len(found) - (len(old.facts) if old is not None else 0)
        _kept[where.stream] = _Kept(where, found)
        while _kept_facts > KEEP_FACTS:
            _, gone = _kept.popitem(last=False)
            _kept_facts -= len(gone.facts)


def drop(stream: str) -> None:
    """Drop one stream from memory (its content was destroyed)."""
    global _kept_facts
    with _guard:
        old = _kept.pop(stream, None)
        _kept_facts -= len(old.facts) if old is not None else 0


def forget() -> None:
    """Drop everything kept in memory (after a restore; tests)."""
    global _kept_facts
    with _guard:
        _kept.clear()
        _kept_facts = 0


def _recall(where: Head) -> _Kept | None:
    with _guard:
        have = _kept.get(where.stream)
        if have is None or have.head.epoch != where.epoch or have.head.number > where.number:
            return None
        _kept.move_to_end(where.stream)
    return have


PREVIOUS = 12
"""Where the seal of the record before stands in a row of `_ROWS`."""
_ROWS = """
    SELECT r.number, r.kind, r.version, r.happened_at, r.recorded_at, r.actors, r.door, r.seal, c.fields,
           d.destroyed_at, u.stream_id, u.number, r.previous
    FROM ledger_record r
    LEFT JOIN ledger_content c ON c.record_id = r.id
    LEFT JOIN ledger_destruction d ON d.record_id = r.id
    LEFT JOIN ledger_record u ON u.id = d.under_id
    WHERE r.stream_id = %s AND r.number > %s AND r.number <= %s ORDER BY r.number
"""


def _rows(where: Head, after: int) -> list[tuple[Any, ...]]:
    return statements.run(_ROWS, [where.stream, after, where.number])


def _fact(stream: str, row: tuple[Any, ...]) -> Fact:
    number, kind, version, happened_at, recorded_at, actors, door, seal, content, gone, under, under_number, _ = row
    happened, recorded = statements.moment(happened_at), statements.moment(recorded_at)
    body: kinds.Kind | kinds.Destroyed
    if content is not None:
        body = kinds.stored(kind, version, content)
    else:
        when = statements.moment(gone) if gone is not None else None
        body = kinds.Destroyed(kind, f"{under}#{under_number}" if under else "", when)
    return Fact(stream, number, kind, version, happened, recorded, tuple(actors.split(" ")), door, body, seal)
