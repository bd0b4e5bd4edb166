"""What is public now: lists, search, one page, and the stones where something stood.

A publication is public from its record until it is withdrawn, followed by another, or its term is over. Search is by
the words of the public page alone, newest first; no count is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from qiuhao.authority.reading import authority_names
from qiuhao.disclosure.models import Shelf, ShelfText
from qiuhao.law.facts import SHANGHAI, legal_date
from qiuhao.law.views import PROCEDURES
from qiuhao.ledger import clock
from qiuhao.ledger.search.index import Index, mark
from qiuhao.ledger.search.terms import terms
from qiuhao.library.packs import rules

PAGE = 20
INDEX = Index(ShelfText)
CHUNKS = (60, 300, 1500)
"""Candidates looked at for one page of a search."""
LONGEST_CURSOR = 20


def today() -> date:
    """The legal day, for the forms of the portal."""
    return clock.today()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list."""

    id: str
    title: str
    number: str
    authority: str
    decided_on: date
    published_at: datetime
    corrected: bool

    @property
    def published_on(self) -> date:
        """The legal day of its publication."""
        return legal_date(self.published_at)


@dataclass(frozen=True, slots=True)
class Found:
    """`older`: the cursor of the next page, '' at the end."""

    lines: tuple[Line, ...]
    older: str


@dataclass(frozen=True, slots=True)
class Public:
    """One public decision. `case`, `decision`, `draft` and `published` name the sealed records behind it."""

    id: str
    title: str
    number: str
    authority: str
    authority_name: str
    category: str
    form: str
    rows: tuple[tuple[str, str], ...]
    text: tuple[str, ...]
    decided_on: date
    published_at: datetime
    ends_on: date | None
    carriers: tuple[str, ...]
    corrected_at: datetime | None
    correction: str
    case: str
    decision: int
    draft: int
    published: int


@dataclass(frozen=True, slots=True)
class Tombstone:
    """Where a publication stood. `why`: withdrawn, ended or followed; nothing of its content is left."""

    id: str
    why: str
    number: str
    authority: str
    authority_name: str
    published_at: datetime
    ended_on: date | None
    explanation: str
    follower: str = ""


def search(
    text: str = "",
    *,
    authority: str = "",
    kind: str = "",
    since: date | None = None,
    until: date | None = None,
    before: str = "",
    limit: int = PAGE,
) -> Found:
    """Public decisions, newest first. `text`: words of the public page, parted by blanks, all of which must stand in
    it; `kind`: a procedure; `since`, `until`: of the decision; `before`: a cursor from `Found.older`."""
    rows = _live()
    if authority:
        rows = rows.filter(authority=authority)
    procedures = _procedures(kind)
    if kind:
        rows = rows.filter(procedure__in=procedures)
    if since:
        rows = rows.filter(decided_on__gte=since)
    if until:
        rows = rows.filter(decided_on__lte=until)
    if text.strip():
        marks = [[mark("authority", authority)]] if authority else []
        marks += [[mark("procedure", name) for name in procedures]] if kind else []
        page, older = _by_words(rows, text, marks, before, limit)
    else:
        found = list(rows.filter(_older_than(before)).order_by("-published_at", "id")[: limit + 1])
        page, older = found[:limit], _cursor(found[limit - 1]) if len(found) > limit else ""
    names = authority_names({row.authority for row in page})
    return Found(tuple(_line(row, names) for row in page), older)


def _by_words(
    rows: QuerySet[Shelf], text: str, marks: list[list[str]], before: str, limit: int
) -> tuple[list[Shelf], str]:
    """Pages with the words, and the cursor of the next ones. The index gives candidates, the shelf what is public."""
    asked, page, last = terms(text), list[Shelf](), 0
    place = int(before) if before.isascii() and before.isdigit() and len(before) < LONGEST_CURSOR else None
    for size in CHUNKS if asked else ():
        candidates = INDEX.newest(asked, marks, place, size)
        there = {row.pk: row for row in rows.filter(pk__in={one.document for one in candidates})}
        for one in candidates:
            place = one.place
            row = there.pop(one.document, None)
            if row is None:
                continue
            if len(page) == limit:
                return page, str(last)
            page.append(row)
            last = one.place
        if len(candidates) < size:
            return page, ""
    return page, str(place) if asked else ""


