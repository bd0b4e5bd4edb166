"""Whom a record names as officers, held against the register of persons: for what is done here, by whichever page or
interface.

    body = filled(body, opened, day, first)     what a record leaves open about a certificate, as the register has it
    reasons(setting, history, body, day)        what does not fit the register, each with its clause

Every officer that an act names is in the register, holds a post of enforcement in the authority of the case on the day,
and bears the certificate that the register has; auxiliary staff is named as such. In a coercive measure another body's
officer may help if registered: 强制法 17 asks for 具备资格的行政执法人员, and `standing` and the gate on the power
to take measures say whether he is one. A record reported from elsewhere, and one of an authority that is not registered
here, is taken as it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from qiuhao.authority.reading import Listed, lasts, listed
from qiuhao.authority.rights import AT_THE_COUNTER, OWNERS
from qiuhao.authority.values import Officer
from qiuhao.casefile.kinds.coercion.measures import Measure
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.setting import Setting
from qiuhao.law.clause import Rank, Source
from qiuhao.law.facts import History
from qiuhao.law.procedure import judged_as
from qiuhao.law.refusal import Refusal
from qiuhao.ledger.kinds import Kind

FIELDS = ("officers", "handlers")
"""Fields of a record that name officers."""
SPEAKING = ("certificate-valid", "two-officers")
"""Gates that speak of officers and their certificates: the clause of the first that binds the act is cited."""
REMEDY = "请从人员名录选择执法人员；名录有误的，请先更正名录；在别处已经发生的，请作为已经发生的事补录"


def named(body: object) -> dict[str, tuple[Officer, ...]]:
    """The officers of a record, by the field that names them."""
    found = {name: getattr(body, name, ()) for name in FIELDS if name in getattr(type(body), "model_fields", ())}
    return {name: some for name, some in found.items() if some}


def incomplete(body: Kind) -> list[Officer]:
    """Officers of a record about whose certificates it leaves something open."""
    return [one for some in named(body).values() for one in some if _open(one)]


def filled(body: Kind, opened: Opened, day: date, first: Kind | None = None) -> Kind:
    """The record with number and term of the certificates that it leaves open, as the register has them on the day.

    `first`: what a first try of the same has sealed; a certificate that came since does not make it another record.
    """
    before = {one.person: one for some in named(first).values() for one in some}
    known = {} if first is not None else _found(opened.authority, incomplete(body), day) or {}
    changes = {
        name: tuple(_completed(one, before.get(one.person), known.get(one.person)) for one in some)
        for name, some in named(body).items()
    }
    return body.model_copy(update=changes)


def reasons(setting: Setting, history: History, body: Any, day: date) -> list[Refusal]:
    """Why this record names officers whom the register does not know so; a correction is asked for what it corrects."""
    if "correction" in body.fills:
        return _of_correction(setting, history, body)
    return [_refusal(setting, body, day, field, told) for field, told in _doubts(setting, body, day, named(body))]


def _of_correction(setting: Setting, history: History, body: Any) -> list[Refusal]:
    """What was done here is not put right into what could not have been done; what was reported stays what it says."""
    fact, changed = history.number(body.of), set(FIELDS) & set(body.changes)
    if fact is None or fact.door != "act" or not changed:
        return []
    then = body.corrected(fact.body)
    people = {name: some for name, some in named(then).items() if name in changed}
    return [_refusal(setting, then, fact.day, "changes", told) for _, told in _doubts(setting, then, fact.day, people)]


def _doubts(
    setting: Setting, body: Any, day: date, people: Mapping[str, Sequence[Officer]]
) -> Iterable[tuple[str, list[str]]]:
    """By field: what the register says against whom it names."""
    if not people:
        return
    known = _found(setting.opened.authority, [one for some in people.values() for one in some], day)
    if known is None:
        return
    for field, some in people.items():
        told = [why for one in some if (why := _doubt(one, known.get(one.person), setting.opened, body))]
        if told:
            yield field, told


def _found(authority: str, people: Sequence[Officer], day: date) -> Mapping[str, Listed] | None:
    return listed(authority, sorted({one.person for one in people}), day)


def _doubt(one: Officer, found: Listed | None, opened: Opened, body: Any) -> str:
    if found is None:
        return f"{one.name}（编号 {one.person}）不在人员名录中"
    if one.name != found.name:
        return f"编号 {one.person} 的人员在名录中不叫{one.name}"
    held = found.posts.get(opened.authority, frozenset()) & _posts(opened)
    if not held and not isinstance(body, Measure):
        return f"{one.name}当日在本机关没有执法岗位"
    if held == {"auxiliary"} and not one.auxiliary:
        return f"{one.name}在名录中是辅助人员，记录没有注明"
    return _certificate(one, found)


def _posts(opened: Opened) -> frozenset[str]:
    """Posts whose holders a record of this procedure may name; applications are handled at the counter too (许可法 34
    speaks of 工作人员)."""
    owner = "counter" if opened.procedure in AT_THE_COUNTER else "handler"
    return OWNERS[owner] | {"auxiliary"}


def _certificate(one: Officer, found: Listed) -> str:
    """What is wrong with the certificate that the record states; what it leaves open it does not state."""
    fitting = [held for held in found.certificates if held.number == one.certificate]
    if one.certificate and not fitting:
        own = "、".join(held.number for held in found.certificates)
        known = f"是 {own}" if own else "没有执法证件"
        return f"{one.name}的执法证号写为 {one.certificate}，名录中{known}"
    stated = (one.valid_from, one.valid_until)
    terms = [lasts(held) for held in fitting]
    if stated != (None, None) and not any(_within(stated, term) for term in terms):
        said = "；".join(f"{since} 至 {until}" for since, until in terms) or "没有执法证件"
        return f"{one.name}的执法证件有效期写为 {stated[0] or '…'} 至 {stated[1] or '…'}，名录中是 {said}"
    return ""


def _within(stated: tuple[date | None, date | None], term: tuple[date, date]) -> bool:
    return all(said is None or said == known for said, known in zip(stated, term, strict=True))


def _open(one: Officer) -> bool:
    return not one.auxiliary and not (one.certificate and one.valid_from and one.valid_until)


def _completed(one: Officer, first: Officer | None, found: Listed | None) -> Officer:
    """An officer with what is left open about his certificate; what is stated stays."""
    known = first or (_as_stated(one, found) if found is not None else None)
    if not _open(one) or known is None or not known.certificate:
        return one
    names = ("certificate", "issuer", "valid_from", "valid_until", "unit")
    return one.model_copy(update={name: getattr(one, name) or getattr(known, name) for name in names})


def _as_stated(one: Officer, found: Listed) -> Officer | None:
    """Him with the certificate whose number the record states; where it states none, with that of the day."""
    officer = found.officer
    if not one.certificate or one.certificate == officer.certificate:
        return officer
    held = next((some for some in found.certificates if some.number == one.certificate), None)
    if held is None:
        return None
    since, until = lasts(held)
    named_so = {"certificate": held.number, "issuer": held.issuer, "valid_from": since, "valid_until": until}
    return officer.model_copy(update=named_so)


def _refusal(setting: Setting, body: Any, day: date, field: str, told: Sequence[str]) -> Refusal:
    return Refusal("register", "；".join(told), _source(setting, body, day), REMEDY, field=field)


def _source(setting: Setting, body: Any, day: date) -> Source:
    """The place's clause on certificates for this act, else that of the act's row."""
    bound = setting.rules.gates(body.act, judged_as(body, setting.procedure.name), day)
    for name in SPEAKING:
        for one in bound:
            if one.gate.name == name:
                return one.source
    row = setting.procedure.by_act.get(body.act)
    return setting.rules.source_of(row.clause) if row is not None else Source("", Rank.OWN, setting.rules.place.id)
