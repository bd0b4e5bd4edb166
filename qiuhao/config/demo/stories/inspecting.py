"""Stories of inspections: in order, by lot, with something to put right, told late, begun without leave, turned into a
case."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from qiuhao.casefile import lots
from qiuhao.config.demo.invented import company
from qiuhao.config.demo.stories import Times
from qiuhao.config.demo.stories.deciding import served
from qiuhao.config.demo.stories.ending import archived, published
from qiuhao.config.demo.stories.investigating import (
    SHOWN,
    evidence,
    examination,
    examined,
    filed,
    questioned,
    signatures,
    stored,
)
from qiuhao.config.demo.walk import Walk
from qiuhao.ledger import clock
from qiuhao.ledger.kinds import make

RIGHTS = "有权要求检查人员出示执法证件，有权陈述意见、申请回避；应当如实提供有关情况和材料。"
LISTED = 8
"""Firms in the list from which is drawn."""


def inspected(w: Walk) -> Times:
    """The yearly plan: nothing found, told at once, published, archived."""
    in_order(w)
    yield from to_the_result(w)
    concluded(w)
    yield from settled(w)


def drawn(w: Walk) -> Times:
    """Drawn by lot: whichever firm and officers come out, the inspection goes on from there."""
    in_order(w)
    place = by_lot(w)
    yield 1, "09:10"
    yield from to_the_result(w, ground="random", draw=f"draw/{key(w)}", draw_place=place)
    concluded(w)
    if w.rules.duty_lines("report-random-inspection", "inspection", w.today):
        yield 1, "09:30"
        w.act("report-random-inspection", about=w.last["conclude-inspection"], to="法规科",
              situation="抽查 1 户，没有发现问题。")  # fmt: skip
    yield from settled(w)


def put_right(w: Walk) -> Times:
    """Something was found: put right by a day, and looked at again."""
    yield from to_the_result(w, ground="special")
    concluded(w, "order", handling=w.cause["correct"], fields_concerned=["environment"])
    yield 0, "17:10"
    order = w.act(
        "order-correction", parties=[w.party], facts_found=w.cause["found"], basis=w.cause["basis"],
        requirements=w.cause["correct"], due=str(w.today + timedelta(days=15)),
    )  # fmt: skip
    yield 1, "09:40"
    served(w, order.number, "责令改正通知书")
    yield from published(w)
    yield 9, "10:00"
    w.act(
        "check-correction", **SHOWN, about=order.number, officers=w.officers(), place=w.site(), result="corrected",
        found="现场复查，已经按要求改正。", signatures=signatures(w),
    )  # fmt: skip
    yield from over(w, "order", "按期改正，已经复查。")


def told_late(w: Walk) -> Times:
    """Samples were sent away; their result was there, and the party heard of it days too late."""
    in_order(w)
    yield from planned(w)
    yield from looked_at(w)
    things = [{"name": "抽取样品", "quantity": "2 份", "condition": "完好"}]
    asked = w.act(
        "commission-appraisal", sort="检测", institution="示例检验检测中心", qualification="CMA 演示 001 号",
        question="质量指标是否符合标准", samples=things, sent_on=str(w.today), told_party=True,
    )  # fmt: skip
    yield 6, "14:00"
    w.act(
        "receive-appraisal", about=asked.number, sort="检测", institution="示例检验检测中心", report_number="演示-31",
        reported_on=str(w.today), conclusion="样品符合标准。", told_party=True, proves="质量指标",
    )  # fmt: skip
    yield 1, "10:00"
    concluded(w, tests="样品 2 份符合标准。", told_at=None)
    yield 6, "15:00"
    w.act("tell-result", about=w.last["conclude-inspection"], told_to=w.speaker(), proof="签收单（演示）")
    yield from settled(w)


def without_leave(w: Walk) -> Times:
    """The officers went before the head had allowed it: reported as it was, then concluded."""
    request(w, ground="plan")
    yield 0, "15:20"
    w.report("casefile.examination", **examination(w, recorded=False))
    yield 1, "10:00"
    w.act("make-up-approval", "deputy", about=2, head_opinion=w.voice("deputy", "同意补办，今后应当先行报批。"))
    concluded(w, "corrected", handling=w.cause["correct"])
    yield from settled(w, "corrected")


def into_case(w: Walk) -> Times:
    """A complaint, an inspection, and a case of penalty that goes on from what was found."""
    yield from to_the_result(w, ground="complaint", urgent=bool(w.asked.get("urgent")))
    concluded(w, "case", handling="涉嫌违法，另案调查处理。")
    yield 1, "09:20"
    turned = w.act("turn-into-case", suspects=[w.party], handlers=w.officers(), content=w.cause["found"])
    case: Any = turned.fact.body
    follow = Walk(w.body, case.case, w.cause, w.party)
    yield 1, "10:10"
    filed(follow)
    yield from over(w, "case", "已经转为案件线索，另案办理。")


def key(w: Walk) -> str:
    """The last part of the stream, the same for the draw from which the inspection came."""
    return w.case.split("/")[1]


def in_order(w: Walk) -> None:
    """What an inspection finds where everything is as it should be."""
    listed = w.body.inspection
    w.cause = {
        **w.cause, "cause": listed["content"].rstrip("。"), "found": listed["found"], "place": listed["place"],
        "thing": "检查资料", "admits": "平时按照要求管理，资料都在这里。", "paper": listed["needed"],
        "source": "检查发现", "basis": listed["basis"],
    }  # fmt: skip


def by_lot(w: Walk) -> int:
    """Both lists sealed, two firms drawn; the first becomes the party, the officers drawn for it the team."""
    number = int(key(w).rsplit("-", 1)[1])
    firms = {one["credit_code"]: one for one in (company(number + n, w.body.area_name) for n in range(LISTED))}
    pool: Any = make("casefile.lot_pool", {
        "authority": w.body.id, "unit": w.body.units[0][0], "cause": f"{w.body.inspection['matter']}双随机抽查",
        "matter": f"{w.body.id}-{w.body.inspection['id']}", "plan": "年度双随机抽查计划（演示）第二批。", "count": 2,
        "objects": [{name: one[name] for name in ("name", "credit_code", "address")} for one in firms.values()],
        "officers": w.officers(("handler", "second", "third")),
    })  # fmt: skip
    stream = lots.draw(pool, [w.body.person("handler")], stream=f"draw/{key(w)}")
    result: Any = lots.lots(stream).result
    first = result.body.lots[0]
    w.party = firms[first.object.credit_code]
    keys = {one.id: part for part, one in w.body.people.items()}
    w.team = tuple(keys[officer.person] for officer in first.officers)
    return 1


def request(w: Walk, **more: Any) -> None:
    """Leave to inspect is asked for."""
    listed = w.body.inspection
    urgent = {"urgent_reason": "投诉称正在发生，拖延将难以查清。"} if more.get("urgent") else {}
    sort = {"complaint": "投诉举报", "random": "双随机抽查计划（演示）", "special": "专项检查方案（演示）"}
    w.begin({
        "cause": listed["matter"], "reason": f"{sort.get(more.get('ground', 'plan'), '年度检查计划（演示）')}第三项。",
        "ground": "plan", "matter": f"{w.body.id}-{listed['id']}", "basis": listed["basis"],
        "content": listed["content"], "place": w.site(), "planned_on": str(w.today), "parties": [w.party],
        "handlers": w.officers(), "unit": w.body.units[0][0],
        "handler_opinion": w.voice(w.team[0], "建议实施检查。"), "unit_opinion": w.voice("unit-head"), **urgent, **more,
    }, "inspection", "casefile.inspection_plan")  # fmt: skip


def planned(w: Walk, **more: Any) -> Times:
    """Asked for, allowed, and the party told of it; what cannot wait is only asked for."""
    request(w, **more)
    if more.get("urgent"):
        return
    yield 1, "10:20"
    w.act("approve-inspection", "deputy", about=2, head_opinion=w.voice("deputy", "同意检查。"))
    yield 0, "14:30"
    now = clock.now().isoformat()
    w.act(
        "notify-inspection", about=2, parties=[w.party], handlers=w.officers(), basis=w.body.inspection["basis"],
        content=w.body.inspection["content"], begins_on=str(w.today), ends_on=str(w.calendar_day(1)), place=w.site(),
        needed=w.body.inspection["needed"], rights=RIGHTS, handed_over_at=now, received_by=w.speaker(),
    )  # fmt: skip


def looked_at(w: Walk) -> Times:
    """On the spot, with a recording; papers are taken."""
    yield 0 if w.last.get("notify-inspection") is None else 1, "15:40"
    examined(w)
    yield 0, "16:20"
    stored(w)
    evidence(w)


def to_the_result(w: Walk, **plan: Any) -> Times:
    """Everything before the result; the head is told of what could not wait the next morning."""
    yield from planned(w, **plan)
    yield from looked_at(w)
    if plan.get("urgent"):
        yield 1, "09:10"
        w.act("make-up-approval", "deputy", about=2, head_opinion=w.voice("deputy", "同意补办。"))
    if plan.get("ground") == "complaint":
        yield 0, "09:50"
        questioned(w)
    yield int(w.asked.get("days", 1)) - 1, "16:40"


def concluded(w: Walk, result: str = "no-problem", **more: Any) -> None:
    """The result, told on the spot unless something else is said."""
    w.act("conclude-inspection", **{
        "authority_name": w.body.name, "parties": [w.party], "handlers": w.officers(), "result": result,
        "found": w.cause["found"], "basis": w.body.inspection["basis"], "concluded_on": str(w.today),
        "decided_by": w.body.person(w.team[0]), "told_at": clock.now().isoformat(), "told_to": w.speaker(),
        "opinion_of_party": "没有意见。", **more,
    })  # fmt: skip


def over(w: Walk, reason: str, words: str) -> Times:
    """The inspection is closed and its volume bound."""
    yield 2, "16:10"
    w.act(
        "close-inspection", reason=reason, report=f"{w.cause['found']}{words}", handlers=w.officers(),
        no_recheck_because="" if reason == "order" else "没有责令改正。", unit_opinion=w.voice("unit-head"),
        head_opinion=w.voice("deputy", "同意办结。"),
    )  # fmt: skip
    yield from archived(w)


def settled(w: Walk, result: str = "no-problem") -> Times:
    """Made public, closed, bound."""
    yield from published(w)
    yield from over(w, result, "检查结果已经告知被检查人。")
