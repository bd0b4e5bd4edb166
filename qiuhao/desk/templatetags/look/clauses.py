"""Clause marks: where the law stands, in a few quiet characters.

A bare id gets its label from the function given to ``label_with`` at start-up (the library
knows the regulations, the look does not).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.template import Context
from django.urls import NoReverseMatch, reverse

from qiuhao.desk.templatetags.look.values import get

Labeller = Callable[[str], Mapping[str, Any] | None]
_labellers: list[Labeller] = []


def label_with(labeller: Labeller) -> None:
    """Name the function that gives {"label", "title"} of a clause id, or None when unknown."""
    _labellers[:] = [labeller]


def clause_of(value: Any) -> dict[str, Any]:
    """{id, label, title, href, checked} of a bare id, a ``law.clause.Source`` or a mapping."""
    if not value:
        return {}
    bare = isinstance(value, str)
    identity = value if bare else get(value, "id") or get(value, "clause")
    known = (_labellers[0](identity) if _labellers and identity else None) or {}
    return {
        "id": identity,
        "label": ("" if bare else get(value, "label")) or known.get("label") or identity,
        "title": ("" if bare else get(value, "title")) or known.get("title", ""),
        "href": "" if bare else get(value, "href"),
        "checked": True if bare else get(value, "checked", True),
    }


def clause_mark(context: Context, clause: Any) -> dict[str, Any]:
    """The mark; a link when the room that shows the page has a page for clauses."""
    found = clause_of(clause)
    if found and not found["href"] and found["id"]:
        found["href"] = _address(context, found["id"])
    return {"clause": found}


def _address(context: Context, identity: str) -> str:
    request = getattr(context, "request", None)
    match = getattr(request, "resolver_match", None)
    room = "portal" if match is not None and "portal" in match.namespaces else "desk"
    try:
        return str(reverse(f"{room}:clause", args=[identity]))
    except NoReverseMatch:
        return ""


def clauses_of(thing: Any) -> list[Any]:
    """``clauses``, or else ``clause``, or else ``source`` of a thing, as a list."""
    many = get(thing, "clauses", ())
    if many:
        return list(many)
    one = get(thing, "source") or get(thing, "clause")
    return [one] if one else []
