"""A measure and an execution walked through the front door, each as a case of its own."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.person import PersonEntered
from qiuhao.casefile import doing, reading
from qiuhao.casefile.acting import Act
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.printing import paper
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make
from tests.clauses.coercion import executing, execution, measure
from tests.documents.papers import read, squeeze

from . import world

pytestmark = pytest.mark.usefixtures("morning")
OFFICERS = [o.model_dump(mode="json") for o in world.officers()]
REQUEST: dict[str, Any] = {
    "sort": "sealing",
    "object": "库房",
    "ground": "证据可能灭失。",
    "basis": ["《示范法》第七条"],
}
BUILDING = "二层钢棚"


class Walk:
    """One case of coercion, by the acts of its table."""

    def __init__(self, procedure: str, **more: Any) -> None:
        self.procedure = procedure
        first = opened(world.AUTHORITY, procedure, "u-1", [world.HANDLER, world.SECOND])
        content = {
            "cause": "强制拆除违法建设", "matter": "m-1", "basic_facts": "逾期不拆除。", "parties": [world.party()],
            "handlers": OFFICERS, **more,
        }  # fmt: skip
        self.case = open_case(first, make("casefile.coercion_case", content), [world.HANDLER])

    def do(self, act: str, by: str = world.HANDLER, **content: Any) -> Appended:
        found = Act.named(act, self.procedure)
        return found.do(self.case, make(found.kind, {**found.prefill(self.case, [by]), **content}), [by])

    def served(self, about: int) -> None:
        self.do(
            "serve", about=about, documents=[{"name": "文书"}], method="direct", effective_on=str(clock.today()),
            recipient="何某", received_by="何某", capacity="法定代表人", sealed=True, officers=OFFICERS,
            certificates_shown=True, rights_told=True, served_at=clock.now().isoformat(), place="店内",
            signatures=[{"role": "受送达人", "name": "何某"}],
        )  # fmt: skip

    @property
    def state(self) -> str:
        return reading.answer(self.case).state


def taking(**more: Any) -> dict[str, Any]:
    good = measure(parties=[world.party()], officers=OFFICERS)
    return {**good, "began_at": "2026-03-02T08:00:00+08:00", "ended_at": "2026-03-02T08:40:00+08:00", **more}


def test_a_measure_from_its_request_to_its_lifting() -> None:
    walk = Walk("coercive-measure")
    asked = walk.do("ask-measure", **REQUEST)
    with pytest.raises(Refused, match="还没有批准"):
        walk.do("seal", **taking(request=asked.number))
    walk.do("approve-measure", world.HEAD, about=asked.number, head_opinion=world.voice())
    assert walk.state == "approved"
    sealed = walk.do("seal", **taking(request=asked.number))
    walk.served(sealed.number)
    assert walk.state == "served"
    owed = {d.duty.name for d in reading.answer(walk.case).duties if d.ended is None}
    assert "end-measure" in owed
    walk.do("end-measure", about=sealed.number, ground="no-violation", head_opinion=world.voice())
    assert walk.state == "executed"
    with pytest.raises(Refused, match="还没有记载退还"):
        walk.do("close", world.HEAD, reason="executed", report="没有违法行为。", head_opinion=world.voice())
    walk.do("return-things", about=sealed.number, received_by="何某", signatures=[{"role": "当事人", "name": "何某"}])
    walk.do("close", world.HEAD, reason="executed", report="没有违法行为。", head_opinion=world.voice())
    assert walk.state == "closed"
    assert not {d.duty.name for d in reading.answer(walk.case).duties if d.ended is None} & {
        "end-measure",
        "return-things",
    }


def refused(walk: Walk, **more: Any) -> str:
    """What keeps a sealing shut that is otherwise in order."""
    asked = walk.do("ask-measure", **REQUEST)
    walk.do("approve-measure", world.HEAD, about=asked.number, head_opinion=world.voice())
    body = make("casefile.sealing", taking(request=asked.number, **more))
    found = doing.why_not(walk.case, "seal", body, [world.HANDLER])
    return "；".join(f"{one.source.clause} {one.text}" for one in found if one.severity == "refuse")


@pytest.mark.clause("nat/qz/17")
def test_the_register_says_whether_the_body_is_entrusted_whatever_the_form_says() -> None:
    walk = Walk("coercive-measure")
    assert "qz/17" not in refused(walk, by_entrusted=False)
    world.register(world.PLACE, sort="entrusted", entrusted_by="demo-other")
    assert "qz/17 强制措施权不得委托" in refused(walk, by_entrusted=False)
    told = doing.report(walk.case, make("casefile.sealing", taking(by_entrusted=False)), [world.HANDLER])
    assert told.fact.body.by_entrusted
    assert "nat/qz/17" in {one.clause for one in reading.answer(walk.case).findings}


@pytest.mark.clause("nat/qz/17")
def test_the_register_says_who_is_a_qualified_officer() -> None:
    walk = Walk("coercive-measure")
    for person, why in ((world.CLERK, "名录中没有执法证件"), ("p-nobody", "不在执法人员名录中")):
        other = {**OFFICERS[1], "person": person, "name": "示别人"}
        assert f"示别人（{why}）" in refused(walk, officers=[OFFICERS[0], other])
    world.register(world.PLACE, "demo-other", sort="entrusted", entrusted_by=world.AUTHORITY)
    lent = [PersonEntered(name="示外人", authority="demo-other"), world.certificate("p-lent")]
    enter("person/p-lent", lent, ["p-registrar"])
    other = {**OFFICERS[1], "person": "p-lent", "name": "示外人"}
    assert "示外人（所在单位是受委托组织）" in refused(walk, officers=[OFFICERS[0], other])


def test_a_demolition_from_its_demand_to_its_end_and_a_remedy_against_the_order() -> None:
    walk = Walk("coercive-execution", served_on="2025-07-01", decided_on="2025-06-30", obligation="拆除钢棚")
    walk.do("announce-demolition", building=BUILDING, until="2026-03-06", content="限期自行拆除。")
    demand = walk.do("demand", obligation="拆除钢棚", until="2026-03-06", manner="自行拆除")
    walk.served(demand.number)
    assert walk.state == "notified"
    order = execution(parties=[world.party()], decided_by=world.HEAD, manner="demolition")
    with pytest.raises(Refused):
        walk.do("order-execution", world.HEAD, **order)
    with clock.fixed(world.later(days=8)):
        ordered = walk.do("order-execution", world.HEAD, **order)
        walk.served(ordered.number)
        assert walk.state == "served"
    with clock.fixed(world.later(days=14, hours=4)):
        day = executing(building=BUILDING, order=ordered.number, officers=OFFICERS, completed=True)
        walk.do("demolish", **day)
        walk.do("end-execution", about=ordered.number, result="enforced")
        assert walk.state == "executed"
        walk.do(
            "receive-reconsideration", about=ordered.number, body="示范县人民政府", course="ordinary",
            number="示政复答〔2026〕1号", accepted_on=str(clock.today()), applicant="何某", claims="请求撤销。",
        )  # fmt: skip
        assert {d.duty.name for d in reading.answer(walk.case).duties} >= {"answer-reconsideration"}


ELSEWHERE: dict[str, Any] = {
    "decision_number": "示城罚〔2025〕9号", "decision_by": "示范县城市管理局", "decided_on": "2025-06-30",
    "served_on": "2025-07-01", "obligation": "拆除钢棚，并缴纳清理费用", "amount": "800.00",
}  # fmt: skip


def applying(walk: Walk, demand: int) -> dict[str, Any]:
    """An application to the court with everything that it needs."""
    papers = [item.id for item in reading.setting(walk.case).rules.items("court-paper", clock.today())]
    return {"demand": demand, "object": "钢棚一座。", "papers": papers, "head_opinion": world.voice()}


@pytest.mark.clause("nat/qz/53", "nat/qz/54")
def test_who_cannot_execute_a_decision_made_elsewhere_asks_the_court() -> None:
    walk = Walk("coercive-execution", **ELSEWHERE)
    owed = {d.duty.name for d in reading.answer(walk.case).duties}
    assert "apply-court-execution" not in owed, "whoever executes by itself owes the court nothing"
    demanded = walk.do("demand-before-court", deadline="2026-03-17")
    assert (demanded.fact.body.obligation, demanded.fact.body.amount) == (ELSEWHERE["obligation"], "800.00")
    shown = str(read(paper(walk.case, demanded.fact.body, [world.HANDLER])).text)
    for said in ("示城罚〔2025〕9号", "2025年6月30日", "2025年7月1日"):
        assert squeeze(said) in shown
    walk.served(demanded.number)
    (due,) = (d for d in reading.answer(walk.case).duties if d.duty.name == "apply-court-execution")
    assert str(due.governing.due.day) == "2026-04-07", "three months after the six in which a claim could be brought"
    with clock.fixed(world.later(days=14)), pytest.raises(Refused, match="须满 10 个工作日"):
        walk.do("apply-court-execution", **applying(walk, demanded.number))
    with clock.fixed(world.later(days=15)):
        applied = walk.do("apply-court-execution", **applying(walk, demanded.number))
        shown = str(read(paper(walk.case, applied.fact.body, [world.HANDLER])).text)
        assert squeeze("2025年6月30日，示范县城市管理局作出行政决定（示城罚〔2025〕9号）") in shown
        (due,) = (d for d in reading.answer(walk.case).duties if d.duty.name == "apply-court-execution")
        assert due.ended is not None
        walk.do("receive-court-answer", about=applied.number, result="granted", body="示范县人民法院")


@pytest.mark.clause("nat/qz/53")
@pytest.mark.parametrize("ended", ["", "2026-01-15"])
def test_a_remedy_against_the_decision_made_elsewhere_keeps_the_court_away(ended: str) -> None:
    walk = Walk("coercive-execution", **ELSEWHERE, remedy_used="lawsuit", remedy_ended_on=ended or None)
    demanded = walk.do("demand-before-court", deadline="2026-03-17")
    walk.served(demanded.number)
    with clock.fixed(world.later(days=15)):
        act = Act.named("apply-court-execution", "coercive-execution")
        known = act.prefill(walk.case, [world.HANDLER])
        body = make(act.kind, {**known, **applying(walk, demanded.number)})
        told = [one.text for one in doing.why_not(walk.case, act.name, body, [world.HANDLER])]
    assert any("还没有终结" in text for text in told) is not bool(ended)
