"""The only writer of records.

    append("case/01J…", [Draft(body)], actors=["p-01J…"], gates=ask)          one act, one transaction

    with writing("case/01J…", "register/numbers-…") as w:                      several streams, one transaction
        number = next_number(w.facts("register/numbers-…"))
        w.append("register/numbers-…", [Draft(reserved(number))], actors=actors)
        w.append("case/01J…", [Draft(decision(number))], actors=actors, gates=ask)

The streams are locked first, in the order of their names (SELECT … FOR NO KEY UPDATE on PostgreSQL; SQLite's
BEGIN IMMEDIATE lets one writer in at a time). Everything read after that stays true until the commit. Either all
is written — headers, contents, in-tray of the log, heads, projections — or nothing. Callers never set `recorded_at`.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, OperationalError, transaction

from qiuhao.law.facts import Fact
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger import clock, inserting, problems, projections, reading, statements
from qiuhao.ledger.ids import stream_type
from qiuhao.ledger.inserting import Sealed
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.models import AppendKey, Stream
from qiuhao.ledger.reading import Head
from qiuhao.ledger.seal.canonical import canonical
from qiuhao.ledger.turns import turn

Gates = Callable[[Sequence[Fact], Sequence[Draft]], Sequence[Refusal]]


@dataclass(frozen=True, slots=True)
class Appended:
    """A record as it was written: `fact` is what any reader will get."""

    fact: Fact

    @property
    def stream(self) -> str:
        """The stream it stands in."""
        return self.fact.stream

    @property
    def number(self) -> int:
        """Its number in the stream, from 1."""
        return self.fact.number

    @property
    def seal(self) -> str:
        """Its seal, hex of 32 bytes."""
        return self.fact.seal

    @property
    def recorded_at(self) -> datetime:
        """When it was recorded."""
        return self.fact.recorded_at


def append(
    stream: str,
    drafts: Sequence[Draft],
    *,
    actors: Sequence[str],
    gates: Gates | None = None,
    locks: Sequence[str] = (),
    extra: Mapping[str, Sequence[Draft]] | None = None,
    expected_head: int | None = None,
    key: str | None = None,
    then: Callable[[list[Appended]], None] | None = None,
) -> list[Appended]:
    """Record `drafts` in `stream` (opened if it does not exist) and return them as recorded.

    gates          asked inside the transaction with the stream's facts and the drafts, if any draft comes through
                   the door "act"; refusals of severity "refuse" raise `Refused` and nothing is written
    locks          further streams that must not change meanwhile
    extra          drafts for further streams, in the same transaction, by the same actors
    expected_head  the head number the caller has seen; RecordedFirst if the stream has grown since
    key            idempotency key, unique per first actor: the same drafts again give the same answer, other
                   drafts raise KeyReused
    then           called inside the transaction with what was recorded in `stream` (enqueue tasks, keep rows)
    """
    others = sorted((extra or {}).items())
    with writing(
        stream, *locks, *(name for name, _ in others), key_of=(actors[0], key) if actors and key else None
    ) as w:
        covers = [draft for _, more in others for draft in more]
        done = w.append(stream, drafts, actors=actors, gates=gates, expected_head=expected_head, key=key, covers=covers)
        if not w.replayed:
            for name, more in others:
                w.append(name, more, actors=actors)
            if then is not None:
                then(done)
    return done


def append_many(histories: Mapping[str, Sequence[tuple[Sequence[str], Draft]]]) -> dict[str, list[Appended]]:
    """Record whole histories (imports): per stream, pairs of actors and draft in order; all in one transaction.

    All are inserted together; projections run once per stream. No gates: what is imported has happened.
    """
    done: dict[str, list[Appended]] = {}
    with writing(*histories, insert_last=True) as w:
        for stream, entries in sorted(histories.items()):
            done[stream] = []
            for actors, drafts in _runs(entries):
                done[stream] += w.append(stream, drafts, actors=actors)
    return done


def earlier(actor: str, key: str) -> list[Appended]:
    """What was recorded under this key before; empty if nothing was.

    For acts that make their drafts anew on each try (a number, a rendered sheet), so that a retry finds the first.
    """
    used = _used(actor, key)
    return _under(used) if used is not None else []


def _used(actor: str, key: str) -> AppendKey | None:
    return next(iter(statements.select(AppendKey, 'actor = %s AND "key" = %s', [actor, key])), None)


def _under(used: AppendKey) -> list[Appended]:
    return [Appended(fact) for fact in reading.facts(used.stream_id)[used.first - 1 : used.last]]


@contextmanager
def writing(*streams: str, key_of: tuple[str, str] | None = None, insert_last: bool = False) -> "Iterator[Writing]":
    """A transaction that holds the locks of these streams; see the module's docstring.

    insert_last   what is brought in at once (imports): what is sealed is inserted, and projections run, once per stream
                  before the commit and not after each append; and all of it is recorded at one moment, since nobody
                  ever knew only a part of it
    """
    for name in streams:
        stream_type(name)
    try:
        with writer():
            w = Writing(_lock(sorted(set(streams))), insert_last)
            yield w
            w.insert()
    except IntegrityError as error:
        # Two first uses of one key at the same moment: the other one won, and this one may ask again.
        if key_of is not None and AppendKey.objects.filter(actor=key_of[0], key=key_of[1]).exists():
            raise problems.Busy() from error
        raise


@contextmanager
def writer() -> Iterator[None]:
    """A transaction that writes, in its turn: what the database cannot do for now is told in words (Busy, StorageFull).
    May stand around `writing`, for what is written before the streams are locked."""
    try:
        with turn(), transaction.atomic():
            yield
    except OperationalError as error:
        raise _told(error) from error


class Writing:
    """What may be done while the locks are held: read the locked streams and append to them."""

    def __init__(self, rows: dict[str, Stream], insert_last: bool = False) -> None:
        self._rows = rows
        self._insert_last = insert_last
        self._now = clock.now() if insert_last else None
        self._sealed: dict[str, list[Sealed]] = {}
        self._facts: dict[str, tuple[Fact, ...]] = {}
        self.replayed = False

    def facts(self, stream: str) -> tuple[Fact, ...]:
        """The facts of a locked stream, including those appended here. Empty for a stream not opened yet."""
        if stream not in self._facts:
            self._facts[stream] = reading.facts_at(self.head(stream))
        return self._facts[stream]

    def head(self, stream: str) -> Head:
        """The head of a locked stream."""
        return reading.head_of(self._row(stream))

    def append(
        self,
        stream: str,
        drafts: Sequence[Draft],
        *,
        actors: Sequence[str],
        gates: Gates | None = None,
        expected_head: int | None = None,
        key: str | None = None,
        covers: Sequence[Draft] = (),
    ) -> list[Appended]:
        """As the function `append`, for one of the locked streams.

        `covers`: drafts for other streams that belong to the same use of the key.
        """
        inserting.check_actors(actors)
        if not drafts:
            return []
        row = self._row(stream)
        digest = _digest([*drafts, *covers]) if key is not None else ""
        if key is not None:
            before = self._before(row, actors[0], key, digest)
            if before is not None:
                return before
        if expected_head is not None and expected_head != row.head_number:
            raise problems.RecordedFirst(stream, expected_head, row.head_number)
        facts = self.facts(stream)
        _ask(gates, facts, drafts)
        newest, now = facts[-1] if facts else None, self._now or clock.now()
        sealed = inserting.seal(self.head(stream), newest, drafts, actors, now)
        done = self._take(row, facts, sealed)
        if key is not None:
            first, last = done[0].number, done[-1].number
            used = {"actor": actors[0], "key": key, "digest": digest, "stream_id": stream, "first": first, "last": last}
            statements.insert(AppendKey, [statements.new(AppendKey, **used)])
        return done

    def _take(self, row: Stream, facts: tuple[Fact, ...], sealed: Sequence[Sealed]) -> list[Appended]:
        self._sealed.setdefault(row.pk, []).extend(sealed)
        self._facts[row.pk] = facts + tuple(item.fact for item in sealed)
        row.head_number, row.head_seal = sealed[-1].header.number, sealed[-1].fact.seal
        if not self._insert_last:
            self.insert()
        return [Appended(item.fact) for item in sealed]

    def insert(self) -> None:
        """Insert what was sealed since this was last called, and run the projections over it."""
        waiting, self._sealed = self._sealed, {}
        inserting.insert([(self._rows[stream], sealed) for stream, sealed in waiting.items()])
        for stream, sealed in waiting.items():
            projections.run(stream, self._facts[stream], [item.fact for item in sealed])
            reading.remember(self.head(stream), self._facts[stream])

    def _row(self, stream: str) -> Stream:
        if stream not in self._rows:
            raise LookupError(f"{stream} is not among the locked streams of this transaction")
        return self._rows[stream]

    def _before(self, row: Stream, actor: str, key: str, digest: str) -> list[Appended] | None:
        used = _used(actor, key)
        if used is None:
            return None
        # A retry may have made up a new name for the stream it meant to open; it is not opened twice.
        if used.digest != digest or (used.stream_id != row.pk and row.head_number > 0):
            raise problems.KeyReused(key)
        self.replayed = True
        return _under(used)


def _lock(names: Sequence[str]) -> dict[str, Stream]:
    """Lock the rows of the streams in the order of their names; streams not opened yet get a row only when written."""
    rows = {row.pk: row for row in inserting.locked(names)}
    missing = [name for name in names if name not in rows]
    return {**rows, **inserting.open_streams(missing)}


def _ask(gates: Gates | None, facts: Sequence[Fact], drafts: Sequence[Draft]) -> None:
    if gates is None or all(draft.door == "reported" for draft in drafts):
        return
    refusals = [refusal for refusal in gates(facts, drafts) if refusal.severity == "refuse"]
    if refusals:
        raise Refused(refusals)


def _digest(drafts: Sequence[Draft]) -> str:
    told = [
        [d.body.kind, d.body.version, d.door, d.happened_at and d.happened_at.isoformat(), inserting.content_of(d.body)]
        for d in drafts
    ]
    return hashlib.sha256(canonical(told)).hexdigest()


def _runs(entries: Sequence[tuple[Sequence[str], Draft]]) -> list[tuple[Sequence[str], list[Draft]]]:
    runs: list[tuple[Sequence[str], list[Draft]]] = []
    for actors, draft in entries:
        if runs and tuple(runs[-1][0]) == tuple(actors):
            runs[-1][1].append(draft)
        else:
            runs.append((actors, [draft]))
    return runs


# PostgreSQL's error codes (SQLSTATE); SQLite is known by its words.
_DISK_FULL = "53100"
_LOCKS = {"40P01", "55P03"}


def _told(error: OperationalError) -> Exception:
    """The problem a database error stands for, where a person can do something about it."""
    state, text = getattr(error.__cause__, "sqlstate", None), str(error).lower()
    if state == _DISK_FULL or "disk is full" in text or "disk i/o error" in text:
        return problems.StorageFull("本次记录")
    if state in _LOCKS or "database is locked" in text:
        return problems.Busy()
    same: Exception = error
    return same
