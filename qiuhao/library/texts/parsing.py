"""Cleaned lines of one regulation into its tree. General rules, no regulation's own habits:

- a line that begins with the *next* number of its sort is a new article, item, chapter …; one that begins with some
  other number goes on with a sentence that was torn apart;
- a line without a mark goes on with the line before as long as that has not come to its end (page breaks tear);
- a short item without a stop is a heading, and the paragraphs after it are its own;
- after ordinary items a paragraph belongs to the article again: its next paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qiuhao.library.texts.lines import LEVELS, Line, read, tight
from qiuhao.library.texts.tree import PREAMBLE, Node, Tree

_ENDED = re.compile(r"[。；;：:！？!?][”’』」）)]*\Z")
_STOP = re.compile(r"[，。；;：:,]")
_LABELLED = re.compile(r"[\u4e00-\u9fff]{2,8}[:：]\S{1,40}\Z")
_CONTENTS = re.compile(r"目\s*[录次]\Z")
_TAIL = re.compile(r"\S{0,40}\s*\d{4}年\d{1,2}月\d{1,2}日(?:印发)?\Z")
HEADING = 20
"""Characters of a heading at most; a line torn by a page break is longer."""
DIVISIONS = ("part", "chapter", "section")


class Unreadable(ValueError):
    """A text without articles or numbered headings; the message says what was looked for."""


@dataclass(slots=True)
class _Open:
    """A node that is still being written."""

    path: str
    sort: str
    label: str
    parent: str
    text: str = ""
    heading: str = ""
    closed: bool = False

    def node(self) -> Node:
        return Node(self.path, self.sort, self.label, self.heading, self.text, self.parent)


def parse(title: str, lines: Sequence[str], notice: Sequence[str] = ()) -> Tree:
    """The tree of one regulation; ``notice`` is what stood before its title."""
    reader = _Reader(any(read(line).sort == "article" for line in lines))
    reader.preamble(notice)
    for line in _without_tail(lines):
        reader.take(read(line), line)
    nodes = reader.nodes()
    if not any(node.sort in ("article", "heading") for node in nodes):
        raise Unreadable(f"《{title}》中没有读到条文（第一条……）或者编号的标题（一、……）。请核对文件内容。")
    return Tree(title, nodes)


def _without_tail(lines: Sequence[str]) -> Sequence[str]:
    """Without the imprint at the end (who, and the date of issue)."""
    last = len(lines)
    while last > 1 and _TAIL.match(lines[last - 1]):
        last -= 1
    return lines[:last]


class _Reader:
    def __init__(self, articles: bool) -> None:
        self.articles = articles
        self.done: list[_Open] = []
        self.top: _Open | None = None
        self.paragraph: _Open | None = None
        self.levels: list[_Open] = []
        self.current: _Open | None = None
        self.division: list[_Open] = []
        self.numbers: dict[str, int] = {}

    def nodes(self) -> tuple[Node, ...]:
        return tuple(opened.node() for opened in self.done)

    def preamble(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._plain(tight(line))

    def take(self, line: Line, raw: str) -> None:
        if _CONTENTS.match(raw):
            return
        if line.sort in DIVISIONS and self._next(line):
            self._divide(line)
        elif line.sort == "article" and self.articles and self._next(line):
            self._article(line)
        elif line.sort == "roman" and not self.articles and self._next(line):
            self._heading(line)
        elif line.sort in LEVELS and self.top is not None and self._item(line):
            return
        else:
            self._plain(line.text)

    def _next(self, line: Line) -> bool:
        """Whether this number is the one that comes next, or may stand here for other reasons."""
        last = self.numbers.get(line.sort, 0)
        if line.sort in DIVISIONS:
            return len(line.text) <= 40 and not _STOP.search(line.text)
        torn = self.current is not None and not _ended(self.current)
        if line.twin or line.number == last + 1:
            # What is torn and goes on with 第三条规定的… cites an article and begins none.
            return line.spaced or not torn
        return not torn and line.spaced and line.number > last

    def _divide(self, line: Line) -> None:
        if line.sort == "chapter" and line.number == 1 and not self.numbers.get("article"):
            # A table of contents names the chapters before they come.
            self.done = [opened for opened in self.done if opened.sort not in DIVISIONS]
        rank = DIVISIONS.index(line.sort)
        self.division = [d for d in self.division if DIVISIONS.index(d.sort) < rank]
        above = self.division[-1].path if self.division else ""
        path = f"{above}{line.sort[0]}{line.number}"
        label = line.text[: len(line.text) - len(line.rest)].strip()
        opened = _Open(path, line.sort, label, above, heading=line.rest, closed=True)
        self._begin(opened)
        self.division.append(opened)
        self.top, self.paragraph, self.levels = None, None, []

    def _article(self, line: Line) -> None:
        path = f"{line.number}_{line.twin}" if line.twin else str(line.number)
        label = line.text[: len(line.text) - len(line.rest)].rstrip(" :：")
        self._top(_Open(path, "article", label, self.division[-1].path if self.division else "", line.rest), line)

    def _heading(self, line: Line) -> None:
        opened = _Open(str(line.number), "heading", line.text.split("、")[0] + "、", "")
        _fill(opened, line.rest)
        self._top(opened, line)

    def _top(self, opened: _Open, line: Line) -> None:
        self._begin(opened)
        self.numbers[line.sort] = line.number
        self.top, self.paragraph, self.levels = opened, opened, []

    def _item(self, line: Line) -> bool:
        """Begin an item where its number fits; False: the line goes on with a sentence."""
        rank = LEVELS.index(line.sort)
        kept = [level for level in self.levels if LEVELS.index(level.sort) <= rank]
        before = kept[-1] if kept and kept[-1].sort == line.sort else None
        last = int(before.path.rsplit(".", 1)[1].split("-")[0]) if before is not None else 0
        torn = self.current is not None and not _ended(self.current) and not _is_heading(self.current)
        if line.number != last + 1 and (torn or line.number != 1):
            return False
        outer = [level for level in self.levels if LEVELS.index(level.sort) < rank]
        above = outer[-1] if outer else self.paragraph
        if above is None or (line.number == 1 and last and not outer and self.paragraph is above):
            return False
        label = line.text[: len(line.text) - len(line.rest)]
        opened = _Open(f"{above.path}.{line.number}", line.sort, label, above.path)
        _fill(opened, line.rest)
        self._begin(opened)
        self.levels = [*outer, opened]
        return True

    def _plain(self, text: str) -> None:
        current = self.current
        labelled = bool(_LABELLED.match(text))
        if current is None:
            self._begin(_Open(PREAMBLE, "preamble", "", "", text))
        elif current.path == PREAMBLE or current.path.startswith("0-"):
            self._more_preamble(current, text)
        elif current.sort in DIVISIONS:
            current.heading += text
        elif _is_heading(current) and not current.text:
            current.text = text
        elif not _ended(current) and not labelled and not current.closed:
            current.text += text
        else:
            self._paragraph(text, labelled)

    def _more_preamble(self, current: _Open, text: str) -> None:
        """Addresses and short lines stand for themselves; long ones may have been torn."""
        apart = _ended(current) or _LABELLED.match(text) or len(current.text.split("\n")[-1]) <= HEADING
        current.text += f"\n{text}" if apart else text

    def _paragraph(self, text: str, labelled: bool) -> None:
        """The next paragraph of the heading it stands under, else of the article."""
        under = next((level for level in reversed(self.levels) if level.heading), None)
        if self.levels and not self.articles and (labelled or under is None):
            under = self.levels[-1]
        owner = under or self.top
        if owner is None:
            return
        number = 2 + sum(1 for opened in self.done if opened.parent == owner.path and opened.sort == "paragraph")
        opened = _Open(f"{owner.path}-{number}", "paragraph", "", owner.path, text, closed=labelled)
        self._begin(opened)
        if under is None:
            self.paragraph, self.levels = opened, []

    def _begin(self, opened: _Open) -> None:
        if opened.sort in ("part", "chapter", "section"):
            self.numbers["section" if opened.sort == "chapter" else opened.sort] = 0
        self.done.append(opened)
        self.current = opened


def _fill(opened: _Open, rest: str) -> None:
    if rest and len(rest) <= HEADING and not _STOP.search(rest):
        opened.heading = rest
    else:
        opened.text = rest


def _is_heading(opened: _Open) -> bool:
    return bool(opened.heading)


def _ended(opened: _Open) -> bool:
    if opened.closed:
        return True
    if not opened.text and opened.heading:
        return False
    return bool(_ENDED.search(opened.text))
