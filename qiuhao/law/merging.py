"""The merge rule between base, sector and place (NATIONAL G), checked when packs are read.

A lower rank may shorten the authority's period or add a duty on the authority. It may not
lengthen it, nor shorten the party's, unless the higher line names that rank. Whether one
period is longer than another is found by counting both from many days, since workdays,
natural days and hours cannot be compared by their numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.duties.reckoning import rank_suffices
from qiuhao.law.facts import SHANGHAI
from qiuhao.law.lines import DutyLine
from qiuhao.law.pack import Pack
from qiuhao.law.periods import Unit, due
from qiuhao.law.rules import Override
from qiuhao.law.workdays import Calendar

_STARTS = [datetime(2025, 1, 1, 10, tzinfo=SHANGHAI) + timedelta(days=7 * week) for week in range(80)]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place's line against a higher one. ``serious``: the place's line cannot have effect."""

    duty: str
    clause: str
    higher_clause: str
    sentence: str
    serious: bool


def conflicts(packs: Sequence[Pack], calendar: Calendar) -> list[Conflict]:
    """Every place line that goes further than its rank allows; ``packs`` from the base up."""
    found: list[Conflict] = []
    for place, pack in enumerate(packs):
        for line in pack.duties:
            for lower in packs[:place]:
                found.extend(_against(line, pack, lower, calendar))
    return found


def _against(line: DutyLine, pack: Pack, lower: Pack, calendar: Calendar) -> Iterable[Conflict]:
    duty = DUTIES[line.duty]
    for higher in lower.duties:
        if higher.duty != line.duty or not _meet(line, higher) or _displaced(line, pack, higher):
            continue
        if line.rank and rank_suffices(line.rank, higher.longer_allowed_for):
            continue
        longer, shorter = _compare(line, higher, calendar)
        if duty.whose == "party" and shorter:
            words = f"短于上位规定（{higher.clause}），不得缩短当事人的期限。请改为不短于它，或者删去这一行"
            yield _conflict(line, pack, higher, words, True)
        elif duty.whose != "party" and longer:
            words = f"长于上位规定（{higher.clause}），两个日期都显示，以较早的为准"
            yield _conflict(line, pack, higher, words, False)


def _conflict(line: DutyLine, pack: Pack, higher: DutyLine, words: str, serious: bool) -> Conflict:
    at = "：".join(pack.where.get(id(line), ()))
    sentence = f"{at and f'{at}：'}{line.clause} 的“{DUTIES[line.duty].title}”{words}"
    return Conflict(line.duty, line.clause, higher.clause, sentence, serious)


def _meet(one: DutyLine, other: DutyLine) -> bool:
    """Whether both lines can speak of the same case at the same time."""
    same_start = one.starts == other.starts
    together = not one.procedures or not other.procedures or bool({*one.procedures} & {*other.procedures})
    overlap = (one.since is None or other.until is None or one.since <= other.until) and (
        other.since is None or one.until is None or other.since <= one.until
    )
    same_case = not one.outcomes or not other.outcomes or bool({*one.outcomes} & {*other.outcomes})
    return same_start and together and overlap and same_case


def _displaced(line: DutyLine, pack: Pack, higher: DutyLine) -> bool:
    """Whether, for every procedure of the higher line, the place has a more particular line."""
    if line.procedures or not higher.procedures:
        return False
    own = {p for other in pack.duties if other.duty == line.duty for p in other.procedures}
    return own >= set(higher.procedures)


def _compare(line: DutyLine, higher: DutyLine, calendar: Calendar) -> tuple[bool, bool]:
    """(ever longer, ever shorter) than the higher line."""
    if Unit.PROMPTLY in (line.period.unit, higher.period.unit):
        return False, False
    longer = shorter = False
    # A date that comes round every year is compared within one year.
    yearly = Unit.FIXED in (line.period.unit, higher.period.unit)
    for start in _STARTS[:1] if yearly else _STARTS:
        mine = due(line.period.period(), start, calendar).at
        theirs = due(higher.period.period(), start, calendar).at
        if mine and theirs:
            sign = -1 if line.period.back else 1
            longer = longer or (mine > theirs if sign > 0 else mine < theirs)
            shorter = shorter or (mine < theirs if sign > 0 else mine > theirs)
    return longer, shorter


def override_refused(packs: Sequence[Pack], override: Override) -> str:
    """Why an override may not be entered: a sentence, or '' if a line allows its rank."""
    lines = [line for pack in packs for line in pack.duties if line.duty == override.duty]
    if not lines:
        return f"法规包没有“{override.duty}”这项职责，不能另行规定"
    if not override.basis.strip():
        return "请写明另有规定的文件和条款"
    if any(rank_suffices(override.rank, line.override) for line in lines if line.override):
        return ""
    allowed = sorted({word for line in lines for word in line.override})
    clause = lines[-1].clause
    if not allowed:
        return f"{clause} 没有允许另行规定"
    return f"{override.rank.value}的位阶不够：{clause} 只允许{'、'.join(allowed)}另行规定"
