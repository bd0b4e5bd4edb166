"""One key, one request: a retry gives the first answer, and another request under the same key is told so.

    with once(person, key, digest_of(request)):
        …                                     the ledger finds what was recorded under the key, if anything was

The key is taken before the work and given back if the work is refused: a request that was put right may use it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.http import HttpRequest

from qiuhao.exchange.models import Use
from qiuhao.ledger import clock, statements
from qiuhao.ledger.problems import KeyReused


def digest_of(request: HttpRequest) -> str:
    """What makes two requests the same: method, address and body."""
    told = hashlib.sha256(f"{request.method} {request.get_full_path()}\n".encode())
    told.update(request.body)
    return told.hexdigest()


@contextmanager
def once(person: str, key: str, digest: str) -> Iterator[None]:
    """KeyReused if the key stands for another request. Without a key nothing is kept."""
    mine = bool(key) and _take(person, key, digest)
    try:
        yield
    except BaseException:
        if mine:
            Use.objects.filter(person=person, key=key, digest=digest).delete()
        raise


def _take(person: str, key: str, digest: str) -> bool:
    """True if the key was free."""
    while not statements.run(_TAKE, [person, key, digest, clock.now()]):
        there = Use.objects.filter(person=person, key=key).first()
        # None: whoever had it gave it back a moment ago.
        if there is not None:
            if there.digest != digest:
                raise KeyReused(key)
            return False
    return True


_TAKE = f"""INSERT INTO {Use._meta.db_table} (person, "key", digest, at) VALUES (%s, %s, %s, %s)
 ON CONFLICT DO NOTHING RETURNING id"""  # noqa: S608 (the table is ours)
