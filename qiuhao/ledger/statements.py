"""Statements made once, for the few questions that every request and every record asks.

Django composes a statement from Python objects each time it is run; for a look at one row that costs several times
what the database needs to answer. Here the text is made once per table and condition, and only values change.

    select(Case, "stream = %s", [name])                     rows of a model, as Django would give them
    row = new(Record, stream_id=name, number=1)             as Record(…) makes it, without its signals and checks
    insert(Record, rows)                                    one statement; rows without keys are told theirs
    insert(Case, rows, replacing=["stream"])                or the row that is there takes the new values
    update(row, ["state"], {"stream": name})                some attributes of the row of which this holds
    run("UPDATE … WHERE id = %s", values)                   anything else

Conditions are written here in the program with `%s` for every value, never from what somebody typed. Use it where a
profile says so; everything else is asked through Django's own manager.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.base import ModelState

M = TypeVar("M", bound=models.Model)
Read = Callable[[Any], Any]

MOST_VALUES = 30_000
"""Values of one statement: below what either database takes (32,766 and 65,535)."""


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """What is known of a model's table on one database: its columns, how values are written and read. Made once."""

    name: str
    selection: str
    columns: tuple[str, ...]
    attributes: tuple[str, ...]
    key: int
    """Which of them is the primary key."""
    write: tuple[Callable[[Any], Any] | None, ...]
    """How the value of each column is made ready (None: as it is)."""
    read: tuple[tuple[int, Read], ...]
    """Places of the columns whose values are read otherwise than they come, and how."""
    defaults: tuple[tuple[str, Callable[[], object]], ...]
    """By attribute: what a column has when nothing is said."""


def select(model: type[M], where: str, values: Sequence[object] = (), *, lock: bool = False) -> list[M]:
    """Rows for which the condition holds; it may end in ORDER BY or LIMIT. `lock`: until the transaction ends."""
    database = connections[DEFAULT_DB_ALIAS]
    table = _table(model, database.vendor)
    locking = " FOR NO KEY UPDATE" if lock and database.vendor == "postgresql" else ""
    found = _run(database, f"{table.selection} {where}{locking}", values)
    return [_made(model, dict(zip(table.attributes, _read(table, row), strict=True)), there=True) for row in found]


def new(model: type[M], **values: object) -> M:
    """A row that is in no database yet. What is not named has the default of its column; no signal is sent."""
    table = _table(model, connections[DEFAULT_DB_ALIAS].vendor)
    missing = {name: default() for name, default in table.defaults if name not in values}
    return _made(model, {**values, **missing}, there=False)


def _made(model: type[M], values: dict[str, Any], there: bool) -> M:
    # A model's own constructor asks of every field what is known here once for all of the table.
    row: M = object.__new__(model)
    state = ModelState()
    state.adding, state.db = not there, DEFAULT_DB_ALIAS if there else None
    row.__dict__.update(values, _state=state)
    return row


