"""What a gate is: a small function of facts with typed parameters.

A gate file defines ``gate = Gate(name, title, Params, shut)`` where ``shut(ask, params)``
yields a :class:`Shut` for every reason why the act may not be done. Whether, for which acts
and with which numbers a gate binds is a line of a pack, with its clause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from qiuhao.law.facts import History, legal_date
from qiuhao.law.lines import ItemLine, Strict
from qiuhao.law.workdays import Calendar

if TYPE_CHECKING:
    from qiuhao.law.rules import Rules


class NoParams(Strict):
    """For gates without numbers."""


@dataclass(frozen=True, slots=True)
class Ask:
    """The question put to a gate.

    ``history``: what happened before; ``act``: the act's name; ``body``: the proposed or
    reported fact's body (None when a page only asks whether the act may be opened: gates
    that need the body then keep quiet); ``at``: when the act is or was done; ``by``: opaque
    ids of the persons doing it; ``procedure``: name of the case's procedure.
    """

    history: History
    act: str
    body: Any
    at: datetime
    by: tuple[str, ...]
    rules: Rules
    calendar: Calendar
    procedure: str
    day: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "day", legal_date(self.at))

    def fills(self, view: str) -> bool:
        """Whether there is a body and it fills a view."""
        return self.body is not None and view in self.body.fills


@dataclass(frozen=True, slots=True)
class Shut:
    """One reason. ``text``: the sentence; ``remedy``: what to do; ``act``: an act that opens
    it; ``field``: the field of the form at fault; ``item``: the list entry that asks for it, so that a
    line of the base does not take the blame for what only a place demands; ``about``: the earlier
    record that is at fault, where the gate looks back: the finding stands beside it, and once,
    however many later steps ask again."""

    text: str
    remedy: str = ""
    act: str = ""
    field: str = ""
    item: ItemLine | None = None
    about: int = 0


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate of the closed catalogue. ``shut(ask, params)`` lists the reasons.

    ``looks_at``: the views of which the act's body must fill at least one; with another body, and
    without any (where only the opening of the act is asked about), the gate keeps quiet, so a line
    that binds it to another act does nothing (``tests/house`` compares). Empty: the gate reads the
    history, or whatever fields a list names.
    """

    name: str
    title: str
    params: type[BaseModel]
    shut: Callable[[Ask, Any], Iterable[Shut]]
    looks_at: tuple[str, ...] = ()
