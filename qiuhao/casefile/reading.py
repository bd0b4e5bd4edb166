"""Questions the pages ask about cases. Every list begins with the rights of whoever looks."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from qiuhao.authority import rights
from qiuhao.authority.rights import Viewer
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.models import Case, DueDate
from qiuhao.casefile.setting import Setting, opened_of, setting_of
from qiuhao.law.answer import Answer
from qiuhao.law.facts import Fact, History
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.kinds import STAGES, Kind
from qiuhao.ledger.statements import select

KEEP_ANSWERS = 500


class NoSuchCase(LookupError):
    """There is no such case, or this viewer may not see it; the two are not told apart."""

    def __init__(self) -> None:
        super().__init__("没有这个案件，或者您没有查阅它的权限。请核对编号，或者向承办机构了解。")


def cases(who: Viewer, *, within: Q | None = None) -> QuerySet[Case]:
    """Cases this viewer may see, the latest changed first. Pages of lists come from `finding`, in less time."""
    found = Case.objects.filter(rights.cases(who))
    if within is not None:
        found = found.filter(within)
    return found.order_by("-changed_at", "stream")


def case(who: Viewer, stream: str) -> Case:
    """One case; NoSuchCase if there is none or the viewer may not see it."""
    found = select(Case, "stream = %s", [stream])
    if not found or not rights.sees(who, found[0]):
        raise NoSuchCase()
    return found[0]


def case_names(streams: Collection[str]) -> dict[str, str]:
    """Names of cases, for lists that are filtered by rights already; what is no case has none (one statement)."""
    return {row.stream: row.name for row in Case.objects.filter(stream__in=streams)}


def procedures_of(streams: Collection[str]) -> dict[str, str]:
    """By which procedure cases go, for lists that are filtered by rights already (one statement)."""
    return dict(Case.objects.filter(stream__in=streams).values_list("stream", "procedure"))


def dues(who: Viewer, *, whose: Sequence[str] = ("authority", "reviewer", "officer")) -> QuerySet[DueDate]:
    """Running duties in the cases this viewer may see, the earliest first; those without a date at the end."""
    visible = Case.objects.filter(rights.cases(who)).values("stream")
    running = DueDate.objects.filter(case__in=visible, fulfilled_at=None, whose__in=list(whose))
    return running.select_related("case").order_by("due_at", "key")


def running(authority: str, until: datetime, most: int = 1000) -> list[DueDate]:
    """An authority's running duties that are due by then, for messages that are filtered by rights on their way out."""
    found = DueDate.objects.filter(case__authority=authority, fulfilled_at=None, paused=False, due_at__lte=until)
    return list(found.exclude(whose="party").order_by("due_at", "key")[:most])


def overdue(found: QuerySet[DueDate], now: datetime | None = None) -> QuerySet[DueDate]:
    """Of these, what is late now."""
    return found.filter(due_at__lt=now or clock.now(), paused=False)


def case_due_dates(stream: str) -> list[DueDate]:
    """All duties of one case, done or not, by date."""
    return list(DueDate.objects.filter(case_id=stream).order_by("due_at", "key"))


def duty_days(duty: str, streams: Sequence[str]) -> dict[tuple[str, int], DueDate]:
    """One duty in several cases, by case and the record it is about (one statement). For rooms that filter by other
    rights than a viewer's: the public register of decisions shows when each was due."""
    rows = DueDate.objects.filter(duty=duty, case__in=list(streams))
    return {(row.case_id, row.subject): row for row in rows}


def history(stream: str) -> History:
    """The facts of a case, indexed. UnknownStream if there is none of this name."""
    return _reading(stream).history


def opened(stream: str) -> Opened:
    """The record that opened the case."""
    return opened_of(stream, _reading(stream).facts)


