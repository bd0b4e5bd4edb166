"""The tree of a regulation: every chapter, article, paragraph and item with its own words.

A node's *path* is the tail of its clause id: ``11`` article eleven (its first paragraph), ``11-2`` its second
paragraph, ``11-2.3`` the third item of that, ``6.1.4`` the fourth sub-item of an item, ``0`` what stands before the
first article. Chapters and sections have paths of their own (``c2``, ``c2s1``). In a plan without articles the
numbered headings take the place of the articles: 一、（一）1.（1） is ``1.1.1.1``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from qiuhao.law.clause import numeral

PREAMBLE = "0"
PART = re.compile(r"\.p\d+\Z")
"""The register may speak of a part of a sentence; its place is the node that holds the sentence."""


@dataclass(frozen=True, slots=True)
class Node:
    """One place of a regulation. ``parent`` is the path of the node it hangs from, empty at the top."""

    path: str
    sort: str
    label: str
    heading: str
    text: str
    parent: str

    @property
    def words(self) -> str:
        """What stands there, heading first."""
        return "　".join(part for part in (self.heading, self.text) if part)


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole regulation: its nodes in the order of the text."""

    title: str
    nodes: tuple[Node, ...]
    by_path: dict[str, Node] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_path", {node.path: node for node in self.nodes})

    def find(self, path: str) -> Node | None:
        """The node at a path; that of the whole sentence for a part of one."""
        return self.by_path.get(PART.sub("", path))

    def above(self, node: Node) -> tuple[Node, ...]:
        """The nodes it hangs from, the nearest first."""
        found = []
        while node.parent and node.parent in self.by_path:
            node = self.by_path[node.parent]
            found.append(node)
        return tuple(found)

    def inside(self, node: Node) -> Iterator[Node]:
        """The node and everything that hangs from it, in the order of the text."""
        for other in self.nodes:
            if other.path == node.path or any(up.path == node.path for up in self.above(other)):
                yield other

    def article_of(self, node: Node) -> Node:
        """The article (or top heading) in which a node stands; the node itself for a chapter."""
        return next((up for up in reversed(self.above(node)) if up.sort in ("article", "heading")), node)

    @property
    def articles(self) -> Sequence[Node]:
        """Articles in order; the top headings of a plan."""
        return tuple(n for n in self.nodes if n.sort in ("article", "preamble") or _top(n))


def _top(node: Node) -> bool:
    return node.sort == "heading" and not node.parent


def spoken(path: str) -> str:
    """第十一条第二款第三项; the path itself for what is no article."""
    found = re.fullmatch(r"(\d+)(?:_(\d+))?(?:-(\d+))?((?:\.\d+)*)((?:-\d+)?)", PART.sub("", path))
    if found is None or path.startswith("0"):
        return path
    article, twin, paragraph, items, _ = found.groups()
    said = f"第{_count(article)}条" + (f"之{_count(twin)}" if twin else "")
    said += f"第{_count(paragraph)}款" if paragraph else ""
    for name, number in zip(("项", "目", "目"), items.split(".")[1:], strict=False):
        said += f"第{_count(number)}{name}"
    return said


def _count(number: str) -> str:
    return numeral(int(number)) if int(number) < 1000 else number
