"""The invented authority with log-ins for its people, at a morning when the clock stands still."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.test import Client

from qiuhao.authority.acts.accounts import open_account
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.casefile import reading
from qiuhao.config.kinds import load_kinds
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from tests.casefile import world

load_kinds()

Visit = Callable[[str], Client]


@pytest.fixture
def morning(db: None) -> Iterator[None]:
    """The authority registered, the clock held."""
    ledger.forget()
    reading.forget()
    with clock.fixed(world.MORNING):
        world.authority()
        yield


@pytest.fixture
def visit(morning: None) -> Visit:
    """`visit(world.HANDLER)`: a browser logged in as this person; `visit("")`: the technical account."""

    def opened(person: str) -> Client:
        name = person or "technical"
        account = open_account(name, "long-enough-secret", ["p-registrar"], person, "person" if person else "technical")
        client = Client()
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return opened


@pytest.fixture
def somebody(visit: Visit) -> Callable[..., Client]:
    """A person entered for the test, with one post."""

    def entered(person: str, post: str, unit: str = "u-1", area: str = "", authority: str = world.AUTHORITY) -> Client:
        bodies = [
            PersonEntered(name="某人", authority=authority, unit=unit),
            PostTaken(authority=authority, unit=unit, post=post, area=area, since=date(2020, 1, 1)),  # type: ignore[arg-type]
        ]
        enter(f"person/{person}", bodies, ["p-registrar"])
        return visit(person)

    return entered
