"""RFC 6962 Merkle trees over SHA-256: roots, inclusion and consistency proofs, and their verification.

Leaves come in as hashes (`leaf_hash` of the entry). Verification follows RFC 9162, sections 2.1.3.2 and
2.1.4.2, which restate RFC 6962's proofs as algorithms. Proofs over large trees are made from a `NodeReader`,
so that only the nodes needed are touched; the list versions wrap it.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256

EMPTY_ROOT = sha256(b"").digest()

# (level, index) → hash of the complete subtree over the leaves [index·2^level, (index+1)·2^level).
NodeReader = Callable[[int, int], bytes]


def leaf_hash(entry: bytes) -> bytes:
    """SHA-256(0x00 ‖ entry)."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 ‖ left ‖ right)."""
    return sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """MTH of a list of leaf hashes (RFC 6962, 2.1)."""
    if not leaves:
        return EMPTY_ROOT
    # Level by level; the last of an odd number stands in the next level as it is.
    level = leaves
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        above = [sha256(b"\x01" + left + right).digest() for left, right in pairs]
        level = [*above, level[-1]] if len(level) & 1 else above
    return level[0]


class Peaks:
    """The frontier of a growing tree: the roots of its complete subtrees, largest first. O(log n) memory."""

    def __init__(self, size: int = 0, hashes: Sequence[bytes] = ()) -> None:
        if len(hashes) != size.bit_count():
            raise ValueError(f"a tree of {size} leaves has {size.bit_count()} peaks, not {len(hashes)}")
        self.size = size
        self.hashes = list(hashes)

    def add(self, leaf: bytes) -> None:
        """Append one leaf hash."""
        carry, size = leaf, self.size
        while size & 1:
            carry = node_hash(self.hashes.pop(), carry)
            size >>= 1
        self.hashes.append(carry)
        self.size += 1

    def root(self) -> bytes:
        """The root of the tree as it stands."""
        if not self.hashes:
            return EMPTY_ROOT
        found = self.hashes[-1]
        for peak in reversed(self.hashes[:-1]):
            found = node_hash(peak, found)
        return found


def list_reader(leaves: Sequence[bytes]) -> NodeReader:
    """A NodeReader over a list in memory."""

    def read(level: int, index: int) -> bytes:
        if level == 0:
            return leaves[index]
        return node_hash(read(level - 1, 2 * index), read(level - 1, 2 * index + 1))

    return read


def range_root(start: int, end: int, node: NodeReader) -> bytes:
    """MTH of the leaves [start, end), where `start` is a multiple of the largest power of two below the width."""
    width = end - start
    if width < 1:
        raise ValueError("an empty range has no root here")
    if width & (width - 1) == 0 and start % width == 0:
        level = width.bit_length() - 1
        return node(level, start >> level)
    split = start + _split(width)
    return node_hash(range_root(start, split, node), range_root(split, end, node))


def inclusion_proof(index: int, size: int, node: NodeReader) -> list[bytes]:
    """PATH(index, D[size]) (RFC 6962, 2.1.1), from the leaf's sibling up. IndexError if index is not below size."""
    if not 0 <= index < size:
        raise IndexError(f"leaf {index} is not in a tree of {size}")
    path: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        split = start + _split(end - start)
        if index < split:
            path.append(range_root(split, end, node))
            end = split
        else:
            path.append(range_root(start, split, node))
            start = split
    return path[::-1]


def inclusion_path(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The inclusion proof of one leaf in a list of leaf hashes."""
    return inclusion_proof(index, len(leaves), list_reader(leaves))


def consistency_proof(old: int, new: int, node: NodeReader) -> list[bytes]:
    """PROOF(old, D[new]) (RFC 6962, 2.1.2). Empty if old is 0 or equals new. IndexError if old exceeds new."""
    if not 0 <= old <= new:
        raise IndexError(f"no consistency proof from {old} to {new}")
    if old in (0, new):
        return []
    proof: list[bytes] = []
    start, end, whole = 0, new, True
    while old != end:
        split = start + _split(end - start)
        if old <= split:
            proof.append(range_root(split, end, node))
            end = split
        else:
            proof.append(range_root(start, split, node))
            start, whole = split, False
    if not whole:
        proof.append(range_root(start, end, node))
    return proof[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """RFC 9162, 2.1.3.2: True if `leaf` (a leaf hash) is at `index` in the tree of `size` with this root."""
    if not 0 <= index < size:
        return False
    first, last, found = index, size - 1, leaf
    for step in path:
        if last == 0:
            return False
        if first & 1 or first == last:
            found = node_hash(step, found)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            found = node_hash(found, step)
        first, last = first >> 1, last >> 1
    return last == 0 and found == root


def verify_consistency(old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes) -> bool:
    """RFC 9162, 2.1.4.2: True if the tree of `new` leaves begins with the tree of `old` leaves."""
    if not 0 <= old <= new:
        return False
    if old == new:
        return not proof and old_root == new_root
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    steps = list(proof)
    if old & (old - 1) == 0:
        steps.insert(0, old_root)
    if not steps:
        return False
    first, last = old - 1, new - 1
    while first & 1:
        first, last = first >> 1, last >> 1
    old_found = new_found = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if first & 1 or first == last:
            old_found, new_found = node_hash(step, old_found), node_hash(step, new_found)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            new_found = node_hash(new_found, step)
        first, last = first >> 1, last >> 1
    return last == 0 and old_found == old_root and new_found == new_root


def _split(width: int) -> int:
    """The largest power of two smaller than `width` (which is at least 2)."""
    return 1 << ((width - 1).bit_length() - 1)
