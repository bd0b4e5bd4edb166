"""The end of the investigation, the notice of rights, the statement and the hearing."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from qiuhao.law.views.common import About, Proposal, View


class InvestigationEnded(View, Protocol):
    """view ``investigation-ended``: 调查终结 with the handling unit's proposal."""

    @property
    def proposal(self) -> Proposal: ...


class Notified(View, Protocol):
    """view ``notified``: 事先告知. ``statement_days``: workdays for the statement, as the notice says;
    ``new_facts``: the facts found since an earlier notice that made this one necessary, or ''."""

    @property
    def proposal(self) -> Proposal: ...
    @property
    def hearing_offered(self) -> bool: ...
    @property
    def statement_days(self) -> int | None: ...
    @property
    def new_facts(self) -> str: ...
    @property
    def limitation_basis(self) -> str: ...


class Statement(About, Protocol):
    """view ``statement``: 陈述申辩 or its express waiver, about a notice."""

    @property
    def waived(self) -> bool: ...


class StatementChecked(About, Protocol):
    """view ``statement-checked``: 复核意见, about a statement."""

    @property
    def adopted(self) -> str: ...


class HearingAsked(About, Protocol):
    """view ``hearing-asked`` / ``hearing-waived``: about a notice."""


class HearingNotified(About, Protocol):
    """view ``hearing-notified``: 听证通知."""

    @property
    def held_on(self) -> date: ...


class HearingHeld(About, Protocol):
    """view ``hearing-held``: 听证笔录."""

    @property
    def chair(self) -> str: ...
    @property
    def signed(self) -> bool: ...
