"""Publication, withholding, withdrawal and correction of what is public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from qiuhao.law.views.common import About


class PublicationDrafted(About, Protocol):
    """view ``publication-drafted``: about a decision. ``fields`` hold the public words by item id of
    the summary list (``text`` for the full decision); ``form``: summary or full; ``cleared``: values
    found in it that a person judged not to be protected."""

    @property
    def fields(self) -> Mapping[str, str]: ...
    @property
    def drafted_by(self) -> str: ...
    @property
    def digest(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def cleared(self) -> Sequence[str]: ...


class PublicationReviewed(About, Protocol):
    """view ``publication-reviewed``: about a draft."""

    @property
    def passed(self) -> bool: ...
    @property
    def digest(self) -> str: ...
    @property
    def reviewed_by(self) -> str: ...


class Published(About, Protocol):
    """view ``published``: about a decision. ``draft`` is the draft's number; ``exit``: where a ground
    stood against it, which way out was taken (consent, public-interest, other-law, masking), with
    ``exit_basis``; else ''."""

    @property
    def draft(self) -> int: ...
    @property
    def carriers(self) -> Sequence[str]: ...
    @property
    def ends_on(self) -> date | None: ...
    @property
    def exit(self) -> str: ...
    @property
    def exit_basis(self) -> str: ...


class Withheld(About, Protocol):
    """view ``withheld``: about a decision; ``ground`` is an item id of the pack."""

    @property
    def ground(self) -> str: ...
    @property
    def basis(self) -> str: ...
    @property
    def basis_rank(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def decided_by(self) -> str: ...


class WithholdingLifted(About, Protocol):
    """view ``withholding-lifted``: about a withholding whose ground has ceased (信息公开条例 18)."""

    @property
    def reason(self) -> str: ...
    @property
    def decided_by(self) -> str: ...


class Withdrawn(About, Protocol):
    """view ``withdrawn``: a decision left the shelf; ``explanation`` is what the public reads."""

    @property
    def explanation(self) -> str: ...


class RulingReceived(About, Protocol):
    """view ``ruling``: a ruling about a decision. ``result`` is one of :data:`RULINGS`; ``remedy``: the remedy that it
    ends; ``remake_by``: the term that it sets for a new decision; ``for_procedure``: set aside for its procedure
    alone."""

    @property
    def result(self) -> str: ...
    @property
    def remedy(self) -> int | None: ...
    @property
    def remake_by(self) -> date | None: ...
    @property
    def for_procedure(self) -> bool: ...


class CorrectionAsked(About, Protocol):
    """view ``correction-asked``: about a publication."""


class CorrectionAnswered(About, Protocol):
    """view ``correction-answered``: about a request. ``outcome`` is one of
    :data:`CORRECTION_OUTCOMES`; ``told``: the person who asked was told, ``written``: in writing;
    ``other_body``: the authority it was forwarded to or that was named, or ''."""

    @property
    def outcome(self) -> str: ...
    @property
    def told(self) -> bool: ...
    @property
    def written(self) -> bool: ...
    @property
    def other_body(self) -> str: ...


class PublicationCorrected(About, Protocol):
    """view ``publication-corrected``: about a decision."""
