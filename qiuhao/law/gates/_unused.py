"""Remedy periods that have ended unused: before that nothing irreversible is done on a decision (强制法 44, 46 ¶3, 53).

The periods are the duties ``reconsideration`` and ``lawsuit`` from the service of the decision; of several lines the
longest holds, since they are the party's. A remedy that has ended with the decision standing is no bar.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qiuhao.law import remedies
from qiuhao.law.facts import Fact
from qiuhao.law.gates import _notices
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Shut
from qiuhao.law.periods import due

REMEDIES = ("reconsideration", "lawsuit")


def remedies_unused(ask: Ask, decision: int | None) -> Iterator[Shut]:
    """Why the remedies against this decision (None: one made elsewhere, as the case was registered) still stand."""
    elsewhere = ask.history.last("decision-elsewhere")
    if decision is not None:
        served = _notices.served_on(ask.history, decision)
    else:
        served = elsewhere.body.served_on if elsewhere is not None else None
    if served is None:
        yield Shut("据以执行的决定没有送达日期，救济期限没有开始", "请登记决定的送达", "serve")
        return
    if _pending(ask, decision, elsewhere):
        yield Shut("当事人已经申请行政复议或者提起行政诉讼", "请待复议、诉讼终结")
    elif decision is not None and remedies.set_aside(ask.history, decision) is not None:
        yield Shut("据以执行的决定已经被撤销", "不得执行", "end-execution")
    yield from waiting(ask, served, "")


def waiting(ask: Ask, served: date | None, of: str) -> Iterator[Shut]:
    """The remedy periods from this service have not ended; of an order that nobody served they have not begun."""
    if served is None:
        yield Shut(f"{of}没有送达，救济期限没有开始", "请先送达", "serve")
        return
    ends = [day for day in (_end(ask, duty, served) for duty in REMEDIES) if day is not None]
    if ends and ask.day <= max(ends):
        which = f"对{of}" if of else ""
        yield Shut(
            f"{which}申请行政复议、提起行政诉讼的期限到{said(max(ends))}为止，尚未届满",
            "请待期满，当事人没有申请也没有起诉",
        )


def _pending(ask: Ask, decision: int | None, elsewhere: Fact | None) -> bool:
    if decision is not None:
        return remedies.pending(ask.history, decision) is not None
    return elsewhere is not None and bool(elsewhere.body.remedy_used) and elsewhere.body.remedy_ended_on is None


def _end(ask: Ask, duty: str, served: date) -> date | None:
    lines = ask.rules.duty_lines(duty, ask.procedure, served)
    days = [due(s.line.period.period(), _notices.noon(served), ask.calendar).day for s in lines]
    return max((day for day in days if day is not None), default=None)
