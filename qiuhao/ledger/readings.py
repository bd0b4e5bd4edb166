"""Who looked: every view, download, print, export and refused attempt at what is not public.

    note("p-01J…", "case/01J…", "view", "case-papers", purpose="…")      one small insert, before it is given out
    seal()                                                               the worker: batches into `reading/<year-month>`
    looks([…streams…], before="")                                        newest first, sealed or not yet

A reading is durable when `note` returns. The batch is one record of kind `ledger.readings`; the rows of the in-tray go
in the same transaction, so that each reading stands in exactly one of the two places. Until it is sealed (some minutes)
whoever owns the database could remove a row unseen; from then on the log shows it.
"""

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, get_args

from django.db.models import Q, QuerySet

from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock, projections
from qiuhao.ledger.append import writing
from qiuhao.ledger.ids import STREAM
from qiuhao.ledger.kinds import Draft
from qiuhao.ledger.looking import WORDS, How, Reading, Readings
from qiuhao.ledger.models import SealedReading, UnsealedReading

BATCH = 500
"""Readings in one record."""
SEALER = ("worker",)
PAGE = 50
PURPOSE = 300
"""Characters of a purpose."""


@dataclass(frozen=True, slots=True)
class Look:
    """One reading as the page shows it. `sealed`: in which record it stands, '' while it waits."""

    at: datetime
    who: str
    what: str
    how: str
    part: str
    purpose: str
    sealed: str
    key: tuple[str, int, int]

    @property
    def word(self) -> str:
        """How, in words."""
        return WORDS[self.how]


@dataclass(frozen=True, slots=True)
class Looks:
    """`older`: the cursor of the next page, '' at the end."""

    lines: tuple[Look, ...]
    older: str


def note(who: str, what: str, how: How, part: str = "", purpose: str = "") -> None:
    """Write that `who` looked at the stream `what`. One insert, committed with the transaction around it, if any."""
    note_many(who, [what], how, part, purpose)


def note_many(who: str, streams: Iterable[str], how: How, part: str = "", purpose: str = "") -> None:
    """The same for several streams at once (an export). A name that cannot be a stream's is passed over."""
    if how not in get_args(How):
        raise ValueError(f"how {how!r}: one of {', '.join(get_args(How))}")
    at = clock.now()
    rows = [
        UnsealedReading(at=at, who=who[:96], what=what, how=how, part=part[:128], purpose=purpose[:PURPOSE])
        for what in streams
        if STREAM.match(what)
    ]
    UnsealedReading.objects.bulk_create(rows)


def seal() -> int:
    """Seal one batch; return how many readings it took. Run twice at once, each takes what the other left."""
    first = UnsealedReading.objects.order_by("pk").values_list("at", flat=True).first()
    if first is None:
        return 0
    stream = stream_of(first)
    with writing(stream) as w:
        # Read again under the lock: another worker may have taken these.
        rows = [row for row in UnsealedReading.objects.order_by("pk")[:BATCH] if stream_of(row.at) == stream]
        if not rows:
            return 0
        body = Readings(readings=tuple(
            Reading(at=r.at, who=r.who, what=r.what, how=r.how, part=r.part, purpose=r.purpose)
            for r in rows
        ))  # fmt: skip
        w.append(stream, [Draft(body)], actors=SEALER)
        UnsealedReading.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


def stream_of(at: datetime) -> str:
    """The stream of the legal month of a moment: reading/2026-03."""
    return f"reading/{legal_date(at):%Y-%m}"


def looks(what: Any, before: str = "", limit: int = PAGE) -> Looks:
    """Readings of these streams (names, or a query of names), newest first. `before`: a cursor from `Looks.older`."""
    wanted = Q(what__in=what)
    moment, number = _cursor(before)
    waiting = _page(UnsealedReading.objects.filter(wanted), ("pk",), moment, limit + number + 1)
    sealed = _page(SealedReading.objects.filter(wanted), ("stream", "number", "place"), moment, limit + number + 1)
    merged = heapq.merge(
        map(_waiting, waiting), map(_sealed, sealed), key=lambda look: (look.at, look.key), reverse=True
    )
    found = list(islice(merged, number, number + limit + 1))
    more = len(found) > limit
    return Looks(tuple(found[:limit]), _older(found, limit, moment, number) if more else "")


def _page(rows: QuerySet[Any], order: Sequence[str], moment: datetime | None, most: int) -> list[Any]:
    if moment is not None:
        rows = rows.filter(at__lte=moment)
    return list(rows.order_by("-at", *(f"-{name}" for name in order))[:most])


def _older(found: Sequence[Look], limit: int, moment: datetime | None, number: int) -> str:
    """The moment of the last line shown, and how many lines of that very moment were shown already."""
    last = found[limit - 1].at
    same = sum(look.at == last for look in found[:limit])
    return f"{last.isoformat()}~{same + (number if last == moment else 0)}"


def _cursor(text: str) -> tuple[datetime | None, int]:
    moment, _, number = text.partition("~")
    at = clock.read(moment)
    plain = number.isascii() and number.isdigit() and len(number) < 6
    return (at, int(number) if plain else 0) if at is not None else (None, 0)


def _waiting(row: UnsealedReading) -> Look:
    return Look(row.at, row.who, row.what, row.how, row.part, row.purpose, "", ("~", row.pk, 0))


def _sealed(row: SealedReading) -> Look:
    key = (row.stream, row.number, row.place)
    return Look(row.at, row.who, row.what, row.how, row.part, row.purpose, f"{row.stream}#{row.number}", key)


def project(context: projections.Context) -> None:
    """Rows of the page, from the batches."""
    numbers = [fact.number for fact in context.new]
    SealedReading.objects.filter(stream=context.stream, number__in=numbers).delete()
    SealedReading.objects.bulk_create(
        [
            SealedReading(stream=context.stream, number=fact.number, place=place, **dict(reading))
            for fact in context.new
            if isinstance(fact.body, Readings)
            for place, reading in enumerate(fact.body.readings)
        ],
        batch_size=BATCH,
    )


def start() -> None:
    """Register with the ledger; called when Django is ready."""
    projections.register("reading", project, (SealedReading,))


CHORES: list[tuple[str, int, Callable[[], int]]] = [("readings", 300, seal)]
