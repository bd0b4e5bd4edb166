"""Lists of contents against a body: which named fields are empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qiuhao.law.gates._words import blank
from qiuhao.law.gates.base import Ask, Shut
from qiuhao.law.lines import ItemLine


def concerns(kind: str, body: Any) -> bool:
    """Whether a list entry's ``kind`` (a kind's name, or a view) means this body."""
    return getattr(body, "kind", "") == kind or kind in body.fills


def reach(body: Any, path: str) -> Any:
    """The value at a dotted path; inside a list, the values of all members. None where there is no such field."""
    value = body
    for step in path.split("."):
        if isinstance(value, Sequence) and not isinstance(value, str):
            value = [getattr(member, step, None) for member in value]
            if any(blank(member) for member in value):
                return None
        else:
            value = getattr(value, step, None)
    return value


def lacking(ask: Ask, list_name: str, body: Any, truth: bool = False) -> Iterator[ItemLine]:
    """Entries of a list that concern the body and whose field is empty (``truth``: or False)."""
    names = (getattr(body, "kind", ""), *body.fills)
    for item, field, kind in ask.rules.fields(list_name, ask.day, ask.procedure):
        if kind not in names:
            continue
        value = reach(body, field)
        if blank(value) or (truth and value is False):
            yield item


def shut_for(items: Iterator[ItemLine], text: str, remedy: str) -> Iterator[Shut]:
    """One reason per entry; ``text`` and ``remedy`` take the entry's label as {label}."""
    for item in items:
        field = str(item.more.get("field", "")).split(".")[0]
        yield Shut(text.format(label=item.label), remedy.format(label=item.label), field=field, item=item)
