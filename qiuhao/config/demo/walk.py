"""One case on its way: every step is an act made through the platform's own doors.

walk.act("examine", "handler", found="…")           through the law's door; a refusal stops the build, and says why
walk.report("casefile.examination", "handler", …) through the door for what has happened elsewhere
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from qiuhao.authority.reading import officer
from qiuhao.casefile.acting import Act
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import report
from qiuhao.config.demo.settled import Body
from qiuhao.law.refusal import Refused
from qiuhao.law.rules import Rules
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from qiuhao.library.calendars import calendar
from qiuhao.library.packs import rules


class DemoProblem(RuntimeError):
    """A story asks for something the law refuses: the story or the rules have changed."""


class Walk:
    """A case of one authority about one cause."""

    def __init__(self, body: Body, case: str, cause: Mapping[str, Any], party: dict[str, Any], **asked: Any) -> None:
        self.body, self.case, self.cause, self.party, self.asked = body, case, cause, party, asked
        self.parties: tuple[dict[str, Any], ...] = (party,)
        self.team: tuple[str, ...] = tuple(asked.get("team", ("handler", "second")))
        self.amount: str = asked.get("fine", cause.get("fine", ""))
        self.last: dict[str, int] = {}
        self.submissions = 0

    @property
    def rules(self) -> Rules:
        """The rules of the authority's place."""
        return rules(self.body.place)

    @property
    def today(self) -> date:
        """The legal day on which the story stands."""
        return clock.today()

    def begin(self, content: Mapping[str, Any], procedure: str = "penalty", kind: str = "casefile.clue") -> None:
        """Open the case with its first record, which is mostly a clue."""
        handlers = [self.body.person(key) for key in self.team]
        first = opened(self.body.id, procedure, self.body.units[0][0], handlers)
        open_case(first, make(kind, content), [handlers[0]], stream=self.case)

    def receive(self, content: Mapping[str, Any]) -> None:
        """Open the case with an application handed in at the window."""
        clerk = self.body.people["window"]
        first = opened(self.body.id, "licence", clerk.unit, [])
        open_case(first, make("casefile.licence_application", content), [clerk.id], stream=self.case)

    def act(self, act: str, by: str = "", **content: Any) -> Appended:
        """Do an act; what its room knows is filled in before `content`."""
        who = [self.body.person(by or self.team[0])]
        verb = Act.named(act, self.asked.get("procedure", "penalty"))
        try:
            body = make(verb.kind, {**verb.prefill(self.case, who, content.get("about")), **content})
            done = verb.do(self.case, body, who)
        except Refused as refused:
            said = "；".join(f"{r.text}（{r.source.clause}）" for r in refused.refusals)
            raise DemoProblem(f"{self.case} {self.today} {act}：{said}") from refused
        self.last[act] = done.number
        return done

    def report(self, kind: str, by: str = "", at: datetime | None = None, **content: Any) -> Appended:
        """Enter what happened elsewhere; the law does not shut this door."""
        done = report(self.case, make(kind, content), [self.body.person(by or self.team[0])], at)
        self.last[done.fact.body.act] = done.number
        return done

    def officers(self, keys: Sequence[str] = ()) -> list[Any]:
        """The team, or these persons, as they stand today."""
        found = [officer(self.body.person(key), self.today) for key in keys or self.team]
        return [one.model_dump(mode="json") for one in found if one is not None]

    def name(self, key: str) -> str:
        """What a person is called."""
        return self.body.people[key].name

    def voice(self, key: str, words: str = "同意。", **more: Any) -> dict[str, Any]:
        """Somebody's opinion, signed today."""
        one = self.body.people[key]
        return {"person": one.id, "name": one.name, "post": one.duty, "words": words, "on": str(self.today), **more}

    def speaker(self) -> str:
        """Who speaks for the party."""
        return str(self.party.get("representative") or self.party["name"])

    def site(self) -> str:
        """Where it happened."""
        return f"{self.party['name'] if self.party['sort'] != 'person' else self.body.area_name}{self.cause['place']}"

    def lasting(self, minutes: int) -> dict[str, Any]:
        """Beginning and end of something that ends now."""
        now = clock.now()
        return {"began_at": (now - timedelta(minutes=minutes)).isoformat(), "ended_at": now.isoformat()}

    def proposal(self, **more: Any) -> dict[str, Any]:
        """What is proposed, the same through notice, review, approval and decision."""
        if "substance" in self.asked:
            return {**self.asked["substance"], **more}
        cause = self.cause
        return {
            "outcome": "penalty",
            "facts_found": f"{self.party['name']}：{cause['found']}",
            "violation": cause["cause"],
            "basis": cause["basis"],
            "penalties": [{"sort": "fine", "amount": self.amount, "words": f"罚款 {self.amount} 元"}],
            "discretion_basis": "本机关行政处罚裁量基准（演示）",
            "reasons": cause["reasons"],
            "correction": cause["correct"],
            "large_amount": self.asked.get("large", False),
            **self.asked.get("proposal", {}),
            **more,
        }

    def shared(self) -> dict[str, Any]:
        """Parties and proposal."""
        return {"parties": [self.party], "proposal": self.proposal()}

    def head(self) -> int:
        """Number of the latest record of the case."""
        return ledger.head(self.case).number

    def calendar_day(self, workdays: int) -> date:
        """The day so many workdays from today."""
        return calendar().workdays_after(self.today, workdays)