def _procedures(kind: str) -> list[str]:
    """The procedures of a kind of enforcement: on the spot or not."""
    return [name for name in PROCEDURES if kind in (name, name.split("-on-")[0])]


def open_page(id: str) -> Public | Tombstone | None:
    """The page at an address: public, or the stone where it stood; None if nothing ever stood there."""
    row = Shelf.objects.filter(pk=id).first()
    if row is None:
        return None
    name = authority_names({row.authority}).get(row.authority, row.authority)
    if row.withdrawn_at is not None:
        return _stone(row, name, "withdrawn", row.withdrawn_at.astimezone(SHANGHAI).date(), row.withdrawal)
    if not row.title:
        follower = _live().filter(case=row.case, decision=row.decision).first()
        return _stone(row, name, "followed", None, "", follower.pk if follower is not None else "")
    if row.ends_on is not None and row.ends_on < clock.today():
        return _stone(row, name, "ended", row.ends_on, "")
    return _public(row, name)


def kinds_on_shelf() -> list[tuple[str, str]]:
    """Kinds of enforcement of which anything is public: (name, words)."""
    there, last = set(), ""
    public = Exists(_live().filter(procedure=OuterRef("procedure")))
    names = Shelf.objects.order_by("procedure").values_list("procedure", public)
    # From one procedure to the next by an index; distinct values of a whole shelf would be read row by row.
    while found := names.filter(procedure__gt=last).first():
        last, shown = found
        if shown:
            there.add(last)
    groups = {name.split("-on-")[0]: PROCEDURES[name].split("（")[0] for name in PROCEDURES if name in there}
    return list(groups.items())


def _live() -> QuerySet[Shelf]:
    return Shelf.objects.filter(Q(ends_on=None) | Q(ends_on__gte=clock.today()), withdrawn_at=None).exclude(title="")


def _cursor(row: Shelf) -> str:
    return f"{row.published_at.isoformat()}~{row.pk}"


def _older_than(cursor: str) -> Q:
    moment, _, key = cursor.partition("~")
    at = clock.read(moment)
    return Q(published_at__lt=at) | Q(published_at=at, pk__gt=key) if at is not None else Q()


def _line(row: Shelf, names: dict[str, str]) -> Line:
    return Line(
        row.pk, row.title, row.number, names.get(row.authority, row.authority), row.decided_on, row.published_at,
        row.corrected_at is not None,
    )  # fmt: skip


def _stone(row: Shelf, name: str, why: str, on: date | None, said: str, follower: str = "") -> Tombstone:
    return Tombstone(row.pk, why, row.number, row.authority, name, row.published_at, on, said, follower)


def _public(row: Shelf, name: str) -> Public:
    return Public(
        id=row.pk,
        title=row.title,
        number=row.number,
        authority=row.authority,
        authority_name=name,
        category=PROCEDURES[row.procedure],
        form=row.form,
        rows=tuple((label, words) for label, words in row.fields),
        text=tuple(row.text.splitlines()),
        decided_on=row.decided_on,
        published_at=row.published_at,
        ends_on=row.ends_on,
        carriers=_carriers(row),
        corrected_at=row.corrected_at,
        correction=row.correction,
        case=row.case,
        decision=row.decision,
        draft=row.draft,
        published=row.published,
    )


def _carriers(row: Shelf) -> tuple[str, ...]:
    labels = {item.id: item.label for item in rules(row.place).items("carrier", row.published_at.date())}
    known: Sequence[str] = row.carriers
    return tuple(labels.get(name, name).split("（")[0] for name in known)