def insert(model: type[M], rows: Sequence[M], *, replacing: Sequence[str] = ()) -> None:
    """Insert rows with one statement (more only where there are very many values).

    Rows without a key get the one that the database gives. `replacing`: columns by which a row may be there already;
    it takes the new values.
    """
    if not rows:
        return
    database = connections[DEFAULT_DB_ALIAS]
    table = _table(model, database.vendor)
    keyless = rows[0].pk is None
    places = tuple(place for place in range(len(table.columns)) if not (keyless and place == table.key))
    step = max(1, MOST_VALUES // len(places))
    for start in range(0, len(rows), step):
        some = rows[start : start + step]
        text = _insertion(table, places, len(some)) + _instead(table, places, tuple(replacing))
        given = _run(database, text + _returning(table) if keyless else text, _values(table, places, some))
        for row, (key,) in zip(some, given, strict=keyless):
            row.pk = key
        for row in some:
            row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


def update(row: models.Model, names: Sequence[str], where: Mapping[str, object]) -> bool:
    """Write these attributes of a row where all of `where` holds (attributes too); False if no row is such."""
    database = connections[DEFAULT_DB_ALIAS]
    table = _table(type(row), database.vendor)
    held = {name: value for name, value in where.items() if value is not None}
    text = _updating(table, tuple(names), tuple(held), tuple(name for name in where if name not in held))
    told = [*((name, getattr(row, name)) for name in names), *held.items()]
    return bool(_run(database, text, [_prepared(table, name, value) for name, value in told]))


@cache
def _updating(table: _Table, names: tuple[str, ...], held: tuple[str, ...], empty: tuple[str, ...]) -> str:
    column = dict(zip(table.attributes, table.columns, strict=True))
    changes = ", ".join(f"{column[name]} = %s" for name in names)
    condition = " AND ".join(
        [*(f"{column[name]} = %s" for name in held), *(f"{column[name]} IS NULL" for name in empty)]
    )
    return f"UPDATE {table.name} SET {changes} WHERE {condition}{_returning(table)}"  # noqa: S608 (names are ours)


def _prepared(table: _Table, name: str, value: object) -> object:
    ready = table.write[table.attributes.index(name)]
    return ready(value) if ready is not None else value


def insert_new(model: type[M], rows: Sequence[M]) -> set[Any]:
    """Insert those rows whose keys are not there yet; their keys. Somebody else's insert of one is waited for."""
    database = connections[DEFAULT_DB_ALIAS]
    table = _table(model, database.vendor)
    places = tuple(range(len(table.columns)))
    text = f"{_insertion(table, places, len(rows))} ON CONFLICT DO NOTHING{_returning(table)}"
    return {key for (key,) in _run(database, text, _values(table, places, rows))}


def run(text: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    """Run a statement; the rows it gives, if it gives any. Dates and moments are written as their columns hold them."""
    return _run(connections[DEFAULT_DB_ALIAS], text, values)


def _run(database: BaseDatabaseWrapper, text: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    ready = [value if type(value) in _AS_THEY_ARE else _value(database, value) for value in values]
    if database.vendor == "sqlite" and not (database.execute_wrappers or database.queries_logged):
        return _run_sqlite(database, text, ready)
    with database.cursor() as cursor:
        cursor.execute(text, ready)
        return list(cursor.fetchall()) if cursor.description is not None else []


_AS_THEY_ARE = frozenset({str, int, type(None)})


def _run_sqlite(database: BaseDatabaseWrapper, text: str, ready: Sequence[object]) -> list[tuple[Any, ...]]:
    """The same without the cursor that Django makes, wraps and unwraps for each statement; nobody is looking on."""
    if database.connection is None:
        database.ensure_connection()
    if database.needs_rollback:
        database.validate_no_broken_transaction()
    with database.wrap_database_errors:
        found: list[tuple[Any, ...]] = database.connection.execute(_for_sqlite(text), ready).fetchall()
        return found


@cache
def _for_sqlite(text: str) -> str:
    return text.replace("%s", "?").replace("%%", "%")


def moment(value: Any) -> datetime:
    """A moment as a column of moments gives it to `run`: SQLite keeps UTC without saying so."""
    found: datetime = value if value.tzinfo is not None else value.replace(tzinfo=UTC)
    return found


def marks(number: int) -> str:
    """Places for so many values, inside `IN (…)`."""
    return ", ".join(["%s"] * number)


def _value(database: BaseDatabaseWrapper, value: object) -> object:
    if isinstance(value, datetime):
        return database.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return database.ops.adapt_datefield_value(value)
    return value


def _read(table: _Table, row: Sequence[Any]) -> Sequence[Any]:
    if not table.read:
        return row
    values = list(row)
    for place, read in table.read:
        values[place] = read(values[place])
    return values


def _values(table: _Table, places: Sequence[int], rows: Sequence[models.Model]) -> list[object]:
    columns = [(table.attributes[place], table.write[place]) for place in places]
    return [
        ready(getattr(row, name)) if ready is not None else getattr(row, name)
        for row in rows
        for name, ready in columns
    ]


@cache
def _insertion(table: _Table, places: tuple[int, ...], number: int) -> str:
    columns = [table.columns[place] for place in places]
    one = f"({marks(len(columns))})"
    return f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES {', '.join([one] * number)}"  # noqa: S608


@cache
def _instead(table: _Table, places: tuple[int, ...], replacing: tuple[str, ...]) -> str:
    """What happens to a row that is there already."""
    if not replacing:
        return ""
    met = [connection.ops.quote_name(name) for name in replacing]
    taken = ", ".join(f"{name} = excluded.{name}" for place in places if (name := table.columns[place]) not in met)
    return f" ON CONFLICT ({', '.join(met)}) DO UPDATE SET {taken}"


def _returning(table: _Table) -> str:
    return f" RETURNING {table.columns[table.key]}"


_tables: dict[tuple[type[models.Model], str], _Table] = {}


def _table(model: type[models.Model], vendor: str) -> _Table:
    """The table of a model as a database of this sort keeps it."""
    known = _tables.get((model, vendor))
    if known is None:
        known = _tables[model, vendor] = _described(model)
    return known


def _described(model: type[models.Model]) -> _Table:
    fields, quote = model._meta.concrete_fields, connection.ops.quote_name
    name, columns = quote(model._meta.db_table), tuple(quote(field.column) for field in fields)
    return _Table(
        name=name,
        selection=f"SELECT {', '.join(columns)} FROM {name} WHERE",  # noqa: S608 (names are the program's)
        columns=columns,
        attributes=tuple(field.attname for field in fields),
        key=next(place for place, field in enumerate(fields) if field.primary_key),
        write=tuple(_ready(field) for field in fields),
        read=tuple((place, read) for place, field in enumerate(fields) if (read := _reading(field)) is not None),
        defaults=tuple((field.attname, field.get_default) for field in fields),
    )


_PLAIN = frozenset({
    "CharField", "TextField", "IntegerField", "PositiveIntegerField", "BigIntegerField", "PositiveBigIntegerField",
    "AutoField", "BigAutoField", "BooleanField",
})  # fmt: skip
"""Fields whose values either database takes as they are."""


def _ready(field: models.Field[Any, Any]) -> Callable[[Any], Any] | None:
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    sort = target.get_internal_type()
    if sort in _PLAIN:
        return None
    if sort in ("DateTimeField", "DateField"):
        ready: Callable[[Any], Any] = getattr(connection.ops, f"adapt_{sort.lower()}_value")
        return ready
    return lambda value: field.get_db_prep_save(value, connection)


def _reading(field: models.Field[Any, Any]) -> Read | None:
    """What Django does with a value that comes from this column; None if nothing."""
    column = field.get_col(field.model._meta.db_table)
    steps = [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
    if not steps:
        return None

    def read(value: Any) -> Any:
        for step in steps:
            value = step(value, column, connection)
        return value

    return read
