"""邮寄送达的回执, several at once: what the parcels share, and for each case the day on the returned receipt.

The day on the receipt is the day of service, so no row is sent without one; each becomes a record of
service of its own.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import QueryDict

from qiuhao.casefile.kinds.service import Service
from qiuhao.desk.forms.plan import specs
from qiuhao.law.facts import Fact, History, is_decision, last_decision
from qiuhao.law.views import POSTAL_CARRIERS
from qiuhao.ledger import clock

COLUMNS = (
    {"name": "effective_on", "label": "回执上的收件日期", "type": "date"},
    {"name": "mail_number", "label": "邮件号码", "type": "text"},
    {"name": "received_by", "label": "签收人", "type": "text"},
)
BY_POST = frozenset({"registration", "posting", "return", "list"})
LEAD = "逐件填写回执上注明的收件日期：它就是送达日期。选中而没有填日期的不登记。"


def shared() -> dict[str, Any]:
    """What is asked once for all: the carrier, the papers at hand, why by post."""
    papers = next(spec.choices for spec in specs(Service) if spec.name == "receipts")
    return {"carriers": list(POSTAL_CARRIERS.items()), "receipts": [one for one in papers if one[0] in BY_POST]}


def of(history: History) -> Fact | None:
    """The decision whose receipt came back: the first that is not served, else the last."""
    waiting = (fact for fact in history if is_decision(fact) and not history.about("served", fact.number))
    return next(waiting, None) or last_decision(history)


def wrong(posted: QueryDict, key: str, history: History) -> str:
    """Why this row cannot be recorded as it stands, ''."""
    decision = of(history)
    try:
        day = date.fromisoformat(posted.get(f"effective_on-{key}", ""))
    except ValueError:
        return "没有填写回执上的收件日期。请按回执填写后再登记"
    if day > clock.today():
        return "收件日期晚于今天。请按回执改正"
    if decision is not None and day < decision.day:
        return f"收件日期早于决定日期（{decision.day}）。请按回执改正"
    return ""


def given(posted: QueryDict, key: str) -> dict[str, Any]:
    """The content of one record of service, over what the case knows."""
    own = {str(column["name"]): posted.get(f"{column['name']}-{key}", "").strip() for column in COLUMNS}
    return {
        "method": "postal", **own, "carrier_mail": posted.get("carrier_mail", ""),
        "receipts": posted.getlist("receipts"), "reason": posted.get("reason", "").strip(),
        "served_at": None, "signatures": [],
    }  # fmt: skip
