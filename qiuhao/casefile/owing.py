"""What is owed first: the earliest running duties on each ground of whoever looks, merged by date.

    earliest(who, [Ground(grant, frozenset({"review"})), …], limit=61)

One ordered walk over an index for each ground, so that a page costs the same however many cases there are. Those with a
date come first; what is owed promptly, without a number of days, comes after them.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import chain

from django.db.models import Q, QuerySet

from qiuhao.authority.rights import Grant, Viewer, grants
from qiuhao.casefile.models import DueDate, Handling
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.ledger import clock

STAFF = ("authority", "reviewer", "officer")
ANYBODY = (*STAFF, "party", "right")
FILING = "file-text-record"
"""Runs from the first record of a case; whoever archives can do it when the volume may be bound."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A grant, and the duties that are asked for on it (none named: all)."""

    grant: Grant
    duties: frozenset[str] = frozenset()


def earliest(who: Viewer, grounds: Sequence[Ground], whose: Sequence[str] = ANYBODY, limit: int = 60) -> list[DueDate]:
    """The first `limit` running duties on these grounds, with their cases. Grounds are the viewer's own or narrower."""
    if not who.is_somebody:
        return []
    running = [_running(ground, whose) for ground in grounds]
    found = _dated(running, limit)
    if len(found) < limit:
        promptly = [rows.filter(due_at=None).order_by("key")[:limit] for rows in running]
        _keep(found, chain.from_iterable(promptly), limit)
    return list(found.values())


def dated(
    who: Viewer,
    whose: Sequence[str],
    after: tuple[datetime, str] | None = None,
    *,
    late: bool = False,
    duties: frozenset[str] = frozenset(),
    limit: int = 60,
) -> list[DueDate]:
    """The same page by page: those with a date that the viewer may see, behind the date and key of the last one shown;
    `late`: only what is overdue now; `duties`: only these."""
    if not who.is_somebody:
        return []
    within = Q(due_at__lt=clock.now(), paused=False) if late else Q()
    if after is not None:
        moment, key = after
        # The first part lets the walk begin inside the index; the second one takes out what was shown.
        within &= Q(due_at__gte=moment) & (Q(due_at__gt=moment) | Q(key__gt=key))
    return list(_dated([_running(ground, whose).filter(within) for ground in own_grounds(who, duties)], limit).values())


def begun(whose: Sequence[str] = STAFF) -> QuerySet[DueDate]:
    """What is owed and has begun to be, in all cases: for whoever asks with rights of his own."""
    return DueDate.objects.filter(fulfilled_at=None, whose__in=list(whose)).exclude(started_at__gt=clock.now())


def own_grounds(who: Viewer, duties: frozenset[str] = frozenset()) -> list[Ground]:
    """Every ground on which the viewer sees cases."""
    return [Ground(grant, duties) for grant in grants(who)]


def _dated(running: Sequence[QuerySet[DueDate]], limit: int) -> dict[str, DueDate]:
    """Those with a date, each once, the earliest first."""
    pages = [rows.exclude(due_at=None).order_by("due_at", "key")[:limit] for rows in running]
    return _keep({}, heapq.merge(*pages, key=lambda due: (due.due_at, due.key)), limit)


def _keep(found: dict[str, DueDate], rows: Iterable[DueDate], limit: int) -> dict[str, DueDate]:
    """Add rows that are not there yet, as far as there is room."""
    for due in rows:
        if len(found) == limit:
            break
        found.setdefault(due.key, due)
    return found


def _running(ground: Ground, whose: Sequence[str]) -> QuerySet[DueDate]:
    grant = ground.grant
    # Not begun yet, or a right whose time is over: nothing for a desk.
    rows = begun(whose).exclude(whose="right", due_at__lt=clock.now()).select_related("case")
    if len(grant.authorities) == 1:
        rows = rows.filter(authority=grant.authorities[0])
    else:
        rows = rows.filter(authority__in=grant.authorities)
    if grant.unit is not None:
        rows = rows.filter(unit=grant.unit)
    if grant.person:
        rows = rows.filter(case__in=Handling.objects.filter(person=grant.person).values("case"))
    if FILING in ground.duties:
        # Asked for as the work of a post: only where it is that post's turn.
        rows = rows.exclude(Q(duty=FILING) & ~Q(case__state__in=_bindable()))
    if len(ground.duties) == 1:
        return rows.filter(duty=next(iter(ground.duties)))
    return rows.filter(duty__in=sorted(ground.duties)) if ground.duties else rows


@cache
def _bindable() -> tuple[str, ...]:
    """States of a case in which its volume may be bound, or has been."""
    rows = [procedure.by_act["archive"] for procedure in PROCEDURES.values()]
    return tuple(sorted({state for row in rows for state in (*row.from_states, row.to)}))
