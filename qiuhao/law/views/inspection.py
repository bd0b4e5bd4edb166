"""An inspection: what it is planned for, who allows it, what it finds, and that the inspected party is told."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from qiuhao.law.views.common import About, View


class InspectionPlanned(View, Protocol):
    """view ``inspection-planned``: the request for an inspection; it files it as well.

    ``ground`` is one of :data:`INSPECTION_GROUNDS`; ``matter_listed``: whether the matter stands in the authority's
    list of inspections, None where nobody looked; ``counted_before``: counted inspections of the party this year, None
    where nobody looked; ``cap``: the yearly number set for the matter, None: not set; ``third_party_role`` is one of
    :data:`THIRD_PARTY_ROLES`; ``licensee``: a licensee's licensed activity is inspected (许可法 61).
    """

    @property
    def ground(self) -> str: ...
    @property
    def urgent(self) -> bool: ...
    @property
    def licensee(self) -> bool: ...
    @property
    def matter_listed(self) -> bool | None: ...
    @property
    def counted_before(self) -> int | None: ...
    @property
    def cap(self) -> int | None: ...
    @property
    def over_cap_reason(self) -> str: ...
    @property
    def third_party_role(self) -> str: ...


class InspectionApproved(View, Protocol):
    """view ``inspection-approved``: the head's word on the inspection, before it or made up after it."""

    @property
    def agreed(self) -> bool: ...
    @property
    def approved_by(self) -> str: ...


class InspectionResult(View, Protocol):
    """view ``inspection-result``: it is the decision of an inspection as well. ``result`` is one of
    :data:`INSPECTION_RESULTS`; ``told_at``: when the inspected party was told it, None: not yet."""

    @property
    def result(self) -> str: ...
    @property
    def told_at(self) -> datetime | None: ...
    @property
    def third_party_role(self) -> str: ...


class InspectionTold(About, Protocol):
    """view ``inspection-result-told``: the result told later than it was recorded, about it."""


class InspectionClosed(View, Protocol):
    """view ``inspection-closed``: the end of an inspection, a closing as well."""

    @property
    def no_recheck_because(self) -> str: ...
