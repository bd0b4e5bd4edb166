"""What an answer about a date adds in words: what was assumed, and what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from qiuhao.law.duties.catalogue import DUTIES, Duty
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.lines import DutyLine, PeriodLine
from qiuhao.law.periods import Unit
from qiuhao.law.views import PROCEDURES

if TYPE_CHECKING:
    from qiuhao.law.rules import Rules, Sourced

UNITS = {"workday": "个工作日", "day": "日", "hour": "小时", "month": "个月", "year": "年"}


def period_words(period: PeriodLine) -> str:
    """7 个工作日; 及时; 每年 1 月 31 日; 2019-10-31."""
    if period.unit is Unit.PROMPTLY:
        return "及时"
    if period.unit is Unit.FIXED:
        return f"{period.on}" if period.on else f"每年 {period.month} 月 {period.day} 日"
    return f"{period.count} {UNITS[period.unit.value]}"


def cause(rules: Rules, said: str, line: DutyLine, on: date) -> tuple[str, str]:
    """(id, words) of what a pause was said to be for, by its id or by the place's words; '' stands for any cause."""
    if not said:
        return (line.pauses[0] if line.pauses else ""), "不计入的期间"
    for item in rules.items("pause-cause", on):
        if said in (item.id, item.label):
            return item.id, item.label
    return said, said


def not_paused(rules: Rules, said: str, line: DutyLine, on: date) -> str:
    """Why a pause does not stop the line's clock, and what does."""
    if not line.pauses:
        return f"{line.clause} 没有规定不计入期限的事由，照常计算"
    labels = {item.id: item.label for item in rules.items("pause-cause", on)}
    named = "、".join(f"{name}（{labels[name]}）" if name in labels else name for name in line.pauses)
    return f"{line.clause} 没有把“{said}”列为不计入期限的事由，照常计算；列明的有：{named}"


def out_of_force(rules: Rules, duty: Duty, on: date) -> list[str]:
    """The place's documents that speak of the duty, but not on this day; and those whose first day is not written."""
    own = [line for line in rules.place.duties if line.duty == duty.name]
    found = []
    for line in own:
        document = rules.place.document_of(line.clause)
        title = f"《{document.title}》" if document is not None else line.clause
        if line.since is not None and on < line.since:
            found.append(f"{title}自 {line.since} 起施行，{on} 尚未施行，没有适用")
        elif line.until is not None and on > line.until:
            found.append(f"{title}有效期至 {line.until}，{on} 已经失效，没有适用")
        elif document is not None and document.since is None:
            found.append(f"{title}没有写施行日期，按一直有效计算")
    return list(dict.fromkeys(found))


def without_procedure(
    duty: Duty, lines: Sequence[Sourced[DutyLine]], chosen: Sequence[Sourced[DutyLine]], event: str, outcome: str
) -> list[str]:
    """For which procedures the answer is meant, and for which others there is a line of their own."""
    notes = [f"没有指明程序；{s.line.clause} 只适用于{_procedures(s.line)}" for s in chosen if _particular(s.line)]
    spoken, ours = {_terms(s.line, duty) for s in chosen}, _named(chosen)
    other: dict[tuple[str, ...], str] = {}
    for line in (s.line for s in lines if _particular(s.line)):
        fits = (not event or starts(line, duty) == event) and (not outcome or outcome in (line.outcomes or [outcome]))
        answered = bool(ours & {*line.procedures}) and not line.outcomes  # other_starts has the rest
        if not fits or answered:
            continue
        if _terms(line, duty) not in spoken:
            other[(*line.procedures, *line.outcomes)] = (
                f"没有指明程序；{_procedures(line)}另有期限：自{EVENTS[starts(line, duty)].title}起"
                f" {period_words(line.period)}（{line.clause}），请指明程序（{'、'.join(line.procedures)}）"
            )
        elif ours:
            other[(*line.procedures, *line.outcomes)] = (
                f"没有指明程序；{_procedures(line)}同为 {period_words(line.period)}（{line.clause}）"
            )
    return [*notes, *other.values()]


def other_starts(
    duty: Duty, lines: Sequence[Sourced[DutyLine]], chosen: Sequence[Sourced[DutyLine]], procedure: str
) -> list[str]:
    """The other events from which the same duty is counted (返回单位 instead of 制作完成), the nearer pack's words."""
    taken, ours = {starts(s.line, duty) for s in chosen}, _named(chosen)
    found: dict[str, str] = {}
    for line in (s.line for s in lines):
        event = starts(line, duty)
        if event not in taken and (procedure or not line.procedures or ours & {*line.procedures}):
            waits = f"（{'、'.join(DUTIES[name].title for name in line.after)}的期限届满后）" if line.after else ""
            found[event] = f"自{EVENTS[event].title}（{event}）起{waits} {period_words(line.period)}（{line.clause}）"
    return [f"另有起算事由：{words}" for words in found.values()]


def standing(rules: Rules, duty: Duty, name: str, on: date) -> str:
    """What a list of the place says of an entry that has no date of its own (长期执行); '' where there is none."""
    item = rules.item(duty.name, name, on)
    said = item.more.get("standing") if item is not None else None
    return f"“{item.label}”为{said}，没有完成日期（{item.clause}）" if item is not None and said else ""


def starts(line: DutyLine, duty: Duty) -> str:
    """The event from which a line counts."""
    return line.starts or duty.starts[0]


def _named(chosen: Sequence[Sourced[DutyLine]]) -> set[str]:
    return {name for s in chosen for name in s.line.procedures if _particular(s.line)}


def _particular(line: DutyLine) -> bool:
    """Whether the line is for some procedures only; one that names 其他执法 is a place's general line."""
    return bool(line.procedures) and "other" not in line.procedures


def _terms(line: DutyLine, duty: Duty) -> tuple[str, str]:
    return period_words(line.period), starts(line, duty)


def _procedures(line: DutyLine) -> str:
    named = "、".join(PROCEDURES[name] for name in line.procedures)
    return f"{named}（{'、'.join(line.outcomes)}）" if line.outcomes else named
