"""Raster images of seals and signatures: set in their own proportions, and refused in a sentence if they are none."""

import struct
import zlib

import pytest

from qiuhao.documents.rendering import render
from qiuhao.documents.rendering.pictures import BadPicture, carried, size_of
from qiuhao.ledger.problems import InvalidContent
from tests.documents import samples


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(wide: int, high: int) -> bytes:
    """A plain red image."""
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xc8\x10\x2e" * wide) * high)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


JPEG_HEAD = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + (
    b"\xff\xc0\x00\x11\x08\x00\x50\x01\x40\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01"
)


def test_a_raster_seal_and_signature_are_set() -> None:
    data = samples.service_receipt(received_by={"role": "收件人", "image": "sign.png"})
    assert b"/Subtype/Image" in render("service_receipt", data, files={"sign.png": png(40, 10)})
    data = samples.order_to_correct(seal={"image": "seal.png"})
    assert b"/Subtype/Image" in render("order_to_correct", data, files={"seal.png": png(40, 40)})


def test_proportions_are_those_of_the_image() -> None:
    assert size_of(png(40, 10)) == (40, 10)
    assert size_of(JPEG_HEAD) == (320, 80)
    assert b'viewBox="0 0 40 10"' in carried({"sign.png": png(40, 10)})["sign.png.svg"]
    assert carried({"seal.svg": b"<svg/>"}) == {"seal.svg": b"<svg/>"}


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0\x00\x10", png(0, 5)])
def test_what_is_no_image_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(BadPicture):
        size_of(content)
    data = samples.service_receipt(received_by={"role": "收件人", "image": "sign.png"})
    with pytest.raises(InvalidContent, match="PNG"):
        render("service_receipt", data, files={"sign.png": content})
