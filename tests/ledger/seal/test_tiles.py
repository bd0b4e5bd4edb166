"""Tiles: paths and sizes as c2sp.org/tlog-tiles has them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qiuhao.ledger.seal import merkle, tiles
from qiuhao.ledger.seal.tiles import Tile


def test_known_paths() -> None:
    assert Tile(0, 1234067).path == "tile/0/x001/x234/067"
    assert Tile(1, 5, 17).path == "tile/1/005.p/17"
    assert Tile(0, 1000, 255).entries_path == "tile/entries/x001/000.p/255"


def test_a_tree_of_70000_has_the_tiles_of_the_specification() -> None:
    found = list(tiles.grown(0, 70_000))
    assert sum(t.level == 0 and t.width == 256 for t in found) == 273
    partial = {(t.level, t.width) for t in found if t.width < 256}
    assert partial == {(0, 112), (1, 17), (2, 1)}
    assert [t for t in found if t.level == 1 and t.width == 256] == [Tile(1, 0)]
    assert [(t.level, t.width) for t in tiles.grown(0, 256)] == [(0, 256), (1, 1)]


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 1500), st.integers(0, 600), st.data())
def test_growing_in_two_steps_leaves_tiles_that_prove_every_leaf(old: int, more: int, data: st.DataObject) -> None:
    size = old + more
    leaves = [merkle.leaf_hash(str(i).encode()) for i in range(size)]
    kept: dict[Tile, bytes] = {}
    for start, end in ((0, old), (old, size)):
        for tile in tiles.grown(start, end):
            span = 256**tile.level
            places = range(tile.index * 256, tile.index * 256 + tile.width)
            kept[tile] = b"".join(merkle.root(leaves[i * span : (i + 1) * span]) for i in places)
    reader = tiles.node_reader(size, kept.__getitem__)
    root = merkle.root(leaves)
    assert merkle.range_root(0, size, reader) == root
    index = data.draw(st.integers(0, size - 1))
    path = merkle.inclusion_proof(index, size, reader)
    assert merkle.verify_inclusion(leaves[index], index, size, path, root)
    proof = merkle.consistency_proof(old, size, reader)
    assert merkle.verify_consistency(old, size, proof, merkle.root(leaves[:old]), root)


@given(st.lists(st.binary(max_size=300)))
def test_bundles_read_back(entries: list[bytes]) -> None:
    assert tiles.unbundle(tiles.bundle(entries)) == entries


def test_a_bundle_cut_short_or_an_entry_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="cut short"):
        tiles.unbundle(tiles.bundle([b"abc"])[:-1])
    with pytest.raises(ValueError, match="cut short"):
        tiles.unbundle(b"\x00")
    with pytest.raises(ValueError, match="does not fit"):
        tiles.bundle([bytes(65536)])


@pytest.mark.parametrize(
    ("level", "index", "size", "width"),
    [(0, 0, 0, 0), (0, 0, 1, 1), (0, 0, 256, 256), (0, 1, 256, 0), (0, 5, 10, 0), (1, 0, 255, 0), (1, 0, 70_000, 256)],
)
def test_the_width_of_a_tile(level: int, index: int, size: int, width: int) -> None:
    assert tiles.width_at(level, index, size) == width
