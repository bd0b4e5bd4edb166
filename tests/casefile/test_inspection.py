"""An inspection walked through the front door: planned, allowed, made, told, closed, or turned into a case."""

from __future__ import annotations

from typing import Any

import pytest

from qiuhao.authority.acts.entering import enter
from qiuhao.authority.kinds.matter import Matter
from qiuhao.casefile import inspections, reading
from qiuhao.casefile.acting import Act
from qiuhao.casefile.acts.open_case import open_case, opened
from qiuhao.casefile.doing import report, why_not
from qiuhao.casefile.models import Case, Inspected
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock, files, projections
from qiuhao.ledger import reading as ledger
from qiuhao.ledger.append import Appended
from qiuhao.ledger.kinds import make

from . import inspecting, world

pytestmark = pytest.mark.usefixtures("morning")
MATTER = "m-inspect-1"
OFFICERS = [o.model_dump(mode="json") for o in world.officers()]


def listed(cap: int | None = 2, **more: Any) -> None:
    matter = Matter(matter=MATTER, name="食品经营监督检查", sort="inspection", inspection_cap=cap, **more)
    enter(f"authority/{world.AUTHORITY}", [matter], ["p-registrar"])


class Walk:
    """One inspection, by the acts of its table."""

    def __init__(self, key: str | None = None, **plan: Any) -> None:
        first = opened(world.AUTHORITY, "inspection", "u-1", [world.HANDLER, world.SECOND])
        content = {**inspecting.PLAN, "handlers": OFFICERS, "reason": "年度计划", **plan}
        self.case = open_case(first, make("casefile.inspection_plan", content), [world.HANDLER], key=key)

    def act(self, name: str, by: str = world.HANDLER, **content: Any) -> Appended:
        act = Act.named(name, "inspection")
        known = {k: v for k, v in act.prefill(self.case, [by]).items() if v is not None}
        return act.do(self.case, make(act.kind, {**known, **content}), [by])

    def inspected(self, **more: Any) -> Appended:
        self.act("approve-inspection", world.HEAD, about=2, head_opinion=world.voice())
        self.act("notify-inspection", about=2, parties=[world.party()], content="进货查验记录。", handlers=OFFICERS)
        return self.act(
            "examine", began_at=clock.now().isoformat(), ended_at=clock.now().isoformat(), place="店内",
            officers=OFFICERS, certificates_shown=True, rights_told=True, found="货架上有过期糕点。",
            signatures=[{"role": "检查人员", "name": "李办案"}], **more,
        )  # fmt: skip

    def concluded(self, result: str = "no-problem", **more: Any) -> Appended:
        return self.act(
            "conclude-inspection", authority_name="示范县市场监督管理局", parties=[world.party()], handlers=OFFICERS,
            result=result, found="货架上有过期糕点。", **{"told_at": clock.now().isoformat(), **more},
        )  # fmt: skip

    def body(self, number: int) -> Any:
        return ledger.facts(self.case)[number - 1].body

    @property
    def state(self) -> str:
        return reading.answer(self.case).state


def test_from_the_request_to_the_archive_of_states() -> None:
    listed()
    walk = Walk()
    assert walk.state == "planned"
    walk.inspected()
    assert walk.state == "inspecting"
    assert "nat/54/sp" not in {s.clause for f in reading.answer(walk.case).findings for s in f.sources}
    done = walk.concluded(handling="")
    assert walk.state == "concluded"
    walk.act("close-inspection", reason="no-problem", report="没有发现问题。", no_recheck_because="没有责令改正。")
    assert walk.state == "closed"
    row = Case.objects.get(pk=walk.case)
    assert row.name == "示范县青禾糕点店有限公司食品安全日常监督检查"
    assert (row.procedure, row.outcome, row.decision_number) == ("inspection", "no-problem", "示市监检告〔2026〕1号")
    result = walk.body(done.number)
    assert result.public_conclusion == "未发现问题"
    assert result.public_category == "行政检查"
    for number in (4, done.number):
        assert files.read(walk.body(number).document.sha256).startswith(b"%PDF")


def test_nobody_allows_his_own_inspection_and_nothing_goes_before_it_is_allowed() -> None:
    listed()
    walk = Walk()
    with pytest.raises(Refused, match="没有机关负责人的批准"):
        walk.act("notify-inspection", about=2, parties=[world.party()], content="进货查验记录。")
    body = make("casefile.inspection_approval", {"about": 2, "head_opinion": world.voice(world.HANDLER)})
    texts = " ".join(r.text for r in why_not(walk.case, "approve-inspection", body, [world.HANDLER]))
    assert "不能审批自己办理的案件" in texts
    assert "没有这一岗位" in texts


