"""行政许可: receive an application, answer it, decide it, with the numbered papers that the applicant gets.

What the form leaves open is filled from the register and the rules: the matter's list of materials, the handling unit,
the dates, the remedies. Where they do not say enough, the text stays empty, and a gate says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Unpack

from qiuhao.authority.reading import matter_record
from qiuhao.authority.reading import registered as registered_as
from qiuhao.casefile import texts
from qiuhao.casefile.acts.numbered import Once, record_numbered
from qiuhao.casefile.kinds.licence.application import Application
from qiuhao.casefile.kinds.licence.decision import LicenceDecision
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.sealing import seal_of
from qiuhao.casefile.setting import opened_of, setting_of
from qiuhao.casefile.sheets import licence as sheets
from qiuhao.law.facts import History, legal_date
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import Kind

LETTERED = tuple(sheets.LETTERS)
"""Kinds whose record is a letter with a number."""
DATES = {
    "casefile.licence_acceptance": "accepted_on", "casefile.licence_non_acceptance": "refused_on",
    "casefile.licence_hearing_announcement": "announced_on",
}  # fmt: skip
"""Kind -> its field for the day on the paper, today unless the form says otherwise."""


def received(first: Opened, body: Kind) -> Kind:
    """The application with the matter's list of materials and handling unit as the register has them today."""
    if not isinstance(body, Application):
        return body
    listed = matter_record(first.authority, body.matter)
    if listed is None:
        return body
    changes: dict[str, Any] = {"material_list": listed.materials}
    if not body.unit:
        changes["unit"] = listed.unit
    return body.model_copy(update=changes)


def letter(
    case: str,
    body: Any,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Record it with its number, and the letter made before the record is sealed. `Refused` holds every reason."""
    opened, history = _here(case)
    day = legal_date(happened_at or clock.now())
    dated = DATES.get(body.kind, "")
    if dated and getattr(body, dated) is None:
        body = body.model_copy(update={dated: day})
    setting, registered = setting_of(opened), registered_as(opened.authority)
    body = texts.with_remedies(body, setting, registered, day)
    within = texts.period(setting, "ask-hearing", day)
    stamp = seal_of(opened.authority, day)
    return record_numbered(
        case, body, body.kind.removeprefix("casefile."), by, happened_at,
        render=lambda final: sheets.letter_pdf(final, history, registered, stamp, str(within or "")),
        **once,
    )  # fmt: skip


def decide(
    case: str,
    body: LicenceDecision,
    by: Sequence[str],
    happened_at: datetime | None = None,
    **once: Unpack[Once],
) -> Appended:
    """Decide about an application, or a licence in force: number, paper and record as one, or `Refused`."""
    opened, history = _here(case)
    day = legal_date(happened_at or clock.now())
    registered = registered_as(opened.authority)
    body = body if body.decided_on else body.model_copy(update={"decided_on": day})
    if body.proposal.outcome not in ("grant", "keep"):
        body = texts.with_remedies(body, setting_of(opened), registered, day)
    stamp = seal_of(opened.authority, day)
    return record_numbered(
        case, body, "licence_decision", by, happened_at,
        render=lambda final: sheets.decision_pdf(final, history, registered, stamp),
        **once,
    )  # fmt: skip


def _here(case: str) -> tuple[Opened, History]:
    facts = ledger.facts(case)
    return opened_of(case, facts), History(facts, case)
