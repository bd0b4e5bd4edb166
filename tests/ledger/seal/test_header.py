"""Headers: what is sealed reads back, and every part of it counts."""

import hashlib
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiuhao.ledger.seal.canonical import MAX_INT, canonical
from qiuhao.ledger.seal.header import Header, moment, parse, stamp
from tests.ledger.seal.test_canonical import TEXT

MOMENTS = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30), timezones=st.timezones() | st.just(UTC))  # noqa: DTZ001

HEADER = Header(
    stream="case/01J0", number=7, kind="casefile.filing", version=2,
    happened_at=datetime(2026, 10, 12, 1, 2, 3, tzinfo=UTC), recorded_at=datetime(2026, 10, 12, 1, 2, 3, 4, tzinfo=UTC),
    actors=("p-alice", "p-bob"), door="act", previous="a" * 64, content_root="b" * 64, content_fields=9,
)  # fmt: skip


def test_the_seal_is_that_of_the_definition() -> None:
    data = (
        '{"actors":["p-alice","p-bob"],"content":{"fields":9,"root":"' + "b" * 64 + '"},"door":"act",'
        '"format":"qiuhao-record/1","happened_at":"2026-10-12T01:02:03.000000Z","kind":"casefile.filing","number":7,'
        '"previous":"' + "a" * 64 + '","recorded_at":"2026-10-12T01:02:03.000004Z","stream":"case/01J0","version":2}'
    ).encode()
    assert HEADER.to_bytes() == data
    assert HEADER.seal() == hashlib.sha256(b"qiuhao-record/1\n" + data).hexdigest()


@given(
    st.builds(
        Header, stream=TEXT, number=st.integers(0, MAX_INT), kind=TEXT, version=st.integers(1, 99),
        happened_at=MOMENTS, recorded_at=MOMENTS, actors=st.lists(TEXT, max_size=3).map(tuple), door=TEXT,
        previous=TEXT, content_root=TEXT, content_fields=st.integers(0, 999),
    )
)  # fmt: skip
def test_its_bytes_are_canonical_whatever_it_holds(header: Header) -> None:
    assert header.to_bytes() == canonical(header.as_dict())


def test_a_header_reads_back() -> None:
    assert parse(HEADER.to_bytes()) == HEADER


@pytest.mark.parametrize("name", [f.name for f in fields(Header)])
def test_every_part_counts_in_the_seal(name: str) -> None:
    value = getattr(HEADER, name)
    other = {
        int: lambda v: v + 1, str: lambda v: v + "0", tuple: lambda v: v[:1],
        datetime: lambda v: v + timedelta(microseconds=1),
    }[type(value)](value)  # fmt: skip
    assert replace(HEADER, **{name: other}).seal() != HEADER.seal()


def test_times_are_sealed_in_utc() -> None:
    shanghai = datetime(2026, 10, 12, 9, 2, 3, tzinfo=timezone(timedelta(hours=8)))
    assert stamp(shanghai) == "2026-10-12T01:02:03.000000Z"
    assert moment(stamp(shanghai)) == shanghai
    with pytest.raises(ValueError, match="without a zone"):
        stamp(datetime(2026, 10, 12))  # noqa: DTZ001


@pytest.mark.parametrize(
    "change",
    [
        lambda b: b.replace(b"qiuhao-record/1", b"qiuhao-record/9"),
        lambda b: b.replace(b'"act"', b'"side"'),
        lambda b: b.replace(b'"number":7', b'"number": 7'),
    ],
)
def test_other_bytes_are_no_header(change) -> None:  # type: ignore[no-untyped-def]
    data = change(HEADER.to_bytes())
    assert data != HEADER.to_bytes()
    with pytest.raises(ValueError, match="header"):
        parse(data)


@pytest.mark.parametrize(("number", "told"), [(b"7.0", "a float"), (b"9007199254740992", "the integer is beyond")])
def test_a_number_that_cannot_be_sealed_is_none(number: bytes, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        parse(HEADER.to_bytes().replace(b'"number":7', b'"number":' + number))
