"""Whether those to whom a licence matters were told, and what they say was waited for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qiuhao.law.facts import Fact
from qiuhao.law.gates import _notices
from qiuhao.law.gates._words import said
from qiuhao.law.gates.base import Ask, Shut


def untold(persons: Iterable[Any], notices: Sequence[Fact]) -> list[str]:
    """Names of those whom none of these notices names."""
    told = {who(person) for notice in notices for person in notice.body.recipients}
    return [person.name for person in persons if who(person) not in told]


def who(person: Any) -> tuple[str, str]:
    """By what one person is told from another."""
    return person.name, getattr(person, "identity", "")


def waiting(ask: Ask, notice: Fact) -> Iterable[Shut]:
    """What a notice still waits for: its service, then a statement, a waiver, a hearing, or the end of its days."""
    served = _notices.served_on(ask.history, notice.number)
    if served is None or served > ask.day:
        yield Shut(f"{said(notice.day)}的告知书还没有送达", "请送达告知书，再听取意见", "serve")
        return
    if ask.history.about("statement", notice.number) or _notices.since(ask.history, "hearing-held", notice):
        return
    days = notice.body.statement_days
    last = ask.calendar.workdays_after(served, days) if days else None
    if last is None or ask.day <= last:
        until = f"，告知书给的期限到{said(last)}为止" if last else "；告知书没有写明期限"
        yield Shut(
            f"{said(notice.day)}告知后，还没有听取意见{until}",
            "请记载陈述意见或者明确放弃的情况",
            "hear-statement",
        )
