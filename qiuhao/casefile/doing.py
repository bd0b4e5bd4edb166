"""The two doors of a case, for every act and every room.

    reasons = why_not(case, "decide", body, by=["p-…"])     every reason, each with its clause; none: it may be done
    done = do(case, "decide", body, by=["p-…"])             asks again inside the transaction; Refused, or appended
    done = report(case, body, by=["p-…"], happened_at=…)    what has happened is sealed as what it is

`do` is for what the platform itself does: the law can shut it, and so can the post of whoever acts. `report` is for
what has happened elsewhere: it is always sealed, and what was wrong with it stands beside it as a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from operator import is_

from qiuhao.authority.posts import POSTS
from qiuhao.authority.reading import authority_names
from qiuhao.authority.rights import OWNERS, Acting, acting
from qiuhao.authority.values import Paper
from qiuhao.casefile import citing, consistency, promises, registered, standing
from qiuhao.casefile.checking import check
from qiuhao.casefile.inspections import completed, looked_up
from qiuhao.casefile.kinds.base import Substantive
from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.papers import papers_for
from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.casefile.public import worded
from qiuhao.casefile.setting import Setting, opened_of, setting_of
from qiuhao.law import apart
from qiuhao.law.answer import refusals
from qiuhao.law.facts import DEPUTY, Fact, History, legal_date
from qiuhao.law.procedure import Row
from qiuhao.law.refusal import Refusal, Refused
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended, append, earlier
from qiuhao.ledger.kinds import Door, Draft, Kind

CORRECT = "correct-record"
PAPERS_CLAUSE = "nat/cf/57"
"""The decision follows the result of the investigation, so it rests on the papers that are there."""


def why_not(
    case: str, act: str, body: Kind | None, by: Sequence[str], at: datetime | None = None
) -> tuple[Refusal, ...]:
    """Every reason why the act may not be done now, with this content, by these persons.

    `body` None asks whether the act may be opened at all. Refusals of severity "warn" do not shut it.
    UnknownStream or NotACase if there is no such case; InvalidContent if the content names a wrong record.
    """
    facts = ledger.facts(case)
    setting = setting_of(opened_of(case, facts))
    history = History(facts, case)
    if body is not None:
        body = completed(prepared(as_registered(body, setting.opened, by, at), facts), setting.opened, case, by)
        check(body, history)
    return _reasons(setting, history, act, body, by, at or clock.now())


def do(
    case: str,
    act: str,
    body: Kind,
    by: Sequence[str],
    happened_at: datetime | None = None,
    *,
    expected_head: int | None = None,
    key: str | None = None,
    locks: Sequence[str] = (),
    extra: Mapping[str, Sequence[Draft]] | None = None,
    then: Callable[[list[Appended]], None] | None = None,
) -> Appended:
    """Do the act: ask once more with the stream locked, seal, append. `Refused` holds every reason.

    The keyword arguments are those of `ledger.append.append`.
    """
    _fits(act, body)
    facts = ledger.facts(case)
    setting = setting_of(opened_of(case, facts))
    body = as_registered(body, setting.opened, by, happened_at, key)
    body = _prepared_again(body, facts, by, key) or completed(prepared(body, facts), setting.opened, case, by, key)
    history = History(facts, case)
    check(body, history)
    draft = Draft(body, happened_at)
    done = append(
        case, [draft], actors=actors(setting.opened, act, by), gates=gates(setting, case, act, by, history),
        expected_head=expected_head, key=key, locks=locks, extra=extra, then=then,
    )  # fmt: skip
    return done[0]


def report(
    case: str,
    body: Kind,
    by: Sequence[str],
    happened_at: datetime | None = None,
    *,
    expected_head: int | None = None,
    key: str | None = None,
) -> Appended:
    """Enter what has happened elsewhere. Never refused by the law; bad input still gets its sentence."""
    facts = ledger.facts(case)
    opened = opened_of(case, facts)
    day = legal_date(happened_at or clock.now())
    body = _prepared_again(body, facts, by, key) or looked_up(prepared(body, facts), opened, case, by, day, key)
    history = History(facts, case)
    check(body, history)
    if promises.MADE_HERE & set(body.fills) and (shut := _made_here(setting_of(opened), history, body, by, day)):
        # A correction, a word on a finding are nothing that happened elsewhere: they are made here, by whichever door.
        raise Refused(shut)
    draft = Draft(body, happened_at, "reported")
    signed = actors(opened, body.act, by)
    return append(case, [draft], actors=signed, expected_head=expected_head, key=key)[0]


def _made_here(setting: Setting, history: History, body: Kind, by: Sequence[str], day: date) -> list[Refusal]:
    """Reasons against what is made here although it is handed in as reported."""
    return [*promises.made_here(setting, history, body, by), *registered.reasons(setting, history, body, day)]


def actors(opened: Opened, act: str, by: Sequence[str]) -> list[str]:
    """Who signs the record: these persons, and for whom they act as deputies where the act is not their own."""
    return [*by, *(f"{DEPUTY}{person}" for person in _away(opened, act, by))]


def _away(opened: Opened, act: str, by: Sequence[str]) -> tuple[str, ...]:
    row = PROCEDURES[opened.procedure].by_act.get(act)
    return _others(_acting(opened, row, by), by) if row is not None else ()


def _acting(opened: Opened, row: Row, by: Sequence[str]) -> Acting:
    # Whose records may be corrected follows from the record, not from the act.
    return acting(by, row.owner, opened.authority) if row.act != CORRECT else Acting(True)


def _others(found: Acting, by: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in found.behind if one not in by)


def may_report(case: str, act: str, by: Sequence[str]) -> str:
    """'' if these persons may enter that this act was done elsewhere, else the sentence why not."""
    facts = ledger.facts(case)
    return promises.entering(setting_of(opened_of(case, facts)), History(facts, case), act, by)


def through(
    door: Door, case: str, act: str, body: Kind, by: Sequence[str], happened_at: datetime | None = None
) -> Appended:
    """`do` or `report`, for callers that are told which door it is."""
    if door == "reported":
        return report(case, body, by, happened_at)
    return do(case, act, body, by, happened_at)


def gates(
    setting: Setting, case: str, act: str, by: Sequence[str], checked: History | None = None
) -> Callable[[Sequence[Fact], Sequence[Draft]], Sequence[Refusal]]:
    """The question that `append` asks inside its transaction, about the draft that the act records.

    `checked`: the history against which the draft was checked before; it serves if nobody has recorded since.
    """

    def ask(facts: Sequence[Fact], drafts: Sequence[Draft]) -> Sequence[Refusal]:
        draft = next(d for d in drafts if d.body.act == act)
        history = checked if checked is not None and _same(checked.as_recorded, facts) else History(facts, case)
        if history is not checked:
            check(draft.body, history)
        return _reasons(setting, history, act, draft.body, by, draft.happened_at or clock.now())

    return ask


def _same(some: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Whether these are the same readings of the same records (a destroyed content is read anew)."""
    return len(some) == len(others) and all(map(is_, some, others))


