"""A post gives its rights from its first day to its last, whichever way the last day came to be known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from qiuhao.authority import rights
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.deputy import DeputyNamed
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.post_ended import PostEnded
from qiuhao.authority.kinds.unit import Unit
from qiuhao.authority.models import Deputy
from qiuhao.authority.reading import units
from qiuhao.ledger import clock, projections
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import append
from qiuhao.ledger.destroy import destroy
from qiuhao.ledger.kinds import Draft
from tests.casefile import world
from tests.casefile.conftest import morning
from tests.ledger.kinds import Burnt

__all__ = ["morning"]

pytestmark = pytest.mark.usefixtures("morning")


def held(day: date) -> list[str]:
    return [post.post for who in rights.viewers([world.STRANGER], day) for post in who.posts]


@pytest.mark.parametrize("until", [None, date(2027, 12, 31)])
def test_whoever_left_has_the_post_no_longer_though_it_was_given_for_longer(until: date | None) -> None:
    today, where = clock.today(), {"authority": world.AUTHORITY, "unit": "u-1"}
    taken = PostTaken(post="head", since=date(2020, 1, 1), until=until, **where)
    enter(f"person/{world.STRANGER}", [PersonEntered(name="某人", **where), taken], ["p-registrar"])
    assert held(today) == ["head"]
    enter(f"person/{world.STRANGER}", [PostEnded(post="head", on=today - timedelta(days=1), **where)], ["p-registrar"])
    assert held(today) == []
    assert held(today - timedelta(days=1)) == ["head"]


def test_an_ending_after_the_last_day_gives_nothing_back() -> None:
    today, where = clock.today(), {"authority": world.AUTHORITY, "unit": "u-1"}
    taken = PostTaken(post="head", since=date(2020, 1, 1), until=today - timedelta(days=9), **where)
    ended = PostEnded(post="head", on=today, **where)
    enter(f"person/{world.STRANGER}", [PersonEntered(name="某人", **where), taken, ended], ["p-registrar"])
    assert held(today) == []


def test_a_stream_written_anew_has_each_post_once_and_without_what_was_destroyed() -> None:
    where, stream = {"authority": world.AUTHORITY, "unit": "u-1"}, f"person/{world.STRANGER}"
    since, until = date(2020, 1, 1), date(2027, 12, 31)
    bodies = [
        PersonEntered(name="某人", **where),
        PostTaken(post="head", since=since, **where),
        PostTaken(post="archivist", since=since, **where),
        DeputyNamed(deputy=world.HEAD, posts=("head",), since=since, until=until, reason="出差"),
        PostEnded(post="archivist", on=clock.today() - timedelta(days=1), **where),
    ]
    enter(stream, bodies, ["p-registrar"])
    projections.replay(stream)
    assert (held(clock.today()), Deputy.objects.filter(person=world.STRANGER).count()) == (["head"], 1)
    (under,) = append("register/destruction", [Draft(Burnt(reason="登记有误"))], actors=["p-carol", "p-dave"])
    destroy(stream, [2, 4], under=(under.stream, under.number))
    assert (held(clock.today()), Deputy.objects.filter(person=world.STRANGER).count()) == ([], 0)
    assert held(clock.today() - timedelta(days=1)) == ["archivist"], "the rest stands"


def test_the_register_of_an_authority_is_written_anew_without_what_was_destroyed() -> None:
    stream = f"authority/{world.AUTHORITY}"
    enter(stream, [Unit(unit="u-9", name="撤并前的科")], ["p-registrar"])
    there = {unit.unit for unit in units(world.AUTHORITY)}
    (under,) = append("register/destruction", [Draft(Burnt(reason="登记有误"))], actors=["p-carol", "p-dave"])
    destroy(stream, [ledger.head(stream).number], under=(under.stream, under.number))
    assert {unit.unit for unit in units(world.AUTHORITY)} == there - {"u-9"}
