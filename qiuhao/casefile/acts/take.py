"""征收、征用的告知和决定: with the number, the paper, and the remedies of the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Unpack

from qiuhao.authority.kinds.registered import Registered
from qiuhao.authority.reading import registered as registered_as
from qiuhao.casefile import texts
from qiuhao.casefile.acts.numbered import Once, record_numbered
from qiuhao.casefile.sealing import seal_of
from qiuhao.casefile.setting import opened_of, setting_of
from qiuhao.casefile.sheets import taking as sheets
from qiuhao.casefile.sheets.decisions import Stamp
from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended

PAPERS = {"levy": "levy_decision", "expropriation": "expropriation_decision"}
"""Procedure -> the series of its decisions."""


def decide_taking(
    case: str,
    body: Any,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Decide: number, paper and record together. `Refused` holds every reason."""
    registered, day = _registered(case), legal_date(happened_at or clock.now())
    setting = setting_of(opened_of(case, ledger.facts(case)))
    body = body if body.decided_on else body.model_copy(update={"decided_on": day})
    return record_numbered(
        case, texts.with_remedies(body, setting, registered, day), PAPERS[body.procedure], by, happened_at,
        render=lambda final: sheets.decision_pdf(final, registered, _stamp(case, happened_at)),
        **once,
    )  # fmt: skip


def notify_taking(
    case: str,
    body: Any,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Draw up the notice with its number; it takes effect when it is served."""
    registered = _registered(case)
    return record_numbered(
        case, body, "taking_notice", by, happened_at,
        render=lambda final: sheets.notice_pdf(final, registered, _stamp(case, happened_at)),
        **once,
    )  # fmt: skip


def _stamp(case: str, at: datetime | None) -> Stamp:
    return seal_of(opened_of(case, ledger.facts(case)).authority, legal_date(at or clock.now()))


def _registered(case: str) -> Registered:
    return registered_as(opened_of(case, ledger.facts(case)).authority)