def setting(stream: str) -> Setting:
    """What the case is judged by."""
    return setting_of(opened(stream))


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline. `late`: entered more than a day after it happened; `corrected_by`: later record."""

    fact: Fact
    title: str
    stage: str
    late: bool
    corrected_by: int
    destroyed: bool


def timeline(stream: str, seen: History | None = None) -> list[tuple[str, list[Entry]]]:
    """The case by stage, in the order of the stages, each in the order of happening; stages without a record too.
    ``seen``: the history as somebody may read it; else the whole."""
    known = _reading(stream)
    shown = known.history if seen is None else seen
    corrected = {f.body.of: f.number for f in known.facts if "correction" in f.body.fills}
    by_stage: dict[str, list[Entry]] = {stage: [] for stage in STAGES if stage}
    for fact in shown:
        entry = _entry(fact, corrected.get(fact.number, 0), stage_of(fact, shown))
        by_stage.setdefault(entry.stage, []).append(entry)
    return list(by_stage.items())


def stage_of(fact: Fact, history: History) -> str:
    """The stage a record belongs to, "" if its content is destroyed. The service of a paper that prepares the decision
    (a notice, a summons to the hearing) belongs to the stage of that paper; that of the decision opens the next."""
    stage = getattr(fact.body, "stage", "")
    if "served" in getattr(fact.body, "fills", ()):
        paper = history.number(fact.body.about or 0)
        if paper is not None and "decided" not in paper.body.fills:
            stage = getattr(paper.body, "stage", "") or stage
    return str(stage)


def _entry(fact: Fact, corrected_by: int, stage: str) -> Entry:
    body: Any = fact.body
    destroyed = not isinstance(body, Kind)
    late = (fact.recorded_at - fact.happened_at).days >= 1
    title = getattr(body, "title", "内容已依法销毁的记录")
    return Entry(fact, title, stage or "其他", late, corrected_by, destroyed)


def answer(stream: str, now: datetime | None = None) -> Answer:
    """The law's answer about a case. Kept in memory for the minute, as long as facts and rules stay the same."""
    known = _reading(stream)
    judged = setting_of(opened_of(stream, known.facts))
    if now is not None:
        return judged.answer(known.history, now)
    now = clock.now()
    key = (stream, known.head.number, known.head.seal, known.head.epoch, int(now.timestamp()) // 60)
    held: Answer | None = _answers.get(key, judged)
    if held is None:
        held = judged.answer(known.history, now)
        _answers.put(key, judged, held)
    return held


@dataclass(frozen=True, slots=True)
class _Reading:
    head: ledger.Head
    facts: tuple[Fact, ...]
    history: History


class _Kept:
    """A small store, the least recently used give way. An entry counts only under the rules it was made with."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._held: OrderedDict[Any, tuple[Any, Any]] = OrderedDict()
        self._guard = threading.Lock()

    def get(self, key: Any, under: Any) -> Any:
        with self._guard:
            held = self._held.get(key)
            if held is None or not _same(held[0], under):
                return None
            self._held.move_to_end(key)
            return held[1]

    def put(self, key: Any, under: Any, value: Any) -> None:
        with self._guard:
            self._held[key] = (under, value)
            self._held.move_to_end(key)
            while len(self._held) > self._size:
                self._held.popitem(last=False)

    def clear(self) -> None:
        with self._guard:
            self._held.clear()


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, Setting) and isinstance(other, Setting):
        # Packs and calendars are held once in memory, so identity is enough; overrides are few.
        return (
            one.rules.packs is other.rules.packs
            and one.calendar is other.calendar
            and one.rules.overrides == other.rules.overrides
        )
    return one is other


_answers = _Kept(KEEP_ANSWERS)
_histories = _Kept(KEEP_ANSWERS)


def forget() -> None:
    """Drop what is kept in memory (tests, after a restore)."""
    _answers.clear()
    _histories.clear()


def _reading(stream: str) -> _Reading:
    """Facts and history of a stream at its present head: one statement, two where the stream has grown."""
    head = ledger.head(stream)
    held: _Reading | None = _histories.get(stream, None)
    if held is not None and held.head == head:
        return held
    facts = ledger.facts_at(head)
    found = _Reading(head, facts, History(facts, stream))
    _histories.put(stream, None, found)
    return found
