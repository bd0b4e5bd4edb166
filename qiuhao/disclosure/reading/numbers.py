"""The public register of decision numbers: for each number of an authority, what became of it.

Completeness is a promise: every number that was given out is exactly one of published (in time or late), withheld
with its ground, still in time, late, withdrawn, annulled, or set aside and not yet used. The seal of each decision is
its commitment in the log. Decisions that were never entered are not covered, and the page says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from qiuhao.authority.reading import authority_names
from qiuhao.casefile.reading import duty_days
from qiuhao.disclosure.models import Decision
from qiuhao.documents.numbering import RESERVED
from qiuhao.documents.reading import MISSING, Open, count_open, open_numbers
from qiuhao.law.rules import Rules
from qiuhao.ledger import clock
from qiuhao.library.packs import rules

PAGE = 50
MOST = 500
"""Numbers of one part of the open register."""
LONGEST_SERIAL = 10
SEAL = 64
"""Letters of a seal."""
Place = tuple[str, int]
"""Of a number without a decision: its series and its serial."""
PAPERS = (
    "penalty_decision", "on_the_spot_decision", "no_penalty_decision", "licence_decision", "inspection_result",
    "levy_decision", "expropriation_decision", "sealing", "impounding", "freezing", "liberty_restriction",
    "other_measure", "execution_order", "substitute_order",
)  # fmt: skip
"""Papers whose numbers are numbers of decisions."""
STATES = {
    "published": ("done", "已公示"),
    "published-late": ("done_late", "已公示（逾期）"),
    "in-time": ("in_time", "公示期限内"),
    "late": ("late", "逾期未公示"),
    "withheld": ("paused", "依法不予公开"),
    "withdrawn": ("not_begun", "已撤下"),
    "elsewhere": ("done", "已在其他载体公示"),
    "annulled": ("not_begun", "已失效"),
    "voided": ("not_begun", "文号作废"),
    "reserved": ("not_begun", "已留号，未使用"),
    "undated": ("in_time", "待公示"),
    "missing": ("late", "缺号"),
}
"""State -> lamp and words."""


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One number. `commitment` is the seal of its decision, '' where there is none."""

    number: str
    decided_on: date | None
    state: str
    due: date | None
    published_at: datetime | None
    shelf: str
    note: str
    commitment: str

    @property
    def lamp(self) -> str:
        """The lamp's state."""
        return STATES[self.state][0]

    @property
    def word(self) -> str:
        """The state in words."""
        return STATES[self.state][1]


@dataclass(frozen=True, slots=True)
class Register:
    """A page of an authority's register for one year."""

    authority: str
    authority_name: str
    year: int
    years: tuple[int, ...]
    rows: tuple[NumberRow, ...]
    older: int
    newer: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """Some numbers of a year's register. `older`: the cursor of the part that follows, '' at the end."""

    authority_name: str
    year: int
    rows: tuple[NumberRow, ...]
    older: str


def register(authority: str, year: int = 0, page: int = 0) -> Register | None:
    """A page of the register: numbers without a decision, then decisions, the newest first; None for an authority that
    is not known here."""
    names = authority_names({authority})
    if authority not in names:
        return None
    decisions = Decision.objects.filter(authority=authority)
    this = clock.today().year
    years = sorted({day.year for day in decisions.dates("decided_on", "year")} | {this}, reverse=True)
    chosen = year or years[0]
    first = page * PAGE
    unused = _unused(authority, chosen, skip=first, limit=PAGE + 1)
    room = PAGE + 1 - len(unused)
    before = first - count_open(authority, chosen, PAPERS) if first and room else 0
    decided = _decisions(authority, chosen)[max(before, 0) : max(before, 0) + room] if room else []
    rows = [*(row for _, row in unused), *_rows(list(decided))]
    return Register(
        authority, names[authority], chosen, tuple(years), tuple(rows[:PAGE]), page + 1 if len(rows) > PAGE else 0,
        page - 1 if page else None,
    )  # fmt: skip