def test_the_register_says_whether_the_matter_is_listed_and_nobody_else() -> None:
    with pytest.raises(Refused, match="不在本机关的行政检查事项清单中"):
        Walk(matter_listed=True)
    listed()
    plan = Walk(matter_listed=False, counted_before=9, cap=99).body(2)
    assert (plan.matter_listed, plan.counted_before, plan.cap) == (True, 0, 2)


def test_earlier_inspections_of_the_year_are_counted_by_the_credit_code() -> None:
    listed()
    Walk().inspected()
    Walk(ground="complaint")
    gone = Walk()
    gone.act("cancel-inspection", world.HEAD, reason="被检查人停业。")
    Walk(planned_on="2025-12-30")
    other = world.party(name="示范县另一家店", credit_code="91340123MA2DEM0K2H")
    Walk(parties=[{**other, "credit_code": ""}])
    assert Walk().body(2).counted_before == 1
    third = Walk()
    assert third.body(2).counted_before == 2
    warned = why_not(third.case, "plan-inspection", third.body(2), [world.HANDLER])
    assert {r.clause for r in warned if r.severity == "warn"} == {"nat/54/pc"}
    assert not [r for r in warned if r.severity == "refuse"]


def test_one_inspection_too_many_is_found_beside_a_request_that_was_reported_too() -> None:
    listed(cap=1)
    Walk()
    plan = make("casefile.inspection_plan", inspecting.PLAN)
    other = open_case(opened(world.AUTHORITY, "inspection", "u-1"), plan, [world.HANDLER], door="reported")
    told = ledger.facts(other)[1].body
    assert (told.matter_listed, told.counted_before, told.cap) == (True, 1, 1)
    assert "inspection-frequency" in {found.id.partition("@")[0] for found in reading.answer(other).findings}
    said = make("casefile.inspection_plan", {**inspecting.PLAN, "counted_before": 0})
    assert report(other, said, [world.HANDLER]).fact.body.counted_before == 0, "what somebody says stands"


def test_a_retry_of_the_request_finds_the_first() -> None:
    listed()
    assert Walk("k-1").case == Walk("k-1").case
    assert Inspected.objects.count() == 1


def test_an_urgent_one_goes_first_and_its_approval_is_made_up() -> None:
    listed()
    walk = Walk(urgent=True, urgent_reason="发生食品安全事故。")
    walk.act(
        "examine", began_at=clock.now().isoformat(), ended_at=clock.now().isoformat(), place="店内",
        officers=OFFICERS, certificates_shown=True, rights_told=True, found="现场封存。",
    )  # fmt: skip
    owed = {d.duty.name: d for d in reading.answer(walk.case).duties}
    assert owed["approve-urgent-inspection"].ended is None
    walk.act("make-up-approval", world.HEAD, about=2, head_opinion=world.voice())
    owed = {d.duty.name: d for d in reading.answer(walk.case).duties}
    assert owed["approve-urgent-inspection"].ended is not None
    assert walk.state == "inspecting"


def test_it_becomes_the_source_of_a_penalty_case_and_the_two_name_each_other() -> None:
    listed()
    walk = Walk()
    walk.inspected()
    walk.concluded("case", handling="另案调查。")
    turned = walk.act("turn-into-case", suspects=[world.party()], handlers=OFFICERS, content="销售过期糕点。")
    case = turned.fact.body.case
    first, clue = ledger.facts(case)
    assert (first.body.from_case, first.body.from_number) == (walk.case, turned.number)
    assert first.body.procedure == "penalty"
    assert (clue.body.source, clue.body.content) == ("检查发现", "销售过期糕点。")
    assert reading.answer(case).state == "clue"
    with pytest.raises(Refused, match="已经转为案件线索"):
        walk.act("turn-into-case", suspects=[world.party()], handlers=OFFICERS, content="又一次。")


def test_what_is_reported_is_always_kept_and_what_was_wrong_stands_beside_it() -> None:
    listed()
    walk = Walk()
    helper = [{**OFFICERS[0], "auxiliary": True}]
    done = report(walk.case, make("casefile.examination", {
        "began_at": "2026-03-02T08:00:00+08:00", "ended_at": "2026-03-02T08:40:00+08:00", "found": "已检查。",
        "officers": helper, "certificates_shown": True,
    }), [world.HANDLER])  # fmt: skip
    found = {s.clause for f in reading.answer(walk.case).findings if f.fact == done.number for s in f.sources}
    assert {"nat/54/sp", "nat/54/pc"} <= found


def test_the_rows_of_inspections_are_the_same_after_rebuilding() -> None:
    listed()
    Walk().inspected()
    before = list(Inspected.objects.order_by("key").values())
    assert [row["stage"] for row in before] == ["begun"]
    projections.rebuild(["case"])
    assert list(Inspected.objects.order_by("key").values()) == before
    assert inspections.of_party(world.AUTHORITY, "91340123MA2DEM0K1K", 2026).count() == 1