def as_registered(
    body: Kind, opened: Opened, by: Sequence[str], at: datetime | None = None, key: str | None = None
) -> Kind:
    """The body of an act made here with the certificates it leaves open, as the register has them; a retry finds those
    of the first try."""
    if not registered.incomplete(body):
        return body
    before = earlier(by[0], key) if key else ()
    first = next((done.fact.body for done in before if isinstance(done.fact.body, type(body))), None)
    return registered.filled(body, opened, legal_date(at or clock.now()), first)


def prepared(body: Kind, facts: Sequence[Fact]) -> Kind:
    """The body with its public words, what the register knows of who acts, and the case's evidence papers named, if it
    names none."""
    body = standing.seen(worded(body, facts), facts)
    if not isinstance(body, Substantive) or body.evidence:
        return body
    found = papers_for(body, History(facts))
    return _resting_on(body, found) if found else body


def _resting_on(body: Substantive, found: tuple[Paper, ...]) -> Kind:
    content = {name: getattr(body, name) for name in type(body).model_fields if name != "substance"}
    return type(body).model_validate({**content, "evidence": found})


def _prepared_again(body: Kind, facts: Sequence[Fact], by: Sequence[str], key: str | None) -> Kind | None:
    """On a retry: the body with the papers of the first try, or a paper that came since would make it another."""
    if key is None or not isinstance(body, Substantive) or body.evidence:
        return None
    first = next((done.fact.body for done in earlier(by[0], key)), None)
    if not isinstance(first, type(body)) or not first.evidence:
        return None
    return standing.seen(worded(_resting_on(body, first.evidence), facts), facts)


