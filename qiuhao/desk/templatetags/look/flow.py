"""Flow charts as our own SVG, with "you are here", and the same thing in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from qiuhao.desk.templatetags.look.graph import LINE, MARGIN, WIDE, Box, Drawing, Link, lay_out, text_width
from qiuhao.desk.templatetags.look.values import get

PHONE = 360
"""A chart up to this width may shrink to its column; a wider one keeps its size and scrolls."""
CORNER = 6.0
LABEL = 12
"""Text size of the words at a line, as `picture.css` sets them."""


def flow_chart(chart: Any, here: str = "", title: str = "流程图") -> dict[str, Any]:
    """Context of the part: the picture and its words. Raises ValueError on an unknown node."""
    nodes = list(get(chart, "nodes", ()))
    keys = [get(node, "id") for node in nodes]
    if here and here not in keys:
        raise ValueError(f"'here' names an unknown node: {here!r}")
    return {
        "svg": flow_svg(chart, here, title),
        "steps": _words(nodes, list(get(chart, "edges", ())), here),
        "title": title,
    }


def flow_svg(chart: Any, here: str = "", title: str = "流程图") -> SafeString:
    """The chart as one ``<svg>`` element; colours come from ``picture.css``."""
    nodes = {get(node, "id"): node for node in get(chart, "nodes", ())}
    if not nodes:
        return mark_safe("")
    edges = [
        (get(e, "source"), get(e, "target"), get(e, "label"), bool(get(e, "back", False)))
        for e in get(chart, "edges", ())
    ]
    choices = frozenset(key for key, node in nodes.items() if get(node, "kind") == "choice")
    drawing = lay_out({key: get(node, "label") for key, node in nodes.items()}, edges, choices)
    words = _placed(drawing.links)
    width = max([drawing.width, *(x + _wide(text) + MARGIN for x, _, text in words)])
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="{}"'
        ' viewBox="0 0 {w} {h}" width="{w}" height="{h}" class="{}">{}{}</svg>',
        title,
        "wide" if width > PHONE else "fits",
        _edges(drawing, words),
        format_html_join("", "{}", ((_node(box, nodes[box.id], here),) for box in drawing.boxes)),
        w=_n(width),
        h=_n(drawing.height),
    )


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _edges(drawing: Drawing, words: list[tuple[float, float, str]]) -> SafeString:
    lines = format_html_join(
        "",
        '<path class="edge{}" d="{}"/><path class="tip" d="{}"/>',
        ((" back" if link.back else "", _path(link.points), _tip(link)) for link in drawing.links),
    )
    labels = format_html_join(
        "", '<text class="edge-label" x="{}" y="{}">{}</text>', ((_n(x), _n(y), text) for x, y, text in words)
    )
    return lines + labels


def _placed(links: Iterable[Link]) -> list[tuple[float, float, str]]:
    """Where the words at each line begin, and the words; of those that would lie on one another the later go lower."""
    found: list[tuple[float, float, str]] = []
    for link in links:
        if link.label:
            x, y = _label_at(link)
            while any(_touch((x, y, link.label), other) for other in found):
                y += LABEL + 1
            found.append((x, y, link.label))
    return found


def _touch(one: tuple[float, float, str], other: tuple[float, float, str]) -> bool:
    apart = one[0] >= other[0] + _wide(other[2]) or other[0] >= one[0] + _wide(one[2])
    return not apart and abs(one[1] - other[1]) < LABEL


def _wide(text: str) -> float:
    return text_width(text) * LABEL / WIDE


def _label_at(link: Link) -> tuple[float, float]:
    if link.back and link.points[0][1] == link.points[1][1]:
        return link.points[0][0] + 4, link.points[0][1] - 5
    if link.back:  # out below: under its line
        return link.points[1][0] + 8, link.points[1][1] + 14
    x, y = link.points[2]  # after the first turn, where branches have parted
    return x + 6, y + 13


def _path(points: list[tuple[float, float]]) -> str:
    """Straight lines with rounded corners; points that do not turn are dropped."""
    kept = [points[0]]
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        turns = (point[0] != before[0] or point[0] != after[0]) and (point[1] != before[1] or point[1] != after[1])
        if turns and point != kept[-1]:
            kept.append(point)
    kept.append(points[-1])
    out = [f"M{_n(kept[0][0])} {_n(kept[0][1])}"]
    for before, point, after in zip(kept, kept[1:], kept[2:], strict=False):
        first, second = _toward(point, before), _toward(point, after)
        out.append(f"L{_n(first[0])} {_n(first[1])}Q{_n(point[0])} {_n(point[1])} {_n(second[0])} {_n(second[1])}")
    out.append(f"L{_n(kept[-1][0])} {_n(kept[-1][1])}")
    return "".join(out)


def _toward(point: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    dx, dy = other[0] - point[0], other[1] - point[1]
    length = abs(dx) + abs(dy)
    step = min(CORNER, length / 2) / length if length else 0.0
    return point[0] + dx * step, point[1] + dy * step


def _tip(link: Link) -> str:
    x, y = link.points[-1]
    if link.back and link.points[-2][1] == y:
        return f"M{_n(x)} {_n(y)}l7 -3.5v7z"
    return f"M{_n(x)} {_n(y)}l-3.5 -7h7z"


def _node(box: Box, node: Any, here: str) -> SafeString:
    is_here = box.id == here or get(node, "state") == "here"
    first = box.y + box.height / 2 - (len(box.lines) - 1) * LINE / 2 + 5
    text = format_html_join(
        "",
        '<text x="{}" y="{}">{}</text>',
        ((_n(box.x), _n(first + index * LINE), line) for index, line in enumerate(box.lines)),
    )
    flag = (
        format_html('<text class="flag" x="{}" y="{}">现在</text>', _n(box.x - 20), _n(box.y - 9))
        if is_here and box.layer
        else ""
    )
    group = format_html(
        '<g class="{}"{}>{}{}{}</g>',
        " ".join(filter(None, (get(node, "kind", "step"), _state(node, is_here)))),
        mark_safe(' aria-current="step"') if is_here else "",
        _shape(box, get(node, "kind", "step")),
        text,
        flag,
    )
    href = get(node, "href")
    return format_html('<a href="{}">{}</a>', href, group) if href else group


def _state(node: Any, is_here: bool) -> str:
    return "here" if is_here else str(get(node, "state"))


def _shape(box: Box, kind: str) -> SafeString:
    left, right, bottom = box.x - box.width / 2, box.x + box.width / 2, box.y + box.height
    middle = box.y + box.height / 2
    if kind == "choice":
        corners = [
            (left, middle), (left + 12, box.y), (right - 12, box.y),
            (right, middle), (right - 12, bottom), (left + 12, bottom),
        ]  # fmt: skip
        points = " ".join(f"{_n(x)},{_n(y)}" for x, y in corners)
        return format_html('<polygon class="box" points="{}"/>', points)
    radius = box.height / 2 if kind in ("start", "end") else CORNER
    return format_html(
        '<rect class="box" x="{}" y="{}" width="{}" height="{}" rx="{}"/>',
        _n(left), _n(box.y), _n(box.width), _n(box.height), _n(min(radius, 20)),
    )  # fmt: skip


def _words(nodes: list[Any], edges: list[Any], here: str) -> list[dict[str, Any]]:
    label = {get(node, "id"): get(node, "label") for node in nodes}
    return [
        {
            "it": node,
            "here": get(node, "id") == here,
            "next": [
                {"label": label[get(e, "target")], "when": get(e, "label")}
                for e in edges
                if get(e, "source") == get(node, "id")
            ],
        }
        for node in nodes
    ]
