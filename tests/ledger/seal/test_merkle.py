"""Merkle trees: known answers of RFC 6962, and proofs that hold for what is there and for nothing else."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiuhao.ledger.seal import merkle

# The eight entries and roots by which Certificate Transparency implementations test themselves.
ENTRIES = [bytes.fromhex(h) for h in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
LEAVES = [merkle.leaf_hash(entry) for entry in ENTRIES]
SIZES = st.integers(1, 70)


def leaves(size: int) -> list[bytes]:
    return [merkle.leaf_hash(str(i).encode()) for i in range(size)]


def plain_root(hashes: list[bytes]) -> bytes:
    """MTH written as RFC 6962 writes it."""
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    k = 1
    while k * 2 < len(hashes):
        k *= 2
    return hashlib.sha256(b"\x01" + plain_root(hashes[:k]) + plain_root(hashes[k:])).digest()


def test_known_roots() -> None:
    assert merkle.EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert [merkle.root(LEAVES[: n + 1]).hex() for n in range(8)] == list(ROOTS)


def test_known_inclusion_proof() -> None:
    path = merkle.inclusion_path(LEAVES, 5)
    assert [h.hex() for h in path] == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


@given(st.integers(0, 300))
def test_the_root_is_that_of_the_definition(size: int) -> None:
    assert merkle.root(leaves(size)) == plain_root(leaves(size))


@given(SIZES, st.data())
def test_inclusion_holds_for_the_leaf_and_for_no_other_place(size: int, data: st.DataObject) -> None:
    hashes, index = leaves(size), data.draw(st.integers(0, size - 1))
    path, root = merkle.inclusion_path(hashes, index), merkle.root(hashes)
    assert merkle.verify_inclusion(hashes[index], index, size, path, root)
    for other in range(size):
        if other != index:
            assert not merkle.verify_inclusion(hashes[index], other, size, path, root)
    assert not merkle.verify_inclusion(merkle.leaf_hash(b"x"), index, size, path, root)
    assert not merkle.verify_inclusion(hashes[index], index, size, [*path, root], root)
    assert not path or not merkle.verify_inclusion(hashes[index], index, size, path[:-1], root)


@given(SIZES, st.data())
def test_consistency_holds_for_a_continuation_only(new: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(0, new))
    hashes = leaves(new)
    proof = merkle.consistency_proof(old, new, merkle.list_reader(hashes))
    old_root, new_root = merkle.root(hashes[:old]), merkle.root(hashes)
    assert merkle.verify_consistency(old, new, proof, old_root, new_root)
    forged = merkle.root([*hashes[: max(old - 1, 0)], merkle.leaf_hash(b"forged")])
    assert not merkle.verify_consistency(max(old, 1), new, proof, forged, new_root)
    if 0 < old < new:
        assert not merkle.verify_consistency(old, new, proof[:-1], old_root, new_root)
        assert not merkle.verify_consistency(old, new, [*proof, new_root], old_root, new_root)


@given(st.integers(0, 200))
def test_peaks_can_be_put_down_and_taken_up_again(size: int) -> None:
    tree = merkle.Peaks()
    for leaf in leaves(size):
        tree.add(leaf)
        tree = merkle.Peaks(tree.size, tree.hashes)
    assert tree.root() == plain_root(leaves(size))


def test_impossible_questions_are_refused() -> None:
    with pytest.raises(IndexError):
        merkle.inclusion_path(LEAVES, 8)
    with pytest.raises(IndexError):
        merkle.consistency_proof(9, 8, merkle.list_reader(LEAVES))
    with pytest.raises(ValueError, match="peaks"):
        merkle.Peaks(3, [LEAVES[0]])
