"""A grown database from SQLite into PostgreSQL, table by table, with COPY: the rows are those of the real load."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

LEFT_OUT = ("django_migrations", "django_session", "cache")


def copy(source: Path) -> int:
    """Every row of every model's table; return how many. The tables here are empty but for what migrations wrote, of
    which nothing is sealed."""
    from django.apps import apps
    from django.db import connection

    there, count = sqlite3.connect(f"file:{source}?mode=ro", uri=True), 0
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.db_table not in LEFT_OUT]
    with connection.cursor() as cursor:
        # The order of tables does not matter then; the rows are whole where they come from.
        cursor.execute("SET session_replication_role = replica")
        for model in models:
            count += _table(cursor, there, model)
        cursor.execute("SET session_replication_role = DEFAULT")
    there.close()
    return count


def _table(cursor: Any, there: sqlite3.Connection, model: Any) -> int:
    fields = list(model._meta.concrete_fields)
    names = ", ".join(f'"{field.column}"' for field in fields)
    table = model._meta.db_table
    if not table.startswith("ledger_"):
        cursor.execute(f'DELETE FROM "{table}"')
    rows, count = there.execute(f'SELECT {names} FROM "{table}"'), 0
    makers = [MAKERS.get(field.get_internal_type(), _same) for field in fields]
    with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as target:
        for row in rows:
            target.write_row([make(value) for make, value in zip(makers, row, strict=True)])
            count += 1
    if count and any(field.get_internal_type() in ("BigAutoField", "AutoField") for field in fields):
        key = model._meta.pk.column
        cursor.execute(
            f'SELECT setval(pg_get_serial_sequence(\'"{table}"\', \'{key}\'), (SELECT max("{key}") FROM "{table}"))'
        )
    return count


def _same(value: Any) -> Any:
    return value


def _moment(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value).replace(tzinfo=UTC)


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _truth(value: int | None) -> bool | None:
    return None if value is None else bool(value)


MAKERS = {"DateTimeField": _moment, "DateField": _day, "BooleanField": _truth}
