"""Layered layout of a small directed graph. Pure: no Django, no I/O.

Layers by longest path, order by barycentres, places by averaging two packings; the result is
the same for the same input. Units are CSS pixels at a text size of 14.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import east_asian_width

WIDE, NARROW, LINE = 14, 8, 20
PER_LINE = 9
"""Chinese characters in one line of a box; longer labels wrap."""
GAP_X, GAP_Y, PAD, MARGIN, LANE = 20, 46, 12, 10, 16
TURN = 28
"""How far above a box its lines turn towards it."""
NEAR, SIDE = 8, 12
"""How near a line that goes back passes a box, and how far from the box's corner it enters."""


@dataclass(slots=True)
class Box:
    """A placed node: centre ``x``, top ``y``, size, and the lines of its label."""

    id: str
    lines: tuple[str, ...]
    width: float
    height: float
    layer: int = 0
    x: float = 0.0
    y: float = 0.0
    real: bool = True


@dataclass(slots=True)
class Link:
    """A routed edge as the corner points of an orthogonal line."""

    source: str
    target: str
    label: str
    back: bool
    points: list[tuple[float, float]] = field(default_factory=list)


@dataclass(slots=True)
class Drawing:
    """The whole picture, with the corner at (0, 0)."""

    boxes: list[Box]
    links: list[Link]
    width: float
    height: float


def text_width(text: str) -> int:
    """Width from the character count: full-width characters are WIDE, others NARROW."""
    return sum(WIDE if east_asian_width(char) in "WFA" else NARROW for char in text)


