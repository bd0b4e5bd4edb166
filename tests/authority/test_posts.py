"""A post gives its rights from its first day to its last, whichever way the last day came to be known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from qiuhao.authority import rights
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.post_ended import PostEnded
from qiuhao.ledger import clock
from tests.casefile import world
from tests.casefile.conftest import morning

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
