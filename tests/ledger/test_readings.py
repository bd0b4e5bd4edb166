"""The log of readings: noted at once, sealed in batches, in exactly one place, shown newest first."""

from datetime import UTC, datetime, timedelta

import pytest

from qiuhao.ledger import chores, clock, projections, readings
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.models import SealedReading, UnsealedReading

pytestmark = pytest.mark.django_db
START = datetime(2026, 3, 31, 15, 0, tzinfo=UTC)
"""One hour before the end of March in legal time."""
MARCH, APRIL = "reading/2026-03", "reading/2026-04"


def look(number: int, what: str = "case/1", who: str = "p-1", how: readings.How = "view") -> None:
    with clock.fixed(START + timedelta(minutes=number)):
        readings.note(who, what, how, f"case-fact/{number}", "案卷评查")


def test_a_batch_is_one_record_and_the_in_tray_is_empty_afterwards() -> None:
    for number in range(3):
        look(number)
    assert UnsealedReading.objects.count() == 3
    with clock.fixed(START + timedelta(minutes=9)):
        assert readings.seal() == 3
        assert readings.seal() == 0
    (fact,) = ledger.facts(MARCH)
    assert fact.kind == "ledger.readings"
    assert fact.actors == ("worker",)
    first = fact.body.readings[0]
    assert (first.at, first.who, first.what, first.how) == (START, "p-1", "case/1", "view")
    assert (first.part, first.purpose) == ("case-fact/0", "案卷评查")
    assert not UnsealedReading.objects.exists()
    assert SealedReading.objects.count() == 3


def test_each_month_has_its_stream() -> None:
    look(0)
    look(90)
    with clock.fixed(START + timedelta(minutes=99)):
        assert readings.seal() == 1
        assert readings.seal() == 1
        assert readings.seal() == 0
    assert [len(ledger.facts(stream)) for stream in (MARCH, APRIL)] == [1, 1]


def test_a_seal_that_fails_leaves_every_reading_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    look(0)

    def broken(context: projections.Context) -> None:
        raise RuntimeError("power cut")

    projections.register("reading", broken)
    try:
        with pytest.raises(RuntimeError):
            readings.seal()
    finally:
        projections.unregister("reading", broken)
    assert UnsealedReading.objects.count() == 1
    assert not ledger.exists(MARCH)
    with clock.fixed(START + timedelta(minutes=1)):
        assert readings.seal() == 1


def test_the_page_is_rebuilt_from_the_records() -> None:
    look(0)
    with clock.fixed(START + timedelta(minutes=1)):
        readings.seal()
    assert projections.compare() == []
    SealedReading.objects.all().delete()
    projections.rebuild(["reading"])
    assert [row.who for row in SealedReading.objects.all()] == ["p-1"]


def test_newest_first_over_sealed_and_waiting_page_by_page_without_loss() -> None:
    for number in range(10):
        look(number // 2)
        if number == 5:
            with clock.fixed(START + timedelta(minutes=5)):
                readings.seal()
    look(3, what="case/2")
    shown, before = [], ""
    while True:
        page = readings.looks(["case/1"], before, limit=3)
        shown += page.lines
        assert len(page.lines) <= 3
        if not page.older:
            break
        before = page.older
    assert len(shown) == 10
    assert len({line.key for line in shown}) == 10
    assert [line.at for line in shown] == sorted((line.at for line in shown), reverse=True)
    assert {bool(line.sealed) for line in shown} == {True, False}


@pytest.mark.parametrize("before", ["x", "2026-03-01~1", "2026-03-01T00:00:00+00:00~x", "~", "9999~9"])
def test_a_cursor_that_is_none_shows_a_page_all_the_same(before: str) -> None:
    look(0)
    assert len(readings.looks(["case/1"], before).lines) == (0 if before.startswith("2026-03-01T") else 1)


def test_what_is_no_stream_is_not_noted_and_how_is_a_closed_list() -> None:
    readings.note("p-1", "case/../../etc/passwd", "view")
    assert not UnsealedReading.objects.exists()
    with pytest.raises(ValueError, match="how"):
        readings.note("p-1", "case/1", "glimpsed")  # type: ignore[arg-type]


def test_the_worker_seals() -> None:
    assert readings.seal in [job for _, _, job in chores.CHORES]
