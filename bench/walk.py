"""A penalty case of ordinary size, walked through the platform's own acts: 25 facts, two printed papers, a number.

From the clue to the closing, with review and publication, under the rules of a place. A *fault* is walked as it would
be in life: the step is entered as having happened, and the law finds it beside the fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from qiuhao.casefile.acts.decide import decide, notify
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import do, report
from qiuhao.disclosure.acts import VERBS
from qiuhao.ledger import clock
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from qiuhao.library.packs import rules
from tests.casefile import world

PLACES = ("anhui", "anze", "lingchuan", "xuecheng", "yangquan")
FAULTS = ("", "", "", "", "one-officer", "no-review", "late-publication", "late-entry")
"""Half of the cases are clean; of the others, each has one thing wrong with it."""
FACTS = 25

CARRIERS = {
    "anze": ["government-platform"], "yangquan": ["department-site"], "xuecheng": ["government-site"],
    "anhui": ["government-site"], "lingchuan": ["government-site"],
}  # fmt: skip
POINTS = ("subject", "officers", "procedure", "facts", "law", "discretion", "powers", "documents", "crime")
MATERIALS = ["proposal", "explanation", "investigation-report", "draft", "bases", "evidence"]
SHOWN: dict[str, Any] = {"certificates_shown": True, "rights_told": True}


class Walk:
    """One case of one place; `first` is the morning on which it is filed, `name` tells its party from others."""

    def __init__(self, place: str, first: datetime, name: str, fault: str = "") -> None:
        self.place, self.first, self.fault = place, first, fault
        self.party = world.party(name=f"示范县{name}糕点店有限公司", address=f"示范县人民路 {len(name)} 号")
        self.proposal = world.proposal(amount=f"{3000 + 100 * (sum(name.encode()) % 40)}.00")
        self.case = ""

    @contextmanager
    def after(self, days: float) -> Iterator[str]:
        """The clock held so many days after the filing; yields the legal date."""
        with clock.fixed(self.first + timedelta(days=days)):
            yield str(clock.today())

    def done(self, days: float, act: str, kind: str, by: str = world.HANDLER, **content: Any) -> Appended:
        """One act of the case."""
        with self.after(days):
            return do(self.case, act, make(kind, content), [by])

    def told(self, days: float, kind: str, ago: float = 0, **content: Any) -> Appended:
        """One thing entered as having happened `ago` days before."""
        with self.after(days):
            return report(self.case, make(kind, content), [world.HANDLER], clock.now() - timedelta(days=ago))

    def whole(self) -> str:
        """From the clue to the closing; the name of the case's stream."""
        self.opened()
        self.investigated()
        self.heard()
        self.answered()
        if self.fault != "no-review":
            self.reviewed()
        self.advised()
        self.decided()
        self.published()
        self.ended()
        return self.case

    def opened(self) -> None:
        """Opened with its clue, and filed: 3 facts."""
        with self.after(-1):
            first = opened(world.AUTHORITY, "penalty", "u-1", [world.HANDLER, world.SECOND])
            self.case = open_case(first, make("casefile.clue", world.CLUE), [world.HANDLER])
        with self.after(0) as day:
            gone = {"act_ended_on": str((clock.now() - timedelta(days=9)).date()),
                    "discovered_on": str((clock.now() - timedelta(days=3)).date())}  # fmt: skip
            said = {"head_opinion": world.voice(words="同意立案。", on=day)}
            filing = world.filing(parties=[self.party], **gone, **said)
        self.done(0, "file-case", "casefile.filing", **filing)

    def investigated(self) -> None:
        """Examined, questioned, a paper taken in, the investigation ended: 4 facts."""
        officers = [o.model_dump(mode="json") for o in world.officers()]
        begun = self.first + timedelta(days=1)
        common = {
            "began_at": begun.isoformat(), "ended_at": (begun + timedelta(minutes=40)).isoformat(), "place": "店内",
            **SHOWN, "officers": officers,
            "signatures": [{"role": "当事人", "name": "何某"}, {"role": "执法人员", "name": "李办案"}],
            "not_recorded_because": "文字记录能够全面有效记录。", "not_recorded_by": world.HANDLER,
        }  # fmt: skip
        seen = {**common, "found": "货架上有糕点 20 盒，标签不全，生产日期为当月。" * 4, "proves": "超范围生产"}
        if self.fault == "one-officer":
            self.told(1.1, "casefile.examination", **{**seen, "officers": officers[:1]})
        else:
            self.done(1.1, "examine", "casefile.examination", **seen)
        words = [{"speaker": who, "words": said} for who, said in (("问", "是谁生产的？"), ("答", "我们自己。")) * 6]
        asked = {"name": "何某", "relation": "法定代表人"}
        self.done(
            1.2, "question", "casefile.questioning", **common, asked=asked, exchanges=words, proves="当事人承认生产"
        )
        ago = 0.9 if self.fault == "late-entry" else 0
        untimed = {name: value for name, value in common.items() if name not in ("began_at", "ended_at")}
        self.told(
            1.3,
            "casefile.evidence",
            ago,
            **untimed,
            sort="书证",
            name="进货单",
            source="当事人",
            collected_at=begun.isoformat(),
            manner="复制",
        )
        self.done(
            4, "end-investigation", "casefile.investigation_end", parties=[self.party], proposal=self.proposal,
            report="经查属实，当事人承认，证据相互印证。" * 5,
            handler_opinion=world.voice(world.HANDLER, words="建议罚款。"),
            unit_opinion=world.voice(world.SECOND, words="同意。"),
        )  # fmt: skip

    def heard(self) -> None:
        """Told of the rights, with a numbered and printed notice; the statement heard and checked: 4 facts."""
        told = {"parties": [self.party], "proposal": self.proposal, "recusal_right": True}
        with self.after(5):
            notice = notify(self.case, make("casefile.rights_notice", told), [world.HANDLER])
        self.served(5.1, notice.number)
        said = self.done(6, "hear-statement", "casefile.statement", about=notice.number, content="请求从轻。")
        self.done(
            6.1, "check-statement", "casefile.statement_check", about=said.number, adopted="none", reasons="已从轻。"
        )

    def served(self, days: float, number: int) -> Appended:
        """A paper handed over."""
        with self.after(days) as day:
            moment = clock.now().isoformat()
        return self.done(
            days, "serve", "casefile.service", about=number, documents=[{"name": "文书"}], method="direct", **SHOWN,
            effective_on=day, recipient="何某", received_by="何某", capacity="法定代表人", sealed=True,
            officers=[o.model_dump(mode="json") for o in world.officers()], served_at=moment, place="店内",
            signatures=[{"role": "受送达人", "name": "何某"}],
        )  # fmt: skip

    def answered(self) -> None:
        """Each head of the place's list answered: 1 fact."""
        heads = [item.id for item in rules(self.place).items("major-head", self.first.date(), "penalty")]
        self.done(7, "answer-major", "casefile.major_answers", heads=["complex"], answered=heads)

    def reviewed(self) -> None:
        """Seen by the review body as a complex case: 3 facts."""
        submitted = self.done(
            7.1, "submit-review", "review.submission", parties=[self.party], proposal=self.proposal,
            submitted_by=world.HANDLER, heads=["complex"], materials=MATERIALS,
        )  # fmt: skip
        number = submitted.number
        self.done(
            7.2, "declare-interest", "review.interest_declaration", world.REVIEWER, about=number,
            persons=[world.REVIEWER],
        )  # fmt: skip
        reviewer = {"person": world.REVIEWER, "name": "孙审核", "qualified": True, "experienced": True}
        answers = dict.fromkeys(POINTS, "yes") | {"powers": "no", "crime": "no"}
        self.done(
            8, "give-opinion", "review.opinion", world.REVIEWER, about=number, opinion="agree", checklist=answers,
            reasons="事实清楚，证据充分。", reviewed_by=[reviewer],
        )  # fmt: skip

    def advised(self) -> None:
        """Where the place has complex cases studied by advisers first: 1 fact."""
        bound = rules(self.place).gates("decide", "penalty", self.first.date())
        if any(one.line.gate == "advisers-consulted" for one in bound):
            self.done(
                8.2, "consult-advisers", "casefile.consultation", held_on=self.first.date().isoformat(),
                question="是否构成超范围生产。", result="按原拟处理意见办理。",
                advice=[{"name": "冯顾问", "opinion": "定性准确。"}],
            )  # fmt: skip

    def decided(self) -> None:
        """Discussed, approved, decided with number and paper, served: 4 facts."""
        shared = {"parties": [self.party], "proposal": self.proposal}
        with self.after(9) as day:
            moment = clock.now().isoformat()
        head = world.voice(words="同意。", on=day)
        voices = [world.voice(words="同意。"), world.voice(world.REVIEWER, words="同意。")]
        discussed = {**shared, "chair": "周负责", "agreed": True, "voices": voices}
        if self.fault == "no-review":
            self.told(8.5, "casefile.discussion", **discussed)
        else:
            self.done(8.5, "discuss", "casefile.discussion", world.HEAD, **discussed)
        self.done(9, "approve", "casefile.approval", world.HEAD, **shared, signed_at=moment, head_opinion=head)
        words = {**shared, "authority_name": "示范县市场监督管理局", "decided_by": world.HEAD}
        if self.fault == "no-review":
            more = {
                "number_text": f"示市监罚〔{self.first.year}〕{9000 + sum(self.party['name'].encode()) % 999}号",
                "remedy_text": "六十日内申请行政复议，或者六个月内提起行政诉讼。", "performance_text": "十五日内缴纳。",
            }  # fmt: skip
            self.decision = self.told(10, "casefile.decision", **words, **more).number
        else:
            with self.after(10):
                self.decision = decide(self.case, make("casefile.decision", words), [world.HANDLER]).number
        self.served(11, self.decision)

    def published(self) -> None:
        """Drafted from the decision, reviewed by another, put onto the shelf: 3 facts."""
        late = 60 if self.fault == "late-publication" else 0
        with self.after(12 + late):
            self.verb("draft-publication", world.CLERK)
        with self.after(12.1 + late):
            self.verb("review-publication", world.CHECKER, passed=True)
        with self.after(12.2 + late):
            ends = (clock.today() + timedelta(days=365)).isoformat()
            self.verb("publish", world.CLERK, ends_on=ends, carriers=CARRIERS[self.place])

    def verb(self, act: str, by: str, **content: Any) -> Appended:
        """An act of disclosure with what the case already knows."""
        verb = VERBS[act]
        return verb.do(self.case, make(verb.kind, {**verb.prefill(self.case, [by]), **content}), [by])

    def ended(self) -> None:
        """Paid, executed, closed: 3 facts."""
        late = 60 if self.fault == "late-publication" else 0
        paid = {"amount": self.proposal["penalties"][0]["amount"], "bank": "示范银行"}
        self.done(13 + late, "receive-payment", "casefile.payment", about=self.decision, **paid)
        self.done(13.1 + late, "end-execution", "casefile.execution_end", about=self.decision, result="performed")
        closed = {"reason": "executed", "report": "缴清罚款，已经改正。"}
        self.done(14 + late, "close", "casefile.closing", world.HEAD, **closed)
