"""Projections: tables computed from facts, kept by registered functions inside the append's transaction.

A projection is a pure function of the facts of one stream to rows: run again over the same facts it must leave
the same rows. `context.new` says which facts are new, so that it need not touch the rest.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db import models, transaction

from qiuhao.law.facts import Fact
from qiuhao.ledger import reading


@dataclass(frozen=True, slots=True)
class Context:
    """What a projection is given: the stream, all its facts in order of number, and the new ones among them."""

    stream: str
    facts: Sequence[Fact]
    new: Sequence[Fact]


Project = Callable[[Context], None]


@dataclass(frozen=True, slots=True)
class Projection:
    """A registered projection: its function and the models whose rows it owns."""

    stream_type: str
    project: Project
    tables: tuple[type[models.Model], ...]
    catch_up: Callable[[], object] | None = None


_PROJECTIONS: dict[str, list[Projection]] = {}


def register(
    stream_type: str,
    project: Project,
    tables: Iterable[type[models.Model]] = (),
    catch_up: Callable[[], object] | None = None,
) -> None:
    """Run `project` after every append to a stream of this type. `tables`: the models it owns, for rebuilding;
    `catch_up` writes what of them follows the append, so that they can be compared."""
    known = _PROJECTIONS.setdefault(stream_type, [])
    if all(p.project is not project for p in known):
        known.append(Projection(stream_type, project, tuple(tables), catch_up))


def unregister(stream_type: str, project: Project) -> None:
    """Take a projection out again (tests)."""
    _PROJECTIONS[stream_type] = [p for p in _PROJECTIONS.get(stream_type, []) if p.project is not project]


def run(stream: str, facts: Sequence[Fact], new: Sequence[Fact]) -> None:
    """Run the projections of the stream's type. Called by append inside its transaction."""
    context = Context(stream, facts, new)
    for projection in _PROJECTIONS.get(stream.split("/", 1)[0], ()):
        projection.project(context)


def replay(stream: str) -> None:
    """Run a stream's projections over all its facts again (its content was destroyed)."""
    facts = reading.facts(stream)
    run(stream, facts, facts)


def rebuild(stream_types: Iterable[str] | None = None) -> int:
    """Empty the owned tables and compute them again from the ledger, in one transaction; return the streams replayed.

    Streams are replayed in the order in which they were opened.
    """
    types = sorted(_PROJECTIONS) if stream_types is None else sorted(set(stream_types))
    count = 0
    with transaction.atomic():
        for table in _tables(types):
            table._default_manager.all().delete()
        for stream in reading.streams(types):
            facts = reading.facts(stream)
            run(stream, facts, facts)
            count += 1
    return count


def compare() -> list[str]:
    """Rebuild beside the present rows and roll back: one line for each table that differs, none if all agree. What
    follows the appends is let follow first."""
    types = sorted(_PROJECTIONS)
    tables = _tables(types)
    with transaction.atomic():
        for catch_up in [p.catch_up for name in types for p in _PROJECTIONS[name] if p.catch_up is not None]:
            catch_up()
        before = {table: _rows(table) for table in tables}
        rebuild(types)
        after = {table: _rows(table) for table in tables}
        transaction.set_rollback(True)
    return [
        f"{table._meta.label}: {(before[table] - after[table]).total()} rows not found on rebuilding, "
        f"{(after[table] - before[table]).total()} rows missing"
        for table in tables
        if before[table] != after[table]
    ]


def _tables(types: Sequence[str]) -> list[type[models.Model]]:
    """Owned tables of these types, dependents first so that they can be emptied."""
    owned = list(dict.fromkeys(t for name in types for p in _PROJECTIONS.get(name, ()) for t in p.tables))
    return owned[::-1]


def _rows(table: type[models.Model]) -> Counter[tuple[str, ...]]:
    # Automatic keys, and what is marked so, differ from one building to the next; everything else must agree.
    names = [f.attname for f in table._meta.concrete_fields if f.serialize and not isinstance(f, models.AutoField)]
    return Counter(tuple(str(value) for value in row) for row in table._default_manager.values_list(*names))
