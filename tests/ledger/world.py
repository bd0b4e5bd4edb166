"""A small ledger for tests: two cases with notes, a decision with a file, all logged and signed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db import connection

from qiuhao.ledger import files, guards
from qiuhao.ledger.append import append
from qiuhao.ledger.ids import new_stream
from qiuhao.ledger.kinds import Draft, FileRef
from qiuhao.ledger.log import sequencer
from tests.ledger.kinds import Decided, Noted


@contextmanager
def as_owner() -> Iterator[None]:
    """Act as the owner of the database, who can drop triggers and put them back."""
    _settle()
    guards.remove(connection)
    yield
    _settle()
    guards.install(connection)


def _settle() -> None:
    # PostgreSQL alters no table while foreign keys wait for the end of the transaction.
    if connection.vendor == "postgresql":
        connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")
        connection.cursor().execute("SET CONSTRAINTS ALL DEFERRED")


@dataclass(frozen=True)
class World:
    """Names of what was made."""

    one: str
    two: str
    paper: FileRef


def build(notes: int = 3) -> World:
    """Two cases: `notes` notes and a decision naming a file in the first, one note in the second."""
    one, two = new_stream("case"), new_stream("case")
    append(one, [Draft(Noted(text=f"第 {i} 条")) for i in range(notes)], actors=["p-alice"])
    append(two, [Draft(Noted(text="另案"))], actors=["p-bob"])
    paper = files.put("询问笔录正文".encode(), media_type="text/plain", name="询问笔录.txt")
    decision = Decided(party="某某食品店", amount="12000.00", due=date(2026, 12, 1), grounds=("甲",), papers=(paper,))
    append(one, [Draft(decision)], actors=["p-alice", "p-bob"])
    sequencer.run()
    return World(one, two, paper)
