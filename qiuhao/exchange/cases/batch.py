"""Cases that are ready to be sealed, written several to a commit: a commit costs as much as the records of a case.

A case is never cut: all of its facts are in one transaction, or none. If one of a batch cannot be written, each is
written by itself, so that every case gets its own answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pydantic import ValidationError

from qiuhao.casefile.kinds.opened import Opened
from qiuhao.exchange.cases.format import BadCase, Case, Problem
from qiuhao.exchange.cases.renumbering import moved, rests_on_papers
from qiuhao.law.facts import Fact
from qiuhao.ledger.append import Writing, writing
from qiuhao.ledger.kinds import Draft, Kind
from qiuhao.ledger.problems import LedgerProblem
from qiuhao.ledger.wording import field_problems

TOGETHER = 200
"""Facts after which a batch is written: others who want to write wait no longer than it takes."""

Sort = Literal["imported", "continued", "same", "refused"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one line of the file; `facts` were written (or would be, in a dry run)."""

    line: int
    stream: str
    sort: Sort
    facts: int = 0
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    """What a person should look at though the case came in: it may be here twice."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A case that was compared and checked; its first `start` facts are here already."""

    case: Case
    facts: Sequence[Fact]
    start: int
    outcome: Outcome


@dataclass(slots=True)
class Batch:
    """What waits to be written, and what else became of lines meanwhile, in their order."""

    by: str
    _waiting: list[Ready | Outcome] = field(default_factory=list)

    def add(self, one: Ready | Outcome) -> Iterator[Outcome]:
        """Take a line; gives outcomes when there is enough to write."""
        self._waiting.append(one)
        if sum(len(ready.facts) - ready.start for ready in self._ready()) >= TOGETHER or not self._ready():
            yield from self.written()

    def holds(self, stream: str) -> bool:
        """Whether a case of this name waits."""
        return any(ready.case.stream == stream for ready in self._ready())

    def written(self) -> Iterator[Outcome]:
        """Write everything that waits; the outcomes, in order."""
        waiting, ready = self._waiting, self._ready()
        self._waiting = []
        done = dict(zip((id(one) for one in ready), _write(ready, self.by), strict=True))
        for one in waiting:
            yield one if isinstance(one, Outcome) else done[id(one)]

    def _ready(self) -> list[Ready]:
        return [one for one in self._waiting if isinstance(one, Ready)]


def _write(batch: Sequence[Ready], by: str) -> list[Outcome]:
    try:
        if batch:
            _together(batch, by)
    except (BadCase, LedgerProblem, ValidationError) as error:
        if len(batch) > 1:
            return [outcome for ready in batch for outcome in _write([ready], by)]
        case = batch[0].case
        return [Outcome(case.line, case.stream, "refused", 0, _told(case, error))]
    return [ready.outcome for ready in batch]


def _together(batch: Sequence[Ready], by: str) -> None:
    with writing(*(ready.case.stream for ready in batch), insert_last=True) as w:
        for ready in batch:
            stream, here = ready.case.stream, w.facts(ready.case.stream)
            if len(here) != ready.start:
                raise BadCase([problem(ready.case, 0, "stream", f"{stream} 正在被改动。请稍后再次导入")])
            seals = {theirs.seal: ours.seal for ours, theirs in zip(here, ready.facts, strict=False) if theirs.seal}
            _append(w, ready, seals, by)


def _append(w: Writing, ready: Ready, seals: dict[str, str], by: str) -> None:
    """Facts in runs of the same actors; a fact that names others by seal waits until they are sealed."""
    # A body that was not moved is the one that was read from the file.
    said = {id(fact.body): ready.case.said.get(fact.number) for fact in ready.case.facts}
    run: list[Fact] = []

    def flush() -> None:
        if run:
            drafts = [Draft(fact.body, fact.happened_at, "reported", said.get(id(fact.body))) for fact in run]
            done = w.append(ready.case.stream, drafts, actors=run[0].actors or (by,))
            seals.update((fact.seal, one.seal) for fact, one in zip(run, done, strict=True) if fact.seal)
            run.clear()

    for fact in ready.facts[ready.start :]:
        waits = rests_on_papers(fact.body)
        if run and (waits or (fact.actors or (by,)) != (run[0].actors or (by,))):
            flush()
        body = moved(fact.body, lambda number: number, seals) if waits else fact.body
        run.append(fact if body is fact.body else with_body(fact, fact.number, body))
    flush()


def with_body(fact: Fact, number: int, body: Kind) -> Fact:
    """The fact with another number and body."""
    return Fact(
        fact.stream, number, fact.kind, body.version, fact.happened_at, fact.recorded_at, fact.actors, fact.door,
        body, fact.seal,
    )  # fmt: skip


def problem(case: Case, fact: int, field: str, sentence: str) -> Problem:
    """What is wrong with a case, and where."""
    return Problem(case.line, fact, field, sentence)


def _told(case: Case, error: Exception) -> tuple[Problem, ...]:
    if isinstance(error, BadCase):
        return tuple(error.problems)
    if isinstance(error, ValidationError):
        return tuple(problem(case, 0, p.field, p.sentence) for p in field_problems(Opened, error))
    return (problem(case, 0, "", str(error)),)
