"""What is public by rule and not by publication: authorities, whether a certificate is valid, ways to complain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from qiuhao.authority import reading as authority
from qiuhao.ledger import clock
from qiuhao.library.packs import rules

MASKED = "＊"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What somebody who is shown a certificate may know: is it valid, of whom, until when."""

    number: str
    name: str
    authority_name: str
    issuer: str
    valid: bool
    valid_from: date
    valid_until: date
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class Route:
    """One way to complain or to seek remedy, in the words of the place's list, with its clause."""

    label: str
    clause: str


def authorities() -> list[tuple[str, str]]:
    """Every authority that works here: (id, name), by name."""
    return list(authority.authority_names().items())


def certificates(number: str) -> list[Certificate]:
    """Certificates of this number, as they stand today; several only if a number was issued twice."""
    held = authority.certificates_numbered("".join(number.split()), clock.today())
    names = authority.authority_names({person.authority for person, _, _ in held})
    return [
        Certificate(
            found.number,
            person.name,
            names.get(person.authority, ""),
            found.issuer,
            valid,
            found.valid_from,
            found.valid_until,
            found.ended_on,
        )  # fmt: skip
        for person, found, valid in held
    ]


def routes(authority_id: str) -> Sequence[Route]:
    """Ways to complain about what an authority publishes, from its place's list."""
    place = authority.authority(authority_id).place
    return [Route(item.label, item.clause) for item in rules(place).items("remedy-route", clock.today())]
