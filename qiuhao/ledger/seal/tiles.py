"""C2SP tiles (c2sp.org/tlog-tiles): where the hashes and entries of a log lie, and which of them a growth touches.

A full tile holds 256 hashes of 32 bytes; level 0 holds leaf hashes, level n+1 the roots of the full tiles of level n.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from qiuhao.ledger.seal import merkle

WIDTH = 256
HASH = 32
LONGEST_ENTRY = 0xFFFF


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile by level, index and width (1–256; less than 256 is a partial tile)."""

    level: int
    index: int
    width: int = WIDTH

    @property
    def path(self) -> str:
        """`tile/0/x001/234` or, partial, `tile/0/x001/234.p/17`."""
        return f"tile/{self.level}/{_spelled(self.index)}{self._suffix}"

    @property
    def entries_path(self) -> str:
        """The entry bundle beside a tile of level 0."""
        return f"tile/entries/{_spelled(self.index)}{self._suffix}"

    @property
    def _suffix(self) -> str:
        return "" if self.width == WIDTH else f".p/{self.width}"


def width_at(level: int, index: int, size: int) -> int:
    """The width of a tile in a tree of `size` leaves; 0 if it does not exist."""
    return max(0, min(WIDTH, (size >> (8 * level)) - index * WIDTH))


def grown(old: int, new: int) -> Iterator[Tile]:
    """The tiles to be written when a log grows from `old` to `new` leaves, lower levels first."""
    level = 0
    while new >> (8 * level):
        before, after = old >> (8 * level), new >> (8 * level)
        if after > before:
            for index in range(before // WIDTH, (after - 1) // WIDTH + 1):
                yield Tile(level, index, min(WIDTH, after - index * WIDTH))
        level += 1


def hashes(data: bytes) -> list[bytes]:
    """The hashes in a tile. ValueError if its length is not a multiple of 32."""
    if len(data) % HASH:
        raise ValueError("a tile is a row of hashes of 32 bytes")
    return [data[i : i + HASH] for i in range(0, len(data), HASH)]


def bundle(entries: Iterable[bytes]) -> bytes:
    """An entry bundle: each entry after its length (big-endian uint16). ValueError for an entry over 65,535 bytes."""
    parts: list[bytes] = []
    for entry in entries:
        if len(entry) > LONGEST_ENTRY:
            raise ValueError(f"an entry of {len(entry)} bytes does not fit into a bundle")
        parts += [len(entry).to_bytes(2, "big"), entry]
    return b"".join(parts)


def unbundle(data: bytes) -> list[bytes]:
    """The entries of a bundle. ValueError if it is cut short."""
    entries: list[bytes] = []
    at = 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        if at + 2 > len(data) or end > len(data):
            raise ValueError("the bundle is cut short")
        entries.append(data[at + 2 : end])
        at = end
    return entries


def node_reader(size: int, read: Callable[[Tile], bytes]) -> merkle.NodeReader:
    """A NodeReader for a tree of `size` leaves over a function that reads tiles; tiles read are kept."""
    kept: dict[tuple[int, int], list[bytes]] = {}

    def node(level: int, index: int) -> bytes:
        tile_level, height = divmod(level, 8)
        first = index << height
        key = (tile_level, first // WIDTH)
        if key not in kept:
            kept[key] = hashes(read(Tile(*key, width_at(*key, size))))
        start = first % WIDTH
        return merkle.root(kept[key][start : start + (1 << height)])

    return node


def _spelled(index: int) -> str:
    """1234067 → x001/x234/067."""
    parts = [f"{index % 1000:03d}"]
    while index >= 1000:
        index //= 1000
        parts.append(f"x{index % 1000:03d}")
    return "/".join(reversed(parts))
