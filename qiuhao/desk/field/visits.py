"""Inspections that the device takes along: those this officer is to carry out, with their party and their content."""

from __future__ import annotations

from typing import Any

from qiuhao.authority.rights import Held, Viewer
from qiuhao.casefile import reading
from qiuhao.casefile.setting import Setting
from qiuhao.desk.field.limits import Limit, bound
from qiuhao.law.views import INSPECTION_GROUNDS, INSPECTION_RESULTS
from qiuhao.ledger import clock

PROCEDURE = "inspection"
WAITING = ("planned", "permitted", "informed", "inspecting")
MOST = 30
GATES = {
    "officers": ("examine", "two-officers", "minimum"),
    "certificate": ("examine", "certificate-valid", ""),
    "shown": ("examine", "certificate-shown", ""),
    "approved": ("examine", "inspection-approved", ""),
    "told": ("conclude-inspection", "inspection-told", ""),
    "signed": ("close-inspection", "inspection-signed", ""),
}
"""Name on the device -> act, gate, and the gate's number, where it has one."""
URGENT = ("complaint", "case", "special", "recheck")
"""Grounds on which an inspection may begin where nobody could plan it."""


def visits(who: Viewer, post: Held, setting: Setting) -> dict[str, Any]:
    """What the device needs for inspections, as JSON values."""
    today = clock.today()
    limits: dict[str, Limit | None] = {
        name: bound(setting, act, gate, number, today) for name, (act, gate, number) in GATES.items()
    }
    return {
        "list": waiting(who, post), "limits": limits,
        "results": [{"id": name, "title": title} for name, title in INSPECTION_RESULTS.items()],
        "grounds": [{"id": name, "title": INSPECTION_GROUNDS[name]} for name in URGENT],
    }  # fmt: skip


def waiting(who: Viewer, post: Held) -> list[dict[str, Any]]:
    """Inspections of this officer that have no result yet; the one that waits longest first."""
    rows = reading.cases(who).filter(authority=post.authority, procedure=PROCEDURE, state__in=WAITING)
    mine = [row for row in rows[: 4 * MOST] if who.person in row.people][:MOST]
    return [one for row in reversed(mine) if (one := _visit(row.stream)) is not None]


def _visit(case: str) -> dict[str, Any] | None:
    history = reading.history(case)
    planned, approved = history.last("inspection-planned"), history.last("inspection-approved")
    if planned is None:
        return None
    plan = planned.body
    party = plan.parties[0]
    return {
        "case": case, "cause": plan.cause, "matter": plan.matter, "content": plan.content, "place": plan.place,
        "on": plan.planned_on.isoformat() if plan.planned_on else "", "basis": list(plan.basis),
        "approved": approved is not None and approved.body.agreed, "urgent": plan.urgent,
        "party": {
            "sort": party.sort, "name": party.name, "identity": party.identity, "representative": party.representative,
            "address": str(party.address or ""),
        },
    }  # fmt: skip
