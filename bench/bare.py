"""The peer of a sealed fact: one row with the hash of the row before it, and its commit, as durable as ours.

One table, one INSERT, one COMMIT; the previous hash is known. Nothing can be recorded in a chain with less.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

CONTENT = '{"found":"' + "货架上有糕点 20 盒，标签不全。" * 30 + '"}'
"""About as many bytes as a record's header and content."""
COLUMNS = "stream varchar(64), number integer, previous char(64), body text, seal char(64)"


def sqlite(name: str, file: Path) -> Callable[[], None]:
    """A chain in a SQLite file of its own, with the platform's own journal and synchronous settings."""
    import sqlite3

    from qiuhao.config.database import SQLITE_START, SQLITE_WAIT_SECONDS

    connection = sqlite3.connect(file, timeout=SQLITE_WAIT_SECONDS, isolation_level=None)
    connection.executescript(SQLITE_START)
    connection.execute(f"CREATE TABLE IF NOT EXISTS chain (id integer PRIMARY KEY, {COLUMNS})")
    insert = "INSERT INTO chain (stream, number, previous, body, seal) VALUES (?, ?, ?, ?, ?)"
    return _chain(name, connection, insert, "BEGIN IMMEDIATE")


def postgres(name: str, url: str) -> Callable[[], None]:
    """A chain in a table of its own in the same PostgreSQL."""
    import psycopg

    connection = psycopg.connect(url, autocommit=True)
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        row = connection.execute(f"SHOW {setting}").fetchone()
        assert row == ("on",), f"{setting} is off: nothing durable is measured"
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(1)")
        connection.execute(f"CREATE TABLE IF NOT EXISTS chain (id bigserial PRIMARY KEY, {COLUMNS})")
    insert = "INSERT INTO chain (stream, number, previous, body, seal) VALUES (%s, %s, %s, %s, %s)"
    return _chain(name, connection, insert, "BEGIN")


def _chain(name: str, connection: Any, insert: str, begin: str) -> Callable[[], None]:
    state = {"number": 0, "seal": "0" * 64}

    def commit() -> None:
        number, previous = state["number"] + 1, state["seal"]
        seal = hashlib.sha256(f"{previous}{name}{number}{CONTENT}".encode()).hexdigest()
        connection.execute(begin)
        connection.execute(insert, (name, number, previous, CONTENT, seal))
        connection.execute("COMMIT")
        state.update(number=number, seal=seal)

    return commit
