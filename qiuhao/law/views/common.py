"""What every view has, and the values inside views: officers, parties, penalties, proposals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol


class View(Protocol):
    """Any body: it says which views it fills."""

    @property
    def fills(self) -> tuple[str, ...]: ...


class About(View, Protocol):
    @property
    def about(self) -> int | None: ...


class Officer(Protocol):
    """An officer as he stood when the fact was made (快照)."""

    @property
    def person(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def certificate(self) -> str: ...
    @property
    def valid_from(self) -> date | None: ...
    @property
    def valid_until(self) -> date | None: ...
    @property
    def auxiliary(self) -> bool: ...


class Party(Protocol):
    """A party as it stood when the fact was made. ``sort`` is one of :data:`PARTY_SORTS`."""

    @property
    def sort(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def born_on(self) -> date | None: ...


class Penalty(Protocol):
    """One penalty inside a proposal or decision. ``sort`` is one of :data:`PENALTIES`."""

    @property
    def sort(self) -> str: ...
    @property
    def amount(self) -> str: ...


class Proposal(Protocol):
    """What a notice proposes and a decision imposes; compared point by point.

    ``terms``: what is given (a licence), in words. ``large_amount``: the head's record whether it
    is 较大数额, for a matter that has no threshold on file; None: nobody has said.
    """

    @property
    def outcome(self) -> str: ...
    @property
    def penalties(self) -> Sequence[Penalty]: ...
    @property
    def facts_found(self) -> str: ...
    @property
    def basis(self) -> Sequence[str]: ...
    @property
    def large_amount(self) -> bool | None: ...
    @property
    def terms(self) -> Sequence[str]: ...
