"""A shut gate's reason, with its clause and the step that would open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qiuhao.law.clause import Source


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an act may not be done now.

    ``gate`` names the gate (closed catalogue), ``text`` is the sentence shown to the user,
    ``remedy`` the step that opens it (a sentence, may be empty), ``act`` the name of an act
    that would open it (may be empty), ``field`` the field of the act's form that is at fault.
    ``severity``: ``refuse`` shuts the act; ``warn`` lets it pass and shows the sentence.
    """

    gate: str
    text: str
    source: Source
    remedy: str = ""
    act: str = ""
    field: str = ""
    severity: str = "refuse"

    @property
    def clause(self) -> str:
        return self.source.clause

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON: the same words on page, interface and command line."""
        return {
            "gate": self.gate,
            "text": self.text,
            "clause": self.source.clause,
            "rank": self.source.rank.value,
            "checked": self.source.checked,
            "remedy": self.remedy,
            "act": self.act,
            "field": self.field,
            "severity": self.severity,
        }


class Refused(Exception):
    """An act was asked for that the law keeps shut. Nothing was written.

    ``refusals`` holds every reason, never only the first.
    """

    def __init__(self, refusals: tuple[Refusal, ...] | list[Refusal]) -> None:
        self.refusals = tuple(refusals)
        super().__init__("；".join(refusal.text for refusal in self.refusals))
