"""A plan is issued task by task: each task has its own day, and is done by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pytest

from qiuhao.law.duties.reckoning import Setting, owed
from qiuhao.law.facts import SHANGHAI, Fact, History
from qiuhao.library import packs
from qiuhao.library.calendars import calendar


@dataclass(frozen=True)
class Issued:
    task: str
    fills: tuple[str, ...] = ("plan-issued",)
    act: str = ""


@dataclass(frozen=True)
class Done:
    about: int
    fills: tuple[str, ...] = ("plan-task-done",)
    act: str = ""


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=SHANGHAI)


def told(*bodies: tuple[str, object]) -> History:
    facts = [
        Fact("plan/1", number, "test.plan", 1, at(day), at(day), ("p-1",), "act", body, f"{number:064x}")
        for number, (day, body) in enumerate(bodies, 1)
    ]
    return History(facts, "plan/1")


def tasks(history: History) -> dict[str, tuple[str, str]]:
    """Task -> (the clause's day, status)."""
    now = at("2019-11-04")
    found = owed(history, Setting(packs.rules("lingchuan"), calendar(), "penalty", "", now))
    return {one.started.outcome: (str(one.governing.due.day), one.status(now)) for one in found}


@pytest.mark.clause("lingchuan/plan/1", "lingchuan/plan/2.1.1.1", "lingchuan/plan/2.3.7")
def test_every_task_has_its_own_day_and_its_own_end() -> None:
    plan = [("2019-10-14", Issued(task)) for task in ("2.1.1.1", "2.3.7", "1", "2.1.3")]
    done = ("2019-10-28", Done(about=2))
    assert tasks(told(*plan, done)) == {
        "2.1.1.1": ("2019-10-31", "overdue"),
        "2.3.7": ("2019-10-31", "done"),
        "1": ("2019-12-31", "running"),
    }, "长期执行 has no day"
