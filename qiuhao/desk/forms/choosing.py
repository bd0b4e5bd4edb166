"""Whom of several parties a form is for: chosen above it, in a case whose parties may be decided apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qiuhao.casefile.acting import Act
from qiuhao.casefile.setting import Setting
from qiuhao.law import apart
from qiuhao.law.facts import DECISIONS, History


@dataclass(frozen=True, slots=True)
class Choice:
    """`rows`: place in the filing, name, whether chosen; none where there is nothing to choose."""

    rows: tuple[tuple[int, str, bool], ...] = ()

    @property
    def places(self) -> tuple[int, ...]:
        """The places chosen; none where there is nothing to choose."""
        return tuple(place for place, _, taken in self.rows if taken)


NOTHING = Choice()


def choice(offer: Act, setting: Setting, history: History, given: Sequence[str]) -> Choice:
    """Who may be chosen for this act, and who is: those given, else everybody, or whoever is at this step."""
    row = setting.procedure.by_act.get(offer.name)
    named = apart.parties(history)
    if row is None or not row.apart or not named or "parties" not in offer.cls.model_fields:
        return NOTHING
    wanted = {int(text) for text in given if text.isdigit() and int(text) < len(named)}
    wanted = wanted or _at_this_step(offer.name, setting, history, len(named))
    return Choice(tuple((place, party.name, place in wanted) for place, party in enumerate(named)))


def _at_this_step(act: str, setting: Setting, history: History, several: int) -> set[int]:
    """Parties with one side of the case for whom the step comes next (it may be done, was not yet), or everybody."""
    row = setting.procedure.by_act[act]
    ready: dict[History, set[int]] = {}
    for place in range(several):
        side = apart.side_of(history, [place])
        made = frozenset(view for view in DECISIONS if side.of(view))
        if row.possible(setting.procedure.state(side), made):
            ready.setdefault(side, set()).add(place)
    first = min(ready, key=lambda side: any(getattr(fact.body, "act", "") == act for fact in side), default=None)
    return ready[first] if first is not None else set(range(several))
