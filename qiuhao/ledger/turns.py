"""Writers of a SQLite file take turns, in the order in which they came, and are woken when it is theirs.

SQLite lets one write at a time. Whoever has to wait sleeps and asks again, up to a tenth of a second later: with
several officers at once the file is idle for most of that time, and whoever asks last may wait longest. A lock on a
file beside the database wakes the next one at once. It only shortens the wait: what keeps records whole is still the
database's own lock. The system takes it back from a process that dies.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def turn() -> Iterator[None]:
    """Wait for the turn to write. PostgreSQL queues writers itself; inside a transaction the turn is taken already."""
    file = _file()
    if file is None or connection.in_atomic_block:
        yield
        return
    # Opened anew each time: a lock belongs to what was opened, and threads must not share one.
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _file() -> str | None:
    if connection.vendor != "sqlite":
        return None
    name = str(connection.settings_dict["NAME"])
    return None if "memory" in name else f"{name}-turn"
