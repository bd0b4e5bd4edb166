"""Canonical bytes: known answers of RFC 8785 for our subset, and what is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiuhao.ledger.seal.canonical import _AS_GIVEN, MAX_DEPTH, MAX_INT, NotCanonicalError, _checked, canonical, spelled

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
SCALARS = st.none() | st.booleans() | st.integers(-MAX_INT, MAX_INT) | TEXT
VALUES = st.recursive(SCALARS, lambda v: st.lists(v, max_size=5) | st.dictionaries(TEXT, v, max_size=5), max_leaves=20)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"b": 1, "a": [True, None, "甲"]}, '{"a":[true,null,"甲"],"b":1}'),
        ('\u20ac$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'),
        ("\b\t\n\f\r\x7f", '"\\b\\t\\n\\f\\r\x7f"'),
        (-0, "0"),
        ({}, "{}"),
    ],
)
def test_known_bytes(value: object, expected: str) -> None:
    assert canonical(value) == expected.encode()


def test_keys_are_ordered_by_utf16_units() -> None:
    # RFC 8785, 3.2.3: the emoji's first unit is D83D, below FB33, though its code point is above.
    names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    found = json.loads(canonical(dict.fromkeys(names, 0)))
    assert list(found) == ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]


@given(VALUES)
def test_bytes_read_back_as_the_value_and_do_not_depend_on_order(value: object) -> None:
    data = canonical(value)
    assert json.loads(data) == value
    assert canonical(json.loads(data)) == data
    if isinstance(value, dict):
        assert canonical(dict(reversed(value.items()))) == data


@given(VALUES, VALUES)
def test_different_values_have_different_bytes(one: object, two: object) -> None:
    same = json.dumps(one, sort_keys=True) == json.dumps(two, sort_keys=True)
    assert (canonical(one) == canonical(two)) == same


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"a": {"b": [1, 2.5]}}, r"\$\.a\.b\[1\]: a float"),
        (float("nan"), "a float"),
        ({"n": 2**53}, r"\$\.n: the integer"),
        ({1: 2}, "key must be text"),
        ("\ud800", "surrogate"),
        ({"\udc00": 1}, "surrogate"),
        ({"x": b"bytes"}, r"\$\.x: bytes is not"),
    ],
)
def test_what_has_no_canonical_bytes_is_refused_with_its_place(value: object, told: str) -> None:
    with pytest.raises(NotCanonicalError, match=told):
        canonical(value)


def test_a_bottomless_value_is_refused() -> None:
    deep: list[object] = []
    for _ in range(100):
        deep = [deep]
    with pytest.raises(NotCanonicalError, match="nested deeper"):
        canonical(deep)


@given(VALUES)
def test_the_short_way_gives_what_the_long_way_gives(value: object) -> None:
    assert spelled(value) == _AS_GIVEN.encode(_checked(value, "$", 0))


def test_the_depth_counts_from_where_a_value_stands() -> None:
    deep: list[object] = []
    for _ in range(MAX_DEPTH - 2):
        deep = [deep]
    assert spelled(deep, 1) == "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)
    assert canonical([deep]).decode() == f"[{spelled(deep, 1)}]"
    with pytest.raises(NotCanonicalError, match="nested deeper"):
        canonical([[deep]])
    with pytest.raises(NotCanonicalError, match="nested deeper"):
        spelled([deep], 1)


@pytest.mark.parametrize(
    "names", [["b" * 101, "a"], [f"n{place:03}" for place in range(102, 0, -1)], ["甲", "b", "a"], []]
)
def test_unusual_names_are_spelled_like_others(names: list[str]) -> None:
    value = {name: [{name: None}] for name in names}
    assert spelled(value) == json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
