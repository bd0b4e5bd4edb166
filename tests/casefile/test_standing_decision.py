"""A decision stays public, withdrawn, contested and answered while its case is weighed anew: its duties do not wait."""

from __future__ import annotations

import pytest

from qiuhao.casefile.procedures import PROCEDURES
from qiuhao.config.kinds import load_kinds
from qiuhao.law.answer import Answer
from qiuhao.ledger import clock
from qiuhao.ledger import reading as ledger
from tests.disclosure.story import Story

from . import licences, world
from .licences import Walk
from .test_licence_after import granted, on, revision

load_kinds()
SINCE = frozenset({
    "draft-publication", "review-publication", "publish", "withhold", "withdraw", "correct-publication",
    "ask-correction", "answer-correction", "receive-reconsideration", "answer-reconsideration", "receive-claim",
    "answer-claim", "receive-ruling", "refund",
})  # fmt: skip
"""What is owed about a decision that was made."""


def out_of_order(answer: Answer) -> set[str]:
    """Of these acts, those that the table does not have in the present state."""
    return {act.act for act in answer.acts if act.act in SINCE and any(r.gate == "order" for r in act.refusals)}


@pytest.fixture
def authority(db: None) -> None:
    ledger.forget()
    with clock.fixed(world.MORNING):
        licences.authority()


@pytest.mark.usefixtures("authority")
@pytest.mark.clause("nat/xk/40")
def test_while_the_change_of_a_licence_is_weighed_its_decision_is_still_published_and_contested() -> None:
    fresh = Walk()
    assert out_of_order(fresh.answer()) == SINCE, "before the first decision there is nothing to publish"
    walk, decision = granted()
    assert out_of_order(walk.answer()) == set()
    on(walk, world.MORNING.date().replace(month=4, day=1))
    walk.do("propose-revision", about=decision, ground="not-qualified", report="逐项核对。", **revision("revoke"))
    states = [walk.answer().state]
    assert out_of_order(walk.answer()) == set()
    notice = walk.do(
        "notify-interested", recipients=[world.party()], statement_days=3, hearing_offered=False, **revision("revoke")
    )
    walk.served(notice.number, "行政许可权利告知书")
    walk.do("hear-statement", days=1, about=notice.number, content="没有意见。", recorder="李办案")
    walk.do("approve", world.HEAD, 1, **revision("revoke"), head_opinion=world.voice(), review_not_needed="不属于。")
    states.append(walk.answer().state)
    assert states == ["revising", "approved"]
    assert out_of_order(walk.answer()) == set()
    assert not walk.shut("draft-publication", world.CLERK, about=decision, fields={"party": "何某"})


@pytest.mark.usefixtures("morning")
@pytest.mark.clause("nat/cf/48-2")
def test_a_revoked_decision_is_taken_down_though_its_case_was_reopened_and_is_not_published_anew() -> None:
    story = Story("anze")
    story.published()
    ruling = story.reported(
        "casefile.ruling", about=story.decision, result="revoked", body="示范县人民法院", number="示法〔2026〕3号",
        ruled_on="2026-03-02", effective_on="2026-03-02", content="撤销。",
    )  # fmt: skip
    story.reported("casefile.reopening", about=ruling.number, reason="重新调查。", by=world.HEAD)
    story.do("withdraw", world.CLERK, about=story.decision, ruling=ruling.number)
    anew = story.why_not("publish", world.CLERK, carriers=["government-platform"], ends_on="2027-03-02")
    assert anew == ["这份决定已经被撤销或者确认无效"]


@pytest.mark.parametrize("name", ["penalty", "penalty-on-the-spot", "levy", "expropriation", "licence"])
def test_every_procedure_that_decides_has_these_acts_once_there_is_a_decision(name: str) -> None:
    table = PROCEDURES[name]
    for act in SINCE:
        row = table.by_act[act]
        assert all(row.possible(state, {"decided"}) for state in table.states), act
        assert not row.possible(table.start, ())