def opening(setting: Setting, by: Sequence[str], act: str) -> tuple[Refusal, ...]:
    """Reasons why these persons may not begin a case of this authority with this act."""
    return tuple(_reasons(setting, History(()), act, None, by, clock.now()))


def judged(
    setting: Setting, facts: Sequence[Fact], case: str, body: Kind, by: Sequence[str], at: datetime
) -> tuple[Refusal, ...]:
    """Every reason against a record that was made where nobody could ask; `facts` are those before it, as locked.

    For records from the field: they have happened, so the reasons choose the door and are told, but refuse nothing.
    """
    history = History(facts, case)
    check(body, history)
    return _reasons(setting, history, body.act, body, by, at)


def _reasons(
    setting: Setting, history: History, act: str, body: Kind | None, by: Sequence[str], at: datetime
) -> tuple[Refusal, ...]:
    row = setting.procedure.by_act.get(act)
    posts = _acting(setting.opened, row, by) if row is not None else Acting(True)
    # What the law keeps from a person it keeps from his deputy: both are asked about.
    both = [*by, *_others(posts, by)]
    reasons = list(refusals(history, setting.rules, setting.calendar, setting.procedure, act, body, at, both))
    if row is not None and not posts.owns:
        reasons.append(_by_post(setting, row))
    reasons += promises.reasons(setting, history, body, both)
    reasons += registered.reasons(setting, history, body, legal_date(at)) if body is not None else []
    reasons += _doubts(setting, history, body, at) if body is not None else []
    if isinstance(body, Substantive):
        reasons += _by_papers(setting, body, history)
    return tuple(reasons)


def doubts(case: str, body: Kind, at: datetime | None = None) -> tuple[Refusal, ...]:
    """What a person should look at again before the act is done: doubtful citations, documents that differ."""
    facts = ledger.facts(case)
    return tuple(_doubts(setting_of(opened_of(case, facts)), History(facts, case), body, at or clock.now()))


def _doubts(setting: Setting, history: History, body: Kind, at: datetime) -> list[Refusal]:
    found = citing.reasons(setting.rules, setting.procedure.name, history, body, at)
    if consistency.ASKED & set(body.fills):
        found += consistency.reasons(setting.rules, apart.own(history, body), body, _called(setting.opened.authority))
    return found


def _called(authority: str) -> tuple[str, ...]:
    """What the authority is called on record; nothing where it is not registered here."""
    name = authority_names({authority}).get(authority, "")
    return (name,) if name else ()


def _by_post(setting: Setting, row: Row) -> Refusal:
    """Somebody who acts must hold a post that owns the act, in the authority of the case."""
    wanted = "、".join(POSTS[post] for post in sorted(OWNERS.get(row.owner, ())))
    text = f"{row.title}由{wanted}办理，办理人在本机关没有这一岗位"
    return Refusal("post", text, setting.rules.source_of(row.clause), "请由有该岗位的人员办理")


def _by_papers(setting: Setting, body: Substantive, history: History) -> list[Refusal]:
    """What is proposed, approved or decided rests on every paper of the case, and on no other."""
    there = {(paper.number, paper.seal) for paper in papers_for(body, history)}
    named = {(paper.number, paper.seal) for paper in body.evidence}
    if there == named:
        return []
    missing = "、".join(f"第 {number} 号" for number, _ in sorted(there - named))
    strange = "、".join(f"第 {number} 号" for number, _ in sorted(named - there))
    text = "依据的证据材料与案卷不一致" + (f"，没有列入：{missing}" if missing else "")
    text += f"，案卷中没有或者已经更正：{strange}" if strange else ""
    return [
        Refusal("papers", text, setting.rules.source_of(PAPERS_CLAUSE), "请按案卷现有材料重新列明", field="evidence")
    ]


def _fits(act: str, body: Kind) -> None:
    if body.act != act:
        raise ValueError(f"{body.kind} records the act {body.act!r}, not {act!r}")