def part(authority: str, year: int = 0, before: str = "", limit: int = MOST) -> Part | None:
    """At most `limit` numbers of the register, in the same order; None for an authority that is not known here.

    `before`: a cursor as `Part.older` gives it, of a number without a decision or the seal of a decision; whatever no
    part gave begins at the newest. The cursor names the number and not its place, so that none is passed over when
    others come or are used meanwhile.
    """
    names = authority_names({authority})
    if authority not in names:
        return None
    latest = Decision.objects.filter(authority=authority).order_by("-decided_on").values_list("decided_on", flat=True)
    chosen = year or max([clock.today().year, *(day.year for day in latest[:1])])
    sealed = len(before) == SEAL and before.isalnum()
    last = Decision.objects.filter(authority=authority, seal=before).first() if sealed else None
    after = _place(before)
    unused = [] if last is not None else _unused(authority, chosen, after, limit=limit + 1)
    room = limit + 1 - len(unused)
    decided = list(_decisions(authority, chosen).filter(_following(last))[:room]) if room else []
    cursors = [*(_cursor(place) for place, _ in unused), *(row.seal for row in decided)]
    shown = [*(row for _, row in unused), *_rows(decided)][:limit]
    return Part(names[authority], chosen, tuple(shown), cursors[limit - 1] if len(cursors) > limit else "")


def _decisions(authority: str, year: int) -> QuerySet[Decision]:
    found = Decision.objects.filter(authority=authority, decided_on__year=year)
    return found.order_by("-decided_on", "-number", "key")


def _following(last: Decision | None) -> Q:
    """What stands after this decision, in the order of `_decisions`."""
    if last is None:
        return Q()
    same = Q(decided_on=last.decided_on)
    return (
        Q(decided_on__lt=last.decided_on)
        | same & Q(number__lt=last.number)
        | same & Q(number=last.number, key__gt=last.key)
    )


def _cursor(place: Place) -> str:
    return f"~{place[0]}~{place[1]}"


def _place(cursor: str) -> Place:
    """The place of a number without a decision; the beginning for anything else."""
    stream, _, serial = cursor.removeprefix("~").rpartition("~")
    plain = serial.isascii() and serial.isdigit() and len(serial) < LONGEST_SERIAL
    return (stream, int(serial)) if cursor.startswith("~") and plain else ("", 0)


def _rows(rows: list[Decision]) -> list[NumberRow]:
    due = duty_days("publish-decision", [row.case for row in rows])
    books: dict[str, Rules] = {}
    shown = []
    for row in rows:
        if row.place not in books:
            books[row.place] = rules(row.place)
        owed = due.get((row.case, row.fact))
        day = owed.day if owed is not None else None
        late = owed is not None and owed.due_at is not None and owed.due_at < (row.published_at or clock.now())
        shown.append(
            NumberRow(
                row.number or "（无文号）",
                row.decided_on,
                _state(row, day, late),
                day,
                row.published_at,
                row.shelf if row.stage == "published" else "",
                _note(row, books[row.place]),
                row.seal,
            )  # fmt: skip
        )
    return shown


def _state(row: Decision, day: date | None, late: bool) -> str:
    if row.stage == "published":
        return "published-late" if late else "published"
    if row.stage in ("withheld", "withdrawn", "elsewhere", "annulled"):
        return row.stage
    if day is None:
        return "undated"
    return "late" if late else "in-time"


def _note(row: Decision, book: Rules) -> str:
    if row.stage == "withheld":
        item = book.item("withhold-ground", row.ground, clock.today())
        return item.label if item is not None else row.ground
    if row.stage in ("withdrawn", "annulled") and row.ended_on is not None:
        return f"{row.ended_on.year}年{row.ended_on.month}月{row.ended_on.day}日"
    return ""


def _unused(
    authority: str, year: int, after: Place = ("", 0), *, skip: int = 0, limit: int
) -> list[tuple[Place, NumberRow]]:
    """Numbers set aside, voided or missing, with their places, series by series: they stand on no decision, and are
    said all the same. Why a number was voided is told in somebody's own words, which nobody has reviewed: they are not
    for the public."""
    found = open_numbers(authority, year, PAPERS, after, skip=skip, limit=limit)
    return [((one.stream, one.serial), _without(one, year)) for one in found]


def _without(one: Open, year: int) -> NumberRow:
    if one.state == MISSING:
        return NumberRow(f"〔{year}〕{one.serial}号", None, "missing", None, None, "", "登记簿中没有这一号", "")
    return NumberRow(one.text, None, "reserved" if one.state == RESERVED else "voided", None, None, "", "", "")
