"""Which edition of the register of authorities and persons is in force: a word that changes with each record in it,
and with whatever else says who may do what here (tokens) or who is told of it (webhooks).

Who holds which posts, what a certificate says, what an authority has laid down for itself: every act asks for it, and
it changes now and then. What follows from the register alone is worked out once per edition and kept in memory; whoever
uses it looks first which edition is in force. A word is never used twice, so nothing that was rolled back is met again.

A transaction is known by the block that opened it; one that is written as a decorator is the same block each time, so
none is (`tests/house`).

    @kept(1000)                       the answer to the same question is kept as long as the edition stands
    with looked_up_once(): …          one look serves what follows (a request); each transaction takes one of its own
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from django.db import connection

from qiuhao.authority.models import Edition
from qiuhao.ledger import statements

P = ParamSpec("P")
R = TypeVar("R")

ONLY = 1
"""The key of the one row."""


class _Look(threading.local):
    """What this thread saw last: the edition, and the transaction in which it looked (None: in none)."""

    wanted = False
    word: str | None = None
    within: object = None
    moved: object = None
    """The transaction in which it changed the register itself: there every question is asked anew."""


_look = _Look()


def current() -> str:
    """The edition in force; '' where nothing was registered yet."""
    within = connection.atomic_blocks[0] if connection.atomic_blocks else None
    if _look.word is not None and _look.within is within and (within is not None or _look.wanted):
        return _look.word
    found = statements.run(_WORD)
    word = str(found[0][0]) if found else ""
    # What this transaction wrote may be rolled back to a savepoint.
    _look.word = word if within is None or _look.moved is not within else None
    _look.within = within
    return word


_WORD = f"SELECT word FROM {Edition._meta.db_table} WHERE id = {ONLY}"  # noqa: S608 (the platform's own name)


def move() -> None:
    """Begin a new edition: called by whoever changes the register, in the transaction that changes it."""
    statements.insert(Edition, [Edition(id=ONLY, word=secrets.token_hex(8))], replacing=["id"])
    _look.word, _look.moved = None, connection.atomic_blocks[0] if connection.atomic_blocks else None


@contextmanager
def looked_up_once() -> Iterator[None]:
    """Until the block ends, one look at the edition is enough outside of transactions."""
    before, _look.wanted, _look.word = _look.wanted, True, None
    try:
        yield
    finally:
        _look.wanted, _look.word = before, None


def kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep the answers of a function that follow from the register and its arguments (hashable) alone."""

    def keeping(function: Callable[P, R]) -> Callable[P, R]:
        @lru_cache(maxsize=most)
        def of(word: str, *args: P.args, **kwargs: P.kwargs) -> R:
            return function(*args, **kwargs)

        @wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> R:
            word = current()
            return of(word, *args, **kwargs) if word else function(*args, **kwargs)

        return asked

    return keeping
