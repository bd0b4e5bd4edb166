"""Complete cases: 25 facts, two printed papers, a numbered decision, publication, the history read back."""

from __future__ import annotations

import os
from pathlib import Path

from bench.measuring import Row, plain, processor, wall

CASES, WARM = 20, 2
BOTH = True
"""Measured on SQLite and on PostgreSQL."""


def run() -> list[Row]:
    """One process, one case after the other, each act asked and sealed by itself."""
    from bench import platform

    platform.ready()
    from bench.walk import Walk
    from qiuhao.casefile import reading
    from qiuhao.ledger import clock
    from tests.casefile import world

    with clock.fixed(platform.LONG_AGO):
        world.register("anhui")

    def whole() -> None:
        case = Walk("anhui", platform.MORNING, "青禾").whole()
        assert reading.answer(case).state == "closed"
        assert len([entry for _, entries in reading.timeline(case) for entry in entries]) == 25

    for _ in range(WARM):
        whole()
    database, files = database_bytes(), file_bytes()
    clocked = [1 / wall(whole) for _ in range(CASES)]
    used = [1 / processor(whole) for _ in range(CASES // 2)]
    count = CASES + CASES // 2
    data, papers = (database_bytes() - database) / count / 1000, (file_bytes() - files) / count / 1000
    return [
        plain("complete cases per second, one process", "the best open case register: about 1 on two cores", clocked,
              limit=1.0, at_least=True, unit="/s"),
        plain("complete cases per second of processor time, one core", "", used, unit="/s"),
        plain("bytes per case in the database, indexes and projections included", "", [data], unit=" kB"),
        plain("bytes per case in files (two PDF)", "", [papers], unit=" kB"),
    ]  # fmt: skip


def database_bytes() -> int:
    """Bytes of the database, without what is free in it."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("CHECKPOINT")
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0])
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute("SELECT (page_count - freelist_count) * page_size "
                       "FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()")  # fmt: skip
        return int(cursor.fetchone()[0])


def file_bytes() -> int:
    """Bytes of the files in the store."""
    from django.conf import settings

    assert Path(settings.QIUHAO_FILES).is_relative_to(Path(os.environ["QIUHAO_HOME"]))
    return sum(path.stat().st_size for path in Path(settings.QIUHAO_FILES).rglob("*") if path.is_file())
