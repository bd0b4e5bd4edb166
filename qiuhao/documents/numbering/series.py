"""A series of document numbers, computed from its facts.

An authority has one series per kind of document and year; within it numbers run 1, 2, 3 … without a gap. Whatever
a number was given out for, it is exactly one of 预留 (reserved), 已用 (used) and 作废 (voided, with the reason).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock

from qiuhao.documents.kinds.number_block import NumberBlock
from qiuhao.documents.kinds.number_reserved import NumberReserved
from qiuhao.documents.kinds.number_used import NumberUsed
from qiuhao.documents.kinds.number_voided import NumberVoided
from qiuhao.law import checks
from qiuhao.law.facts import Fact
from qiuhao.ledger.problems import LedgerProblem

RESERVED, USED, VOIDED = "reserved", "used", "voided"
KEPT = 32
"""Series whose numbers are kept worked out."""
_AUTHORITY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")


class NumberProblem(LedgerProblem):
    """A number cannot be given out, used or voided; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Series:
    """One authority's series of one year. ``authority`` is the id of its stream without ``authority/``;
    ``code`` a short Latin name (``penalty``); ``word`` what is printed before the year (示市监罚)."""

    authority: str
    code: str
    year: int
    word: str

    def __post_init__(self) -> None:
        if not _AUTHORITY.fullmatch(self.authority):
            raise NumberProblem(f"行政机关编号“{self.authority}”不能用于文号系列。请核对机关编号。")
        if problem := checks.document_number(f"{self.word}〔{self.year}〕1号"):
            raise NumberProblem(f"文号系列的机关代字“{self.word}”不能用：{problem}")

    @property
    def stream(self) -> str:
        """The stream its facts stand in."""
        return f"register/numbers-{self.authority}-{self.code}-{self.year}"


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a series as it stands now. ``case`` and ``document`` say what it was reserved for; ``holder`` and
    ``device`` who took it into the field in a block."""

    text: str
    serial: int
    state: str
    case: str
    document: str
    reserved_at: datetime
    reserved_by: tuple[str, ...]
    record: int = 0
    closed_at: datetime | None = None
    reason: str = ""
    holder: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """The numbers after so many facts, of which the last has this seal. Never changed once it is kept."""

    count: int
    seal: str
    numbers: dict[int, Number]


_worked_out: dict[str, _Known] = {}
_guard = Lock()


def numbers(facts: Sequence[Fact]) -> dict[int, Number]:
    """Every number of a series by its serial, in ascending order. Facts come in the order of their numbers.

    A series grows by every paper of the year and is asked several times for each: what was worked out of its beginning
    is kept, and only what has come since is looked at. The seal of the last fact known says whether it is the same
    beginning.
    """
    if not facts:
        return {}
    stream, last = facts[0].stream, facts[-1]
    with _guard:
        known = _worked_out.get(stream)
    if known is None or known.count > len(facts) or facts[known.count - 1].seal != known.seal:
        known = _Known(0, "", {})
    found = dict(known.numbers)
    _fold(found, facts[known.count :])
    if last.seal:
        with _guard:
            _worked_out.pop(stream, None)
            _worked_out[stream] = _Known(len(facts), last.seal, dict(found))
            if len(_worked_out) > KEPT:
                del _worked_out[next(iter(_worked_out))]
    return found


def _fold(found: dict[int, Number], facts: Iterable[Fact]) -> None:
    """Put what these facts say of the numbers into `found`."""
    for fact in facts:
        body = fact.body
        if isinstance(body, NumberReserved):
            found[body.serial] = Number(
                body.text, body.serial, RESERVED, body.case, body.document, fact.recorded_at, fact.actors
            )
        elif isinstance(body, NumberBlock):
            found.update(_block(fact, body))
        elif isinstance(body, NumberUsed):
            used = replace(found[body.serial], state=USED, record=body.record, closed_at=fact.recorded_at)
            found[body.serial] = replace(used, case=body.case or used.case)
        elif isinstance(body, NumberVoided):
            found[body.serial] = replace(
                found[body.serial], state=VOIDED, reason=body.reason, closed_at=fact.recorded_at
            )


def next_serial(facts: Sequence[Fact]) -> int:
    """One more than the last number reserved; voided numbers are not given out again."""
    return max(numbers(facts), default=0) + 1


def first_of(facts: Iterable[Fact]) -> NumberReserved | NumberBlock | None:
    """The record with which a series began: whose it is, and what is printed before the year."""
    return next((fact.body for fact in facts if isinstance(fact.body, NumberReserved | NumberBlock)), None)


def serials_of(body: object) -> range:
    """The serials that a record of a series is about."""
    if isinstance(body, NumberBlock):
        return range(body.first, body.last + 1)
    serial = getattr(body, "serial", 0)
    return range(serial, serial + 1) if serial else range(0)


def _block(fact: Fact, body: NumberBlock) -> dict[int, Number]:
    return {
        serial: Number(
            body.text(serial), serial, RESERVED, "", body.document, fact.recorded_at, fact.actors,
            holder=body.holder, device=body.device,
        )
        for serial in range(body.first, body.last + 1)
    }  # fmt: skip


def gaps(known: dict[int, Number]) -> list[int]:
    """Serials below the highest that are missing. Always empty unless records were taken away."""
    return [serial for serial in range(1, max(known, default=0) + 1) if serial not in known]
