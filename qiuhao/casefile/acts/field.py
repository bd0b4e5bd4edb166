"""What was done in the field arrives: all its records and the number they carry, in one transaction.

They open a case, or go on with an inspection that was planned.

What arrives has happened. Each record is asked of the law as if it were being made. Where nothing stands against it and
it happened just now, or when its own content says (decision 0005), it is the platform's own act, made on its officer's
device; what came later, or what the law would have shut, is sealed as reported, and findings stand beside it. The entry
at the end says by which clause.

The same sending twice gives the first answer (`key`); another content under the same key is refused with a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from qiuhao.casefile.acts.field_papers import Drawn, drawn, papered
from qiuhao.casefile.acts.field_posts import ON_REGISTER, against, may
from qiuhao.casefile.doing import prepared
from qiuhao.casefile.inspections import completed
from qiuhao.casefile.kinds.field.field_entry import FieldEntry, Found
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.moments import TOLERANCE, own_moment
from qiuhao.casefile.setting import Setting, setting_of
from qiuhao.documents.numbering import VOIDED, Series, numbers, reserve_draft, use_draft
from qiuhao.documents.numbering.blocks import field_use_draft
from qiuhao.law.facts import Fact
from qiuhao.law.refusal import Refusal
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Writing, earlier, writing
from qiuhao.ledger.ids import new_stream
from qiuhao.ledger.kinds import Door, Draft, Kind
from qiuhao.ledger.problems import KeyReused, LedgerProblem

Make = Callable[[Sequence[Fact]], Kind | Found]
"""A record of a sending, made from those before it: a service names the number of its decision. `Found` where the case
has no room for it any more; the sentence then stands in the entry."""


class SentOtherwise(LedgerProblem):
    """The same sending came before with another content."""

    def __init__(self, case: str) -> None:
        super().__init__(
            "这份记录先前已经送达平台并封存，本机现在的内容与封存的不同。封存的内容没有改变；"
            "确有错误的，请在案件页面对该记录作更正。"
        )
        self.case = case


@dataclass(frozen=True, slots=True)
class Step:
    """One record of a sending and when it was made."""

    make: Make
    at: datetime
    series: Series | None = None
    """The series whose next number the platform puts on the record as it arrives."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The number on a paper of the sending: its series, its serial, and the step that carries it."""

    series: Series
    serial: int
    step: int


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a sending: its records, and what stood against each."""

    case: str
    facts: tuple[Fact, ...]
    found: tuple[Found, ...] = ()
    replayed: bool = False


def enter(
    first: Opened,
    steps: Sequence[Step],
    entry: FieldEntry,
    by: Sequence[str],
    *,
    arrived: datetime,
    taken: Taken | None = None,
    case: str = "",
    held_on: date | None = None,
) -> Entered:
    """Open the case, or go on with this one, and seal everything; `Refused` only if these persons may not enter such
    records at all.

    `held_on`: a day on which whoever sends held the post by which he does; today if not given. NumberProblem if the
    number on the paper cannot be what it says; then nothing is saved and the device keeps all.
    """
    if (before := already(by[0], entry.key, entry.digest)) is not None:
        return before
    setting = setting_of(first)
    fresh, case = not case, case or new_stream("case")
    numbered = [step.series.stream for step in steps if step.series is not None]
    streams = [case, *([taken.series.stream] if taken is not None else []), *numbered]
    began, papers, key = steps[0].at, drawn(case, first, steps, by), "" if fresh else entry.key
    try:
        with writing(*dict.fromkeys(streams), key_of=(by[0], entry.key)) as w:
            before = len(w.facts(case))
            if (sent := _sent(case, w.facts(case), entry)) is not None:
                return sent
            if fresh:
                w.append(case, [Draft(first, began, "reported")], actors=by, key=entry.key)
            if not w.replayed:
                found = _append(w, case, setting, steps, by, taken, arrived, papers, key, held_on)
                told = entry.model_copy(update={"found": tuple(found)})
                w.append(case, [Draft(told, arrived, "reported")], actors=by)
                return Entered(case, tuple(w.facts(case))[before:], tuple(found))
    except KeyReused:
        # Another sending of the same key won while this one was on its way; its answer is the answer.
        pass
    known = already(by[0], entry.key, entry.digest)
    if known is None:
        raise KeyReused(entry.key)
    return known


def _append(
    w: Writing,
    case: str,
    setting: Setting,
    steps: Sequence[Step],
    by: Sequence[str],
    taken: Taken | None,
    arrived: datetime,
    papers: Mapping[int, Drawn],
    key: str = "",
    held_on: date | None = None,
) -> list[Found]:
    """`key`: that of the sending, for its first record where no opening carries it."""
    told: list[Found] = []
    for place, step in enumerate(steps):
        made = step.make(w.facts(case))
        if isinstance(made, Found):
            told.append(made)
            continue
        serial = 0
        if step.series is not None:
            made, serial = _numbered(w, step.series, case, made, by)
        body = completed(prepared(made, w.facts(case)), setting.opened, case, by)
        if step.series is not None:
            body, unset = papered(case, w.facts(case), body, by, step.at, papers.get(place))
            told += unset
        may(setting, body, by, held_on)
        reasons, held = against(setting, w.facts(case), case, body, by, step.at)
        prompt = arrived - step.at <= TOLERANCE or own_moment(body) is not None
        door: Door = "act" if prompt and held and not reasons else "reported"
        done = w.append(case, [Draft(body, step.at, door)], actors=by, key=key or None)
        key = ""
        if step.series is not None:
            used = use_draft(w.facts(step.series.stream), serial, case, done[0].number)
            w.append(step.series.stream, [used], actors=by)
        told += [_found_by(body, reason) for reason in reasons]
        if taken is not None and taken.step == place:
            facts = w.facts(taken.series.stream)
            told += _voided(facts, taken.serial, body)
            used = field_use_draft(facts, taken.serial, by[0], case, done[0].number)
            w.append(taken.series.stream, [used], actors=by)
    return told


def _numbered(w: Writing, series: Series, case: str, body: Kind, by: Sequence[str]) -> tuple[Kind, int]:
    """The body with the next number of the series, reserved in this transaction."""
    facts = w.facts(series.stream)
    w.append(series.stream, [reserve_draft(series, facts, case=case, document=body.kind.split(".")[1])], actors=by)
    known = numbers(w.facts(series.stream))
    serial = max(known)
    return body.model_copy(update={"number_text": known[serial].text}), serial


def _voided(facts: Sequence[Fact], serial: int, body: Kind) -> list[Found]:
    """What is to be said of a number that was voided meanwhile: the device was thought lost, the paper is out."""
    number = numbers(facts).get(serial)
    if number is None or number.state != VOIDED:
        return []
    text = f"文号 {number.text} 先前已经作废（{number.reason}）。文书已在现场交付，仍按纸面文号登记，请核实。"
    return [Found(record=body.title, text=text, clause="")]


def already(person: str, key: str, digest: str) -> Entered | None:
    """What the same sending gave the first time; SentOtherwise if its content was another."""
    done = earlier(person, key)
    if not done:
        return None
    case = done[0].stream
    found = _found(case, ledger.facts(case), key, digest, done[0].number)
    if found is None:
        raise SentOtherwise(case)
    return found


def _sent(case: str, facts: Sequence[Fact], entry: FieldEntry) -> Entered | None:
    """The same sending, that came into this case from another log-in before; SentOtherwise as above."""
    return _found(case, facts, entry.key, entry.digest, 0)


def _found(case: str, facts: Sequence[Fact], key: str, digest: str, first: int) -> Entered | None:
    for fact in facts:
        if isinstance(fact.body, FieldEntry) and fact.body.key == key:
            if fact.body.digest != digest:
                raise SentOtherwise(case)
            return Entered(case, tuple(facts)[max(first - 1, 0) : fact.number], fact.body.found, replayed=True)
    return None


def _found_by(body: Kind, reason: Refusal) -> Found:
    text = f"{reason.text}。{reason.remedy}".rstrip("。") + "。"
    gate = next((name for name in ON_REGISTER if name == reason.gate), "")
    return Found(record=body.title, text=text, clause=reason.clause, gate=gate)
