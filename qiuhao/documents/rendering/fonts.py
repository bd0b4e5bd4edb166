"""The type of the documents: which faces are there, which one plays which part, what they can draw.

Five parts, as official documents name them: ``title`` 小标宋, ``song`` 宋体, ``fang`` 仿宋 (body), ``hei`` 黑体
and ``kai`` 楷体. Each part is a list of families: the operator's licensed faces first, then the Noto faces that
come with the platform, then every other family found (for rare characters). Fonts of the operating system are
never used: the same data must give the same bytes on every machine with the same fonts.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pylopdf_fonts_zh_cn
import typst

from qiuhao.documents.rendering import cmap

SERIF, SANS = "Noto Serif SC", "Noto Sans SC"
_BUNDLED = pylopdf_fonts_zh_cn.serif_path().parent

# Families an authority is likely to hold a licence for, in order of preference; compared without case.
_WISHES: dict[str, tuple[str, ...]] = {
    "title": ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋_GBK", "方正小标宋简体", "小标宋"),
    "song": ("SimSun", "宋体", "STSong", "FandolSong"),
    "fang": ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang R"),
    "hei": ("SimHei", "黑体", "STHeiti", "FandolHei"),
    "kai": ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "FandolKai"),
}
_LAST_RESORT = {"title": SERIF, "song": SERIF, "fang": SERIF, "hei": SANS, "kai": SERIF}


@dataclass(frozen=True, slots=True)
class FontSet:
    """The faces found in the given directories. ``parts`` maps a part to its families, best first;
    ``real_title`` is False when 小标宋 has to be imitated by a heavier stroke."""

    folders: tuple[Path, ...]
    fonts: typst.Fonts
    parts: dict[str, list[str]]
    real_title: bool
    ranges: cmap.Ranges

    def draws(self, char: str) -> bool:
        """True if some face in the set has a glyph for *char*."""
        code = ord(char)
        place = bisect_right(self.ranges, (code, 0x110000))
        return place > 0 and self.ranges[place - 1][0] <= code <= self.ranges[place - 1][1]


@lru_cache(maxsize=8)
def font_set(extra: tuple[Path, ...] = ()) -> FontSet:
    """The bundled faces and those under *extra* directories; ValueError with a sentence for a wrong directory."""
    for folder in extra:
        if not folder.is_dir():
            raise ValueError(f"字体目录 {folder} 不存在。请在 QIUHAO_FONT_DIRS 中改正，或去掉这一项。")
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_BUNDLED), *map(str, extra)]
    )
    families = {family.casefold(): family for family in fonts.families()}
    parts = {part: _families(part, families) for part in _WISHES}
    return FontSet(extra, fonts, parts, parts["title"][0] != SERIF, _ranges(fonts))


def _families(part: str, found: dict[str, str]) -> list[str]:
    wished = [found[wish.casefold()] for wish in _WISHES[part] if wish.casefold() in found]
    order = [*wished, _LAST_RESORT[part], SERIF, SANS, *sorted(found.values())]
    return list(dict.fromkeys(order))


def _ranges(fonts: typst.Fonts) -> cmap.Ranges:
    merged: cmap.Ranges = []
    faces = {(face.path, face.index) for face in fonts.fonts() if face.path}
    for first, last in sorted(pair for path, index in faces for pair in _readable(Path(path), index)):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _readable(path: Path, index: int) -> cmap.Ranges:
    try:
        return cmap.covered(path, index)
    except ValueError:
        return []  # Typst may read what we cannot; its own check stands behind this one
