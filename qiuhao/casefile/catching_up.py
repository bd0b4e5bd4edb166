"""The internal index catches up with the record: words of cases that wait in its in-tray (`indexing`) are written.

    catch_up()                    the worker, every round: those that wait longest first
    left = for_search(within)     a search that finds the index behind: what its viewer might look for, the latest first

Each case is written once however many records wait, some cases to a short transaction, with their rows taken out of
the in-tray in it: whoever is killed leaves either nothing or everything done. What takes long, reading the records and
making their words, is done before anything is locked.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import DatabaseError, connection, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from qiuhao.casefile import indexing
from qiuhao.casefile.indexing import TRAY, words_of
from qiuhao.casefile.models import Case, Unindexed
from qiuhao.law.facts import Fact
from qiuhao.ledger import reading
from qiuhao.ledger.problems import LedgerProblem
from qiuhao.ledger.search.tray import Waiting
from qiuhao.ledger.statements import marks, run, select
from qiuhao.ledger.turns import turn

log = logging.getLogger(__name__)

CASES, RECORDS = 50, 500
"""Of one transaction; others who want to write wait no longer than that takes. A single case may have more records."""
STEPS = 4
"""Transactions of one round, and of one search: what waits beyond them the page tells of."""
WAIT_MS = 1000
"""How long a search waits for whoever is writing, before it searches what is there."""
MOST_COUNTED = 1000
Made = dict[tuple[str, int, int], str]
"""Words made beforehand, by stream, its epoch (content may be destroyed meanwhile) and number."""


def catch_up() -> int:
    """One round of the worker; how many cases it wrote. Several processes share the work."""
    done = 0
    for _ in range(STEPS):
        waiting = _some(_legible(TRAY.oldest(CASES + len(_unread))))
        if not waiting:
            return done
        # Where writers are let in one by one, nobody waits while the words are made; elsewhere only their own cases do.
        made = _made(waiting) if connection.vendor == "sqlite" else {}
        with turn(), transaction.atomic():
            done += _write(_some(_legible(TRAY.free(CASES + len(_unread)))), made)
    return done


def whole() -> None:
    """Catch up with everything that waits, as far as nobody else is at it."""
    while catch_up():
        pass


def for_search(within: Q) -> int:
    """Catch up with the cases of this condition; how many of them still wait (`MOST_COUNTED` + 1: more than that).

    Nobody who searches fails because somebody else is writing: what could not be written is told as waiting.
    """
    waiting = _of(within)
    try:
        for _ in range(STEPS):
            latest = waiting.exclude(stream__in=list(_unread)).order_by("-id")
            names = list(latest.values_list("stream", flat=True)[:CASES])
            if not names:
                return waiting.count() if _unread else 0
            _searched(_some(TRAY.of(names)))
    except (DatabaseError, LedgerProblem) as error:
        log.warning("The index could not catch up before a search: %s", error)
    return waiting[: MOST_COUNTED + 1].count()


def sentence(left: int) -> str:
    """What a page or an answer says of cases that could not be searched yet; '' if there are none."""
    if not left:
        return ""
    number = f"{left} 件" if left <= MOST_COUNTED else f"{MOST_COUNTED} 件以上"
    return f"另有 {number}案件正在编入索引，稍后可查到。"


def _of(within: Q) -> QuerySet[Unindexed]:
    """Rows of the in-tray of such cases: asked of each that waits, not of all cases there are."""
    return Unindexed.objects.filter(Exists(Case.objects.filter(within, stream=OuterRef("stream"))))


def still_waiting(within: Q) -> QuerySet[Case]:
    """Such cases, for questions that their rows answer as well."""
    return Case.objects.filter(within, pk__in=_of(within).values("stream"))


def _searched(waiting: Sequence[Waiting]) -> None:
    made = _made(waiting)
    with _patience(), transaction.atomic():
        if connection.vendor == "postgresql":
            run(f"SET LOCAL lock_timeout = {WAIT_MS}")
        _write(TRAY.held([one.head.stream for one in waiting]), made)
        if connection.vendor == "postgresql":
            run("SET LOCAL lock_timeout TO DEFAULT")


@contextmanager
def _patience() -> Iterator[None]:
    """On SQLite: wait for other writers as long as a search may."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    [(usual,)] = run("PRAGMA busy_timeout")
    run(f"PRAGMA busy_timeout = {WAIT_MS}")
    try:
        yield
    finally:
        run(f"PRAGMA busy_timeout = {usual}")


def _some(waiting: Sequence[Waiting]) -> list[Waiting]:
    """As many of them as one transaction writes."""
    found, records = list[Waiting](), 0
    for one in waiting:
        records += one.records
        if found and records > RECORDS:
            break
        found.append(one)
    return found


def _made(waiting: Sequence[Waiting]) -> Made:
    return {
        (one.head.stream, one.head.epoch, fact.number): words_of(fact)
        for one in waiting
        for fact in (_facts(one) or ())[one.since - 1 :]
    }


_unread: dict[str, str] = {}
"""Cases whose records this process cannot read, by stream, with the seal of their head: passed over until they change,
so that one of them does not keep all others out of the index. They wait on, and searches say so."""


def _facts(one: Waiting) -> Sequence[Fact] | None:
    try:
        return reading.facts_at(one.head)
    except (LedgerProblem, ValueError, LookupError) as error:
        log.error("%s cannot be read, and its words are not written: %s", one.head.stream, error)
        _unread[one.head.stream] = one.head.seal
        return None


def _legible(waiting: Sequence[Waiting]) -> list[Waiting]:
    return [one for one in waiting if _unread.get(one.head.stream) != one.head.seal]


def _write(waiting: Sequence[Waiting], made: Made) -> int:
    """Write the words of these cases, whose streams are locked, and take them out of the in-tray."""
    names = [one.head.stream for one in waiting]
    rows = {row.stream: row for row in select(Case, f"stream IN ({marks(len(names))})", names)} if names else {}
    begun = indexing.there(names)
    done = []
    for one in waiting:
        stream, epoch = one.head.stream, one.head.epoch
        facts = _facts(one)
        if facts is None:
            continue

        def words(fact: Fact, key: tuple[str, int] = (stream, epoch)) -> str:
            found = made.get((*key, fact.number))
            return words_of(fact) if found is None else found

        # A case may have lost its words before (they were to be written anew): then all of them are.
        since = one.since if stream in begun else 1
        indexing.write(rows[stream], facts, since, words)
        done.append(stream)
    TRAY.out(done)
    return len(done)
