"""A case of the invented authority under one place's rules, brought to its decision, then published by acts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from qiuhao.casefile.doing import report
from qiuhao.disclosure.acts import VERBS
from qiuhao.disclosure.acts.draft_publication import prefilled
from qiuhao.ledger import clock
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from tests.casefile import world

CARRIERS = {
    "national": ["site"], "anze": ["government-platform"], "xuecheng": ["government-site"],
    "anhui": ["government-site"], "yangquan": ["department-site"],
}  # fmt: skip
PERSON = {
    "sort": "person", "name": "赵甲一", "id_number": "110105199003070535", "address": "示范县青石巷 8 号",
    "phone": "13900000001", "bank_account": "6222020200112233445",
}  # fmt: skip
NUMBER = "示市监罚〔2026〕7号"


class Story:
    """Reported steps up to the decision (they are not in question here); disclosure by its own acts."""

    def __init__(self, place: str = "anze", **party: Any) -> None:
        self.place = place
        world.register(place)
        self.case = world.new_case()
        self.party = world.party(**party) if party.get("sort") != "person" else party
        self.reported("casefile.filing", **world.filing(parties=[self.party]))
        self.decision = 0

    def reported(self, kind: str, by: str = world.HANDLER, **content: Any) -> Appended:
        return report(self.case, make(kind, content), [by])

    def decide(self, number: str = NUMBER, proposal: dict[str, Any] | None = None, **more: Any) -> int:
        done = self.reported(
            "casefile.decision", parties=[self.party], proposal=proposal or world.proposal(), number_text=number,
            authority_name="示范县市场监督管理局", decided_by=world.HEAD, performance_text="十五日内缴纳。",
            remedy_text="六十日内申请行政复议，或者六个月内提起行政诉讼。", **more,
        )  # fmt: skip
        self.decision = done.number
        return done.number

    def do(self, act: str, by: str, **content: Any) -> Appended:
        verb = VERBS[act]
        return verb.do(self.case, make(verb.kind, {**verb.prefill(self.case, [by]), **content}), [by])

    def why_not(self, act: str, by: str, **content: Any) -> list[str]:
        verb = VERBS[act]
        body = make(verb.kind, {**verb.prefill(self.case, [by]), **content})
        return [r.text for r in verb.why_not(self.case, body, [by]) if r.severity == "refuse"]

    def draft(self, by: str = world.CLERK, form: str = "", **content: Any) -> Appended:
        if form:
            content = {**prefilled(self.case, [by], form), **content}
        return self.do("draft-publication", by, **content)

    def review(self, by: str = world.CHECKER, **content: Any) -> Appended:
        return self.do("review-publication", by, **{"passed": True, **content})

    def publish(self, by: str = world.CLERK, **content: Any) -> Appended:
        ends = {"ends_on": (clock.today() + timedelta(days=365)).isoformat()}
        return self.do("publish", by, **{"carriers": CARRIERS[self.place], **ends, **content})

    def published(self, **draft: Any) -> Appended:
        """From the decision to the shelf."""
        if not self.decision:
            self.decide()
        self.draft(**draft)
        self.review()
        return self.publish()
