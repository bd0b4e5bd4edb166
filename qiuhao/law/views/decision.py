"""The decision, its service, its money, and the end of the case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from qiuhao.law.views.common import About, Party, Proposal, View


class Decided(View, Protocol):
    """view ``decided``: a decision, penalty or not, ordinary or on the spot.

    ``limitation_basis``: the law that sets another limitation, or ''; ``facts_narrower``: where the
    facts are worded otherwise than in the notice, nothing was added; ``fined_before``: number of a
    decision that already fined the same act, or ''.
    """

    @property
    def procedure(self) -> str: ...
    @property
    def proposal(self) -> Proposal: ...
    @property
    def parties(self) -> Sequence[Party]: ...
    @property
    def substance(self) -> str: ...
    @property
    def number_text(self) -> str: ...
    @property
    def on_the_spot(self) -> bool: ...
    @property
    def surcharge_stated(self) -> bool: ...
    @property
    def remedy_text(self) -> str: ...
    @property
    def performance_text(self) -> str: ...
    @property
    def decided_by(self) -> str: ...
    @property
    def limitation_basis(self) -> str: ...
    @property
    def facts_narrower(self) -> bool: ...
    @property
    def fined_before(self) -> str: ...


class OnTheSpot(View, Protocol):
    """view ``on-the-spot``: 当场处罚决定 (fills ``decided``, ``filed`` and ``officers`` as well).
    ``refusal``: the note that the party refused to sign, or ''."""

    @property
    def number_text(self) -> str: ...
    @property
    def certificates_shown(self) -> bool: ...
    @property
    def statement_heard(self) -> bool: ...
    @property
    def handed_over(self) -> bool: ...
    @property
    def refusal(self) -> str: ...


class ElectronicConsent(View, Protocol):
    """view ``electronic-consent``: 电子送达确认书."""

    @property
    def signed(self) -> bool: ...


class Served(About, Protocol):
    """view ``served``: 送达. ``method`` is one of :data:`SERVICE_METHODS`; ``consent``: number of the
    electronic consent; ``carrier_mail``: one of :data:`POSTAL_CARRIERS` when by post, else ''."""

    @property
    def method(self) -> str: ...
    @property
    def consent(self) -> int | None: ...
    @property
    def attested_by(self) -> str: ...
    @property
    def recorded(self) -> bool: ...
    @property
    def receipts(self) -> Sequence[str]: ...
    @property
    def reason(self) -> str: ...
    @property
    def remedy_link(self) -> str: ...
    @property
    def effective_on(self) -> date: ...
    @property
    def carrier_mail(self) -> str: ...


class Paid(About, Protocol):
    """view ``paid``: money received, about a decision. ``sort``: fine, gains or surcharge; ``ground`` is one of
    :data:`COLLECTION_GROUNDS` when an officer collected it, else ''."""

    @property
    def amount(self) -> str: ...
    @property
    def sort(self) -> str: ...
    @property
    def collected_by_officer(self) -> bool: ...
    @property
    def ground(self) -> str: ...
    @property
    def receipt_number(self) -> str: ...


class Deferred(About, Protocol):
    """view ``deferred``: 延期或分期缴纳 granted; ``until`` is its last day."""

    @property
    def until(self) -> date: ...


class Surcharged(About, Protocol):
    """view ``surcharged``: 加处罚款, about a decision; ``ends_on`` None: through the day of the act."""

    @property
    def amount(self) -> str: ...
    @property
    def begins_on(self) -> date: ...
    @property
    def ends_on(self) -> date | None: ...


class CrimeSuspected(View, Protocol):
    """view ``crime-suspected``: 涉嫌犯罪."""


class TransferDecided(About, Protocol):
    """view ``transfer-decided``: about a suspicion; ``approved``: it goes to the police; ``reason``: why not."""

    @property
    def approved(self) -> bool: ...
    @property
    def reason(self) -> str: ...


class Transferred(About, Protocol):
    """view ``transferred`` / ``transfer-returned``: about a transfer decision (``sort``: crime or jurisdiction, by
    ``officers``), or about a transfer (the other body did not take the case, or has ended it and handed it back)."""


class Closed(View, Protocol):
    """view ``closed``: 结案 with its report."""

    @property
    def reason(self) -> str: ...
