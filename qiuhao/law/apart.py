"""Several parties in one case (共同违法): the case as each of them has it.

Joint offenders are filed and investigated together, and each may be told, heard and decided by himself: one is
fined, another warned. A fact concerns the parties that it names, else those whom the fact it is about concerns, else
everybody. The *side* of a party is the history without what concerns only others; gates, duties and states read sides
with the very functions that read a case of one party, so that several parties judged together get, each of them, the
answer that a case of their own would give. In a case of one party, and in every procedure whose opening does not let
parties go apart, there is one side: the case itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from qiuhao.law.facts import Fact, History, said

Places = frozenset[int]
"""Parties by their place in the filing, from 0."""


class Side(NamedTuple):
    """The case as these parties have it; `names` is empty where the case has one side only."""

    names: tuple[str, ...]
    history: History


def parties(history: History) -> tuple[Any, ...]:
    """The parties of the filing that may be judged each for himself; none where there are not several."""
    filed = history.of("filed")
    if not filed or not said(filed[-1].body, "apart", False):
        return ()
    named = tuple(party for fact in filed for party in fact.body.parties)
    return named if len(named) > 1 else ()


def present(history: History) -> Places:
    """Places of the parties whose history this is."""
    return history.whom if history.whom is not None else frozenset(range(len(parties(history))))


def concerned(history: History, body: Any) -> tuple[Any, ...]:
    """The parties of the filing whom a record concerns; none where there are not several."""
    named = parties(history)
    who = _of_body(body, named, _concerns(history, named)) if named else None
    return tuple(named[place] for place in sorted(present(history) if who is None else who))


def sides(history: History, body: Any = None) -> Sequence[Side]:
    """The sides that a record (any record, if none is given) concerns: parties for whom the same facts count are one
    side. A record that names no party and is about nothing in particular concerns the case as a whole."""
    named = parties(history)
    if not named or len(present(history)) == 1:
        return (Side((), history),)
    concerns = _concerns(history, named)
    who: Places | None = present(history) if body is None else _of_body(body, named, concerns)
    if who is None:
        return (Side((), history),)
    return _grouped(history, named, concerns, who & present(history) or who)


def side_of(history: History, places: Sequence[int]) -> History:
    """The history as the parties at these places of the filing have it together."""
    named = parties(history)
    chosen = present(history) & frozenset(places)
    if not chosen or chosen == present(history):
        return history
    concerns = _concerns(history, named)
    return history.only(frozenset(n for n, who in concerns.items() if who is None or who & chosen), chosen)


def own(history: History, body: Any) -> History:
    """The history as those have it together whom a record concerns."""
    named = parties(history)
    who = _of_body(body, named, _concerns(history, named)) if named else None
    return history if who is None else side_of(history, sorted(who))


def decisions_by_party(history: History) -> list[Fact | None]:
    """The latest decision about each party of the filing; of the case, where it has one side only."""
    named = parties(history)
    if not named:
        return [history.last("decided")]
    return [side_of(history, [place]).last("decided") for place in range(len(named))]


def _grouped(
    history: History, named: Sequence[Any], concerns: Mapping[int, Places | None], who: Places
) -> Sequence[Side]:
    kept: dict[frozenset[int], list[int]] = {}
    here = {fact.number for fact in history}
    for place in sorted(who):
        numbers = frozenset(n for n in here if (whom := concerns[n]) is None or place in whom)
        kept.setdefault(numbers, []).append(place)
    if len(kept) == 1 and who == present(history):
        return (Side((), history),)
    return [Side(tuple(named[place].name for place in places), side_of(history, places)) for places in kept.values()]


def _concerns(history: History, named: Sequence[Any]) -> Mapping[int, Places | None]:
    """Number of each fact, known or still to come in this cut -> whom it concerns; None: everybody."""

    def made() -> Mapping[int, Places | None]:
        found: dict[int, Places | None] = {}
        for number in sorted(fact.number for fact in history.facts):
            fact = by_number[number]
            found[number] = None if "filed" in fact.body.fills else _of_body(fact.body, named, found)
        return found

    by_number = {fact.number: fact for fact in history.facts}
    key = "concerns", *(fact.number for fact in history.of("filed"))
    found: Mapping[int, Places | None] = history.kept(key, made)
    return found


def _of_body(body: Any, named: Sequence[Any], known: Mapping[int, Places | None]) -> Places | None:
    own = said(body, "parties", ())
    if own:
        # Somebody whom the filing does not know (renamed, misspelt) lets nobody out.
        found = [{place for place, party in enumerate(named) if same(party, one)} for one in own]
        return frozenset().union(*found) if all(found) else None
    about = said(body, "about", None) or said(body, "of", None)
    return known.get(about) if isinstance(about, int) else None


def same(one: Any, other: Any) -> bool:
    """Whether two records of a party mean the same: by the number it bears, else by its name."""
    first, second = getattr(one, "identity", ""), getattr(other, "identity", "")
    if first and second:
        return bool(first == second)
    return bool(one.name == other.name)
