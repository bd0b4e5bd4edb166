"""Faces: what a file covers, which family plays which part, what the operator adds."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pylopdf_fonts_zh_cn
import pytest

from qiuhao.documents.apps import font_directories
from qiuhao.documents.rendering import cmap, fonts


def font_file(subtable: bytes, *, collection: bool = False) -> bytes:
    """The smallest file with a cmap table: table directory, cmap header, one Unicode subtable."""
    start = 16 if collection else 0
    head = struct.pack(">4sHHIII", b"ttcf", 1, 0, 1, 16, 0)[:16] if collection else b""
    directory = struct.pack(">4sHHHH", b"OTTO", 1, 0, 0, 0)
    entry = struct.pack(">4sIII", b"cmap", 0, start + 28, 12 + len(subtable))
    table = struct.pack(">HH", 0, 1) + struct.pack(">HHI", 3, 1, 12) + subtable
    return head + directory + entry + table


FORMAT_4 = (
    struct.pack(">HHHHHHH", 4, 0, 0, 4, 0, 0, 0)
    + struct.pack(">2H", 0x4E10, 0xFFFF)
    + struct.pack(">H", 0)
    + struct.pack(">2H", 0x4E00, 0xFFFF)
    + bytes(8)
)
FORMAT_12 = struct.pack(">HHIII", 12, 0, 40, 0, 2) + struct.pack(">IIIIII", 0x4E00, 0x4E10, 1, 0x20BB7, 0x20BB7, 20)


@pytest.mark.parametrize("collection", [False, True])
def test_both_formats_of_the_table_are_read(tmp_path: Path, collection: bool) -> None:
    path = tmp_path / "a.otf"
    path.write_bytes(font_file(FORMAT_4, collection=collection))
    assert cmap.covered(path) == [(0x4E00, 0x4E10)]
    path.write_bytes(font_file(FORMAT_12, collection=collection))
    assert cmap.covered(path) == [(0x4E00, 0x4E10), (0x20BB7, 0x20BB7)]


def test_a_file_that_is_no_font_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.otf"
    for junk in (b"", b"hello", font_file(FORMAT_12)[:40]):
        path.write_bytes(junk)
        with pytest.raises(ValueError, match=r"a\.otf"):
            cmap.covered(path)


def test_the_bundled_faces_cover_common_names_but_not_extension_b() -> None:
    found = fonts.font_set()
    assert all(found.draws(char) for char in "喆堃镕玥犇翀䶮〔〕—¥A")
    assert not found.draws("\U00020bb7")
    assert not found.draws("\ue000")


def test_the_operators_faces_come_first_and_the_rest_stand_behind() -> None:
    found = {name.casefold(): name for name in ("FangSong_GB2312", "SimHei", "Rare Ext B", fonts.SERIF, fonts.SANS)}
    assert fonts._families("fang", found)[0] == "FangSong_GB2312"
    assert fonts._families("hei", found)[0] == "SimHei"
    assert fonts._families("kai", found)[0] == fonts.SERIF
    assert all("Rare Ext B" in fonts._families(part, found) for part in ("title", "song", "fang", "hei", "kai"))


def test_a_directory_of_the_operator_is_read(tmp_path: Path) -> None:
    (tmp_path / "copy.otf").write_bytes(pylopdf_fonts_zh_cn.sans_path().read_bytes())
    extra = fonts.font_set((tmp_path,))
    assert extra.folders == (tmp_path,)
    assert any(Path(face.path).parent == tmp_path for face in extra.fonts.fonts() if face.path)


def test_a_missing_directory_is_a_sentence() -> None:
    with pytest.raises(ValueError, match="QIUHAO_FONT_DIRS"):
        fonts.font_set((Path("no-such-directory"),))


def test_the_start_says_that_a_directory_is_missing(settings: Any) -> None:
    assert font_directories(None) == []
    settings.QIUHAO_FONT_DIRS = [Path("no-such-directory")]
    (problem,) = font_directories(None)
    assert "no-such-directory 不存在" in problem.msg
