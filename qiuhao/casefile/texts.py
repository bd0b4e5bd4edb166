"""What a decision says about payment and remedies, from the rules that bind the case and the authority's own data.

No period stands here: counts and units come from the lines in force on the day, banks and courts from the register.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from qiuhao.authority.kinds.registered import Registered
from qiuhao.casefile.kinds.base import Substantive
from qiuhao.casefile.setting import Setting
from qiuhao.casefile.wording import licence_words as licence_words
from qiuhao.documents.remedies import Payment, Period, Remedy, payment_text, remedy_text
from qiuhao.law.clause import numeral
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.lines import DutyLine

UNITS = {"day": "日", "workday": "个工作日", "month": "个月", "year": "年"}


def with_remedies(body: Any, setting: Setting, registered: Registered, on: date) -> Any:
    """The body with the paragraph on remedies, where its kind has one and the form left it open."""
    if "remedy_text" not in type(body).model_fields or body.remedy_text:
        return body
    return body.model_copy(update={"remedy_text": remedies(setting, registered, body.act, on)})


def remedies(setting: Setting, registered: Registered, act: str, on: date) -> str:
    """The paragraph on remedies; empty if bodies or periods are not on file: nothing is invented."""
    first = reconsideration_first(setting, act, on)
    within = period(setting, "reconsideration", on)
    sue = period(setting, "lawsuit", on)
    bodies, court = registered.remedies.reconsideration_bodies, registered.remedies.court
    if within is None or not bodies or (not first and (sue is None or not court)):
        return ""
    return remedy_text(
        Remedy(
            bodies=bodies,
            reconsider_within=within,
            reconsider_first=first,
            through_authority=first,
            online_channel=registered.remedies.reconsideration_online,
            court=court,
            sue_within=None if first else sue,
        )
    )


def reconsideration_first(setting: Setting, act: str, on: date) -> bool:
    """Whether the gate on remedies is bound to this act with reconsideration first."""
    bound = setting.rules.gates(act, setting.procedure.name, on)
    return any(getattr(gate.params, "reconsideration_first", False) for gate in bound)


WARNED = "本决定为警告，不涉及缴款。"
"""How a decision is performed that warns and does nothing else."""


def performance(setting: Setting, registered: Registered, body: Substantive, on: date) -> str:
    """How and by when money is paid, or that a warning asks for none; empty if another penalty stands alone (a person
    says how it is performed), or bank or period are not on file."""
    if body.penalties and all(p.sort == "warning" for p in body.penalties):
        return WARNED
    money = [p for p in body.penalties if p.sort in ("fine", "confiscate-gains")]
    within = period(setting, "pay-fine", on)
    if not money or within is None or not registered.bank:
        return ""
    fined = any(p.sort == "fine" for p in money)
    return payment_text(
        Payment(
            within=within, banks=(registered.bank,), electronic=True, surcharge=surcharge(setting, on) if fined else ""
        )
    )


def surcharge(setting: Setting, on: date) -> str:
    """The daily rate in words, 百分之三; empty if no rule sets one or it is no whole percentage."""
    rate = setting.rules.parameter("surcharge.daily", on)
    if rate is None:
        return ""
    percent = Decimal(rate) * 100
    return f"百分之{numeral(int(percent))}" if percent == int(percent) else ""


def period(setting: Setting, duty: str, on: date) -> Period | None:
    """The party's period in words: of all lines that speak, the longest in the unit of the highest rule."""
    lines = setting.rules.duty_lines(duty, setting.procedure.name, on)
    ordinary = [s for s in lines if _ordinary(s.line, duty)]
    counted = [s for s in ordinary if s.line.period.unit in UNITS]
    if not counted:
        return None
    highest = max(counted, key=lambda s: s.source.rank.height)
    unit = highest.line.period.unit
    count = max(s.line.period.count for s in counted if s.line.period.unit is unit)
    return Period.model_validate({"count": count, "unit": UNITS[unit.value]})


def _ordinary(line: DutyLine, duty: str) -> bool:
    return not line.starts or line.starts == DUTIES[duty].starts[0]