def wrap(label: str, limit: int = PER_LINE * WIDE) -> tuple[str, ...]:
    """Lines of nearly equal width, none wider than ``limit``."""
    count = max(1, -(-text_width(label) // limit))
    goal = text_width(label) / count
    lines: list[str] = []
    line = ""
    for char in label:
        full = text_width(line + char) > limit
        if line and (full or (text_width(line) >= goal and len(lines) < count - 1)):
            lines.append(line)
            line = ""
        line += char
    return (*lines, line)


def lay_out(labels: Mapping[str, str], edges: Sequence[tuple[str, str, str, bool]], choices: frozenset[str]) -> Drawing:
    """Place nodes (id -> label, in reading order) and edges (source, target, label, back).

    Edges that close a circle are found and drawn back along the side. Raises ValueError when
    an edge names a node that does not exist.
    """
    for source, target, _, _ in edges:
        if source not in labels or target not in labels:
            raise ValueError(f"edge {source} -> {target} names an unknown node")
    boxes = {key: _box(key, label, key in choices) for key, label in labels.items()}
    links = _links(list(labels), edges)
    _assign_layers(boxes, [link for link in links if not link.back])
    chains = _chains(boxes, links)
    rows = _rows(boxes)
    pairs = [pair for chain in chains.values() for pair in pairwise(chain)]
    _order(rows, pairs)
    _place(boxes, rows, pairs)
    return _route(boxes, rows, links, chains)


def _box(key: str, label: str, choice: bool) -> Box:
    lines = wrap(label)
    width = max(text_width(line) for line in lines) + 2 * PAD + (20 if choice else 0)
    return Box(key, lines, max(width, 84), len(lines) * LINE + 18)


def _links(keys: list[str], edges: Sequence[tuple[str, str, str, bool]]) -> list[Link]:
    after: dict[str, list[str]] = {key: [] for key in keys}
    for source, target, _, back in edges:
        if not back:
            after[source].append(target)
    closing: set[tuple[str, str]] = set()
    state: dict[str, int] = {}

    def visit(key: str) -> None:
        state[key] = 1
        for target in after[key]:
            if state.get(target) == 1:
                closing.add((key, target))
            elif target not in state:
                visit(target)
        state[key] = 2

    for key in keys:
        if key not in state:
            visit(key)
    return [Link(s, t, label, back or (s, t) in closing) for s, t, label, back in edges]


def _assign_layers(boxes: dict[str, Box], links: list[Link]) -> None:
    for _ in boxes:
        moved = False
        for link in links:
            low = boxes[link.source].layer + 1
            if boxes[link.target].layer < low:
                boxes[link.target].layer = low
                moved = True
        if not moved:
            return


def _chains(boxes: dict[str, Box], links: list[Link]) -> dict[int, list[str]]:
    """Each forward edge as a chain of neighbours, with a narrow stand-in in layers it passes."""
    chains: dict[int, list[str]] = {}
    for index, link in enumerate(links):
        if link.back:
            continue
        chain = [link.source]
        for layer in range(boxes[link.source].layer + 1, boxes[link.target].layer):
            key = f"\0{index}-{layer}"
            boxes[key] = Box(key, (), 8, 0, layer, real=False)
            chain.append(key)
        chains[index] = [*chain, link.target]
    return chains


def _rows(boxes: dict[str, Box]) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in range(max(box.layer for box in boxes.values()) + 1)]
    for key, box in boxes.items():
        rows[box.layer].append(key)
    return rows


def _neighbours(pairs: list[tuple[str, str]], up: bool) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for above, below in pairs:
        key, other = (below, above) if up else (above, below)
        found.setdefault(key, []).append(other)
    return found


def _order(rows: list[list[str]], pairs: list[tuple[str, str]]) -> None:
    for sweep in range(8):
        up = sweep % 2 == 0
        near = _neighbours(pairs, up)
        for row in rows if up else rows[::-1]:
            place = {key: index for line in rows for index, key in enumerate(line)}
            centre = {
                key: sum(place[n] for n in near[key]) / len(near[key]) if key in near else place[key] for key in row
            }
            row.sort(key=lambda key: (centre[key], place[key]))


def _place(boxes: dict[str, Box], rows: list[list[str]], pairs: list[tuple[str, str]]) -> None:
    for row in rows:
        at = -sum(boxes[key].width + GAP_X for key in row) / 2
        for key in row:
            boxes[key].x = at + (boxes[key].width + GAP_X) / 2
            at += boxes[key].width + GAP_X
    for sweep in range(12):
        up = sweep % 2 == 0
        near = _neighbours(pairs, up)
        for row in rows if up else rows[::-1]:
            wish = [sum(boxes[n].x for n in near[key]) / len(near[key]) if key in near else boxes[key].x for key in row]
            _settle([boxes[key] for key in row], wish)


def _settle(row: list[Box], wish: list[float]) -> None:
    """Nearest to the wishes without overlap: the mean of packing from the left and the right."""
    left, right = list(wish), list(wish)
    for i in range(1, len(row)):
        left[i] = max(left[i], left[i - 1] + _apart(row[i - 1], row[i]))
    for i in range(len(row) - 2, -1, -1):
        right[i] = min(right[i], right[i + 1] - _apart(row[i], row[i + 1]))
    for box, low, high in zip(row, left, right, strict=True):
        box.x = (low + high) / 2


def _apart(first: Box, second: Box) -> float:
    return (first.width + second.width) / 2 + GAP_X


def _route(boxes: dict[str, Box], rows: list[list[str]], links: list[Link], chains: dict[int, list[str]]) -> Drawing:
    shift = MARGIN - min(box.x - box.width / 2 for box in boxes.values())
    top = float(MARGIN)
    tops: list[float] = []
    heights: list[float] = []
    for row in rows:
        tallest = max(boxes[key].height for key in row)
        for key in row:
            boxes[key].x += shift
            boxes[key].y = top + (tallest - boxes[key].height) / 2 if boxes[key].real else top
        tops.append(top)
        heights.append(tallest)
        top += tallest + GAP_Y
    right = max(box.x + box.width / 2 for box in boxes.values())
    real = [box for box in boxes.values() if box.real]
    for index, link in enumerate(links):
        if link.back:
            right += LANE
            link.points = _round_the_side(boxes[link.source], boxes[link.target], right, real)
        else:
            link.points = _downward([boxes[key] for key in chains[index]], tops, heights)
    return Drawing(real, links, right + MARGIN, top - GAP_Y + MARGIN)


def _downward(chain: list[Box], tops: list[float], heights: list[float]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for above, below in pairwise(chain):
        start = above.y + (above.height if above.real else heights[above.layer])
        turn = tops[below.layer] - TURN
        points += [(above.x, start), (above.x, turn), (below.x, turn), (below.x, below.y)]
    return points


def _round_the_side(source: Box, target: Box, lane: float, real: list[Box]) -> list[tuple[float, float]]:
    """Out at the right, up the lane, in at the right; below and above where a box is in the way."""
    return [*_out(source, lane, real), *_in(target, lane, real)]


def _out(box: Box, lane: float, real: list[Box]) -> list[tuple[float, float]]:
    right, middle = box.x + box.width / 2, box.y + box.height / 2
    if _free(box, real):
        return [(right, middle), (lane, middle)]
    below = max(other.y + other.height for other in real if other.layer == box.layer) + NEAR
    return [(right - SIDE, box.y + box.height), (right - SIDE, below), (lane, below)]


def _in(box: Box, lane: float, real: list[Box]) -> list[tuple[float, float]]:
    right = box.x + box.width / 2
    if _free(box, real):
        return [(lane, box.y + box.height / 2), (right, box.y + box.height / 2)]
    above = min(other.y for other in real if other.layer == box.layer) - NEAR
    return [(lane, above), (right - SIDE, above), (right - SIDE, box.y)]


def _free(box: Box, real: list[Box]) -> bool:
    """Whether nothing stands to the right of a box in its layer."""
    return all(other.layer != box.layer or other.x <= box.x for other in real)
