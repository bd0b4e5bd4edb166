"""A request for correction as the person who made it may follow it, by a receipt that cannot be guessed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from qiuhao.authority.reading import authority_names
from qiuhao.disclosure.models import Request
from qiuhao.law.views import CORRECTION_OUTCOMES


@dataclass(frozen=True, slots=True)
class Followed:
    """`answer` is what the authority found, in its own words; '' while it works on it."""

    receipt: str
    authority: str
    authority_name: str
    shelf: str
    number: str
    asked_at: datetime
    answered_at: datetime | None
    outcome: str
    answer: str
    other_body: str


def follow(receipt: str) -> Followed | None:
    """The request with this receipt; None if there is none. Blanks and case do not matter."""
    wanted = "".join(receipt.split()).upper()
    row = Request.objects.filter(receipt=wanted).first() if wanted else None
    if row is None:
        return None
    name = authority_names({row.authority}).get(row.authority, row.authority)
    return Followed(
        row.receipt, row.authority, name, row.shelf, row.number, row.asked_at, row.answered_at,
        CORRECTION_OUTCOMES.get(row.outcome, ""), row.answer, row.other_body,
    )  # fmt: skip
