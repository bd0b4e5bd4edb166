"""Several acts of one case as one: in order, in one transaction, all of them or none.

    done = several(case, [Step(act, content), Step(other, content, at, "reported")], by=["p-…"], key="…")

Each is asked as it would be alone, with those before it already there: the second act sees the first. The first that
cannot be recorded ends it all (`AtStep` says which and why), and nothing was written. All are recorded at one moment;
the tables of the case follow once. An act that takes a number or draws up a paper stands alone: its number is reserved,
and its paper made, before the case is locked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from django.db import DatabaseError

from qiuhao.casefile import doing, promises, registered
from qiuhao.casefile.acting import NUMBERED, Act
from qiuhao.casefile.acts.papered import PAPERED
from qiuhao.casefile.checking import check
from qiuhao.casefile.inspections import completed, looked_up
from qiuhao.casefile.moments import moment_of_act
from qiuhao.casefile.setting import Setting, opened_of, setting_of
from qiuhao.casefile.verb import Asked
from qiuhao.law.facts import Fact, History, legal_date
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended, Writing, earlier, writing
from qiuhao.ledger.kinds import Door, Draft, Kind, make
from qiuhao.ledger.problems import KeyReused, RecordedFirst


@dataclass(frozen=True, slots=True)
class Step:
    """One act of several: what it records, through which door. `prefill`: begun with what the case knows by then."""

    act: Act
    content: Mapping[str, Any]
    at: datetime | None = None
    door: Door = "act"
    prefill: bool = True


Handed = Callable[[Step, Kind], Kind]
"""What the caller asks of each body before the case does (files, posts); it raises, or gives the body back."""


class AtStep(Exception):
    """Nothing was recorded: the step at `place` (from 0) could not be, for the reason that `error` is."""

    def __init__(self, place: int, error: Exception) -> None:
        super().__init__(str(error))
        self.place, self.error = place, error


class Alone(ValueError):
    """An act that cannot be one of several; the message says why, and what to do."""

    def __init__(self, act: Act) -> None:
        super().__init__(
            f"《{act.cls.title}》（{act.name}）办理时要取文号、制作文书，不能与其他步骤一并提交。"
            "请单独办理这一步，其余的另行提交。"
        )


class NotToEnter(PermissionError):
    """These persons may not enter that the act was done elsewhere; the message says why not."""


def as_it_is(step: Step, body: Kind) -> Kind:
    """The caller asks nothing."""
    return body


def several(
    case: str,
    steps: Sequence[Step],
    by: Sequence[str],
    *,
    handed: Handed = as_it_is,
    expected_head: int | None = None,
    key: str | None = None,
) -> list[Appended]:
    """Record the steps one after another, or nothing. With `key`, a retry gives the first answer."""
    with writing(case, key_of=(by[0], key) if key else None, insert_last=True) as w:
        if before := _recorded(case, steps, by, key):
            return before
        head = w.head(case).number
        if expected_head is not None and expected_head != head:
            raise RecordedFirst(case, expected_head, head)
        setting = setting_of(opened_of(case, w.facts(case)))
        one = partial(_one, w, setting, case, by, handed)
        # The key stands for the first record; the others follow it, since nobody else could write in between.
        return [one(place, step, key if place == 0 else None) for place, step in enumerate(steps)]


def _recorded(case: str, steps: Sequence[Step], by: Sequence[str], key: str | None) -> list[Appended]:
    """What this key recorded before; KeyReused if that was anything else than these steps."""
    before = earlier(by[0], key) if key else []
    if not before:
        return []
    first = before[0].number
    found = ledger.facts(case)[first - 1 : first - 1 + len(steps)] if before[0].stream == case else []
    at_once = {(fact.recorded_at, fact.people[0]) for fact in found}
    if [fact.kind for fact in found] != [step.act.kind for step in steps] or len(at_once) != 1:
        raise KeyReused(key or "")
    return [Appended(fact) for fact in found]


def _one(
    w: Writing, setting: Setting, case: str, by: Sequence[str], handed: Handed, place: int, step: Step, key: str | None
) -> Appended:
    """One step, with those before it among the facts."""
    with at_step(place):
        here = _asked(setting, case, w.facts(case), by, step)
        body = handed(step, make(step.act.kind, {**_known(step, here), **step.content}))
        if step.door == "reported":
            draft, gates = _reported(here, body, step), None
        else:
            draft, gates = _done_here(here, body, step), partial(_reasons, here, step, body)
        signed = doing.actors(setting.opened, body.act, by)
        return w.append(case, [draft], actors=signed, gates=gates, key=key)[0]


@contextmanager
def at_step(place: int) -> Iterator[None]:
    """Whatever a person can be told about a step is told with its place; the database speaks for itself."""
    try:
        yield
    except DatabaseError:
        raise
    except Exception as error:
        raise AtStep(place, error) from error


def _asked(setting: Setting, case: str, facts: Sequence[Fact], by: Sequence[str], step: Step) -> Asked:
    about = step.content.get("about")
    about = about if isinstance(about, int) else None
    return Asked(case, facts, History(facts, case), setting, tuple(by), step.at or clock.now(), about)


def _known(step: Step, here: Asked) -> dict[str, Any]:
    """What the case knows of the content by now."""
    if step.act.verb is None or not step.prefill or step.door == "reported":
        return {}
    fields = step.act.cls.model_fields
    return {name: value for name, value in step.act.verb.fill(here).items() if name in fields}


def _done_here(here: Asked, body: Kind, step: Step) -> Draft:
    """The draft of an act made here, as `doing.do` makes it."""
    if _papered(step.act, body):
        raise Alone(step.act)
    opened, at = here.setting.opened, moment_of_act(body, step.at)
    body = doing.prepared(doing.as_registered(body, opened, here.by, at), here.facts)
    return Draft(completed(body, opened, here.case, here.by), at)


def _papered(act: Act, body: Any) -> bool:
    """Whether the act takes a number, or draws up a paper, while it records."""
    numbered = act.name in NUMBERED and not body.number_text
    return act.kind in PAPERED or numbered or (act.verb is not None and act.verb.papers is not None)


def _reasons(here: Asked, step: Step, given: Kind, facts: Sequence[Fact], drafts: Sequence[Draft]) -> Sequence[Refusal]:
    """Why not, as of these facts: the law's reasons, and those of the act's own room."""
    body, at = drafts[0].body, drafts[0].happened_at or clock.now()
    here = replace(here, at=at)
    own = step.act.verb.own(here, given) if step.act.verb is not None else ()
    return [*doing.judged(here.setting, facts, here.case, body, here.by, at), *own]


def _reported(here: Asked, body: Kind, step: Step) -> Draft:
    """The draft of what has happened elsewhere, as `doing.report` makes it, for whoever may enter it."""
    setting, day = here.setting, legal_date(here.at)
    if sentence := promises.entering(setting, here.history, body.act, here.by):
        raise NotToEnter(sentence)
    body = looked_up(doing.prepared(body, here.facts), setting.opened, here.case, here.by, day)
    check(body, here.history)
    if promises.MADE_HERE & set(body.fills):
        shut = [
            *promises.made_here(setting, here.history, body, here.by),
            *registered.reasons(setting, here.history, body, day),
        ]
        if shut:
            raise Refused(shut)
    return Draft(body, step.at, "reported")
