"""出具检查通知书, 形成检查结果: with the number and the paper that is handed out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Unpack

from qiuhao.authority.reading import registered
from qiuhao.casefile import texts
from qiuhao.casefile.acts.numbered import Once, record_numbered
from qiuhao.casefile.kinds.inspection.notice import InspectionNotice
from qiuhao.casefile.kinds.inspection.result import InspectionResult
from qiuhao.casefile.setting import opened_of, setting_of
from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended


def notify_inspection(
    case: str,
    body: InspectionNotice,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Draw up the notice with its number. `Refused` holds every reason."""
    return record_numbered(case, body, "inspection_notice", by, happened_at, **once)


def conclude(
    case: str,
    body: InspectionResult,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Record the result with its number and its paper; who records it and when is filled in where the form is silent.

    Remedies are those of the rules and the register; where they do not say enough, the paper says nothing of them.
    """
    setting = setting_of(opened_of(case, ledger.facts(case)))
    day = legal_date(happened_at or clock.now())
    body = texts.with_remedies(body, setting, registered(setting.opened.authority), day)
    changes = {"concluded_on": body.concluded_on or day, "decided_by": body.decided_by or by[0]}
    return record_numbered(
        case, body.model_copy(update=changes), "inspection_result", by, happened_at,
        **once,
    )  # fmt: skip
