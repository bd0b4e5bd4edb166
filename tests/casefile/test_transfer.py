"""A suspected crime through the real acts: to the police, refused by them, asked again, back, and decided here."""

from __future__ import annotations

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.acts.decide import decide
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock

from . import world
from .test_walk import SHOWN, Story

pytestmark = pytest.mark.usefixtures("morning")


class Crime(Story):
    """A penalty case in which a crime is suspected."""

    def open_duties(self) -> dict[str, str]:
        """Duty -> last day, of those that are owed."""
        duties = [duty for duty in reading.answer(self.case).duties if duty.ended is None]
        return {duty.duty.name: str(duty.governing.due.day or "") for duty in duties}

    @property
    def state(self) -> str:
        return reading.answer(self.case).state

    def transferred(self) -> int:
        suspicion = self.step("suspect-crime", "casefile.crime_suspicion", facts_found="销售金额较大，涉嫌犯罪。")
        assert self.open_duties()["decide-transfer"] == "2026-03-05"
        ordered = self.step(
            "decide-transfer", "casefile.transfer_decision", world.HEAD, about=suspicion.number, approved=True,
            head_opinion=world.voice(words="同意移送。"),
        )  # fmt: skip
        assert self.open_duties()["transfer"] == "2026-03-03", "twenty-four hours"
        officers = [o.model_dump(mode="json") for o in world.officers()]
        return self.step(
            "transfer", "casefile.transfer", about=ordered.number, to="示范县公安局", officers=officers, **SHOWN,
        ).number  # fmt: skip


@pytest.mark.clause("nat/cf/27", "nat/ys/5", "nat/ys/8")
def test_to_the_police_and_back() -> None:
    story = Crime()
    story.investigated()
    moved = story.transferred()
    assert story.state == "transferred"
    with pytest.raises(Refused):
        decide(story.case, story.decision(), [world.HANDLER])
    with clock.fixed(world.later(days=2)):
        told = {"about": moved, "body": "示范县公安局", "number": "示公不立〔2026〕1号"}
        answer = story.step("receive-transfer-answer", "casefile.transfer_answer", **told, result="not-filed")
        assert story.open_duties()["ask-transfer-review"] == "2026-03-07"
        story.step("ask-transfer-review", "casefile.transfer_review", about=answer.number, body="示范县公安局",
                   reasons="数额已经达到标准。")  # fmt: skip
    with clock.fixed(world.later(days=9)):
        story.step(
            "receive-transfer-return", "casefile.transfer_return", about=moved, result="不予立案", body="示范县公安局"
        )
        assert story.state == "investigating"
        opinions = {name: world.voice(world.HANDLER, words="同意。") for name in ("handler_opinion", "unit_opinion")}
        ending = {**story.shared(), "report": "公安机关不予立案，依法应当处罚。", **opinions}
        story.step("end-investigation", "casefile.investigation_end", **ending)
        story.heard()
        story.reviewed()
        story.approved()
        decide(story.case, story.decision(), [world.HANDLER])
        assert story.state == "decided"


@pytest.mark.clause("nat/ys/8")
def test_once_the_police_have_filed_the_things_follow() -> None:
    story = Crime()
    story.investigated()
    moved = story.transferred()
    with clock.fixed(world.later(days=2)):
        told = {"about": moved, "body": "示范县公安局"}
        answer = story.step("receive-transfer-answer", "casefile.transfer_answer", **told, result="filed")
        assert story.open_duties()["hand-over-items"] == "2026-03-07"
        story.step(
            "hand-over-items",
            "casefile.items_handover",
            about=answer.number,
            things=[{"name": "糕点"}],
            to="示范县公安局",
        )
        assert "hand-over-items" not in story.open_duties()
        story.step("close", "casefile.closing", world.HEAD, reason="transferred", report="已经移送公安机关立案。")
        assert story.state == "closed"
