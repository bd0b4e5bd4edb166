"""System checks: the database must be set up so that an acknowledged record survives a power cut."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error
from django.db import connections


def database_is_durable(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """SQLite: IMMEDIATE transactions, foreign keys on, synchronous FULL. PostgreSQL is durable as it comes."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        connection = connections[alias]
        if connection.vendor == "sqlite":
            found += _sqlite(connection)
    return found


def _sqlite(connection: Any) -> list[CheckMessage]:
    with connection.cursor() as cursor:
        wanted = {"synchronous": (2, 3), "foreign_keys": (1,)}
        problems = [
            Error(
                f"SQLite PRAGMA {name} is not as the ledger needs it.", hint=f"Set it to {values[0]}.", id="ledger.E001"
            )
            for name, values in wanted.items()
            if cursor.execute(f"PRAGMA {name}").fetchone()[0] not in values
        ]
    if connection.settings_dict.get("OPTIONS", {}).get("transaction_mode") != "IMMEDIATE":
        hint = 'Set OPTIONS["transaction_mode"] = "IMMEDIATE": append must lock before it reads.'
        problems.append(Error("SQLite transactions are not IMMEDIATE.", hint=hint, id="ledger.E002"))
    return problems
