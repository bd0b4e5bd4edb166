"""Which acts must have an audio-visual record, and which have one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qiuhao.law.facts import Fact, History
from qiuhao.law.gates.base import Ask
from qiuhao.law.lines import ItemLine


def owed_class(body: Any, cases: Iterable[ItemLine]) -> str:
    """``required``, ``as-needed``, ``phased`` (逐步实现) or '' for one act, from the place's list and the act.

    An entry covers the act when each of its conditions that is given holds: the act's name among
    ``steps``, an interest among ``interests``, the method of service among ``methods``. Without
    conditions an as-needed entry covers what is marked 容易引发争议, another one nothing. An officer's
    own class can raise what the list asks for, never lower it: 文字记录能够全面有效记录 excuses only what
    is as-needed or phased.
    """
    found = {str(item.more.get("duty", "")) for item in cases if _covers(item, body)}
    own = getattr(body, "recording_class", "")
    if "required" in found or own == "required":
        return "required"
    if own == "text-suffices" or getattr(body, "not_recorded_because", ""):
        return ""
    return next((softer for softer in ("as-needed", "phased") if softer in found), "")


def _covers(item: ItemLine, body: Any) -> bool:
    steps = item.more.get("steps")
    if steps and getattr(body, "act", "") not in steps:
        return False
    interests, methods = item.more.get("interests"), item.more.get("methods")
    if not (steps or interests or methods):
        return item.more.get("duty") == "as-needed" and bool(getattr(body, "dispute_prone", False))
    if interests and not set(interests) & set(getattr(body, "interests", ())):
        return False
    return not methods or getattr(body, "method", "") in methods


def owed_by(ask: Ask, fact: Fact) -> str:
    """The class of a fact by the place's list, worked out once for the case."""
    listed = cases(ask, fact.body.act)
    # The rules keep their lists, one object for all days on which the same holds.
    key = ("recording-class", fact.number, id(listed))
    found: str = ask.history.kept(key, lambda: owed_class(fact.body, listed))
    return found


def explained(history: History, number: int) -> list[Fact]:
    """Explanations with a cause, about a fact."""
    return [fact for fact in history.about("recording-explained", number) if fact.body.cause.strip()]


def cases(ask: Ask, act: str) -> Sequence[ItemLine]:
    """Entries of the place's list that may cover an act of this name."""
    return ask.rules.items_with("recording-case", "steps", act, ask.day, ask.procedure)
