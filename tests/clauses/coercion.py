"""What a coercive measure and an execution say when nothing is wrong with them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.clauses.story import HEAD, SHOP, TIMED, Story, on_duty, voice

REMEDY = "可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"
GROUND = {"facts_found": "库房存放涉嫌超范围生产的糕点。", "basis": ["《示范条例》第二十条"]}
THINGS = [{"name": "糕点", "quantity": "20 盒"}]
SIGNED = [{"role": "当事人", "name": "何某某"}, {"role": "执法人员", "name": "李办案"}]
TAKING = ("seal", "impound", "freeze", "restrict-liberty", "take-measure")
KINDS = {
    "sealing": "casefile.sealing", "impounding": "casefile.impounding", "freezing": "casefile.freezing",
    "liberty": "casefile.liberty_restriction", "other": "casefile.other_measure",
}  # fmt: skip
ACTS = dict(zip(KINDS, TAKING, strict=True))
OWN: dict[str, dict[str, Any]] = {
    "sealing": {"things": THINGS},
    "impounding": {"things": THINGS},
    "freezing": {"bank": "示范银行", "account": "6222000011112222333", "amount": "500.00", "involved": "800.00"},
    "liberty": {"held_where": "示范场所"},
    "other": {"measure": "加封"},
}


def order(**more: Any) -> dict[str, Any]:
    """What every coercive decision says."""
    good = {
        "parties": [SHOP],
        "proposal": GROUND,
        "authority_name": "示范局",
        "power_basis": "《示范条例》第二十条",
        "remedy_text": REMEDY,
        "major_answered": True,
    }
    return {**good, **more}


def measure(sort: str = "sealing", **more: Any) -> dict[str, Any]:
    """A measure of this sort, everything done."""
    good = {
        **TIMED, "place": "人民路 1 号", "days": 30, "connected": True, "no_necessities": True,
        "not_taken_before": True, "party_called": True, "statement": "没有提出。", "handed_over": True,
        "signatures": SIGNED,
    }  # fmt: skip
    return {**on_duty(), **order(), **good, **OWN[sort], **more}


def asked(story: Story, sort: str = "sealing", agreed: bool | None = True, when: str = "2026-03-01") -> int:
    """The report to the head, and the head's word (None: not yet); number of the report."""
    content = {"sort": sort, "object": "库房", "ground": "证据可能灭失。", "basis": ["《示范条例》第二十条"]}
    number = story.add("casefile.measure_request", when, **content)
    if agreed is not None:
        story.add("casefile.measure_approval", when, about=number, head_opinion=voice(HEAD, agreed=agreed))
    return number


def taken(story: Story, sort: str = "sealing", when: str = "2026-03-02", **more: Any) -> int:
    """A measure that was approved and taken."""
    return story.add(KINDS[sort], when, **measure(sort, **{"request": asked(story, sort), **more}))


def demanded(story: Story, when: str = "2026-03-02", until: str = "2026-03-12", served: str = "2026-03-03") -> int:
    """A demand, served unless `served` is ''."""
    content = {"obligation": "拆除违法建设", "until": until, "manner": "自行拆除"}
    number = story.add("casefile.demand", when, **content)
    if served:
        service(story, number, served)
    return number


def service(story: Story, about: int, when: str) -> int:
    """Direct service that took effect the same day."""
    content = {
        "about": about, "documents": [{"name": "文书"}], "method": "direct", "effective_on": when[:10],
        "recipient": "何某某", "received_by": "何某某", "sealed": True, "place": "人民路 1 号",
    }  # fmt: skip
    return story.add("casefile.service", when, **on_duty(), **content)


def execution(**more: Any) -> dict[str, Any]:
    """An execution order that restores a former state."""
    good = {"manner": "restore", "decided_by": HEAD, "planned_at": "2026-03-16T09:00:00+08:00"}
    return {**order(), **good, **more}


def executing(**more: Any) -> dict[str, Any]:
    """A day of execution: a Monday morning."""
    good = {
        "began_at": "2026-03-16T09:00:00+08:00", "ended_at": "2026-03-16T11:00:00+08:00", "place": "人民路 1 号",
        "course": "已经清除。", "supervised": True, "signatures": SIGNED,
    }  # fmt: skip
    return {**on_duty(), **good, **more}


def case(story: Story, **more: Any) -> int:
    """The registration of a case of coercion."""
    good = {"cause": "强制拆除", "matter": "m-1", "basic_facts": "逾期不拆除。", "parties": [SHOP]}
    return story.add("casefile.coercion_case", "2026-01-04", **{**good, **more})


ON_SITE = ("seal", "impound", "restrict-liberty", "take-measure", "demolish", "substitute-performance", "execute")
DOING: dict[str, tuple[str, dict[str, Any]]] = {
    **{ACTS[sort]: (KINDS[sort], measure(sort)) for sort in KINDS},
    "demolish": ("casefile.demolition", executing(building="二层钢棚")),
    "substitute-performance": ("casefile.substitute_performance", executing()),
    "execute": ("casefile.other_execution", executing(manner="restore")),
    "order-execution": ("casefile.execution_order", execution()),
}
"""Act of coercion -> its kind, and a record of it."""


def shut(place: str, act: str, procedure: str = "coercive-measure", **more: Any) -> set[tuple[str, str]]:
    """What of the place's own lines keeps this act shut, the record otherwise good."""
    kind, good = DOING[act]
    return Story(place, procedure).shut(act, "2026-03-16", kind, **{**good, **more})


def unfilmed(place: str, act: str, at_act: str, **more: Any) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """What keeps a later act shut after this one, without a recording and with one."""
    kind, good = DOING[act]
    told = Story(place, "coercive-measure")
    number = told.add(kind, "2026-03-16", **{**good, **more})
    before = told.shut(at_act, "2026-03-20")
    span = {"started_at": "2026-03-16T09:00:00+08:00", "ended_at": "2026-03-16T11:00:00+08:00"}
    told.add("evidence.recording", "2026-03-16", about=number, device="JLY-01", maker="李办案", **span)
    return before, told.shut(at_act, "2026-03-20")


def review(place: str, clause_passed: str, clause_answered: str) -> None:
    """A major coercive decision in a case of its own is reviewed before; in another case it is sent to one."""
    for act in (*TAKING, "order-execution"):
        procedure = "coercive-execution" if act == "order-execution" else "coercive-measure"
        kind, good = DOING[act]
        told = Story(place, procedure)
        assert ("major-answered", clause_answered) in told.shut(act, "2026-03-16", kind, **good), act
        known = [item.id for item in told.rules.items("major-head", date(2026, 3, 16), procedure)]
        told.add("casefile.major_answers", "2026-03-10", heads=[], answered=known)
        assert not {
            c for c in told.shut(act, "2026-03-16", kind, **good) if c[0] in ("major-answered", "review-passed")
        }
        told.add("casefile.major_answers", "2026-03-11", heads=known[:1], answered=known)
        assert ("review-passed", clause_passed) in told.shut(act, "2026-03-16", kind, **good), act
        if act != "order-execution":
            urgent = {**good, "urgent": True, "urgent_because": "正在转移。"}
            assert not {c for c in told.shut(act, "2026-03-16", kind, **urgent) if c[0] == "review-passed"}, act
        inside = Story(place, "penalty")
        assert ("coercion-review", clause_answered) not in inside.shut(act, "2026-03-16", kind, **good), act
        for wrong in ({"major_answered": False}, {"major_heads": known[:1]}):
            assert ("coercion-review", clause_answered) in inside.shut(act, "2026-03-16", kind, **{**good, **wrong})
