"""The room's recurring work: due dates are reckoned anew when packs or calendars have changed."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import transaction

from qiuhao.casefile import indexing, projecting
from qiuhao.casefile.models import DueDate
from qiuhao.ledger.append import writing

log = logging.getLogger(__name__)


def reckon_anew() -> int:
    """Reckon the due dates of some cases that were reckoned with other data; every date that moves is logged."""
    streams = projecting.stale()
    for stream in streams:
        _reckon(stream)
    return len(streams)


def _reckon(stream: str) -> None:
    # With the stream locked, or an append at the same moment could be overwritten by an older reading.
    with transaction.atomic(), writing(stream) as w:
        before = dict(DueDate.objects.filter(case_id=stream).values_list("key", "day"))
        row = projecting.write(stream, w.facts(stream))
        if row is not None:
            indexing.write_missing(row, w.facts(stream))
        after = DueDate.objects.filter(case_id=stream).values_list("key", "day")
    for key, day in after:
        if key in before and before[key] != day:
            log.info("Due date %s moved from %s to %s: packs or calendars have changed", key, before[key], day)


CHORES: list[tuple[str, int, Callable[[], int]]] = [("due dates", 60, reckon_anew)]
