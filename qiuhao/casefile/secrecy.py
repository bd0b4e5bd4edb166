"""Records marked as secret, and who may open them (处罚法 50; anhui/record/20-3; anze/record/18-2).

    history = opened_to(who, history, authority)     # what this viewer may not open is closed, the rest untouched

A mark on a record closes what it says and the files it names to everybody but named persons: who recorded it, the
officers it names, the officers of the act it is about, those it names as its readers, and the head who answers for it.
That there is such a record, when and by whom, stays visible. The law itself always judges the whole history.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from qiuhao.authority.rights import Viewer
from qiuhao.law.facts import Fact, History, said
from qiuhao.law.rules import Rules
from qiuhao.ledger import reading as ledger

NATIONAL = "nat/cf/50"
LIST = "confidential-kind"


@dataclass(frozen=True, slots=True)
class Closed:
    """Stands where a body was that this viewer may not open. It fills no view."""

    kind: str
    title: str
    stage: str = ""
    act: str = ""
    fills: tuple[str, ...] = ()


def marks(body: Any) -> tuple[str, ...]:
    """The sorts of secret with which a body is marked."""
    found: tuple[str, ...] = said(body, "secrets", ())
    return found


def kept(facts: Iterable[Fact]) -> frozenset[int]:
    """Numbers of the records that open to named persons only, as the marks stand now, and of their corrections.

    What serves everybody who sees the case, such as its words in the common index, leaves them out.
    """
    facts = tuple(facts)
    if not any(marks(fact.body) or marked_anew(fact) for fact in facts):
        return frozenset()
    shut = {fact.number for fact in History(facts) if marks(fact.body)}
    return frozenset(shut | {fact.number for fact in facts if _corrects(fact, shut)})


def common(history: History) -> History:
    """The history as everybody who sees the case may read it: for what lists and searches show of it."""
    shut = kept(history.as_recorded)
    return History((_as_seen(fact, set(shut)) for fact in history.as_recorded), history.stream) if shut else history


def kept_of() -> Callable[[str], frozenset[int]]:
    """Stream -> the numbers that `kept` has in it, read once each: for what goes through the whole ledger."""
    return cache(lambda stream: kept(ledger.facts(stream)))


def marked_anew(fact: Fact) -> bool:
    """Whether the record is a correction that changes the marks of another one."""
    return "correction" in fact.body.fills and "secrets" in fact.body.changes


def _corrects(fact: Fact, shut: Container[int]) -> bool:
    return "correction" in fact.body.fills and fact.body.of in shut


def may_open(who: Viewer, fact: Fact, history: History, authority: str) -> bool:
    """Whether this viewer may see what the record says."""
    if not marks(fact.body) or who.holds("head", "principal-head", authority=authority):
        return True
    return who.is_somebody and who.person in set(_named(fact, history))


def _named(fact: Fact, history: History) -> Iterator[str]:
    yield from fact.people
    yield from getattr(fact.body, "readers", ())
    yield from (officer.person for officer in getattr(fact.body, "officers", ()))
    about = getattr(fact.body, "about", None)
    act = history.number(about) if isinstance(about, int) else None
    if act is not None:
        yield from (officer.person for officer in getattr(act.body, "officers", ()))


def opened_to(who: Viewer, history: History, authority: str) -> History:
    """The history as this viewer may read it: the same one where nothing in it is closed to him."""
    shut = {fact.number for fact in history if not may_open(who, fact, history, authority)}
    if not shut:
        return history
    return History((_as_seen(fact, shut) for fact in history.as_recorded), history.stream)


def _as_seen(fact: Fact, shut: set[int]) -> Fact:
    """Closed if its number is, or if it corrects one that is: a correction says what it changes."""
    if fact.number not in shut and not _corrects(fact, shut):
        return fact
    body = fact.body
    title = f"涉密记录：{getattr(body, 'title', '记录')}"
    return replace(fact, body=Closed(fact.kind, title, getattr(body, "stage", ""), getattr(body, "act", "")))


def sentence(rules: Rules, fact: Fact) -> str:
    """Why it stays closed, by which clause, and what to do."""
    own = rules.items(LIST, fact.day)
    clause = own[0].clause if own else NATIONAL
    return (
        f"第 {fact.number} 号记录标明涉密，只有办理人、机关负责人和记录指定的人员可以查阅（{rules.mark(clause)}）。"
        "确需查阅的，请由承办人更正该记录，写明可以查阅的人员。"
    )
