"""What the shells need from their one context value ``shell``: places to go, theme, doors."""

from __future__ import annotations

from typing import Any

from django.template import Context
from django.urls import NoReverseMatch, reverse

from qiuhao.desk.templatetags.look.values import get

FOOT = 4
"""Places in the bottom bar of a phone; the rest stand under 更多."""

PORTAL_DOORS = (
    ("portal:decisions", "执法决定", "查一份处罚、许可、检查或强制决定", "doc"),
    ("portal:authorities", "执法主体与人员", "谁有权执法，证件是否有效", "authority"),
    ("portal:correction", "申请更正", "公示的内容不准确，要求更正，查处理结果", "hand"),
    ("portal:log", "公示日志", "公示过的决定有没有被改动，自己就能核对", "shield"),
)


def theme(context: Context) -> str:
    """The reader's choice from the cookie ``look``; empty when the system decides."""
    request = context.get("request") or getattr(context, "request", None)
    chosen = request.COOKIES.get("look", "") if request is not None else ""
    return chosen if chosen in ("light", "dark") else ""


def nav_places(context: Context, part: str) -> dict[str, Any]:
    """Places of the rail (all) or of the bottom bar (the first four, then the rest)."""
    places = list(get(context.get("shell"), "nav", ()))
    short = part == "foot" and len(places) > FOOT + 1
    return {
        "places": places[:FOOT] if short else places,
        "rest": places[FOOT:] if short else [],
        "rest_here": any(get(place, "here", False) for place in places[FOOT:]) if short else False,
    }


def portal_doors(doors: Any = None) -> dict[str, Any]:
    """The four doors of the portal; one whose page does not exist is not drawn.

    ``doors`` replaces them: [{href, title, text, icon}].
    """
    if doors:
        return {"doors": list(doors)}
    return {"doors": [door for door in map(_door, PORTAL_DOORS) if door["href"]]}


def _door(door: tuple[str, str, str, str]) -> dict[str, str]:
    name, title, text, sign = door
    try:
        href = reverse(name)
    except NoReverseMatch:
        href = ""
    return {"href": href, "title": title, "text": text, "icon": sign}
