"""The course of the case: suspension, archive, corrections, answers to findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from qiuhao.law.views.common import View


class Suspended(View, Protocol):
    """view ``suspended``: 中止; ``ended_at`` once resumed."""

    @property
    def cause(self) -> str: ...
    @property
    def ended_at(self) -> datetime | None: ...


class Archived(View, Protocol):
    """view ``archived``: the bound volume. ``contents`` are numbers of facts inside it."""

    @property
    def contents(self) -> Sequence[int]: ...
    @property
    def retention_basis(self) -> str: ...


class Correction(View, Protocol):
    """view ``correction``: an earlier record of this stream stands corrected."""

    @property
    def of(self) -> int: ...
    @property
    def reason(self) -> str: ...
    @property
    def changes(self) -> Mapping[str, object]: ...
    def apply(self, body: View) -> View:
        """The corrected body: the same kind with the changed fields, checked anew."""
        ...


class FindingAnswered(View, Protocol):
    """view ``finding-answered``: a person explains, clears or confirms a finding by its id."""

    @property
    def finding(self) -> str: ...
    @property
    def answer(self) -> str: ...
