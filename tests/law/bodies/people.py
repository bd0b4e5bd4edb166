"""Moments, people, parties, proposals, and the body that all others are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from qiuhao.law.facts import SHANGHAI


def moment(text: str) -> datetime:
    """``2026-03-02`` (nine o'clock) or ``2026-03-02 14:30`` in legal time."""
    return datetime.fromisoformat(text if " " in text else f"{text} 09:00").replace(tzinfo=SHANGHAI)


@dataclass(frozen=True)
class Somebody:
    person: str
    name: str = ""
    certificate: str = "证001"
    valid_from: date | None = date(2024, 1, 1)
    valid_until: date | None = date(2028, 12, 31)
    auxiliary: bool = False


LI, WANG = Somebody("p-li", "李某"), Somebody("p-wang", "王某")


@dataclass(frozen=True)
class Side:
    sort: str = "organisation"
    name: str = "某某商店"
    born_on: date | None = None


@dataclass(frozen=True)
class One:
    sort: str = "fine"
    amount: str = "0.00"


@dataclass(frozen=True)
class Plan:
    outcome: str = "penalty"
    penalties: tuple[One, ...] = (One("fine", "5000.00"),)
    facts_found: str = "销售过期食品"
    basis: tuple[str, ...] = ("某法第十条",)
    large_amount: bool | None = None
    reasons: str = ""
    terms: tuple[str, ...] = ()


def fine(amount: str, *others: One) -> Plan:
    return Plan(penalties=(One("fine", amount), *others))


@dataclass(frozen=True)
class Body:
    """Base: ``view`` is what it fills first, ``also`` what besides."""

    fills: ClassVar[tuple[str, ...]] = ()
    act: ClassVar[str] = ""
    kind: ClassVar[str] = ""
