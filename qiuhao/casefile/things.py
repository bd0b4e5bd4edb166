"""没收财物登记: what was confiscated in the cases a viewer may see, where it is kept, and what became of it.

Read from the facts. Which cases have such things is known from the duty to dispose of them, kept per receipt.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from qiuhao.authority import rights
from qiuhao.authority.rights import Viewer
from qiuhao.casefile.models import Case, DueDate
from qiuhao.casefile.reading import history, setting
from qiuhao.documents.wording import total

DUTY = "dispose-things"
STATES = {"": "全部", "kept": "保管中", "gone": "已处理"}


@dataclass(frozen=True, slots=True)
class Receipt:
    """One receipt of confiscated things with its disposals. `proceeds`: their sum in yuan."""

    case: str
    name: str
    number: int
    decision: str
    things: tuple[str, ...]
    taken_on: date
    kept_where: str
    keeper: str
    manners: tuple[str, ...]
    done_on: date | None
    proceeds: str
    treasury: tuple[str, ...]
    waiting: bool


def receipts(who: Viewer, state: str = "", start: int = 0, count: int = 50) -> list[Receipt]:
    """Receipts the viewer may see, the newest first; `state` is one of STATES. One more than `count` if there are."""
    visible = Case.objects.filter(rights.cases(who)).values("stream")
    rows = DueDate.objects.filter(duty=DUTY, case__in=visible).select_related("case")
    if state == "kept":
        rows = rows.filter(fulfilled_at=None)
    elif state == "gone":
        rows = rows.exclude(fulfilled_at=None)
    found = rows.order_by("-started_at", "key")[start : start + count + 1]
    return [one for row in found if (one := _receipt(row)) is not None]


def _receipt(row: Any) -> Receipt | None:
    told = history(row.case_id)
    taken = told.number(row.subject)
    if taken is None or "things-taken" not in taken.body.fills:
        return None
    gone = told.about("things-disposed", taken.number)
    decision = told.number(taken.body.about or 0)
    rules, procedure = setting(row.case_id).rules, row.case.procedure
    return Receipt(
        row.case_id, row.case.name, taken.number, getattr(decision.body, "number_text", "") if decision else "",
        tuple(f"{one.name} {one.quantity}".strip() for one in taken.body.things),
        taken.body.taken_on, taken.body.kept_where, taken.body.keeper,
        tuple(_manner(rules, fact, procedure) for fact in gone),
        max((fact.body.done_on for fact in gone), default=None),
        total([fact.body.proceeds for fact in gone]) if any(Decimal(fact.body.proceeds) for fact in gone) else "",
        tuple(fact.body.treasury_receipt for fact in gone if fact.body.treasury_receipt),
        row.fulfilled_at is None,
    )  # fmt: skip


def _manner(rules: Any, fact: Any, procedure: str) -> str:
    known = rules.items("disposal-manner", fact.day, procedure)
    label = next((item.label for item in known if item.id == fact.body.manner), fact.body.manner)
    return str(label).partition("（")[0]
