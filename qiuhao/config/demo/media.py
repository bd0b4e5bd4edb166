"""Small real files for the demonstration: a photograph that is a plain picture, a recording that is a quiet tone."""

from __future__ import annotations

import io
import math
import struct
import wave
import zlib

from qiuhao.ledger import files
from qiuhao.ledger.kinds import FileRef

WIDTH, HEIGHT = 320, 200
RATE = 8000


def picture(seed: int, name: str) -> FileRef:
    """A PNG: bands of two muted colours, another pair for another seed."""
    one = (96 + seed * 37 % 96, 110 + seed * 53 % 90, 104 + seed * 71 % 96)
    other = (200, 206, 198)
    rows = b"".join(b"\x00" + _row(y, seed, one, other) for y in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9))
    return files.put(data + _chunk(b"IEND", b""), media_type="image/png", name=name)


def sound(seed: int, name: str) -> FileRef:
    """A WAV of three seconds, a low tone that fades in and out."""
    pitch, count = 220 + seed % 8 * 20, RATE * 3
    shape = (math.sin(math.pi * i / count) * math.sin(2 * math.pi * pitch * i / RATE) for i in range(count))
    data = io.BytesIO()
    with wave.open(data, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(RATE)
        out.writeframes(bytes(128 + int(60 * value) for value in shape))
    return files.put(data.getvalue(), media_type="audio/wav", name=name)


def _row(y: int, seed: int, one: tuple[int, int, int], other: tuple[int, int, int]) -> bytes:
    band = 18 + seed % 5 * 4
    return b"".join(bytes(one if (x + y) // band % 2 else other) for x in range(WIDTH))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
