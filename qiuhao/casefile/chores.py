"""The room's recurring work: due dates are reckoned anew when packs or calendars have changed, or when a date has
passed to which the law itself attaches something (nobody answered an application in time: it is accepted). Words that
were recorded are written into the index, so that searches find nothing to do."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from itertools import islice

from django.db import transaction

from qiuhao.casefile import catching_up, indexing, projecting
from qiuhao.casefile.models import DueDate
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.ledger import clock
from qiuhao.ledger.append import writing

log = logging.getLogger(__name__)


def reckon_anew() -> int:
    """Reckon the due dates of some cases that were reckoned with other data; every date that moves is logged."""
    streams = projecting.stale()
    for stream in streams:
        _reckon(stream)
    return len(streams)


def let_lapse() -> int:
    """Reckon anew the cases in which such a date has passed since their last record: nobody enters anything then, and
    what is owed from now on must stand on the lists all the same. Each is tried once until its case changes."""
    events = {duty.lapses: duty.name for duty in DUTIES.values() if duty.lapses}
    following = [duty.name for duty in DUTIES.values() if set(duty.starts) & set(events)]
    late = DueDate.objects.filter(duty__in=list(events.values()), fulfilled_at=None, due_at__lt=clock.now())
    late = late.exclude(case__in=DueDate.objects.filter(duty__in=following).values("case")).order_by("due_at")
    seen = late.values_list("case", "case__changed_at").iterator()
    waiting = list(islice((row for row in seen if _tried.get(row[0]) != row[1]), MOST))
    for stream, changed_at in waiting:
        _reckon(stream)
        _tried[stream] = changed_at
    return len(waiting)


_tried: dict[str, datetime] = {}
MOST = 200
"""Cases of one round."""


def _reckon(stream: str) -> None:
    # With the stream locked, or an append at the same moment could be overwritten by an older reading.
    with transaction.atomic(), writing(stream) as w:
        before = dict(DueDate.objects.filter(case_id=stream).values_list("key", "day"))
        row = projecting.write(stream, w.facts(stream))
        if row is not None:
            indexing.follow_missing(row)
        after = DueDate.objects.filter(case_id=stream).values_list("key", "day")
    for key, day in after:
        if key in before and before[key] != day:
            log.info("Due date %s moved from %s to %s: packs or calendars have changed", key, before[key], day)


CHORES: list[tuple[str, int, Callable[[], int]]] = [
    ("words", 2, catching_up.catch_up), ("due dates", 60, reckon_anew), ("dates passed", 300, let_lapse),
]  # fmt: skip
