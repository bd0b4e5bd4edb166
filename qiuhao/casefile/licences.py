"""许可现状: what licence a case gave, changed, renewed or took back, and whether it holds today.

Read from the facts each time, so that a day that passes changes the answer without anybody's record: a term that ends,
a renewal that nobody decided (许可法 50 ¶2). Nothing is kept beside the ledger.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from qiuhao.casefile.kinds.opened import Opened
from qiuhao.casefile.reading import answer, history
from qiuhao.law import remedies
from qiuhao.law.answer import Answer
from qiuhao.law.facts import Fact, History
from qiuhao.law.revisions import PROPOSED
from qiuhao.ledger import clock

STATES = {
    "valid": "有效", "coming": "有效期还没有开始", "expired": "有效期已经届满", "renewing": "延续申请办理中",
    "deemed": "视为准予延续，还没有确认", "renewed": "视为准予延续", "recalled": "已经撤回", "revoked": "已经撤销",
    "cancelled": "已经注销", "annulled": "许可决定已经被撤销或者确认无效",
}  # fmt: skip
GIVING = ("grant", "change")
ENDS = {"recall": "recalled", "revoke": "revoked"}


@dataclass(frozen=True, slots=True)
class Licence:
    """One licence as it stands. `until`: None where no last day is on file; `about`: the record it rests on."""

    holder: str
    name: str
    number: str
    content: str
    since: date | None
    until: date | None
    state: str
    changed: bool
    about: int

    @property
    def word(self) -> str:
        """The state in words."""
        return STATES[self.state] + ("（经过变更）" if self.changed and self.state == "valid" else "")


def licence(stream: str) -> Licence | None:
    """The licence of this case; None where it has given none and none is to be renewed."""
    told = history(stream)
    first = told.number(1)
    if first is None or not isinstance(first.body, Opened) or first.body.procedure != "licence":
        return None
    given = _last(_standing(told), GIVING) or _last(told.of("decided"), GIVING)
    if given is None:
        return _renewal(told, answer(stream))
    fallen = "" if remedies.set_aside(told, given.number) is None else "annulled"
    state = _ended(told) or fallen or _term(_since(told, given), _until(told, given))
    terms, made = given.body.proposal.licence, told.last("licence-issued")
    return Licence(
        _names(given.body.parties), made.body.name if made else terms.name, made.body.number if made else "",
        terms.content, _since(told, given), _until(told, given), state,
        given.body.proposal.outcome == "change", given.number,
    )  # fmt: skip


def _renewal(told: History, now: Answer) -> Licence | None:
    """The licence whose renewal is asked for, with the new term if the law has renewed it."""
    asked, renewed = told.first("application"), told.last("renewed-by-law")
    if asked is None or asked.body.sort != "renewal":
        return None
    duty = next((d for d in now.duties if d.duty.name == "decide-renewal"), None)
    body: Any = asked.body
    if renewed is not None:
        said, made = renewed.body, told.last("licence-issued")
        until = (made.body.valid_until if made else None) or said.valid_until
        state = _ended(told) or ("expired" if _past(until) else "renewed")
        number = (made.body.number if made else "") or said.number
        return Licence(
            _names(body.parties), said.name, number, "", said.valid_from, until, state, False, renewed.number
        )
    if duty is None or duty.ended is not None:
        return None
    if duty.late(now.now) and duty.governing.line.lapse:
        begins = body.expires_on + timedelta(days=1)
        return Licence(
            _names(body.parties), body.cause, body.licence_number, "", begins, None, "deemed", False, asked.number
        )
    return Licence(
        _names(body.parties), body.cause, body.licence_number, "", None, body.expires_on, "renewing", False,
        asked.number,
    )  # fmt: skip


def _standing(told: History) -> list[Fact]:
    """Decisions that no ruling took away: what a ruling undid neither gives a licence nor ends one."""
    return [fact for fact in told.of("decided") if remedies.set_aside(told, fact.number) is None]


def _last(decisions: Sequence[Fact], outcomes: tuple[str, ...]) -> Fact | None:
    found = [f for f in decisions if f.body.proposal.outcome in outcomes]
    return found[-1] if found else None


def _ended(told: History) -> str:
    """cancelled, recalled or revoked; '' while nothing has ended it."""
    if told.of("licence-cancelled"):
        return "cancelled"
    last = _last(_standing(told), PROPOSED)
    return ENDS.get(last.body.proposal.outcome, "") if last is not None else ""


def _certificate(told: History, given: Fact) -> Any:
    """The certificate made on this decision, else None: after a change the old one says nothing of the new terms."""
    made = told.about("licence-issued", given.number)
    return made[-1].body if made else None


def _since(told: History, given: Fact) -> date | None:
    made = _certificate(told, given)
    since: date | None = (made.valid_from if made else None) or given.body.proposal.licence.valid_from
    return since


def _until(told: History, given: Fact) -> date | None:
    made = _certificate(told, given)
    until: date | None = (made.valid_until if made else None) or given.body.proposal.licence.valid_until
    return until


def _term(since: date | None, until: date | None) -> str:
    """How the term stands today."""
    if _past(until):
        return "expired"
    return "coming" if since is not None and since > clock.today() else "valid"


def _past(until: date | None) -> bool:
    return until is not None and until < clock.today()


def _names(parties: Any) -> str:
    return "、".join(one.name for one in parties)
