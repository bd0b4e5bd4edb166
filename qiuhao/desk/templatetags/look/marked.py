"""Changed text, marked: by sentences first, then by characters inside a changed sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

Run = tuple[str, str]
"""("same" | "del" | "ins", text)"""

_SENTENCE = re.compile(r"[^。；！？\n]*[。；！？\n]|[^。；！？\n]+$")
LONGEST = 2000
"""Changed stretches longer than this are shown whole: character marks would only be noise."""


def diff(before: str, after: str, labels: tuple[str, str] = ("原文", "现文")) -> dict[str, Any]:
    """Runs of same, deleted and inserted text; ``changed`` is False for equal texts."""
    runs = list(runs_of(before or "", after or ""))
    return {"runs": runs, "labels": labels, "changed": any(kind != "same" for kind, _ in runs)}


def runs_of(before: str, after: str) -> Iterator[Run]:
    """The runs in order. Joining same+del gives ``before``, same+ins gives ``after``."""
    old, new = _SENTENCE.findall(before), _SENTENCE.findall(after)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        if tag == "equal":
            yield "same", gone
        elif tag == "replace" and len(gone) + len(come) <= LONGEST:
            yield from _characters(gone, come)
        else:
            yield from _whole(gone, come)


def _characters(gone: str, come: str) -> Iterator[Run]:
    matcher = SequenceMatcher(None, gone, come, autojunk=False)
    if matcher.ratio() < 0.5:  # little in common: two sentences read better than a patchwork
        yield from _whole(gone, come)
        return
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield "same", gone[a:b]
        else:
            yield from _whole(gone[a:b], come[c:d])


def _whole(gone: str, come: str) -> Iterator[Run]:
    if gone:
        yield "del", gone
    if come:
        yield "ins", come
