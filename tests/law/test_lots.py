"""Drawing by lot: anybody draws the same from the same seed and lists, and every entry has its chance."""

from __future__ import annotations

import hashlib
from collections import Counter

from qiuhao.law.lots import drawn, lot

SEED = "5e" * 32
FIRMS = [f"9115000{n:011d}" for n in range(40)]
OFFICERS = ["p-1", "p-2", "p-3", "p-4", "p-5"]


def test_the_lot_is_what_the_page_tells_anybody_to_compute() -> None:
    words = f"qiuhao/lot/1\n{SEED}\nobject\n{FIRMS[0]}"
    assert lot(SEED, "object", FIRMS[0]) == hashlib.sha256(words.encode()).hexdigest()


def test_the_same_seed_and_lists_give_the_same_whatever_their_order() -> None:
    one = drawn(SEED, FIRMS, OFFICERS, 7, 2)
    assert drawn(SEED, FIRMS[::-1], OFFICERS[::-1], 7, 2) == one
    assert len(one) == 7
    assert len({name for name, _ in one}) == 7
    assert all(len(set(people)) == 2 and set(people) <= set(OFFICERS) for _, people in one)


def test_fewer_are_the_first_of_more() -> None:
    assert drawn(SEED, FIRMS, OFFICERS, 3, 2) == drawn(SEED, FIRMS, OFFICERS, 9, 2)[:3]


def test_another_seed_draws_others() -> None:
    assert drawn(SEED, FIRMS, OFFICERS, 7, 2) != drawn("5f" * 32, FIRMS, OFFICERS, 7, 2)


def test_over_many_seeds_everybody_is_drawn_about_as_often() -> None:
    counts: Counter[str] = Counter()
    for n in range(400):
        seed = hashlib.sha256(str(n).encode()).hexdigest()
        counts.update(name for name, _ in drawn(seed, FIRMS, OFFICERS, 10, 2))
    assert set(counts) == set(FIRMS)
    assert 60 < min(counts.values()) <= max(counts.values()) < 145
