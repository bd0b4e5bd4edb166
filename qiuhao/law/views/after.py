"""What follows a decision: remedies, court execution, refunds, confiscated things, and what the police answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from qiuhao.law.views.common import About, View


class RemedyOpened(About, Protocol):
    """view ``remedy-opened``: reconsideration or a lawsuit against the decision ``about``. ``route`` is one of
    :data:`REMEDY_ROUTES`; ``accepted_on``: when the body or court took it up, if that is known."""

    @property
    def route(self) -> str: ...
    @property
    def accepted_on(self) -> date | None: ...


class RemedyEnded(About, Protocol):
    """view ``remedy-ended``: a ruling about the decision ``about``. ``remedy``: number of the remedy it ends, or None
    for all that are open; ``result`` is one of :data:`RULINGS` or :data:`REMEDY_RESULTS`."""

    @property
    def remedy(self) -> int | None: ...
    @property
    def result(self) -> str: ...
    @property
    def effective_on(self) -> date | None: ...


class ReconsiderationReceived(About, Protocol):
    """view ``reconsideration-received``: the copy of an application. ``course``: ordinary or simplified."""

    @property
    def course(self) -> str: ...
    @property
    def accepted_on(self) -> date | None: ...


class ClaimReceived(About, Protocol):
    """view ``claim-received``: the copy of a claim. ``instance``: first, second or retrial."""

    @property
    def instance(self) -> str: ...


class FileAccess(About, Protocol):
    """view ``file-access``: somebody asked to read the file. ``about``: the reconsideration in which, or None;
    ``capacity`` is one of :data:`READER_SORTS`; ``ground`` one of :data:`ACCESS_GROUNDS` or "", ``reason`` in words;
    ``approved_by``:
    the head who agreed, or ''."""

    @property
    def granted(self) -> bool: ...
    @property
    def capacity(self) -> str: ...
    @property
    def ground(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def basis(self) -> str: ...
    @property
    def approved_by(self) -> str: ...


class CourtDemanded(About, Protocol):
    """view ``court-demanded``: the written demand before the court is asked to execute the decision ``about``."""


class CourtApplied(About, Protocol):
    """view ``court-applied``: the application for court execution of the decision ``about``. ``papers``: ids of the
    list ``court-paper`` that are enclosed; ``approved_by``: the head who signed, or ''."""

    @property
    def papers(self) -> Sequence[str]: ...
    @property
    def approved_by(self) -> str: ...
    @property
    def sealed_paper(self) -> bool: ...
    @property
    def applied_on(self) -> date | None: ...


class CourtAnswered(About, Protocol):
    """view ``court-answered``: about an application. ``result`` is one of :data:`COURT_ANSWERS`."""

    @property
    def result(self) -> str: ...


class Refunded(About, Protocol):
    """view ``refunded``: money paid back, about a decision."""

    @property
    def amount(self) -> str: ...


class ThingsTaken(About, Protocol):
    """view ``things-taken``: confiscated things received, about a decision."""


class ThingsDisposed(About, Protocol):
    """view ``things-disposed``: about a receipt of confiscated things. ``manner``: an id of the list
    ``disposal-manner``; ``remaining``: some of them still wait; ``treasury_receipt``: paper of the treasury or ''."""

    @property
    def manner(self) -> str: ...
    @property
    def proceeds(self) -> str: ...
    @property
    def treasury_receipt(self) -> str: ...
    @property
    def remaining(self) -> bool: ...


class TransferAnswered(About, Protocol):
    """view ``transfer-answered``: about a transfer: whether the police file the case. ``result`` is one of
    :data:`TRANSFER_ANSWERS`."""

    @property
    def result(self) -> str: ...


class ItemsHandedOver(View, Protocol):
    """view ``items-handed-over``: about the answer by which the police filed the case."""
