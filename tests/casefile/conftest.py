"""The invented authority, at a morning when the clock stands still."""

from collections.abc import Iterator

import pytest

from qiuhao.casefile import reading
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger

from . import world

load_kinds()


@pytest.fixture
def morning(db: None) -> Iterator[None]:
    """The authority registered, the clock held; nothing kept in memory from other tests."""
    ledger.forget()
    reading.forget()
    with clock.fixed(world.MORNING):
        world.authority()
        yield
