"""Seals: which one an authority may use on a day, and sample images for demonstration.

A production authority uploads the image of its own seal under a record (``documents.seal_registered``) and takes
it out of use by another. The samples are round and red, with a star and 样章 clearly across: nothing here makes a
seal that could be taken for a real one. Proportions after 国发〔1999〕25号 (42 mm for a county or city office); the
diameter on paper is the sheet's to say.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape

from qiuhao.documents.kinds.seal_registered import SealRegistered
from qiuhao.documents.kinds.seal_retired import SealRetired
from qiuhao.law.facts import Fact

_RED = "#c8102e"
_SIZE, _CENTRE, _RIM = 420, 210.0, 203.0
_FONTS = "'Noto Serif SC'"


def demo_seal(authority: str) -> bytes:
    """An SVG (420 × 420 units) of a sample seal for *authority*; the same bytes for the same name.

    The name runs clockwise along the upper arc; up to 40 characters are made narrower to fit. ValueError for an
    empty name or one above 40 characters.
    """
    name = authority.strip()
    if not 1 <= len(name) <= 40:
        raise ValueError("印章上的机关名称应为 1 至 40 个字。请填写机关全称或规范简称。")
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIZE}" height="{_SIZE}" viewBox="0 0 {_SIZE} {_SIZE}">',
        f'<g fill="{_RED}" font-family="{_FONTS}" text-anchor="middle">',
        f'<circle cx="{_CENTRE}" cy="{_CENTRE}" r="{_RIM}" fill="none" stroke="{_RED}" stroke-width="10"/>',
        f'<polygon points="{_star(_CENTRE, _CENTRE, 62.0)}"/>',
        *_arc(name),
        *_sample_mark(),
        "</g></svg>",
    ]
    return "\n".join(parts).encode()


def _star(x: float, y: float, radius: float) -> str:
    """A five-point star, one point up."""
    inner = radius * math.sin(math.radians(18)) / math.sin(math.radians(54))
    points = []
    for step in range(10):
        angle = math.radians(-90 + 36 * step)
        reach = radius if step % 2 == 0 else inner
        points.append(f"{x + reach * math.cos(angle):.2f},{y + reach * math.sin(angle):.2f}")
    return " ".join(points)


def _arc(name: str) -> list[str]:
    """Each character turned to stand on the rim, spread over at most 260 degrees."""
    count = len(name)
    step = min(24.0, 260.0 / max(count - 1, 1))
    baseline = 148.0
    room = math.radians(step) * (baseline + 18)  # arc length at the middle of the characters
    size = 50.0
    squeeze = min(1.0, room / size * 0.96)
    first = -step * (count - 1) / 2
    look = f'font-size="{size}" stroke="{_RED}" stroke-width="1.2"'
    stand = f"translate({_CENTRE} {_CENTRE - baseline:.2f}) scale({squeeze:.4f} 1)"
    turns = [f"rotate({first + step * place:.3f} {_CENTRE} {_CENTRE})" for place in range(count)]
    return [
        f'<text {look} transform="{turn} {stand}">{escape(char)}</text>' for turn, char in zip(turns, name, strict=True)
    ]


def _sample_mark() -> list[str]:
    """样章, on a white band straight across under the star: nobody can overlook it."""
    frame = 'x="95" y="292" width="230" height="54" fill="#ffffff" fill-opacity="0.92"'
    look = f'x="{_CENTRE}" y="333" font-size="38" stroke="{_RED}" stroke-width="1.2" textLength="200"'
    return [f'<rect {frame} stroke="{_RED}" stroke-width="4"/>', f"<text {look}>样章 · 无效</text>"]


def seal_on(facts: Iterable[Fact], day: date, purpose: str) -> SealRegistered | None:
    """The seal of this name that an authority may use on *day*, from the facts of its stream; None if there is none.

    The one put into use last counts; a seal is good up to the day before it was retired.
    """
    in_use: dict[int, SealRegistered] = {}
    for fact in facts:
        body = fact.body
        if isinstance(body, SealRegistered) and body.purpose == purpose and body.valid_from <= day:
            in_use[fact.number] = body
        elif isinstance(body, SealRetired) and body.retired_from <= day:
            in_use.pop(body.registered, None)
    return max(in_use.values(), key=lambda seal: seal.valid_from, default=None)
