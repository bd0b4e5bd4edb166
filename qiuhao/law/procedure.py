"""Procedures as state tables: which acts exist, from which states, leading where.

The tables themselves lie in ``casefile/procedures``; their diagrams are drawn from them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from qiuhao.law import apart
from qiuhao.law.facts import Fact, History, said


@dataclass(frozen=True, slots=True)
class Row:
    """One row: ``act`` is possible from ``from_states`` ('*' is any) and leads to ``to`` ('' =
    stays). ``owner`` is the post that does it; ``clause`` the law of the order of steps;
    ``stage`` the chapter; ``title`` the act in the user's words; ``once`` forbids a second;
    ``subject``: only a fact about a fact that fills this view leads on, and never back (the
    service of a decision does, the service of a notice does not); ``drawn``: the states from which
    the flow chart shows it, where more than the nearest one are ordinary ways; ``ordered``: possible in every
    state once there is an order of coercion in the case (it is published and contested as any decision is);
    ``standing``: in every state once there is a decision of any sort in it, whatever is weighed anew by then;
    ``apart``: of several parties, each may be at this step by itself, so the state of its own side counts."""

    act: str
    title: str
    from_states: tuple[str, ...]
    to: str
    owner: str
    stage: str
    clause: str
    once: bool = False
    subject: str = ""
    drawn: tuple[str, ...] = ()
    ordered: bool = False
    standing: bool = False
    apart: bool = False

    def possible(self, state: str, made: Collection[str]) -> bool:
        """Whether the table has the act in this state; `made`: sorts of decisions that the case has (``DECISIONS``)."""
        return "*" in self.from_states or state in self.from_states or self.anywhere(made)

    def anywhere(self, made: Collection[str]) -> bool:
        """Whether it is possible in every state, with these sorts of decisions made."""
        return (self.ordered and "ordered" in made) or (self.standing and bool(made))

    def leads(self, fact: Fact, history: History) -> bool:
        """Whether this fact moves the case to ``to``."""
        if not self.to or not self.subject:
            return bool(self.to)
        about = history.number(getattr(fact.body, "about", None) or 0)
        return about is not None and self.subject in about.body.fills


def judged_as(body: Any, procedure: str) -> str:
    """By which procedure a record is judged: its own where it names one (a penalty on the spot), save that an order of
    coercion inside another case is a step of that case."""
    own = said(body, "procedure", "")
    return own if own and "ordered" not in body.fills else procedure


@dataclass(frozen=True)
class Procedure:
    """A procedure: its states in order (name -> title), its rows, the state it starts in."""

    name: str
    title: str
    states: Mapping[str, str]
    rows: tuple[Row, ...]
    start: str
    ends: tuple[str, ...]
    by_act: Mapping[str, Row] = field(init=False)
    _said: dict[tuple[str, str], str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_act", {row.act: row for row in self.rows})

    def out_of_order(self, row: Row, state: str) -> str:
        """The sentence why this row's act is not possible in this state; made once."""
        said = self._said.get((row.act, state))
        if said is None:
            here, needed = self.states.get(state, state), "、".join(self.states[name] for name in row.from_states)
            when = f"须在“{needed}”时进行" if needed else "须在本案作出强制决定后进行"
            said = f"本案处于“{here}”，{row.title}{when}"
            self._said[row.act, state] = said
        return said

    def state(self, history: History) -> str:
        """The state in which the facts leave the case. Facts that came out of order move it
        too: the record of what happened is never refused, only the next act is judged. Of several
        parties the least advanced says where the case stands."""
        order = list(self.states)
        return min((self._state(side.history) for side in apart.sides(history)), key=order.index)

    def _state(self, history: History) -> str:
        """The state on one side of the case."""
        here = self.start
        for fact in history:
            row = self.by_act.get(getattr(fact.body, "act", ""))
            if row is not None and row.leads(fact, history):
                here = self._further(here, row)
        return here

    def _further(self, here: str, row: Row) -> str:
        if not row.subject and (here in row.from_states or "*" in row.from_states):
            return row.to
        order = list(self.states)
        return row.to if order.index(row.to) > order.index(here) else here
