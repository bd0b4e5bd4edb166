"""What follows from the register is kept as long as nothing in the register changes, and not a moment longer."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from qiuhao.authority import edition, rights
from qiuhao.authority.acts.entering import enter
from qiuhao.authority.edition import looked_up_once
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.authority.kinds.post_ended import PostEnded
from qiuhao.authority.reading import listed, overrides_of
from qiuhao.ledger import clock, projections
from qiuhao.ledger.problems import Busy
from tests.casefile import world
from tests.casefile.conftest import morning

__all__ = ["morning"]

BY = ["p-registrar"]
WHERE = {"authority": world.AUTHORITY, "unit": "u-1"}


def give(post: str) -> None:
    """Another post for the handler."""
    enter(f"person/{world.HANDLER}", [PostTaken(post=post, since=date(2020, 1, 1), **WHERE)], BY)  # type: ignore[arg-type]


def take(post: str) -> None:
    enter(f"person/{world.HANDLER}", [PostEnded(post=post, on=date(2026, 3, 1), **WHERE)], BY)  # type: ignore[arg-type]


def posts() -> set[str]:
    """Asked in each of the ways that keep what they found; they agree."""
    [who] = rights.viewers([world.HANDLER])
    found = {held.post for held in who.posts}
    for owner in ("archivist", "head"):
        assert rights.acting([world.HANDLER], owner, world.AUTHORITY).owns == who.owns(owner, world.AUTHORITY)
    known = listed(world.AUTHORITY, [world.HANDLER], clock.today())
    assert known is not None
    assert known[world.HANDLER].posts[world.AUTHORITY] == found
    return found


def statements(ask: Callable[[], object]) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        ask()
    return [one["sql"] for one in queries.captured_queries]


@pytest.mark.usefixtures("morning")
def test_a_post_gives_its_rights_at_once_and_takes_them_at_once() -> None:
    before = posts()
    give("archivist")
    assert posts() == before | {"archivist"}
    take("archivist")
    assert posts() == before


@pytest.mark.usefixtures("morning")
def test_the_same_question_looks_only_which_edition_is_in_force() -> None:
    rights.viewers([world.HANDLER])
    [look] = statements(lambda: rights.viewers([world.HANDLER]))
    assert "authority_edition" in look
    overrides_of(world.AUTHORITY)
    assert statements(lambda: overrides_of(world.AUTHORITY)) == [look]


@pytest.mark.usefixtures("morning")
def test_another_day_is_another_question() -> None:
    enter(f"person/{world.HANDLER}", [PostTaken(post="archivist", since=date(2026, 3, 9), **WHERE)], BY)  # type: ignore[arg-type]
    assert "archivist" not in posts()
    with clock.fixed(clock.now().replace(day=9)):
        assert "archivist" in posts()


class Stop(Exception):
    """The transaction is broken off."""


def broken_off(post: str) -> None:
    try:
        with transaction.atomic():
            give(post)
            assert post in posts()
            raise Stop
    except Stop:
        pass


@pytest.mark.usefixtures("morning")
def test_what_was_rolled_back_to_a_savepoint_is_not_kept() -> None:
    before = posts()
    with looked_up_once(), transaction.atomic():
        broken_off("archivist")
        assert posts() == before
        give("head")
        assert posts() == before | {"head"}
    assert posts() == before | {"head"}


@pytest.mark.django_db(transaction=True)
def test_what_was_rolled_back_whole_is_not_kept() -> None:
    with clock.fixed(world.MORNING):
        world.authority()
        before = posts()
        with looked_up_once():
            broken_off("archivist")
            assert posts() == before
            give("head")
            assert posts() == before | {"head"}


def elsewhere(do: Callable[[], None]) -> None:
    """As another process: with a connection of its own."""

    def run() -> None:
        try:
            do()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(run).result(30)


@pytest.mark.django_db(transaction=True)
def test_what_others_changed_is_seen_by_the_next_request_and_by_the_next_transaction() -> None:
    with clock.fixed(world.MORNING):
        world.authority()
        before = posts()
        with looked_up_once():
            assert posts() == before
            assert statements(posts) == []
            elsewhere(lambda: give("archivist"))
            assert posts() == before, "one look serves the request"
            with transaction.atomic():
                assert posts() == before | {"archivist"}, "what is recorded is asked of the register as it stands"
        assert posts() == before | {"archivist"}


@pytest.mark.django_db(transaction=True)
def test_a_register_built_again_is_another_edition() -> None:
    with clock.fixed(world.MORNING):
        world.authority()
        before, word = posts(), edition.current()
        projections.rebuild(["authority", "person"])
        assert edition.current() != word
        assert posts() == before


@pytest.mark.usefixtures("db")
def test_where_nothing_is_registered_nothing_is_kept() -> None:
    edition.Edition.objects.all().delete()
    assert edition.current() == ""
    assert rights.viewers([world.HANDLER]) == []
    assert [sql for sql in statements(lambda: rights.viewers([world.HANDLER])) if "authority_person" in sql]


@pytest.mark.django_db(transaction=True)
def test_who_enters_several_and_who_enters_one_of_them_wait_for_each_other() -> None:
    with clock.fixed(world.MORNING):
        world.authority()
        began = Event()

        def one() -> None:
            began.wait(10)
            give("archivist")

        with ThreadPoolExecutor(1) as pool:
            beside = pool.submit(elsewhere, one)
            with transaction.atomic():
                enter(f"person/{world.SECOND}", [PostTaken(post="archivist", since=date(2020, 1, 1), **WHERE)], BY)
                began.set()
                time.sleep(0.3)
                give("head")
            beside.result(30)
        assert {"archivist", "head"} <= posts()


@pytest.mark.django_db(transaction=True)
def test_a_look_from_before_a_request_does_not_serve_it() -> None:
    with clock.fixed(world.MORNING):
        world.authority()
        before = posts()
        elsewhere(lambda: give("archivist"))
        with looked_up_once():
            assert posts() == before | {"archivist"}


@pytest.mark.usefixtures("morning")
def test_a_request_inside_a_transaction_does_not_make_it_forget_that_it_changed_the_register() -> None:
    before = posts()
    with transaction.atomic():
        try:
            with transaction.atomic():
                give("archivist")
                with looked_up_once():
                    posts()
                assert "archivist" in posts()
                raise Stop
        except Stop:
            pass
        assert posts() == before


@pytest.mark.django_db(transaction=True)
def test_a_register_that_somebody_else_writes_is_busy_and_says_so() -> None:
    with clock.fixed(world.MORNING):
        world.authority()
        held, done = Event(), Event()

        def hold() -> None:
            try:
                with transaction.atomic():
                    edition.move()
                    held.set()
                    done.wait(30)
            finally:
                connection.close()

        with ThreadPoolExecutor(1) as pool:
            holding = pool.submit(hold)
            held.wait(10)
            impatient = "PRAGMA busy_timeout = 200" if connection.vendor == "sqlite" else "SET lock_timeout = '200ms'"
            with connection.cursor() as cursor:
                cursor.execute(impatient)
            try:
                with pytest.raises(Busy):
                    give("head")
            finally:
                done.set()
                holding.result(30)
                connection.close()
        give("head")
        assert "head" in posts()
