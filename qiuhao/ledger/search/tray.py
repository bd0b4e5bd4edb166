"""What an index that follows the record has still to write: one row a stream, and the record from which on.

    tray.put("case/01J…", 7)          inside the append: record 7 and whatever comes after it
    waiting = tray.free(50)           locked: streams that nobody else is writing, those that wait longest first
    waiting = tray.held(names)        locked: these streams; whoever is writing one is waited for
    tray.out(names)                   inside the transaction that wrote their words

Whoever puts a row in, writes the words it stands for or takes it out holds its stream locked, as append does. So what
is recorded while the words of the same stream are being written comes after them and finds no row: it puts in its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from qiuhao.ledger.inserting import locked
from qiuhao.ledger.models import Stream
from qiuhao.ledger.reading import Head
from qiuhao.ledger.seal.header import FIRST
from qiuhao.ledger.search.rows import TrayRow
from qiuhao.ledger.statements import marks, run


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stream with records whose words are to be written: those from `since` up to its head."""

    head: Head
    since: int

    @property
    def records(self) -> int:
        """How many."""
        return self.head.number - self.since + 1


class Tray:
    """One in-tray: a model derived from `TrayRow`."""

    def __init__(self, model: type[TrayRow]) -> None:
        table, streams = model._meta.db_table, Stream._meta.db_table
        both = f"{table} t JOIN {streams} s ON s.id = t.stream"
        self._any = f"SELECT 1 FROM {table} LIMIT 1"  # noqa: S608 (names of tables are the platform's own)
        self._put = f"INSERT INTO {table} (stream, since) VALUES (%s, %s) ON CONFLICT (stream) DO NOTHING"  # noqa: S608
        self._out = f"DELETE FROM {table} WHERE stream IN"  # noqa: S608
        self._told = f"SELECT s.id, s.head_number, s.head_seal, s.epoch, t.since FROM {both}"  # noqa: S608
        self._free = f"SELECT s.id FROM {both} ORDER BY t.id LIMIT %s FOR NO KEY UPDATE OF s SKIP LOCKED"  # noqa: S608

    def put(self, stream: str, since: int) -> None:
        """The words of this record and of those after it are to be written; 1: of the whole stream, from the beginning.

        One statement. It changes nothing where the stream waits already, which it does from an earlier record on.
        """
        run(self._put, [stream, since])

    def out(self, streams: Sequence[str]) -> None:
        """Their words are written."""
        if streams:
            run(f"{self._out} ({marks(len(streams))})", streams)

    def is_empty(self) -> bool:
        """Whether nothing waits: one look."""
        return not run(self._any)

    def oldest(self, limit: int) -> list[Waiting]:
        """Those that wait longest, as they stand at this moment; nothing is locked."""
        return _told(run(f"{self._told} ORDER BY t.id LIMIT %s", [limit]))

    def of(self, streams: Sequence[str]) -> list[Waiting]:
        """Which of these streams wait, as they stand at this moment."""
        if not streams:
            return []
        return _told(run(f"{self._told} WHERE t.stream IN ({marks(len(streams))}) ORDER BY t.id", streams))

    def free(self, limit: int) -> list[Waiting]:
        """Those that wait longest and that nobody is writing, locked until the transaction ends. Nobody is waited for,
        so several processes share the work. On SQLite the transaction itself is the lock."""
        if connection.vendor == "sqlite":
            return self.oldest(limit)
        # Asked again once they are locked: until then another process may have written them and taken them out.
        return self.of([name for (name,) in run(self._free, [limit])])

    def held(self, streams: Sequence[str]) -> list[Waiting]:
        """Those of these streams that wait, locked in the order of their names until the transaction ends."""
        return self.of([row.pk for row in locked(sorted(streams))] if streams else [])


def _told(rows: Sequence[tuple[str, int, str, int, int]]) -> list[Waiting]:
    return [Waiting(Head(name, number, seal or FIRST, epoch), since) for name, number, seal, epoch, since in rows]
