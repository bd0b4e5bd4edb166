"""Lines of a file as people hand them over, cleaned: no page numbers, no marks of a converter, even brackets.

What a page break or a converter tore apart is joined by :mod:`qiuhao.library.texts.parsing`; here every line is
made plain, and it is said how each begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_CONVERTER = re.compile(r"\[(?:image|bookmark)\b[^\]]*\]")
_PAGE = re.compile(r"[—–\-－~·\s]*\d{1,4}[—–\-－~·\s]*\Z")
_DASHED_PAGE = re.compile(r"第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?\Z")
_BULLET = re.compile(r"[-•*·]\s+(?=[（(\d第])")
_WIDE = str.maketrans({"\u3000": " ", "\u00a0": " ", "\t": " ", "\ufeff": " ", "\u200b": None, "\r": None})
_CJK = r"\u2014\u2018-\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
_GAP = re.compile(rf"(?<=[{_CJK}]) +| +(?=[{_CJK}])")

DIGITS = "零一二三四五六七八九"
NUMERAL = r"[零〇一二三四五六七八九十百千两\d]+"
MARKERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"(第{NUMERAL}编)\s*(.*)\Z")),
    ("chapter", re.compile(rf"(第{NUMERAL}章)\s*(.*)\Z")),
    ("section", re.compile(rf"(第{NUMERAL}节)\s*(.*)\Z")),
    ("article", re.compile(rf"(第{NUMERAL}条(?:之{NUMERAL})?)[ :：]*(.*)\Z")),
    ("roman", re.compile(r"([一二三四五六七八九十]+)、\s*(.*)\Z")),
    ("item", re.compile(r"[（(]\s*([一二三四五六七八九十]+)\s*[）)]\s*(.*)\Z")),
    ("sub", re.compile(r"(\d{1,2})[.．、](?!\d)\s*(.*)\Z")),
    ("subsub", re.compile(r"[（(]\s*(\d{1,2})\s*[）)]\s*(.*)\Z")),
)
LEVELS = ("item", "sub", "subsub")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something: its words, and whether a gap stood after its first mark."""

    text: str
    sort: str
    number: int
    twin: int
    rest: str
    spaced: bool


def clean(text: str) -> list[str]:
    """The lines that say something, without page numbers and gaps between Chinese characters."""
    found = []
    for raw in text.translate(_WIDE).split("\n"):
        line = _BULLET.sub("", _CONVERTER.sub("", raw).strip(), count=1)
        if line and not _PAGE.match(line) and not _DASHED_PAGE.match(line):
            found.append(line)
    return found


def tight(text: str) -> str:
    """Without the gaps that layout puts between Chinese characters, and between them and numbers."""
    return _GAP.sub("", text).strip()


def read(line: str) -> Line:
    """How a line begins: the sort of its mark ("" for none), its number, and what follows."""
    for sort, pattern in MARKERS:
        found = pattern.match(line)
        if found:
            mark, rest = found.group(1), found.group(2)
            spaced = line[len(line) - len(rest) - 1 : len(line) - len(rest)] in (" ", "：", ":")
            number, twin = _numbers(mark)
            return Line(tight(line), sort, number, twin, tight(rest), spaced)
    return Line(tight(line), "", 0, 0, tight(line), False)


def _numbers(mark: str) -> tuple[int, int]:
    main, _, twin = mark.partition("之")
    return counted(main.strip("第编章节条")), counted(twin) if twin else 0


def counted(words: str) -> int:
    """A Chinese numeral below ten thousand, or digits: 二十一 -> 21, 一百零五 -> 105, 12 -> 12."""
    if words.isdigit() and words.isascii():
        return int(words)
    total, digit = 0, 0
    for sign in words.replace("〇", "零").replace("两", "二"):
        if sign in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign]
            digit = 0
        else:
            digit = digit * 10 + DIGITS.index(sign) if digit else DIGITS.index(sign)
    return total + digit
