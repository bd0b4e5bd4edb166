"""作出决定, 当场处罚, 事先告知: with the number, the paper and what the law has the paper say.

What the form leaves open is filled from the rules and the register: remedies, payment, the authority's name. Where
they do not say enough, the text stays empty, and the gate on it says so; nothing is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Unpack

from qiuhao.authority.kinds.registered import Registered
from qiuhao.authority.reading import registered as registered_as
from qiuhao.casefile import texts
from qiuhao.casefile.acts.numbered import Once, record_numbered
from qiuhao.casefile.kinds.decision import Decision
from qiuhao.casefile.kinds.on_the_spot_decision import OnTheSpotDecision
from qiuhao.casefile.kinds.rights_notice import RightsNotice
from qiuhao.casefile.sealing import seal_of
from qiuhao.casefile.setting import Setting, opened_of, setting_of
from qiuhao.casefile.sheets import decisions as sheets
from qiuhao.law.facts import legal_date
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended


def decide(
    case: str,
    body: Decision,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Make the decision: number, paper and record together. `Refused` holds every reason."""
    facts, registered = ledger.facts(case), _registered(case)
    filled = complete(case, body, registered, happened_at)
    return record_numbered(
        case, filled, "penalty_decision", by, happened_at,
        render=(lambda final: sheets.decision_pdf(final, facts, registered, _stamp(case, happened_at)))
        if sheets.has_sheet(body)
        else None,
        **once,
    )  # fmt: skip


def decide_on_the_spot(
    case: str,
    body: OnTheSpotDecision,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Decide on the spot: number, paper and record together. `Refused` holds every reason."""
    registered = _registered(case)
    filled = complete(case, body, registered, happened_at)
    return record_numbered(
        case, filled, "on_the_spot_decision", by, happened_at,
        render=lambda final: sheets.on_the_spot_pdf(final, registered, _stamp(case, happened_at)),
        **once,
    )  # fmt: skip


def notify(
    case: str,
    body: RightsNotice,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Draw up the notice of rights with its number. It takes effect when it is served."""
    facts, registered = ledger.facts(case), _registered(case)
    setting = setting_of(opened_of(case, facts))
    within = texts.period(setting, "ask-hearing", legal_date(happened_at or clock.now()))
    return record_numbered(
        case, body, "notice_of_rights", by, happened_at,
        render=lambda final: sheets.notice_pdf(
            final, facts, registered, str(within or ""), _stamp(case, happened_at)
        ),
        **once,
    )  # fmt: skip


def _stamp(case: str, at: datetime | None) -> sheets.Stamp:
    """The authority's seal as it was in use on the day of the paper."""
    return seal_of(opened_of(case, ledger.facts(case)).authority, legal_date(at or clock.now()))


def complete(case: str, body: Any, registered: Registered, at: datetime | None = None) -> Any:
    """The decision with remedies, payment and day filled in where the form left them open."""
    setting = setting_of(opened_of(case, ledger.facts(case)))
    return completed(setting, body, registered, legal_date(at or clock.now()))


def completed(setting: Setting, body: Any, registered: Registered, day: date) -> Any:
    """The same for a case that is not opened yet."""
    body = texts.with_remedies(body, setting, registered, day)
    changes: dict[str, Any] = {}
    if not body.performance_text:
        said = texts.performance(setting, registered, body, day)
        changes["performance_text"] = said
        changes["surcharge_stated"] = body.surcharge_stated or "加处罚款" in said
    if "decided_on" in type(body).model_fields and body.decided_on is None:
        changes["decided_on"] = day
    return body.model_copy(update=changes)


def _registered(case: str) -> Registered:
    return registered_as(opened_of(case, ledger.facts(case)).authority)
