"""Applications and licences: received, answered, examined, granted, issued, cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from qiuhao.law.views.common import About, Party, Proposal, View


class Application(View, Protocol):
    """view ``application``: 收件. ``sort``: new, change or renewal; ``material_list``: what the matter's list
    demands, as it stood; ``expires_on``: last day of the licence that is to be renewed."""

    @property
    def sort(self) -> str: ...
    @property
    def material_list(self) -> Sequence[str]: ...
    @property
    def expires_on(self) -> date | None: ...


class SupplementTold(View, Protocol):
    """view ``supplement-told``: 一次告知补正. ``missing``: everything that is to be supplemented."""

    @property
    def missing(self) -> Sequence[str]: ...


class ApplicationAnswered(View, Protocol):
    """view ``receipt``: a dated and sealed paper on acceptance or refusal (许可法 32 ¶2)."""

    @property
    def number_text(self) -> str: ...
    @property
    def sealed_paper(self) -> bool: ...
    @property
    def dated(self) -> date | None: ...


class Accepted(View, Protocol):
    """view ``accepted``: 受理. ``handling``: ordinary, joint, or lower (a superior authority decides)."""

    @property
    def handling(self) -> str: ...
    @property
    def accepted_on(self) -> date | None: ...


class Examined(View, Protocol):
    """view ``examined``: 审查意见. ``interested``: persons whose important interests it touches directly;
    ``public_hearing``: none, by-law or public-interest (许可法 46)."""

    @property
    def interested(self) -> Sequence[Party]: ...
    @property
    def public_hearing(self) -> str: ...


class InterestedTold(View, Protocol):
    """view ``interested-told``: a notice to the applicant and the interested persons it names."""

    @property
    def recipients(self) -> Sequence[Party]: ...


class RevisionProposed(About, Protocol):
    """view ``revision-proposed``: 拟变更、撤回、撤销许可, about the decision that gave it. ``ground``: an entry of
    the list ``licence-revision-ground``; ``public_harm``: revoking may do grave harm to the public interest;
    ``loss``: the licensee loses by it; ``interested``: the licensee and whom else it touches."""

    @property
    def ground(self) -> str: ...
    @property
    def proposal(self) -> Proposal: ...
    @property
    def public_interest(self) -> str: ...
    @property
    def public_harm(self) -> bool: ...
    @property
    def loss(self) -> bool: ...
    @property
    def compensation(self) -> str: ...
    @property
    def interested(self) -> Sequence[Party]: ...


class RenewedByLaw(View, Protocol):
    """view ``renewed-by-law``: 视为准予延续, put into words. ``valid_from``: the day after the old term."""

    @property
    def valid_from(self) -> date | None: ...


class HearingAnnounced(View, Protocol):
    """view ``hearing-announced``: 许可听证公告, without anybody's request."""


class Compensated(About, Protocol):
    """view ``compensated``: 补偿、赔偿, about the decision that caused the loss."""


class ToldInWriting(View, Protocol):
    """view ``told-in-writing``: something that counts only if the applicant is told in writing."""

    @property
    def told(self) -> bool: ...


class LicenceIssued(About, Protocol):
    """view ``licence-issued``: 许可证件, about a decision. ``handed_over``: given to the applicant with it."""

    @property
    def handed_over(self) -> bool: ...


class LicenceCancelled(About, Protocol):
    """view ``licence-cancelled``: 注销, about the ground that arose."""
