"""Photographed and scanned images for the engine, which takes text files only: a raster image travels inside an SVG.

The SVG has the image's own proportions, so that it fills the space a template gives it as the image itself would.
"""

from __future__ import annotations

import base64
import struct
from collections.abc import Mapping

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_LONGEST = 65_535


class BadPicture(ValueError):
    """The bytes are no PNG or JPEG image."""


def carried(images: Mapping[str, bytes]) -> dict[str, bytes]:
    """Images under the names that the templates ask for: name.svg as it is, name.png and name.jpg as name.….svg."""
    return {
        name if name.endswith(".svg") else f"{name}.svg": content if name.endswith(".svg") else _wrapped(content)
        for name, content in images.items()
    }


def _wrapped(content: bytes) -> bytes:
    wide, high = size_of(content)
    sort = "png" if content.startswith(_PNG) else "jpeg"
    space = f'width="{wide}" height="{high}"'
    data = base64.b64encode(content).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {space} viewBox="0 0 {wide} {high}">'
        f'<image {space} href="data:image/{sort};base64,{data}"/></svg>'
    ).encode()


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG image, from its head; BadPicture for anything else."""
    try:
        found = _png_size(content) if content.startswith(_PNG) else _jpeg_size(content)
    except (struct.error, IndexError):
        found = (0, 0)
    if not (0 < found[0] <= _LONGEST and 0 < found[1] <= _LONGEST):
        raise BadPicture("不是能够识别的 PNG 或者 JPEG 图像")
    return found


def _png_size(content: bytes) -> tuple[int, int]:
    wide, high = struct.unpack(">II", content[16:24])
    return int(wide), int(high)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """From the first start-of-frame segment (ISO/IEC 10918-1 B.2.2): C0 to CF but for C4, C8 and CC."""
    at = 2 if content.startswith(_JPEG) else len(content)
    while content[at] == 0xFF:
        mark = content[at + 1]
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            high, wide = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(wide), int(high)
        at += 2 + struct.unpack(">H", content[at + 2 : at + 4])[0]
    return 0, 0
