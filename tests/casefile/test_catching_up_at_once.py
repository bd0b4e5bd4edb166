"""Several processes at the index at once, each with a connection of its own: what waits is written once, and whoever
only searches fails because of nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest
from django.db import OperationalError, connection, connections, transaction

from qiuhao.authority.rights import viewers
from qiuhao.casefile import catching_up, reading
from qiuhao.casefile.catching_up import catch_up
from qiuhao.casefile.finding import Ask, find
from qiuhao.casefile.indexing import TRAY
from qiuhao.casefile.models import CaseText
from qiuhao.ledger import clock, projections
from qiuhao.ledger import reading as ledger

from . import world
from .test_catching_up import WORDS, found, indexed, told
from .test_reading import filed

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def morning(transactional_db: None) -> Iterator[None]:
    ledger.forget()
    reading.forget()
    with clock.fixed(world.MORNING):
        world.authority()
        yield


@pytest.fixture
def beside() -> Iterator[Callable[..., Future[Any]]]:
    """Run something beside the test, on a connection that is closed again."""
    with ThreadPoolExecutor(2) as pool:

        def run(job: Callable[..., Any], *words: Any) -> Future[Any]:
            def alone() -> Any:
                try:
                    return job(*words)
                finally:
                    connections.close_all()

            return pool.submit(alone)

        yield run


def whole() -> bool:
    """Each case's words are in the index, once, as they would be built anew."""
    return TRAY.is_empty() and projections.compare() == []


def test_what_another_process_recorded_is_found_by_the_next_search(beside: Callable[..., Future[Any]]) -> None:
    case = filed()
    assert found("青禾") == [case]
    beside(told, case).result()
    assert found() == [case]
    assert whole()


def test_two_that_catch_up_at_once_write_everything_once(beside: Callable[..., Future[Any]]) -> None:
    cases = [filed() for _ in range(6)]
    both = [beside(catch_up), beside(catch_up)]
    for case in cases[:3]:
        told(case)
    assert sum(one.result() for one in both) + catch_up() >= 6
    assert whole()
    assert set(found()) == set(cases[:3])
    assert CaseText.objects.count() == 6


@pytest.mark.only_on("postgresql")
def test_one_leaves_to_the_other_what_he_is_writing(beside: Callable[..., Future[Any]]) -> None:
    one, two, three = (filed() for _ in range(3))
    with transaction.atomic():
        assert [taken.head.stream for taken in TRAY.free(2)] == [one, two]
        assert beside(catch_up).result() == 1
    assert indexed("青禾") == {three}
    assert catch_up() == 2
    assert whole()


def test_what_is_recorded_while_the_case_is_written_comes_after_it(beside: Callable[..., Future[Any]]) -> None:
    case = filed()
    told(case, "先前的一份")
    with transaction.atomic():
        waiting = TRAY.free(1)
        later = beside(told, case)
        catching_up._write(waiting, {})
    later.result()
    assert found("先前的一份") == [case] == found()
    assert whole()


def test_a_search_waits_for_whoever_is_writing_what_it_looks_for(
    beside: Callable[..., Future[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = filed()
    catch_up()
    told(case)
    monkeypatch.setattr(catching_up, "WAIT_MS", 20_000)
    with transaction.atomic():
        waiting = TRAY.free(1)
        searching = beside(found)
        catching_up._write(waiting, {})
    assert searching.result() == [case]
    assert whole()


def test_a_search_does_not_fail_because_somebody_else_is_writing(
    beside: Callable[..., Future[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    case, other = filed(), filed()
    catch_up()
    told(case)
    [who] = viewers([world.HANDLER])
    monkeypatch.setattr(catching_up, "WAIT_MS", 30)

    def search() -> Any:
        before = patience()
        answer = find(who, Ask(text="青禾"))
        assert patience() == before
        return answer

    with transaction.atomic():
        catching_up._write(TRAY.free(1), {})
        busy = beside(search).result()
    assert busy.waiting == "另有 1 件案件正在编入索引，稍后可查到。"
    assert {row.stream for row in busy.rows} == {case, other}, "what was indexed before is found"
    done = search()
    assert done.waiting == ""
    assert found() == [case]
    assert whole()


def patience() -> str:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout" if connection.vendor == "sqlite" else "SHOW lock_timeout")
        return str(cursor.fetchone()[0])


def test_a_database_that_cannot_be_written_is_searched_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    case = filed()
    catch_up()
    told(case)

    def refused(*_: Any) -> None:
        raise OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(TRAY, "out", refused)
    [who] = viewers([world.HANDLER])
    answer = find(who, Ask(text="青禾"))
    assert ([row.stream for row in answer.rows], bool(answer.waiting)) == ([case], True)
    assert indexed(WORDS) == set()
