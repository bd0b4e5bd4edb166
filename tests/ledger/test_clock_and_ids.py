"""The clock can be held, but not in production; ids are opaque and sort by time."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from pytest_django import Settings

from qiuhao.ledger import clock
from qiuhao.ledger.ids import new_id, new_stream, stream_type

LATE = datetime(2026, 12, 31, 16, 30, tzinfo=UTC)


def test_the_clock_runs_in_utc() -> None:
    before = datetime.now(UTC)
    assert before <= clock.now() <= datetime.now(UTC)
    assert clock.now().utcoffset() == timedelta(0)


def test_the_clock_can_be_held_and_goes_on_afterwards() -> None:
    with clock.fixed(LATE):
        assert clock.now() == LATE
        assert clock.today() == date(2027, 1, 1)  # half past midnight in Shanghai
        with clock.fixed(LATE.astimezone(timezone(timedelta(hours=8))) + timedelta(days=1)):
            assert clock.now() == LATE + timedelta(days=1)
            assert clock.now().tzinfo is UTC
        assert clock.now() == LATE
    assert clock.now() != LATE


def test_the_clock_cannot_be_held_in_production(settings: Settings) -> None:
    settings.QIUHAO_PRODUCTION = True
    with pytest.raises(clock.ClockRefusedError, match="production"), clock.fixed(LATE):
        pass


def test_a_moment_needs_a_zone() -> None:
    with pytest.raises(clock.ClockRefusedError, match="timezone-aware"), clock.fixed(datetime(2026, 1, 1)):  # noqa: DTZ001
        pass


def test_ids_are_distinct_and_sort_by_time() -> None:
    with clock.fixed(LATE):
        early = [new_id("p") for _ in range(100)]
    with clock.fixed(LATE + timedelta(milliseconds=1)):
        late = new_id("p")
    assert len(set(early)) == 100
    assert all(len(i) == 28 and i.startswith("p-") and i < late for i in early)
    assert len(new_id()) == 26


@pytest.mark.parametrize("bad", ["P", "1", "a b", "张", "x" * 17])
def test_bad_prefixes_are_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="prefix"):
        new_id(bad)


def test_streams_have_a_type() -> None:
    assert stream_type(new_stream("case")) == "case"
    for bad in ("case", "/x", "case/", "Case/x", "case/a b", "case/张三", "case/a/b"):
        with pytest.raises(ValueError, match="type/id"):
            stream_type(bad)
    with pytest.raises(ValueError, match="stream type"):
        new_stream("Case")
