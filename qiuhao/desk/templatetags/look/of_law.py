"""From the answer of the law to the values of the parts: acts, duties, findings.

Every page that shows what may be done, what is owed and what was found uses these, so that the
same thing has the same words everywhere. Nothing here decides; it only says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from qiuhao.desk.templatetags.look.values import cn_date, cn_day
from qiuhao.law.answer import Act
from qiuhao.law.clause import Rank
from qiuhao.law.duties.catalogue import DUTIES, NO_BREACH
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.duties.reckoning import Owed, Reckoned
from qiuhao.law.facts import legal_date
from qiuhao.law.findings import Finding
from qiuhao.law.periods import Due, Unit, explain
from qiuhao.law.workdays import Calendar

UNITS = {Unit.WORKDAY: "个工作日", Unit.DAY: "日", Unit.HOUR: "小时", Unit.MONTH: "个月", Unit.YEAR: "年"}

STATES = {
    "done": "done",
    "done-late": "done_late",
    "excused": "done",
    "paused": "paused",
    "promptly": "in_time",
    "overdue": "late",
}
"""The lamp for each status of a duty; a running one depends on how long still."""

PARTY_OWES = frozenset({"pay-fine"})
"""What the party must do, so that it is late; its other periods are rights, which simply end."""

CLOSE_WORKDAYS = 3
"""A running duty is 临期 when no more workdays than this are left (hours: one day)."""


def act(it: Act, href: str = "", primary: bool = False, **more: Any) -> dict[str, Any]:
    """An act of the answer as the value of ``act_button``. ``href`` is the page that does it."""
    return {
        "title": it.title,
        "href": href,
        "open": it.open,
        "refusals": it.refusals,
        "primary": primary,
        **more,
    }


def acts(its: Iterable[Act], address: Callable[[str], str], first: str = "") -> list[dict[str, Any]]:
    """All acts for ``act_bar``; ``first`` names the one that stands out, else the first open one."""
    listed = list(its)
    chosen = first or next((it.act for it in listed if it.open), "")
    return [act(it, address(it.act), primary=it.act == chosen) for it in listed]


def duty(owed: Owed, now: datetime, calendar: Calendar, close: int = CLOSE_WORKDAYS, **more: Any) -> dict[str, Any]:
    """A duty as the value of ``duty_card``; ``more`` adds about, who, act and the like."""
    due = owed.governing.due
    return {
        "title": owed.duty.title,
        "due": due.day,
        "state": lamp_state(owed, now, calendar, close),
        "word": _word(owed, now),
        "left": left(owed, now, calendar),
        "clause": owed.governing.source,
        "provisional": due.provisional and owed.ended is None,
        "why": why(owed.governing, owed, calendar),
        "label": _label(owed.governing),
        "others": [_other(r) for r in owed.reckonings if r is not owed.governing],
        **more,
    }


def _word(owed: Owed, now: datetime) -> str:
    """What the lamp says instead of its own word: a period that nobody need use is over, not late."""
    if owed.excused:
        return "无须再办"
    return "已经届满" if _over(owed, now) else ""


def _over(owed: Owed, now: datetime) -> bool:
    return owed.duty.whose in NO_BREACH and owed.duty.name not in PARTY_OWES and owed.status(now) == "overdue"


def lamp_state(owed: Owed, now: datetime, calendar: Calendar, close: int = CLOSE_WORKDAYS) -> str:
    """One of the states of ``small.LAMPS``."""
    status = owed.status(now)
    if _over(owed, now):
        return "not_begun"
    if status != "running":
        return STATES[status]
    if owed.started.at > now:
        return "not_begun"
    at = owed.governing.due.at
    if at is None:
        return "in_time"
    if owed.governing.due.period.unit is Unit.HOUR:
        return "close" if (at - now).total_seconds() <= 86400 else "in_time"
    return "close" if calendar.workdays_between(legal_date(now), legal_date(at)) <= close else "in_time"


def left(owed: Owed, now: datetime, calendar: Calendar) -> str:
    """How long still, how long past, or how it ended, in words; counted in the period's own unit."""
    due = owed.governing.due
    if owed.ended is not None:
        return "" if owed.excused else f"{cn_day(owed.ended.at)} 办结"
    if due.paused:
        return "停止计算，恢复后顺延"
    if due.at is None:
        return "应当及时办理，没有规定天数"
    return _past(due, now, calendar) if owed.late(now) else _still(due, now, calendar)


