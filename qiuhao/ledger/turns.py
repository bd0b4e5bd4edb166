"""Writers of a SQLite file take turns, in the order in which they came, and are woken when it is theirs.

SQLite lets one write at a time. Whoever has to wait sleeps and asks again, up to a tenth of a second later: with
several officers at once the file is idle for most of that time, and whoever asks last may wait longest. A lock on a
file beside the database wakes the next one at once. It only shortens the wait: what keeps records whole is still the
database's own lock. The system takes it back from a process that dies.
"""

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


class _Handle:
    """The file as one thread has opened it: a lock belongs to what was opened, and threads must not share one."""

    number = -1

    def __init__(self, file: str) -> None:
        self.of = file, os.getpid()
        self.number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o666)

    def __del__(self) -> None:
        # With its thread, whose own it is.
        if self.number >= 0:
            os.close(self.number)


_own = threading.local()


def _handle(file: str) -> int:
    """Opened once per thread; anew for another file, and in a process that was forked from this one.

    Whoever replaces the file under a running server lets its threads wait less orderly until they end, no more.
    """
    held: _Handle | None = getattr(_own, "handle", None)
    if held is None or held.of != (file, os.getpid()):
        held = _own.handle = _Handle(file)
    return held.number


@contextmanager
def turn() -> Iterator[None]:
    """Wait for the turn to write. PostgreSQL queues writers itself; inside a transaction the turn is taken already."""
    file = _file()
    if file is None or connection.in_atomic_block:
        yield
        return
    handle = _handle(file)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_UN)


def _file() -> str | None:
    if connection.vendor != "sqlite":
        return None
    name = str(connection.settings_dict["NAME"])
    return None if "memory" in name else f"{name}-turn"
