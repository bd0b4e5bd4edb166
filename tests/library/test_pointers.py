"""What the packs say of themselves is true: every pointer of ``clauses.csv`` leads to something that
exists, and every list entry that names a field of a record names one that the record has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from qiuhao.config.marks import marks
from qiuhao.law.duties.catalogue import DUTIES
from qiuhao.law.duties.events import EVENTS
from qiuhao.law.facts import Fact, History
from qiuhao.law.lists import LISTS, ServiceField, StepContent
from qiuhao.law.pack import Pack
from qiuhao.law.parameters import PARAMETERS
from qiuhao.law.views import SERVICE_METHODS
from qiuhao.ledger.kinds import Kind, all_kinds
from qiuhao.library import packs
from tests.house.test_kinds import import_all_kinds
from tests.house.tree import report

PLACES = [pack_id for pack_id in packs.pack_ids() if packs.scenarios(pack_id)]
NAMES = {
    "kind",
    "act",
    "page",
    "law",
    "ledger",
    "authority",
    "documents",
    "archive",
    "report",
    "api",
    "command",
    "procedure",
}


@pytest.mark.parametrize("place", PLACES)
def test_every_pointer_leads_somewhere(place: str) -> None:
    chain = packs.chain(place)
    problems = [
        f"{row.clause}: {pointer}: {why}"
        for row in chain[-1].clauses.values()
        for pointer in row.where.split()
        if (why := _wrong(pointer, chain))
    ]
    assert not problems, report(problems)


@pytest.mark.parametrize("place", PLACES)
def test_every_clause_says_how_it_is_kept(place: str) -> None:
    held = packs.pack(place)
    bare = [row.clause for row in held.clauses.values() if not row.where and row.how not in ("none", "not-yet")]
    assert not bare, report(bare)
    dumb = [row.clause for row in held.clauses.values() if len(row.summary) < 8 or row.summary[-1] != "。"]
    assert not dumb, report(dumb)


@pytest.mark.parametrize("place", PLACES)
def test_every_clause_that_is_kept_is_shown_by_a_test(place: str) -> None:
    """A claim without a test that names the clause is none. Marks are literal: `tools/mutate_packs.py` reads them."""
    claimed = set(_marked())
    unshown = [
        row.clause
        for row in packs.pack(place).clauses.values()
        if row.how not in ("none", "not-yet") and row.clause not in claimed
    ]
    assert not unshown, report(unshown)


@cache
def _marked() -> dict[str, list[str]]:
    return marks()


@pytest.mark.parametrize("place", PLACES)
def test_a_clause_with_a_gate_does_not_say_that_nothing_keeps_it(place: str) -> None:
    held = packs.pack(place)
    shy = sorted({line.clause for line in held.gates if held.clauses[line.clause].how in ("not-yet", "none")})
    assert not shy, report(shy)


@pytest.mark.parametrize("place", PLACES)
def test_a_rule_is_more_than_a_date_that_no_record_can_start(place: str) -> None:
    """A duty counts as kept only if some record of the platform starts it; before that it is not-yet."""
    import_all_kinds()
    started = {name for name, duty in DUTIES.items() if any(_can_happen(event) for event in duty.starts)}
    idle = [
        row.clause
        for row in packs.pack(place).clauses.values()
        if row.how == "rule" and not any(_keeps(pointer, started) for pointer in row.where.split())
    ]
    assert not idle, report(idle)


def _keeps(pointer: str, started: set[str]) -> bool:
    sort, _, name = pointer.partition(":")
    return sort in ("gate", "act") or (sort == "duty" and name in started)


class _Asked(History):
    """An empty history that remembers which views it was asked for."""

    __slots__ = ("views",)

    def __init__(self) -> None:
        super().__init__([])
        self.views: set[str] = set()

    def of(self, view: str) -> list[Fact]:
        self.views.add(view)
        return []

    def first(self, view: str) -> None:
        self.views.add(view)


def _can_happen(event: str) -> bool:
    """Whether a registered kind fills a view that the event reads."""
    asked = _Asked()
    list(EVENTS[event].find(asked))
    return bool(asked.views & {view for kind in all_kinds().values() for view in kind.fills})


@pytest.mark.parametrize("place", PLACES)
def test_every_field_that_a_list_names_exists(place: str) -> None:
    import_all_kinds()
    problems = list(_missing_fields(packs.pack(place)))
    assert not problems, report(problems)


def _missing_fields(held: Pack) -> Iterator[str]:
    kinds = all_kinds()
    for item in held.items:
        entry = LISTS[item.list].entry.model_validate(item.more)
        if isinstance(entry, ServiceField):
            if entry.method not in (*SERVICE_METHODS, "any"):
                yield f"{item.clause}: {item.id}: no method {entry.method}"
            yield from _missing(item.clause, [kinds["casefile.service"]], entry.field.split(":")[0])
        elif isinstance(entry, StepContent):
            models = [k for name, k in kinds.items() if name == entry.kind or entry.kind in k.fills]
            if not models:
                yield f"{item.clause}: {item.id}: no kind or view {entry.kind}"
            elif entry.field:
                yield from _missing(item.clause, models, entry.field)


def _missing(clause: str, models: list[type[Kind]], field: str) -> Iterator[str]:
    first = field.split(".")[0]
    for model in models:
        if first not in model.model_fields and not isinstance(getattr(model, first, None), property):
            yield f"{clause}: {model.kind} has no field {first}"


def _wrong(pointer: str, chain: tuple[Pack, ...]) -> str:
    """Why a pointer leads nowhere; '' when it is good. ``chain`` is the place's, the base first."""
    sort, _, name = pointer.partition(":")
    if sort == "duty":
        spoken = {line.duty for held in chain for line in held.duties}
        return "" if name in DUTIES and name in spoken else "no line for this duty"
    if sort == "gate":
        gate, _, act = name.partition("@")
        bound = {(line.gate, a) for held in chain for line in held.gates for a in line.acts}
        return "" if (gate, act) in bound or (not act and gate in {g for g, _ in bound}) else "no line binds it"
    if sort == "parameter":
        given = {line.name for held in chain for line in held.parameters}
        return "" if name in PARAMETERS and name in given else "no value is given"
    if sort == "list":
        listed, _, entry = name.partition("/")
        ids = {item.id for held in chain for item in held.items if item.list == listed}
        return "" if ids and (not entry or entry in ids) else "no such entry"
    if sort == "kind":
        import_all_kinds()
        return "" if name in all_kinds() else "no such kind"
    return "" if sort in NAMES and name else "unknown sort of pointer"
