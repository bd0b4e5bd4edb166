"""Small multiples: one little bar picture per unit, all on the same scale."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from qiuhao.desk.templatetags.look.values import get

HEIGHT, STEP, BAR = 40, 10, 8


def small_multiples(cells: Iterable[Any], unit: str = "") -> dict[str, Any]:
    """Cells of {title, points, value …}; the tallest bar of all cells sets the scale."""
    listed = list(cells)
    top = max((v for cell in listed for _, v in get(cell, "points", ())), default=0)
    return {"cells": [_cell(cell, top) for cell in listed], "unit": unit, "top": top}


def _cell(cell: Any, top: float) -> dict[str, Any]:
    points = list(get(cell, "points", ()))
    value = get(cell, "value", None)
    return {
        "it": cell,
        "value": value if value is not None else (points[-1][1] if points else "—"),
        "svg": bars(points, top),
        "first": points[0][0] if points else "",
        "last": points[-1][0] if points else "",
    }


def bars(points: list[tuple[Any, int]], top: float) -> SafeString:
    """Bars over a base line, the last one marked; each says its own value."""
    width = max(len(points), 1) * STEP - (STEP - BAR)
    return format_html(
        '<svg viewBox="0 0 {w} {h}" preserveAspectRatio="none" role="img" aria-label="{}">'
        '{}<line x1="0" x2="{w}" y1="{b}" y2="{b}"/></svg>',
        "，".join(f"{label} {value}" for label, value in points) or "没有数据",
        format_html_join(
            "",
            '<rect class="{}" x="{}" y="{}" width="{}" height="{}"><title>{} {}</title></rect>',
            (_bar(label, value, index, top, index == len(points) - 1) for index, (label, value) in enumerate(points)),
        ),
        w=width,
        h=HEIGHT,
        b=HEIGHT - 0.5,
    )


def _bar(label: Any, value: int, index: int, top: float, last: bool) -> tuple[Any, ...]:
    tall = (HEIGHT - 1) * value / top if top else 0.0
    tall = max(tall, 1.0) if value else 0.0
    y = f"{HEIGHT - 1 - tall:.1f}"
    return ("last" if last else "bar", index * STEP, y, BAR, f"{tall:.1f}", label, value)
