"""Officers for a form: as they stand on a day, and at the same cost however many they are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qiuhao.authority import reading
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.certificate import Certificate
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.unit import Unit
from qiuhao.ledger import clock
from tests.casefile import world

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


def entered(count: int, since: int = 0) -> None:
    """So many officers of the invented authority, each with an old certificate and a valid one."""
    for number in range(since, since + count):
        held = [
            Certificate(number=f"示执{number:03d}{until.year}", issuer="示范县人民政府",
                        valid_from=until - timedelta(days=1000), valid_until=until)
            for until in (date(2025, 12, 31), date(2028, 9, 26))
        ]  # fmt: skip
        post = "auxiliary" if number == 1 else "handler"
        bodies = [
            PersonEntered(name=f"示{number:03d}", authority=world.AUTHORITY, unit="u-1"),
            PostTaken(authority=world.AUTHORITY, unit="u-1", post=post, since=date(2020, 1, 1)),
            *held,
        ]
        enter(f"person/p-{number:03d}", bodies, ["p-registrar"])


def statements() -> int:
    """How many statements the officers of the authority cost."""
    with CaptureQueriesContext(connection) as queries:
        reading.officers(world.AUTHORITY, TODAY)
    return len(queries)


def test_officers_cost_the_same_however_many_they_are() -> None:
    with clock.fixed(world.MORNING):
        world.register(world.PLACE)
        enter(f"authority/{world.AUTHORITY}", [Unit(unit="u-1", name="执法一队")], ["p-registrar"])
        entered(2)
        few = statements()
        entered(10, since=2)
    assert statements() == few == 5


def test_each_officer_stands_with_his_own_certificate_post_and_unit() -> None:
    with clock.fixed(world.MORNING):
        world.register(world.PLACE)
        enter(f"authority/{world.AUTHORITY}", [Unit(unit="u-1", name="执法一队")], ["p-registrar"])
        entered(3)
    found = reading.officers(world.AUTHORITY, TODAY)
    assert [(o.person, o.certificate) for o in found] == [(f"p-{n:03d}", f"示执{n:03d}2028") for n in range(3)]
    assert [o.auxiliary for o in found] == [False, True, False]
    assert {o.unit for o in found} == {"执法一队"}
    assert reading.officer("p-001", TODAY) == found[1]
    # When none is valid any more, the latest one is shown: that it has run out must be seen.
    assert [o.certificate for o in reading.officers(world.AUTHORITY, date(2030, 1, 1))] == [
        f"示执{n:03d}2028" for n in range(3)
    ]
    assert reading.officer("p-nobody", TODAY) is None
