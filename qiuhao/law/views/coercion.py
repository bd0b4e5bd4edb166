"""Coercive measures and coercive execution (行政强制法)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from qiuhao.law.views.common import About, Officer, Party, Proposal, View


class Ordered(View, Protocol):
    """view ``ordered``: a coercive decision (measure or execution order) with its paper; never ``decided``, so that
    the decision of the case it stands in remains the one decision. ``major_answered``: the heads of the place's list
    were gone through; ``major_heads``: those answered with yes."""

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
    def remedy_text(self) -> str: ...
    @property
    def major_answered(self) -> bool: ...
    @property
    def major_heads(self) -> Sequence[str]: ...
    @property
    def urgent(self) -> bool: ...


class MeasureAsked(View, Protocol):
    """view ``measure-asked``: the report to the head before a measure. ``sort``: one of :data:`MEASURES`."""

    @property
    def sort(self) -> str: ...


class MeasureApproved(About, Protocol):
    """view ``measure-approved``: the head's word, about a request, or about a measure taken in urgency."""

    @property
    def agreed(self) -> bool: ...


class MeasureTaken(Ordered, Protocol):
    """view ``measure-taken``: a measure as it was carried out. ``request``: number of the request that was approved;
    ``days``: the term on the paper; ``power_rank``: rank of the provision that gives the power; ``by_entrusted`` and
    ``unqualified``: what the register says against the body and against officers."""

    @property
    def sort(self) -> str: ...
    @property
    def request(self) -> int | None: ...
    @property
    def days(self) -> int | None: ...
    @property
    def officers(self) -> Sequence[Officer]: ...
    @property
    def power_rank(self) -> str: ...
    @property
    def by_entrusted(self) -> bool: ...
    @property
    def unqualified(self) -> Sequence[str]: ...
    @property
    def connected(self) -> bool: ...
    @property
    def no_necessities(self) -> bool: ...
    @property
    def not_taken_before(self) -> bool: ...
    @property
    def party_called(self) -> bool: ...
    @property
    def party_present(self) -> bool: ...
    @property
    def attested_by(self) -> str: ...
    @property
    def statement(self) -> str: ...
    @property
    def rights_told(self) -> bool: ...
    @property
    def signed(self) -> bool: ...
    @property
    def handed_over(self) -> bool: ...
    @property
    def power_basis(self) -> str: ...
    @property
    def list_copies(self) -> int: ...
    @property
    def family_told_at(self) -> datetime | None: ...


class MeasureExtended(About, Protocol):
    """view ``measure-extended``: about a measure (fills ``extended`` as well). ``days``: by how many days."""

    @property
    def days(self) -> int: ...
    @property
    def approved_by(self) -> str: ...
    @property
    def reasons(self) -> str: ...


class MeasureTested(About, Protocol):
    """view ``measure-tested``: the term of testing, about a measure; ``told``: the party was told in writing;
    ``commission``: number of the commission whose result ends it."""

    @property
    def told(self) -> bool: ...
    @property
    def from_on(self) -> date: ...
    @property
    def until_on(self) -> date: ...
    @property
    def commission(self) -> int | None: ...


class MeasureEnded(About, Protocol):
    """view ``measure-ended``: lifted or dealt with, about a measure. ``returned_on``: things given back the same day
    or on this day; ``handling``: lifted, confiscated, destroyed, transferred."""

    @property
    def handling(self) -> str: ...
    @property
    def returned_on(self) -> date | None: ...


class ThingsReturned(About, Protocol):
    """view ``things-returned``: about a measure."""


class Demanded(About, Protocol):
    """view ``demanded`` (about a decision) / ``substitute-demanded`` (about an execution order): 催告."""

    @property
    def until(self) -> date: ...


class DemandAnswered(About, Protocol):
    """view ``demand-answered``: what the party said, about a demand."""


class DemandChecked(About, Protocol):
    """view ``demand-checked``: the check of what the party said. ``founded``: it holds, no execution follows."""

    @property
    def founded(self) -> bool: ...


class ExecutionOrdered(Ordered, Protocol):
    """view ``execution-ordered``: 强制执行决定. ``manner``: one of :data:`EXECUTIONS`; ``decision``: number of the
    decision of this case, None if it was made elsewhere (then the case's registration says when it was served);
    ``assets_moving``: evidence that assets are moved or hidden (37 ¶3)."""

    @property
    def manner(self) -> str: ...
    @property
    def decision(self) -> int | None: ...
    @property
    def assets_moving(self) -> str: ...
    @property
    def power_rank(self) -> str: ...
    @property
    def principal(self) -> str: ...
    @property
    def surcharge(self) -> str: ...
    @property
    def surcharge_from(self) -> date | None: ...
    @property
    def surcharge_told(self) -> bool: ...


class DecisionElsewhere(View, Protocol):
    """view ``decision-elsewhere``: the registration of a case that executes a decision made elsewhere."""

    @property
    def served_on(self) -> date | None: ...
    @property
    def remedy_used(self) -> str: ...
    @property
    def remedy_ended_on(self) -> date | None: ...


class DemolitionAnnounced(View, Protocol):
    """view ``demolition-announced``: 限期自行拆除的公告."""

    @property
    def until(self) -> date: ...


class Executing(View, Protocol):
    """view ``executing``: an act of coercive execution. ``manner``: demolition, substitute or other; ``order``: number
    of the execution order; ``immediate``: 立即代履行 (52), with its ground."""

    @property
    def manner(self) -> str: ...
    @property
    def order(self) -> int | None: ...
    @property
    def began_at(self) -> datetime: ...
    @property
    def ended_at(self) -> datetime: ...
    @property
    def urgent_because(self) -> str: ...
    @property
    def cuts_supplies(self) -> bool: ...
    @property
    def immediate(self) -> bool: ...
    @property
    def immediate_ground(self) -> str: ...
    @property
    def supervised(self) -> bool: ...
    @property
    def signed(self) -> bool: ...
    @property
    def party_present(self) -> bool: ...


class ExecutionSuspended(View, Protocol):
    """view ``execution-suspended``: 中止执行. ``lapses``: no grave harm to society and the party truly cannot perform,
    so that after the term of 39 ¶2 nothing is executed any more."""

    @property
    def lapses(self) -> bool: ...


class ExecutionAgreed(View, Protocol):
    """view ``execution-agreed``: 执行协议. ``waived``: so much of what was added to the sum; ``remedied``: the remedial
    steps for which; ``harmless``: neither the public interest nor others' rights suffer."""

    @property
    def waived(self) -> str: ...
    @property
    def remedied(self) -> str: ...
    @property
    def harmless(self) -> bool: ...
