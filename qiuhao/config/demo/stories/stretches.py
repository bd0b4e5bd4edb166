"""Rows of chapters that many stories share, each without a turn of its own."""

from __future__ import annotations

from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import approved, decided, heard, notified, reviewed
from qiuhao.config.demo.stories.ending import archived, closed, performed, published
from qiuhao.config.demo.stories.investigating import investigation, opening
from qiuhao.config.demo.walk import Walk


def up_to_review(w: Walk, waived: bool = False) -> Times:
    """Everything before the review."""
    yield from opening(w)
    yield from investigation(w)
    yield from notified(w)
    yield from heard(w, waived=waived)


def resolved(w: Walk) -> Times:
    """From a review that passes to the decision served."""
    yield from reviewed(w)
    yield from approved(w)
    yield from decided(w)


def settled(w: Walk) -> Times:
    """From the clue to a decision that is served and public."""
    yield from up_to_review(w)
    yield from resolved(w)
    yield from published(w)


def finished(w: Walk) -> Times:
    """From the performance to the archive."""
    yield from performed(w)
    yield from closed(w)
    yield from archived(w)
