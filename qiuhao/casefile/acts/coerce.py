"""行政强制: decisions, demands and notices, with the number, the paper and the remedies of the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Unpack

from qiuhao.authority.reading import registered
from qiuhao.casefile import texts
from qiuhao.casefile.acts.numbered import Once, record_numbered
from qiuhao.casefile.setting import opened_of, setting_of
from qiuhao.casefile.sheets import coercion as sheets
from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended

PAPERED = tuple(sheets.PAPERS)
"""Kinds whose record is handed out as a paper with a number."""


def coerce(
    case: str,
    body: Any,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Record it with its number, and the paper drawn up before the record is sealed. `Refused` holds every reason."""
    opened = opened_of(case, ledger.facts(case))
    day = legal_date(happened_at or clock.now())
    body = texts.with_remedies(body, setting_of(opened), registered(opened.authority), day)
    return record_numbered(case, body, series(body), by, happened_at, **once)


def series(body: Any) -> str:
    """The series that numbers this paper; a decision on substitute performance has its own."""
    if getattr(body, "manner", "") == "substitute":
        return "substitute_order"
    return str(body.kind.removeprefix("casefile."))
