"""Where a review stands: the submission in question, its opinion, its pauses, the path of a disagreement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qiuhao.law import apart, opinions
from qiuhao.law.facts import Fact, History
from qiuhao.law.lines import DutyLine, ItemLine
from qiuhao.law.rules import Rules, Sourced


def latest(history: History) -> Fact | None:
    """The latest submission; where several parties are submitted apart, the oldest that waits goes first."""
    sides = apart.sides(history)
    if len(sides) == 1:
        return history.last("submitted")
    latest_of = {fact.number: fact for side in sides if (fact := side.history.last("submitted")) is not None}
    waiting = [n for n in latest_of if not (history.about("opinion", n) or history.about("submission-returned", n))]
    return latest_of[min(waiting)] if waiting else history.last("submitted")


def opinion_on(history: History, submission: int) -> Fact | None:
    """The latest opinion about a submission."""
    given = history.about("opinion", submission)
    return given[-1] if given else None


def returned(history: History, submission: int) -> Fact | None:
    """The return of a submission, if it went back."""
    back = history.about("submission-returned", submission)
    return back[-1] if back else None


def effect(rules: Rules, opinion: Fact) -> str:
    """What the opinion does, by the place's list: pass, correct, investigate …; '' for a type it does not know."""
    return opinions.effect(rules, opinion)


def open_pauses(history: History, submission: int) -> list[Fact]:
    """Pauses of a submission's clock that nobody has ended."""
    return [
        pause
        for pause in history.about("review-paused", submission)
        if pause.body.ended_at is None and not history.about("resumed", pause.number)
    ]


def clock_lines(rules: Rules, procedure: str, on: date) -> list[Sourced[DutyLine]]:
    """Lines on the period of review; none where the texts leave it open."""
    return rules.duty_lines("review", procedure, on)


@dataclass(frozen=True, slots=True)
class Step:
    """One step on the place's path; `taken` is the number of the record, 0 if not yet."""

    id: str
    label: str
    by: str
    clause: str
    optional: bool
    decides: bool
    taken: int
    next: bool = False


def path(rules: Rules, procedure: str, history: History, opinion: Fact) -> list[Step]:
    """The place's path for a disagreement about this opinion, in order; the next step is marked."""
    items = sorted(rules.items("disagreement-step", opinion.day, procedure), key=lambda item: int(item.more["order"]))
    taken = {fact.body.step: fact.number for fact in history.about("disagreement", opinion.number)}
    closed = any(item.id in taken and item.more.get("decides") for item in items)
    reached = max((int(item.more["order"]) for item in items if item.id in taken), default=0)
    steps, open_next = [], not closed
    for item in items:
        here = open_next and item.id not in taken and int(item.more["order"]) > reached
        if here and not item.more.get("optional"):
            open_next = False
        steps.append(_step(item, taken.get(item.id, 0), here))
    return steps


def _step(item: ItemLine, taken: int, here: bool) -> Step:
    more = item.more
    return Step(
        item.id, item.label, str(more["by"]), item.clause, bool(more.get("optional")), bool(more.get("decides")),
        taken, here,
    )  # fmt: skip
