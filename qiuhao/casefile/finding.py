"""Finding cases: by words and filters, within the rights of whoever looks, the latest changed first, page by page.

    found = find(who, Ask(text="青禾 2000元", states=("decided",)), before="")

Without words the case table answers, one ordered statement for each ground on which the viewer sees cases. With words
the index gives candidates, newest first, and the case table says which of them the viewer may see and which pass the
filters; it is looked no further than `LOOKED_AT` candidates at a time, and the page says so. Before that the index
catches up with what was recorded (`catching_up`), so that whoever records something finds it in his next search.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import Q

from qiuhao.authority import rights
from qiuhao.authority.rights import Grant, Viewer
from qiuhao.casefile.catching_up import for_search, sentence
from qiuhao.casefile.indexing import INDEX, TRAY, unit_mark
from qiuhao.casefile.models import Case, Handling
from qiuhao.casefile.owing import begun
from qiuhao.ledger import clock
from qiuhao.ledger.search.index import mark
from qiuhao.ledger.search.terms import terms

PAGE = 25
CHUNKS = (60, 240, 1200, 4500)
LOOKED_AT = sum(CHUNKS)
"""Candidates of one page; what lies behind them the next page looks at."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What is looked for. Empty fields ask nothing. Amounts in fen; days of the decision or the opening, inclusive."""

    text: str = ""
    authority: str = ""
    unit: str = ""
    procedure: str = ""
    states: tuple[str, ...] = ()
    handler: str = ""
    opened_since: date | None = None
    opened_until: date | None = None
    decided_since: date | None = None
    decided_until: date | None = None
    least: int | None = None
    most: int | None = None
    overdue: bool = False
    owing: bool = False
    or_owes: str = ""
    """A duty: cases that owe it are found too, whatever their state."""

    def q(self) -> Q:
        """Everything but the words, as a filter of the case table."""
        said: dict[str, Any] = {
            "authority": self.authority, "unit": self.unit, "procedure": self.procedure,
            "opened_on__gte": self.opened_since, "opened_on__lte": self.opened_until,
            "decided_on__gte": self.decided_since, "decided_on__lte": self.decided_until,
        }  # fmt: skip
        found = Q(**{name: value for name, value in said.items() if value})
        if self.states:
            found &= Q(state__in=self.states) | self._owes()
        if self.handler:
            found &= Q(handlers__contains=f"|{self.handler}|")
        if self.least is not None:
            found &= Q(fen__gte=self.least)
        if self.most is not None:
            found &= Q(fen__lte=self.most)
        if self.overdue:
            found &= Q(next_due_at__lt=clock.now())
        return found & Q(next_due_at__isnull=False) if self.owing else found

    def _owes(self) -> Q:
        if not self.or_owes:
            return Q()
        return Q(pk__in=begun().filter(duty=self.or_owes).values("case"))

    def marks(self) -> list[list[str]]:
        """What of it the index can tell."""
        said = (("authority", self.authority), ("procedure", self.procedure), ("handler", self.handler))
        found = [[mark(sort, value)] for sort, value in said if value]
        if self.states and not self.or_owes:
            found.append([mark("state", state) for state in self.states])
        return found


@dataclass(frozen=True, slots=True)
class Found:
    """`older`: the cursor of the next page, '' at the end. `more`: this page broke off before it was full. `waiting`:
    a sentence where words of cases that the viewer may see could not be searched yet, else ''."""

    rows: tuple[Case, ...]
    older: str = ""
    more: bool = False
    waiting: str = ""


def find(who: Viewer, ask: Ask, before: str = "", limit: int = PAGE) -> Found:
    """One page. A cursor that is none begins at the newest."""
    if not who.is_somebody:
        return Found(())
    if ask.text.strip():
        return _by_words(who, ask, before, limit)
    rows = newest(who, ask, before, limit + 1)
    return Found(tuple(rows[:limit]), _cursor(rows[limit - 1]) if len(rows) > limit else "")


def newest(who: Viewer, ask: Ask, before: str = "", limit: int = PAGE) -> list[Case]:
    """Cases by their case table alone: each ground of the viewer gives its newest, and they are merged."""
    within = ask.q() & _older(before)
    pages = [_of(grant, within, ask.handler, limit) for grant in rights.grants(who)] if who.is_somebody else []
    merged = pages[0] if len(pages) == 1 else heapq.merge(*pages, key=_order)
    seen: dict[str, Case] = {row.stream: row for row in merged}
    return list(islice(seen.values(), limit))


def _of(grant: Grant, within: Q, handler: str, limit: int) -> list[Case]:
    """One ordered walk over an index; a person's cases by the table of who handles what."""
    rows = Case.objects.filter(within)
    person = grant.person or handler
    if person:
        rows = rows.filter(pk__in=Handling.objects.filter(person=person).values("case"))
    rows = rows.filter(Grant(grant.authorities, grant.unit, procedures=grant.procedures).q())
    return list(rows.order_by("-changed_at", "stream")[:limit])


def _order(row: Case) -> tuple[float, str]:
    return (-row.changed_at.timestamp(), row.stream)


def _by_words(who: Viewer, ask: Ask, before: str, limit: int) -> Found:
    asked = terms(ask.text)
    if not asked:
        return Found(())
    groups = [group for group in (*ask.marks(), _seen_by(rights.grants(who))) if group]
    place = int(before) if before.isascii() and before.isdigit() and len(before) < 19 else None
    allowed, rows, ends, waiting = rights.cases(who) & ask.q(), list[Case](), dict[str, int](), ""
    for turn, size in enumerate(CHUNKS):
        candidates = INDEX.newest(asked, groups, place, size)
        if turn == 0 and (not candidates or candidates[0].behind):
            # Where nothing was found nothing tells whether the index was behind by then: what waited may have been
            # written since. So it is looked once more, even if nothing waits now.
            waiting = "" if TRAY.is_empty() else sentence(for_search(allowed))
            candidates = INDEX.newest(asked, groups, place, size)
        names = [one.document for one in candidates if one.document not in ends]
        there = {row.stream: row for row in Case.objects.filter(allowed, pk__in=set(names))} if names else {}
        for one in candidates:
            place = one.place
            if one.document in there and one.document not in ends:
                ends[one.document] = one.place
                rows.append(there[one.document])
                if len(rows) > limit:
                    return Found(tuple(rows[:limit]), str(ends[rows[limit - 1].stream]), waiting=waiting)
        if len(candidates) < size:
            return Found(tuple(rows), waiting=waiting)
    return Found(tuple(rows), str(place), more=True, waiting=waiting)


def _seen_by(grants: Sequence[Grant]) -> list[str]:
    """Marks of which a case that the viewer may see has at least one; nobody's cases have this one."""
    found = []
    for one in grants:
        if one.person:
            found.append(mark("handler", one.person))
        elif one.unit is not None:
            found.append(unit_mark(one.authorities[0], one.unit))
        else:
            found += [mark("authority", name) for name in one.authorities]
    return found or [mark("nobody", "")]


def _cursor(row: Case) -> str:
    return f"{row.changed_at.isoformat()}|{row.stream}"


def _older(cursor: str) -> Q:
    text, _, stream = cursor.partition("|")
    moment = clock.read(text)
    if moment is None or not stream.isprintable():
        return Q()
    # The first part lets the walk begin inside the index; the second one takes out what was shown.
    return Q(changed_at__lte=moment) & (Q(changed_at__lt=moment) | Q(stream__gt=stream))
