"""A decision set aside by a ruling, through the real acts: taken down, paid back, taken up again, made anew."""

from __future__ import annotations

import pytest

from qiuhao.casefile import reading
from qiuhao.casefile.acts.decide import decide
from qiuhao.casefile.models import Case
from qiuhao.law.refusal import Refused
from qiuhao.ledger import clock

from . import world
from .test_walk import Story

pytestmark = pytest.mark.usefixtures("morning")
ANEW = "重新调查查明：超出许可范围生产糕点 12 盒，货值金额 480.00 元。"


class Again(Story):
    """The same case, whose later papers say what the second investigation found."""

    facts_found = ""

    def shared(self) -> dict[str, object]:
        found = {"facts_found": self.facts_found} if self.facts_found else {}
        return {"parties": [world.party()], "proposal": world.proposal(**found)}

    def concluded(self) -> None:
        opinions = {name: world.voice(world.HANDLER, words="同意。") for name in ("handler_opinion", "unit_opinion")}
        self.step(
            "end-investigation", "casefile.investigation_end", **self.shared(), report="已经重新调查。", **opinions
        )

    def decided(self) -> int:
        self.heard()
        self.reviewed()
        self.approved()
        number = decide(self.case, self.decision(), [world.HANDLER]).number
        self.served(number)
        return number

    def owed(self) -> dict[tuple[str, int], str]:
        """(duty, subject) that are open -> last day."""
        open_now = (duty for duty in reading.answer(self.case).duties if duty.ended is None)
        return {(duty.duty.name, duty.subject): str(duty.governing.due.day or "") for duty in open_now}


def ruled(story: Again, first: int) -> int:
    """Published and paid; then the government orders a new decision by the end of April."""
    world.reported(story.case, "disclosure.draft", about=first, fields={"authority": "示范局"}, drafted_by=world.CLERK)
    draft = len(reading.history(story.case))
    world.reported(story.case, "disclosure.published", about=first, draft=draft, carriers=["website"])
    story.step("receive-payment", "casefile.payment", about=first, amount="5000.00", bank="示范银行")
    return story.step(
        "receive-ruling", "casefile.ruling", about=first, result="remake", body="示范县人民政府",
        number="示政复决〔2026〕1号", remake_by="2026-04-30",
    ).number  # fmt: skip


def test_a_ruling_takes_down_pays_back_and_leads_to_another_decision() -> None:
    story = Again(place="anhui")
    story.investigated()
    first = story.decided()
    ruling = ruled(story, first)
    owed = story.owed()
    assert owed["withdraw", first] == "2026-03-05", "three workdays"
    assert ("refund", first) in owed
    assert owed["decide-anew", ruling] == "2026-04-30"
    withdrawn = {"cause": "决定被责令重新作出", "explanation": "原决定已被责令重新作出。"}
    story.step("withdraw", "disclosure.withdrawn", world.CLERK, about=first, **withdrawn)
    story.step("refund", "casefile.refund", about=first, ground="责令重新作出。", amount="5000.00", payee="何某",
               paid_on="2026-03-02")  # fmt: skip
    with clock.fixed(world.later(days=7)):
        story.step("reopen-case", "casefile.reopening", world.HEAD, about=ruling, reason="按复议决定重新处理。")
        assert Case.objects.get(pk=story.case).state == "investigating"
        story.facts_found = ANEW
        story.concluded()
        with pytest.raises(Refused) as caught:
            decide(story.case, story.decision(), [world.HANDLER])
        assert {one.act for one in caught.value.refusals if one.gate == "decided-anew"} == {
            "notify", "submit-review", "approve",
        }  # fmt: skip
        second = story.decided()
        made = reading.history(story.case).number(second)
        assert made is not None
        assert made.body.number_text == "示市监罚〔2026〕2号"
        owed = story.owed()
        assert owed["publish-decision", second] == "2026-03-18", "seven workdays, on its own"
        assert not {("withdraw", first), ("refund", first), ("decide-anew", ruling), ("pay-fine", first)} & set(owed)
        assert ("pay-fine", second) in owed
        assert Case.objects.get(pk=story.case).state == "served"


def test_the_same_decision_is_not_made_twice() -> None:
    story = Again()
    story.investigated()
    ruling = ruled(story, story.decided())
    with clock.fixed(world.later(days=7)):
        story.step("reopen-case", "casefile.reopening", world.HEAD, about=ruling, reason="按复议决定重新处理。")
        story.concluded()
        with pytest.raises(Refused, match="事实、理由和结果相同"):
            story.decided()