def _still(due: Due, now: datetime, calendar: Calendar) -> str:
    assert due.at is not None  # noqa: S101  the caller has asked
    if due.period.unit is Unit.HOUR:
        return f"还有 {max(int((due.at - now).total_seconds() // 3600), 0)} 小时"
    today, day = legal_date(now), legal_date(due.at)
    if day == today:
        return "今天届满"
    if due.period.unit is Unit.WORKDAY:
        return f"还有 {calendar.workdays_between(today, day)} 个工作日"
    return f"还有 {(day - today).days} 日"


def _past(due: Due, now: datetime, calendar: Calendar) -> str:
    assert due.at is not None  # noqa: S101  the caller has asked
    if due.period.unit is Unit.HOUR:
        return f"已过 {int((now - due.at).total_seconds() // 3600)} 小时"
    today, day = legal_date(now), legal_date(due.at)
    workdays = calendar.workdays_between(day, today)
    if due.period.unit is Unit.WORKDAY and workdays:
        return f"已过 {workdays} 个工作日"
    return f"已过 {(today - day).days} 日"


def why(reckoned: Reckoned, owed: Owed, calendar: Calendar) -> dict[str, Any]:
    """The day-by-day account for ``lamp``."""
    event = EVENTS[reckoned.line.starts or owed.duty.starts[0]].title
    if reckoned.line.after:
        event += "、" + "、".join(DUTIES[name].title for name in reckoned.line.after) + "的期限届满"
    notes = [f"已延长 {count} {UNITS.get(reckoned.due.period.unit, '')}" for count in reckoned.extensions]
    if reckoned.override:
        notes.append(f"另有规定：{reckoned.override.basis}")
    if reckoned.line.lapse:
        notes.append(f"逾期的法律后果：{reckoned.line.lapse}")
    if reckoned.line.reading:
        notes.append(reckoned.line.reading)
    return {
        "rule": f"{event}（{cn_date(owed.started.at)}）起，{period_words(reckoned.due)}。",
        "clause": reckoned.source,
        "days": list(explain(reckoned.due, calendar)),
        "pauses": reckoned.due.pauses,
        "notes": notes,
    }


def period_words(due: Due) -> str:
    """10 个工作日内; 及时; 至 2026年10月12日（周一）."""
    period = due.period
    if period.unit is Unit.PROMPTLY:
        return "应当及时办理"
    if period.unit is Unit.FIXED:
        return f"至 {cn_date(due.day)}"
    if period.back and not period.count:
        return "届满前"
    return f"{period.count} {UNITS[period.unit]}{'前' if period.back else '内'}"


def _label(reckoned: Reckoned) -> str:
    if reckoned.override:
        return "另有规定"
    return "本机关目标" if reckoned.source.rank is Rank.OWN else ""


def _other(reckoned: Reckoned) -> dict[str, Any]:
    label = _label(reckoned) or reckoned.source.rank.value
    return {"due": reckoned.due.day, "label": label, "clause": reckoned.source}


def finding(it: Finding, acts: Sequence[Any] = (), **more: Any) -> dict[str, Any]:
    """A finding as the value of ``finding_card``; ``more`` adds by, note, about."""
    return {
        "text": it.text,
        "clauses": it.sources,
        "state": it.status,
        "seen_on": it.since,
        "acts": acts if it.status == "open" else (),
        **more,
    }
