"""Legality review, discussion and approval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from qiuhao.law.views.common import About, View


class MajorAnswers(View, Protocol):
    """view ``major-answers``: the handling unit's answers whether the decision is major. ``answered``:
    ids of the heads answered with yes or no; ``heads``: those answered with yes; ``complex``: 情节复杂 (处罚法 57)."""

    @property
    def heads(self) -> Sequence[str]: ...
    @property
    def answered(self) -> Sequence[str]: ...
    @property
    def complex(self) -> bool: ...


class Submission(View, Protocol):
    """view ``submitted``: 送法制审核. ``materials`` are item ids of the pack's list; ``evaluated``: the
    case had an evaluation (评估); ``handling``: on submitting again, what was done about each of
    the last opinion's ``problems``, in their order."""

    @property
    def substance(self) -> str: ...
    @property
    def materials(self) -> Sequence[str]: ...
    @property
    def heads(self) -> Sequence[str]: ...
    @property
    def submitted_by(self) -> str: ...
    @property
    def evaluated(self) -> bool: ...
    @property
    def handling(self) -> Sequence[str]: ...


class ReviewPaused(About, Protocol):
    """view ``review-paused``: a stretch that the review clock does not count."""

    @property
    def cause(self) -> str: ...
    @property
    def ended_at(self) -> datetime | None: ...


class Extended(About, Protocol):
    """view ``extended``: a period was extended by so many ``days`` (of its own unit). ``duty`` names it;
    ``approved_by``: the head who agreed, or '': then nothing was extended."""

    @property
    def duty(self) -> str: ...
    @property
    def days(self) -> int: ...
    @property
    def approved_by(self) -> str: ...


class MaterialsComplete(About, Protocol):
    """view ``materials-complete`` / ``submission-returned``: about a submission."""


class InterestDeclared(About, Protocol):
    """view ``interest-declared``: about a submission. ``persons`` declared whether they have a direct
    interest (直接利害关系); ``interested``: those who have one."""

    @property
    def persons(self) -> Sequence[str]: ...
    @property
    def interested(self) -> Sequence[str]: ...


class Opinion(About, Protocol):
    """view ``opinion``: 审核意见, about a submission. ``opinion`` is an item id of the pack; ``also``:
    further ones, where the place lets one opinion combine several.

    ``checklist``: item id -> one of :data:`CHECKLIST_ANSWERS`; ``checklist_reasons``: item id ->
    reason; ``problems``: each problem in words; ``qualified``: those of the ``reviewers`` with the
    legal professional qualification; ``experienced``: those who reviewed penalties before.
    """

    @property
    def opinion(self) -> str: ...
    @property
    def also(self) -> Sequence[str]: ...
    @property
    def reviewers(self) -> Sequence[str]: ...
    @property
    def checklist(self) -> Mapping[str, str]: ...
    @property
    def grounds(self) -> Sequence[str]: ...
    @property
    def problems(self) -> Sequence[str]: ...
    @property
    def checklist_reasons(self) -> Mapping[str, str]: ...
    @property
    def qualified(self) -> Sequence[str]: ...
    @property
    def experienced(self) -> Sequence[str]: ...


class Disagreement(About, Protocol):
    """view ``disagreement``: one step on the place's path, about an opinion. ``by_body`` is one of
    handling-unit, review-body, head, leaders; ``decided_to_go_on``: a deciding step held that
    the decision may be made against the opinion."""

    @property
    def step(self) -> str: ...
    @property
    def by_body(self) -> str: ...
    @property
    def decided_to_go_on(self) -> bool: ...


class Discussed(View, Protocol):
    """view ``discussed``: 集体讨论."""

    @property
    def substance(self) -> str: ...
    @property
    def agreed(self) -> bool: ...
    @property
    def attendees(self) -> Sequence[str]: ...


class Consulted(View, Protocol):
    """view ``consulted``: 法律顾问、公职律师 studied the matter and their opinions were answered."""


class Approved(View, Protocol):
    """view ``approved``: the head's approval of exactly this substance."""

    @property
    def substance(self) -> str: ...
    @property
    def agreed(self) -> bool: ...
    @property
    def approved_by(self) -> str: ...
