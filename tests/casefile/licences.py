"""A licence case that can be walked step by step: the invented authority with a window, a matter and its materials."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.matter import Matter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.authority.kinds.post import PostTaken
from qiuhao.casefile import reading
from qiuhao.casefile.acting import Act
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.law.answer import Answer
from qiuhao.ledger import clock
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from qiuhao.library.calendars import calendar

from . import world

WINDOW = "p-window"
MATERIALS = ("粮食收购申请书", "仓储设施证明", "检验设备清单")
TERMS = {"name": "粮食收购许可证", "content": "玉米、小麦", "valid_from": "2026-04-01", "valid_until": "2029-03-31"}


def authority(place: str = world.PLACE) -> None:
    """The authority with a window clerk and a matter that may be licensed."""
    world.authority()
    world.register(place)
    clerk = PostTaken(authority=world.AUTHORITY, unit="u-9", post="window", since=date(2020, 1, 1))
    enter(f"person/{WINDOW}", [PersonEntered(name="冯窗口", authority=world.AUTHORITY, unit="u-9"), clerk], ["p-r"])
    listed = Matter(matter="m-grain", name="粮食收购许可", sort="licence", unit="u-1", materials=MATERIALS)
    enter(f"authority/{world.AUTHORITY}", [listed], ["p-r"])


def proposal(outcome: str = "grant", **more: Any) -> dict[str, Any]:
    """What the examination proposes and the decision says."""
    given = {"licence": TERMS} if outcome == "grant" else {"reasons": "仓储设施不符合标准。"}
    return {
        "outcome": outcome,
        "facts_found": "申请人的仓储设施经实地核查。",
        "basis": ["《示范条例》第九条"],
        **given,
        **more,
    }


def application(**more: Any) -> dict[str, Any]:
    """What is handed in at the window, with one material missing."""
    return {
        "matter": "m-grain", "cause": "粮食收购许可", "content": "申请收购玉米、小麦。", "parties": [world.party()],
        "received_at": clock.now().isoformat(), "received_by": WINDOW,
        "materials": [{"name": name} for name in MATERIALS[:2]], **more,
    }  # fmt: skip


class Walk:
    """One application on its way; the clock stands at `at` and moves by workdays."""

    def __init__(self, by: str = WINDOW, **more: Any) -> None:
        self.at = world.MORNING
        with self.day():
            first = opened(world.AUTHORITY, "licence", "u-9" if by == WINDOW else "u-1", [] if by == WINDOW else [by])
            self.case = open_case(first, make("casefile.licence_application", application(**more)), [by])

    @contextmanager
    def day(self) -> Iterator[None]:
        with clock.fixed(self.at):
            yield

    def later(self, days: int = 0) -> None:
        """So many workdays on, and a few minutes."""
        self.at += timedelta(minutes=9)
        if days:
            local = self.at.astimezone(clock.LEGAL_ZONE)
            self.at = datetime.combine(
                calendar().workdays_after(local.date(), days), time(local.hour, local.minute), clock.LEGAL_ZONE
            )

    def do(self, act: str, by: str = world.HANDLER, days: int = 0, **content: Any) -> Appended:
        """Do it, so many workdays later."""
        self.later(days)
        with self.day():
            found = Act.named(act, "licence")
            known = found.prefill(self.case, [by], content.get("about"))
            return found.do(self.case, make(found.kind, {**known, **content}), [by])

    def shut(self, act: str, by: str = world.HANDLER, **content: Any) -> set[str]:
        """Clauses that refuse it now."""
        with self.day():
            found = Act.named(act, "licence")
            known = found.prefill(self.case, [by], content.get("about"))
            body = make(found.kind, {**known, **content})
            reasons = found.why_not(self.case, body, [by])
        return {reason.clause for reason in reasons if reason.severity == "refuse"}

    def answer(self) -> Answer:
        """The law's answer now."""
        with self.day():
            return reading.answer(self.case)

    def owed(self, name: str) -> date | None:
        """Until when this duty runs; KeyError if it does not."""
        found = {duty.duty.name: duty for duty in self.answer().duties}
        return found[name].governing.due.day

    def shared(self, outcome: str = "grant") -> dict[str, Any]:
        return {"parties": [world.party()], "proposal": proposal(outcome)}

    def officers(self) -> list[Any]:
        return [officer.model_dump(mode="json") for officer in world.officers()]

    def accepted(self) -> None:
        """Told once what is missing, supplemented, accepted."""
        self.do("tell-supplement", WINDOW, 1, missing=[MATERIALS[2]])
        told = reading.history(self.case).last("supplement-told")
        assert told is not None
        self.do(
            "receive-supplement", WINDOW, 3, about=told.number, materials=[{"name": MATERIALS[2]}],
            received_at=self.at.isoformat(), received_by=WINDOW,
        )  # fmt: skip
        self.do("accept-application", WINDOW, 1, accepted_by=WINDOW, handed_to="何某")

    def examined(self, outcome: str = "grant", **more: Any) -> None:
        """Checked on the spot by two, and an opinion proposed."""
        span = {"began_at": (self.at - timedelta(minutes=40)).isoformat(), "ended_at": self.at.isoformat()}
        self.do(
            "examine", days=3, **span, officers=self.officers(), certificates_shown=True, rights_told=True,
            place="人民路 1 号", found="仓房两栋，与申请材料一致。",
        )  # fmt: skip
        self.do("examine-application", days=1, **self.shared(outcome), report="逐项核对，结论如下。", **more)

    def decided(self, outcome: str = "grant") -> Appended:
        """Approved by the head, and decided."""
        self.do(
            "approve",
            world.HEAD,
            1,
            **self.shared(outcome),
            head_opinion=world.voice(),
            review_not_needed="不属于重大决定。",
        )
        return self.do(
            "decide", days=1, **self.shared(outcome), authority_name="示范县市场监督管理局", decided_by=world.HEAD
        )

    def published(self, about: int) -> None:
        """Drafted, reviewed by another person, put on the shelf."""
        self.do("draft-publication", world.CLERK, about=about)
        self.do("review-publication", world.CHECKER, passed=True)
        self.do("publish", world.CLERK, about=about, carriers=["portal"])

    def served(self, about: int, name: str = "行政许可决定书") -> Appended:
        """Handed over to the applicant."""
        return self.do(
            "serve", days=1, about=about, documents=[{"name": name}], method="direct", recipient="何某",
            effective_on=str(self.at.date()), received_by="何某", capacity="法定代表人", officers=self.officers(),
            certificates_shown=True, rights_told=True, place="窗口", sealed=True,
        )  # fmt: skip
