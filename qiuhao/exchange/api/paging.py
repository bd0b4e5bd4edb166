"""Lists turned page by page: `next` is the address of the following page, '' at the end. Nothing is counted.

A cursor names the last row that was shown, never a page number: what is added meanwhile neither hides nor
doubles a row.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from qiuhao.exchange.api.problems import BadCursor
from qiuhao.ledger import clock

PAGE, MOST = 50, 200
LONGEST = 200


def size(limit: int) -> int:
    """Rows of a page: what was asked for, within bounds."""
    return max(1, min(limit, MOST))


def following(path: str, asked: Mapping[str, Any], after: str) -> str:
    """The address of the page behind the cursor `after`, with what was asked; '' without a cursor."""
    if not after:
        return ""
    said = {name: _said(value) for name, value in asked.items() if value not in (None, "", False, [], ())}
    return f"/api/{path}?" + urlencode({**said, "after": after}, doseq=True)


def of_case(text: str) -> str:
    """The cursor of a list of cases, as `casefile.finding` gave it; BadCursor for anything else."""
    if text and not (text.isascii() and text.isdigit()):
        of_moment(text)
    return text


def of_moment(text: str) -> tuple[datetime, str]:
    """Moment and key."""
    moment, _, key = text.partition("|")
    at = clock.read(moment)
    if at is None:
        raise BadCursor()
    return at, of_word(key)


def of_day(text: str) -> tuple[date, str] | None:
    """Day and key; None for none."""
    day, _, key = text.partition("|")
    try:
        return (date.fromisoformat(day), of_word(key)) if text else None
    except ValueError:
        raise BadCursor() from None


def of_number(text: str) -> int | None:
    """A row's number; None for none."""
    if text and not (text.isascii() and text.isdigit() and len(text) < 19):
        raise BadCursor()
    return int(text) if text else None


def of_word(text: str) -> str:
    """A row's id."""
    if not text.isprintable() or len(text) > LONGEST:
        raise BadCursor()
    return text


def _said(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value
