"""A file into the regulations it holds: one notice often carries several.

A regulation begins at its title, a line (or a run of lines) of its own. Titles are those the packs know, those the
notice names in 《》, and, before an article one that has none, the last line that looks like a title.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from qiuhao.library.texts.lines import clean, read, tight
from qiuhao.library.texts.parsing import Unreadable, parse
from qiuhao.library.texts.tree import Tree

_QUOTED = re.compile(r"《([^《》]{2,80})》")
_LOOKS = re.compile(
    r"[^，。；：、《》]{1,80}(?:法|条例|办法|规定|制度|规则|细则|方案|意见|标准|规程|基准)(?:（试行）|（暂行）)?\Z"
)
_DAY = r"(\d{4})年(\d{1,2})月(\d{1,2})日"
_SINCE = re.compile(rf"自{_DAY}起(?:施行|实施|执行)")
_UNTIL = re.compile(rf"有效期(?:至|到){_DAY}")
_ENDS = re.compile(r"同时(?:予以)?废止")
LONGEST_TITLE = 6
"""Lines over which a title may be broken."""


@dataclass(frozen=True, slots=True)
class Found:
    """One regulation of a file: its title, its own lines, its tree, and what the text says of its time."""

    title: str
    text: str
    tree: Tree
    since: date | None
    until: date | None
    repeals: tuple[str, ...]


def bare(title: str) -> str:
    """A title without gaps, for comparison."""
    return re.sub(r"\s", "", title).replace("(", "（").replace(")", "）")


def split(text: str, known: Collection[str] = ()) -> list[Found]:
    """Every regulation of a file. :class:`Unreadable` with a sentence if there is none."""
    lines = clean(text)
    starts = _starts(lines, {bare(title): title for title in (*_QUOTED.findall(tight("".join(lines))), *known)})
    if not starts:
        raise Unreadable("没有读到法规的标题：标题应当单独成行，后面是第一条或者一、……。也可以用 --title 写明标题。")
    notice = lines[: starts[0][0]]
    ends = [start for start, _, _ in starts[1:]] + [len(lines)]
    return [_found(title, lines[body:end], notice) for (_, body, title), end in zip(starts, ends, strict=True)]


def tree_of(title: str, text: str) -> Tree:
    """The tree of a text that was found in a file before: the same lines, the same tree."""
    return next(found.tree for found in split(text, [title]) if bare(found.title) == bare(title))


def _found(title: str, lines: Sequence[str], notice: Sequence[str]) -> Found:
    tree = parse(title, lines, notice)
    last = "".join(node.text for node in tree.articles[-3:])
    own = "\n".join((*notice, title, *lines))
    return Found(title, own, tree, _date(_SINCE, last), _date(_UNTIL, last), _repeals(last))


def _date(pattern: re.Pattern[str], words: str) -> date | None:
    found = pattern.search(words)
    return date(*map(int, found.groups())) if found else None


def _repeals(words: str) -> tuple[str, ...]:
    """Titles named in the sentence that says 同时废止."""
    for sentence in re.split("[。；]", words):
        if _ENDS.search(sentence):
            return tuple(dict.fromkeys(_QUOTED.findall(sentence)))
    return ()


def _starts(lines: Sequence[str], known: dict[str, str]) -> list[tuple[int, int, str]]:
    """(first line of the title, first line after it, title) of each regulation."""
    found: list[tuple[int, int, str]] = []
    place = 0
    while place < len(lines):
        length, title = _title_at(lines, place, known)
        if length and _begins(lines, place + length):
            found.append((place, place + length, title))
            place += length
        else:
            place += 1
    return _with_guesses(lines, found)


def _title_at(lines: Sequence[str], place: int, known: dict[str, str]) -> tuple[int, str]:
    """How many lines from here make a known title, the most first; 0 if none."""
    for length in range(min(LONGEST_TITLE, len(lines) - place), 0, -1):
        run = bare("".join(lines[place : place + length]))
        if run in known:
            return length, known[run]
    return 0, ""


def _begins(lines: Sequence[str], place: int) -> bool:
    """Whether a regulation begins here: an article one, a chapter or a first heading is near."""
    for line in lines[place : place + 60]:
        mark = read(line)
        if mark.sort in ("article", "roman", "chapter", "part") and mark.number == 1:
            return True
        if mark.sort == "article":
            return False
    return False


def _with_guesses(lines: Sequence[str], found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Titles for every article one that stands under none."""
    ends = [body for _, body, _ in found]
    firsts = [place for place, line in enumerate(lines) if _is_first(line)]
    before = 0
    for place in firsts:
        if not any(before <= end <= place for end in ends):
            guess = _guess(lines, before, place)
            if guess is not None:
                found.append(guess)
        before = place + 1
    return sorted(found)


def _is_first(line: str) -> bool:
    mark = read(line)
    return mark.sort == "article" and mark.number == 1 and not mark.twin


def _guess(lines: Sequence[str], start: int, first: int) -> tuple[int, int, str] | None:
    for place in range(first - 1, max(start, first - 60) - 1, -1):
        words = bare(lines[place])
        if not read(lines[place]).sort and _LOOKS.match(words):
            return place, place + 1, words
    return None
