"""Which characters a font file can draw: a reader for the `cmap` table of OpenType files and collections.

Only what is needed to answer "is this character covered?" before a document is set, so that a missing one
becomes a sentence at its field. Format: OpenType 1.9 specification, chapter "cmap", subtable formats 4 and 12.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

Ranges = list[tuple[int, int]]
"""Closed ranges of code points, in ascending order."""


def covered(path: Path, index: int = 0) -> Ranges:
    """The code points of face *index* in the file; ValueError if it is not a readable OpenType font."""
    data = path.read_bytes()
    try:
        return _merged(_subtable(data, _cmap(data, _face(data, index))))
    except (struct.error, IndexError, KeyError) as error:
        raise ValueError(f"{path.name}: not a readable OpenType font") from error


def _face(data: bytes, index: int) -> int:
    """Offset of the table directory of a face; a plain font has one face at 0."""
    if data[:4] != b"ttcf":
        return 0
    return int(struct.unpack_from(">I", data, 12 + 4 * index)[0])


def _cmap(data: bytes, face: int) -> int:
    (count,) = struct.unpack_from(">H", data, face + 4)
    for place in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, face + 12 + 16 * place)
        if tag == b"cmap":
            return int(offset)
    raise KeyError("cmap")


def _subtable(data: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Ranges of the best Unicode subtable: full repertoire (format 12) before the basic plane (format 4)."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    by_format: dict[int, int] = {}
    for place in range(count):
        platform, _, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * place)
        if platform in (0, 3):
            by_format[struct.unpack_from(">H", data, cmap + offset)[0]] = cmap + offset
    if 12 in by_format:
        return _format_12(data, by_format[12])
    return _format_4(data, by_format[4])


def _format_12(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    (groups,) = struct.unpack_from(">I", data, at + 12)
    for first, last, _ in struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * groups]):
        yield first, last


def _format_4(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    (doubled,) = struct.unpack_from(">H", data, at + 6)
    lasts = struct.unpack_from(f">{doubled // 2}H", data, at + 14)
    firsts = struct.unpack_from(f">{doubled // 2}H", data, at + 16 + doubled)
    for first, last in zip(firsts, lasts, strict=True):
        if first != 0xFFFF:
            yield first, last


def _merged(ranges: Iterator[tuple[int, int]]) -> Ranges:
    merged: Ranges = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged
